import datetime as dt

import pytest

from kkr_tui.domain.agenda import Attendance, Person
from kkr_tui.domain.commands import (
    AddPerson,
    Arrive,
    CloseMeeting,
    Command,
    EnterItem,
    Leave,
    MarkAttendance,
    OpenMeeting,
    RecordDecision,
    Recuse,
    Redo,
    SeatSubstitute,
    Undo,
    UnseatSubstitute,
)
from kkr_tui.domain.decide import Reason, Refused, decide
from kkr_tui.domain.timing import minutes_behind
from tests.domain.scene import AGENDA, START, play

PRESENT, EXCUSED = Attendance.PRESENT, Attendance.EXCUSED


def everybody(*names: str) -> MarkAttendance:
    return MarkAttendance(names, PRESENT)


@pytest.mark.parametrize(
    ("commands", "filled"),
    [
        ([], 0),
        ([everybody("Ane Berg", "Carl Friis")], 2),
        ([everybody("Sif Ege")], 1),
        ([everybody("Tor Holm")], 0),
        ([everybody("Ulla Iversen")], 0),
        ([SeatSubstitute("Dorte Grå", "Tor Holm")], 1),
        ([SeatSubstitute("Dorte Grå", "Tor Holm"), UnseatSubstitute("Dorte Grå")], 0),
        ([SeatSubstitute("Dorte Grå", "Tor Holm"), everybody("Dorte Grå")], 1),
        ([everybody("Ane Berg"), Leave("Ane Berg")], 0),
        ([everybody("Ane Berg"), Leave("Ane Berg"), Arrive("Ane Berg")], 1),
        ([Arrive("Bo Dahl")], 1),
        ([everybody("Ane Berg"), MarkAttendance(("Ane Berg",), EXCUSED)], 0),
    ],
)
def test_seats_filled(commands: list[Command], filled: int) -> None:
    assert play(*commands).seats_filled == filled


def test_a_substitute_sits_once_and_the_member_is_excused() -> None:
    meeting = play(SeatSubstitute("Dorte Grå", "Tor Holm"), SeatSubstitute("Ane Berg", "Tor Holm"))
    assert dict(meeting.substitutes) == {"Bo Dahl": "Sif Ege", "Dorte Grå": "Tor Holm"}
    assert meeting.status("Dorte Grå") is EXCUSED


def test_participants_stand_in_the_order_of_the_roll() -> None:
    meeting = play(everybody("Dorte Grå", "Carl Friis", "Ane Berg", "Sif Ege"))
    assert [(p.name, m) for p, m in meeting.participants()] == [
        ("Ane Berg", ""),
        ("Carl Friis", ""),
        ("Sif Ege", "Bo Dahl"),
        ("Dorte Grå", ""),
    ]


def test_likely_substitutes_come_first() -> None:
    members = {m.name: m for m in AGENDA.members}
    meeting = play(AddPerson(Person(name="Eva Juul", party="B", municipality="Sundby Kommune")))
    assert meeting.may_substitute(members["Dorte Grå"])[0].name == "Tor Holm"
    assert [p.name for p in meeting.may_substitute(members["Bo Dahl"])][:2] == ["Sif Ege", "Eva Juul"]


def test_quorum_is_half_the_seats_rounded_up() -> None:
    assert not play(everybody("Ane Berg")).quorate
    assert play(everybody("Ane Berg", "Carl Friis")).quorate


@pytest.mark.parametrize(
    ("commands", "refused", "reason"),
    [
        ([], MarkAttendance(("Nobody",), PRESENT), Reason.NOBODY_BY_THAT_NAME),
        ([], MarkAttendance(("Bo Dahl",), EXCUSED), Reason.NOTHING_CHANGES),
        ([], SeatSubstitute("Tor Holm", "Sif Ege"), Reason.NOT_A_MEMBER),
        ([], SeatSubstitute("Ane Berg", "Carl Friis"), Reason.SITS_ALREADY),
        ([], Leave("Ane Berg"), Reason.NOT_IN_THE_ROOM),
        ([], Recuse("Ane Berg"), Reason.NO_CURRENT_ITEM),
        ([], EnterItem("9"), Reason.NO_SUCH_ITEM),
        ([EnterItem("2")], EnterItem("2"), Reason.NOTHING_CHANGES),
        ([], RecordDecision("2", "  \n"), Reason.NOTHING_CHANGES),
        ([], AddPerson(Person(name=" ")), Reason.NAME_MISSING),
        ([], AddPerson(Person(name="Ane  Berg")), Reason.NAME_TAKEN),
        ([OpenMeeting()], OpenMeeting(), Reason.ALREADY_OPEN),
        ([CloseMeeting()], CloseMeeting(), Reason.ALREADY_CLOSED),
        ([], Undo(), Reason.NOTHING_TO_UNDO),
        ([OpenMeeting()], Redo(), Reason.NOTHING_TO_REDO),
        ([OpenMeeting(), Undo(), OpenMeeting()], Redo(), Reason.NOTHING_TO_REDO),
    ],
)
def test_what_leads_to_nothing_says_why(commands: list[Command], refused: Command, reason: Reason) -> None:
    answer = decide(play(*commands), refused)
    assert isinstance(answer, Refused)
    assert answer.reason is reason


def test_decisions_are_revisions_and_additions_after_closing() -> None:
    meeting = play(RecordDecision("2", "Godkendt.\r\n"), RecordDecision("2", "Godkendt, dog"), CloseMeeting())
    assert [(r.text, r.addition) for r in meeting.record("2").revisions] == [
        ("Godkendt.", False),
        ("Godkendt, dog", False),
    ]
    later = play(RecordDecision("2", "Rettet"), meeting=meeting)
    assert later.record("2").revisions[-1].addition


def test_recusal_is_for_one_item_and_can_be_lifted() -> None:
    meeting = play(everybody("Ane Berg"), EnterItem("2"), Recuse("Ane Berg"))
    assert meeting.record("2").recused == {"Ane Berg"}
    assert play(Recuse("Ane Berg"), meeting=meeting).record("2").recused == frozenset()


def test_time_is_behind_only_when_the_items_minutes_are_up() -> None:
    meeting = play(OpenMeeting(), EnterItem("1.1"), EnterItem("2"))  # 10.01, 10.02, 10.03; five minutes were planned
    assert minutes_behind(meeting, START + dt.timedelta(minutes=3)) == -3
    assert minutes_behind(meeting, START + dt.timedelta(minutes=23)) == -3
    assert minutes_behind(meeting, START + dt.timedelta(minutes=30)) == 4
    assert minutes_behind(play(OpenMeeting()), START) is None
