import datetime as dt
import json
from types import MappingProxyType
from typing import get_args

import pytest
from hypothesis import given

from kkr_tui.domain.agenda import Agenda, Attendance
from kkr_tui.domain.commands import Command
from kkr_tui.domain.events import AttendanceMarked, DecisionRecorded, Event, Undone
from kkr_tui.journal.codec import decode_agenda, decode_event, encode_agenda, encode_event, kind_of
from kkr_tui.journal.errors import Damaged, NewerVersion

from .building import AGENDA, COMMANDS, events_of


@given(COMMANDS)
def test_what_is_encoded_is_decoded(commands: list[Command]) -> None:
    for event in events_of(commands):
        code = encode_event(event)
        assert decode_event(code.kind, code.version, code.body) == event


def test_a_row_is_readable_and_canonical() -> None:
    code = encode_event(AttendanceMarked(("Åse", "Bo"), Attendance.EXCUSED))
    assert (code.kind, code.version, code.undoes) == ("attendance_marked", 1, None)
    assert code.body == '{"people":["Åse","Bo"],"status":"excused"}'


def test_an_undo_names_its_row_in_a_column_too() -> None:
    assert encode_event(Undone(7)).undoes == 7


def test_every_kind_of_event_has_a_name_of_its_own() -> None:
    kinds = {kind_of(event) for event in get_args(Event)}
    assert len(kinds) == len(get_args(Event))
    assert {"decision_recorded", "undone", "writer_took_over"} <= kinds


@pytest.mark.parametrize("agenda", [AGENDA, Agenda(body="X", date=dt.date(2024, 2, 29), items=())])
def test_an_agenda_comes_back_as_it_was(agenda: Agenda) -> None:
    assert decode_agenda(encode_agenda(agenda)) == agenda


def test_any_mapping_will_do_for_phrases() -> None:
    agenda = Agenda(body="X", date=dt.date(2024, 2, 29), items=(), phrases=MappingProxyType({"å": "b"}))
    assert decode_agenda(encode_agenda(agenda)).phrases == {"å": "b"}


@pytest.mark.parametrize(("kind", "version"), [("decision_recorded", 2), ("vote_counted_by_robot", 1)])
def test_what_is_from_the_future_is_declined_politely(kind: str, version: int) -> None:
    with pytest.raises(NewerVersion, match=kind):
        decode_event(kind, version, '{"item":"1","text":"x"}')


@pytest.mark.parametrize("body", ["", "[]", '{"item":"1"}', '{"item":1,"text":"x"}'])
def test_what_is_broken_is_called_damaged(body: str) -> None:
    with pytest.raises(Damaged):
        decode_event("decision_recorded", 1, body)


def test_a_field_that_was_not_known_then_gets_its_default() -> None:
    plain = json.loads(encode_agenda(AGENDA))
    del plain["vice_chair"]
    assert decode_agenda(json.dumps(plain)) == AGENDA
    assert decode_event("person_left", 1, '{"person":"Bo"}')
    assert decode_event("decision_recorded", 1, '{"item":"1","text":"x"}') == DecisionRecorded("1", "x")
