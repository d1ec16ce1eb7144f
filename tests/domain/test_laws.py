"""Laws of the record, for any sequence of gestures."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kkr_tui.domain.commands import Command, EnterItem, EnterNod, RecordDecision, Redo, Undo
from kkr_tui.domain.evolve import replay
from kkr_tui.domain.history import history
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.room import rooms
from tests.domain.gestures import gestures as any_gesture
from tests.domain.gestures import nods
from tests.domain.scene import AGENDA, START, play

NAMES = [m.name for m in AGENDA.members] + [s.name for s in AGENDA.substitutes] + ["Ulla Iversen", "Ny Person", "Ingen"]
gestures = any_gesture(NAMES, ["1.1", "2", "3", "9"], START)
commands = st.lists(st.one_of(gestures, st.just(Undo()), st.just(Redo())), max_size=30)
answers = nods(["1.1", "2", "9"], START)
with_answers = st.lists(st.one_of(gestures, answers, st.just(Undo()), st.just(Redo())), max_size=30)


def state(meeting: Meeting) -> Meeting:
    """The meeting without the memory of how it came about."""
    return replace(meeting, entries=())


@given(with_answers)
def test_replay_equals_live(sequence: list[Command]) -> None:
    meeting = play(*sequence)
    assert replay(AGENDA, meeting.entries) == meeting


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


decisions = st.builds(RecordDecision, st.sampled_from(["1.1", "2"]), st.text(max_size=1))
entering = st.builds(EnterItem, st.sampled_from(["1.1", "2"]))


@given(st.lists(st.one_of(decisions, entering, answers, st.just(Undo()), st.just(Redo())), max_size=30))
def test_what_the_chair_answered_is_in_nobodys_way(sequence: list[Command]) -> None:
    """Undo and redo do the same to the secretary's gestures as if the chair had said nothing, and spare the answers."""
    meeting, without = play(*sequence), play(*(c for c in sequence if not isinstance(c, EnterNod)))
    assert unanswered(meeting) == unanswered(without)
    undone = play(*[Undo()] * len(history(meeting.entries).done), meeting=meeting)
    assert unanswered(undone) == unanswered(play())
    keys = [nod.key for record in meeting.items.values() for nod in record.nods]
    assert sorted(keys) == sorted(nod.key for record in undone.items.values() for nod in record.nods)
    assert len(keys) == len(set(keys))


def unanswered(meeting: Meeting) -> tuple[str, list[tuple[str, ...]]]:
    """Where the meeting is and every wording, without rows and times, which an answer in between shifts."""
    return meeting.current, [tuple(r.text for r in meeting.record(number).revisions) for number in ("1.1", "2", "9")]
