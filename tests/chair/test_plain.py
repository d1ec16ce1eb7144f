"""The chair's log line by line: what was told once is not told again, and nothing closed is told at all."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kkr_tui.domain.commands import CloseDoors, Command, OpenDoors, RecordDecision, Redo, Undo
from kkr_tui.domain.meeting import Meeting
from kkr_tui.tui.chair.plain import PlainLog
from tests.domain.gestures import gestures
from tests.domain.scene import AGENDA, START, play

FIRST, SECOND, GONE = (RecordDecision("2", text) for text in ("Vedtaget.", "Vedtaget\n\n- med  vilkår", ""))


@pytest.mark.parametrize(
    ("commands", "lines"),
    [
        ([FIRST], ["10.01  2  Molen: Vedtaget."]),
        ([FIRST, SECOND], ["10.01  2  Molen: Vedtaget.", "10.02  2  Molen, changed: Vedtaget - med vilkår"]),
        ([FIRST, GONE], ["10.01  2  Molen: Vedtaget.", "10.02  2  Molen: the decision is taken back"]),
        (
            [FIRST, SECOND, Undo(), Redo(), Undo(), Undo()],
            [
                "10.01  2  Molen: Vedtaget.",
                "10.02  2  Molen, changed: Vedtaget - med vilkår",
                "10.03  2  Molen, the earlier wording again: Vedtaget.",
                "10.04  2  Molen, changed: Vedtaget - med vilkår",
                "10.05  2  Molen, the earlier wording again: Vedtaget.",
                "10.06  2  Molen: the decision is taken back",
            ],
        ),
        ([CloseDoors("2"), FIRST, SECOND], ["10.02  2  Lukket punkt: Closed item."]),
        (
            [CloseDoors("2"), FIRST, OpenDoors("2")],
            ["10.02  2  Lukket punkt: Closed item.", "10.03  2  Molen: Vedtaget."],
        ),
    ],
)
def test_every_wording_is_a_line(commands: list[Command], lines: list[str]) -> None:
    meeting = play(*commands)
    assert PlainLog(public=True).news(meeting) == lines
    log = PlainLog(public=True)
    told: list[str] = []
    for seq in range(len(meeting.entries) + 1):
        told += log.news(play(*commands[:seq]))
    assert told == lines
    assert log.news(meeting) == []


def test_what_is_closed_now_was_never_told_to_who_comes_late() -> None:
    commands: list[Command] = [RecordDecision("2", "KANARIEFUGL"), CloseDoors("2")]
    assert PlainLog(public=True).news(play(*commands)) == ["10.01  2  Lukket punkt: Closed item."]
    assert "KANARIEFUGL" in "".join(PlainLog(public=False).news(play(*commands)))


def test_another_record_in_its_place_is_told_by_what_differs() -> None:
    log = PlainLog(public=True)
    log.news(play(FIRST, RecordDecision("3", "Intet.")))
    assert log.news(play(SECOND, RecordDecision("1.1", "Ja."))) == [
        "10.02  3  Eventuelt: the decision is taken back",
        "10.01  2  Molen, changed: Vedtaget - med vilkår",
        "10.02  1.1  Godkendelse af dagsorden: Ja.",
    ]


ANY: st.SearchStrategy[list[Command]] = st.lists(st.one_of(*gestures(AGENDA, START).values()))


@given(ANY)
def test_the_last_line_of_an_item_is_how_it_stands(commands: list[Command]) -> None:
    meeting: Meeting = play(*commands)
    last: dict[str, str] = {}
    for line in PlainLog(public=False).news(meeting):
        _at, number, text = line.split("  ", 2)
        last[number] = text
    for item in meeting.agenda.treated():
        decision = meeting.record(item.number).decision
        assert last.pop(item.number, "taken back").endswith(" ".join(decision.split()) or "taken back")
    assert all("taken back" in text for text in last.values())


def test_of_a_closed_item_the_public_hears_what_was_written_for_it() -> None:
    closed = replace(AGENDA.items[1], closed=True, open_title="En sag", public_decision="Afgjort.")
    meeting = play(FIRST)
    agenda = replace(AGENDA, items=(AGENDA.items[0], closed, AGENDA.items[2]))
    there = replace(meeting, agenda=agenda, first_agenda=agenda)
    assert PlainLog(public=True).news(there) == ["10.01  2  En sag: Afgjort."]
