"""Laws of the record, for any sequence of gestures."""

from dataclasses import replace
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from kkr_tui.domain.commands import Command, Redo, Undo
from kkr_tui.domain.evolve import replay
from kkr_tui.domain.fold import Fold
from kkr_tui.domain.history import history
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.room import room_at, rooms
from tests.domain.gestures import gestures as any_gesture
from tests.domain.scene import AGENDA, START, play

NAMES = [m.name for m in AGENDA.members] + [s.name for s in AGENDA.substitutes] + ["Ulla Iversen", "Ny Person", "Ingen"]
gestures = any_gesture(NAMES, ["1.1", "2", "3", "9"], START)
commands = st.lists(st.one_of(gestures, st.just(Undo()), st.just(Redo())), max_size=30)


def state(meeting: Meeting) -> Meeting:
    """The meeting without the memory of how it came about."""
    return replace(meeting, entries=())


@given(commands)
def test_replay_equals_live(sequence: list[Command]) -> None:
    meeting = play(*sequence)
    assert replay(AGENDA, meeting.entries) == meeting


@given(commands)
def test_a_fold_that_grows_and_is_taken_back_equals_replay(sequence: list[Command]) -> None:
    rows = play(*sequence).entries
    with patch("kkr_tui.domain.fold._BETWEEN_MARKS", 3):
        fold = Fold(AGENDA)
        for number, row in enumerate(rows, 1):
            meeting = replay(AGENDA, rows[:number])
            assert fold.add(row) == meeting
            assert {turn.entering: room_at(fold, turn.entering) for turn in fold.turns()} == rooms(meeting)


@given(commands)
def test_nobody_sits_twice_and_seats_are_enough(sequence: list[Command]) -> None:
    meeting = play(*sequence)
    holders = [seat.holder for seat in meeting.seats() if seat.holder]
    assert len(holders) == len(set(holders))
    assert meeting.seats_filled <= len(AGENDA.members)
    listed = [person.name for person, _member in meeting.participants()]
    assert len(listed) == len(set(listed))
    assert set(holders) - set(listed) <= set(meeting.record(meeting.current).stand_ins.values())


@given(commands)
def test_nobody_votes_who_may_not_and_rooms_hold_everybody(sequence: list[Command]) -> None:
    meeting = play(*sequence)
    for record in meeting.items.values():
        for noted in record.votes:
            named = [*noted.vote.in_favour, *noted.vote.against, *noted.vote.abstaining]
            assert len(named) == len(set(named))
            assert noted.vote.cast <= noted.vote.voters <= len(AGENDA.members)
    for room in rooms(meeting).values():
        assert room.voters <= room.filled <= len(AGENDA.members)
        holders = [seat.holder for seat in room.at_start if seat.holder]
        assert len(holders) == len(set(holders))


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
