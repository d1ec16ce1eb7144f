"""Laws of the record, for any sequence of gestures."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kkr_tui.domain.agenda import Attendance, Person
from kkr_tui.domain.commands import (
    AddPerson,
    Arrive,
    CloseMeeting,
    Command,
    EnterItem,
    IgnoreFinding,
    Leave,
    LiftIgnoring,
    MarkAttendance,
    OpenMeeting,
    RecordDecision,
    Recuse,
    Redo,
    SeatSubstitute,
    Undo,
    UnseatSubstitute,
)
from kkr_tui.domain.evolve import replay
from kkr_tui.domain.history import history
from kkr_tui.domain.meeting import Meeting
from tests.domain.scene import AGENDA, play

NAMES = [m.name for m in AGENDA.members] + [s.name for s in AGENDA.substitutes] + ["Ulla Iversen", "Ny Person", "Ingen"]
names = st.sampled_from(NAMES)
items = st.sampled_from(["1.1", "2", "3", "9"])
gestures: st.SearchStrategy[Command] = st.one_of(
    st.just(OpenMeeting()),
    st.just(CloseMeeting()),
    st.builds(MarkAttendance, st.lists(names, max_size=3, unique=True).map(tuple), st.sampled_from(Attendance)),
    st.builds(SeatSubstitute, names, names),
    st.builds(UnseatSubstitute, names),
    st.builds(AddPerson, st.builds(Person, name=names, party=st.sampled_from("AB"))),
    st.builds(Arrive, names),
    st.builds(Leave, names),
    st.builds(Recuse, names),
    st.builds(EnterItem, items),
    st.builds(RecordDecision, items, st.text(max_size=5)),
    st.builds(IgnoreFinding, st.just("open-hole"), items, st.just("⟦?⟧"), st.sampled_from(["", "Nej", "Jo"])),
    st.builds(LiftIgnoring, st.just("open-hole"), items, st.just("⟦?⟧")),
)
commands = st.lists(st.one_of(gestures, st.just(Undo()), st.just(Redo())), max_size=30)


def state(meeting: Meeting) -> Meeting:
    """The meeting without the memory of how it came about."""
    return replace(meeting, entries=())


@given(commands)
def test_replay_equals_live(sequence: list[Command]) -> None:
    meeting = play(*sequence)
    assert replay(AGENDA, meeting.entries) == meeting


@given(commands)
def test_nobody_sits_twice_and_seats_are_enough(sequence: list[Command]) -> None:
    meeting = play(*sequence)
    holders = [seat.holder for seat in meeting.seats() if seat.holder]
    assert len(holders) == len(set(holders))
    assert meeting.seats_filled <= len(AGENDA.members)
    assert sorted(p.name for p, _m in meeting.participants()) == sorted(holders)


@given(commands, gestures)
def test_undo_restores_and_redo_brings_back(sequence: list[Command], gesture: Command) -> None:
    before = play(*sequence)
    after = play(gesture, meeting=before)
    if len(after.entries) == len(before.entries):
        return
    undone = play(Undo(), meeting=after)
    assert state(undone) == state(before)
    assert state(play(Redo(), meeting=undone)) == state(after)


@given(commands)
def test_undoing_everything_returns_the_start(sequence: list[Command]) -> None:
    meeting = play(*sequence)
    meeting = play(*[Undo()] * len(history(meeting.entries).done), meeting=meeting)
    assert state(meeting) == state(play())
