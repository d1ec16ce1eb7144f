"""A meeting played by hypothesis: any gesture at any time, and what must hold whatever was done.

A rule for each theme: hypothesis leaves some rules out of each run, so that runs differ in what they are about.
"""

import datetime as dt
from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kkr_tui.domain.agenda import Attendance
from kkr_tui.domain.ballot import read_ballot
from kkr_tui.domain.check import check
from kkr_tui.domain.commands import (
    AddItem,
    AddPerson,
    ApproveMinutes,
    Arrive,
    AskForFloor,
    CallSubstitute,
    ChangeAgenda,
    ChangeChair,
    CloseDoors,
    CloseMeeting,
    Command,
    Dispose,
    EnterItem,
    EnterNod,
    IgnoreFinding,
    JoinItems,
    Leave,
    LiftIgnoring,
    MarkAttendance,
    NextSpeaker,
    NoteAction,
    OpenDoors,
    OpenMeeting,
    Pause,
    RecordDecision,
    RecordDissent,
    RecordOutcome,
    Recuse,
    Redo,
    Remark,
    RuleFloor,
    SeatForItem,
    SeatSubstitute,
    StrikeMatter,
    TakeBackFloor,
    TakeVote,
    Undo,
    UnseatSubstitute,
    WordVote,
)
from kkr_tui.domain.decide import Refused, decide
from kkr_tui.domain.events import Entry
from kkr_tui.domain.evolve import evolve, replay
from kkr_tui.domain.itemrecord import ItemRecord
from kkr_tui.domain.meeting import Meeting, before_the_meeting, unrecorded
from kkr_tui.domain.room import rooms
from kkr_tui.tui.shared import words
from kkr_tui.tui.shared.findings import message
from kkr_tui.tui.shared.refusals import refusal
from tests.domain.gestures import canaries, canary, gestures, nods, texts
from tests.domain.scene import AGENDA, START
from tests.outputs import every_output

# Half of the council is here. Every title carries its number's canary, as do all texts noted under it.
COUNCIL = replace(
    AGENDA.with_changed(lambda item: replace(item, title=f"{item.title} {canary(item.number)}")),
    members=tuple(
        replace(member, status=Attendance.PRESENT) if member.party == "A" else member for member in AGENDA.members
    ),
    substitutes=(replace(AGENDA.substitutes[0], status=Attendance.PRESENT), *AGENDA.substitutes[1:]),
)
GESTURES = gestures(COUNCIL, START)
ITEMS = st.sampled_from([item.number for item in COUNCIL.walk()])


def _one_of(*kinds: type[Command]) -> st.SearchStrategy[Command]:
    return st.one_of(*(GESTURES[kind] for kind in kinds))


class MeetingMachine(RuleBasedStateMachine):
    """One gesture a step, by any rule."""

    def __init__(self) -> None:
        super().__init__()
        self.meeting = before_the_meeting(COUNCIL)
        self.typed: dict[str, str] = {}
        self.at = START
        self._past: list[Meeting] = []
        self._future: list[Meeting] = []

    def play(self, command: Command) -> None:
        """Have the meeting carry it out. What leads to nothing says why, what leads to something has a name."""
        answer = decide(self.meeting, command)
        if isinstance(answer, Refused):
            refusal(answer)
            return
        before = self.meeting
        self.meeting = evolve(before, Entry(len(before.entries) + 1, self.at, answer))
        assert words.gesture(answer)
        match command:
            case Undo():
                self._future.append(before)
                assert state(self.meeting) == state(self._past.pop())
            case Redo():
                self._past.append(before)
                assert state(self.meeting) == state(self._future.pop())
            case EnterNod(nod):
                assert [kept.key for kept in self.meeting.record(nod.item).nods].count(nod.key) == 1
            case _:
                self._past.append(before)
                self._future.clear()
                if isinstance(command, ChangeAgenda):
                    self._nothing_is_lost_or_given_away(before)

    @rule(command=_one_of(OpenMeeting, EnterItem, EnterItem, EnterItem, Pause, CloseMeeting, ApproveMinutes))
    def go_on(self, command: Command) -> None:
        self.play(command)

    @rule(command=_one_of(MarkAttendance, AddPerson, Remark, ChangeChair))
    def register(self, command: Command) -> None:
        self.play(command)

    @rule(command=_one_of(SeatSubstitute, CallSubstitute, SeatForItem, UnseatSubstitute))
    def seat(self, command: Command) -> None:
        self.play(command)

    @rule(command=_one_of(Arrive, Leave, Recuse))
    def move(self, command: Command) -> None:
        self.play(command)

    @rule(command=_one_of(Dispose, JoinItems, AddItem, CloseDoors, OpenDoors))
    def treat(self, command: Command) -> None:
        self.play(command)

    @rule(command=_one_of(RecordDecision, RecordDissent, RecordOutcome, NoteAction, TakeVote, WordVote, StrikeMatter))
    def note(self, command: Command) -> None:
        self.play(command)

    @rule(command=_one_of(AskForFloor, TakeBackFloor, NextSpeaker, RuleFloor))
    def speak(self, command: Command) -> None:
        self.play(command)

    @rule(command=_one_of(ChangeAgenda, IgnoreFinding, LiftIgnoring))
    def change(self, command: Command) -> None:
        self.play(command)

    @rule(command=_one_of(EnterNod))
    def answer_something(self, command: Command) -> None:
        self.play(command)

    @precondition(lambda self: self.decided())
    @rule(data=st.data())
    def answer_a_decision(self, data: st.DataObject) -> None:
        item, seq, text = data.draw(st.sampled_from(self.decided()))
        self.play(data.draw(nods(item, st.just(seq), st.just(text), START)))

    @rule(command=_one_of(Undo, Undo, Redo))
    def take_back(self, command: Command) -> None:
        self.play(command)

    @rule(item=ITEMS, typed=st.text("+-. aøb12", min_size=1, max_size=8), about=st.booleans())
    def vote_of_those_here(self, item: str, typed: str, *, about: bool) -> None:
        voters = [self.meeting.people[name] for name in self.meeting.voters(item)]
        self.play(TakeVote(item, read_ballot(typed, voters, canary(item) if about else "").vote))

    @precondition(lambda self: self.noted())
    @rule(data=st.data())
    def strike_what_is_noted(self, data: st.DataObject) -> None:
        self.play(data.draw(st.sampled_from(self.noted())))

    @precondition(lambda self: self.waiting())
    @rule(data=st.data())
    def take_back_the_floor(self, data: st.DataObject) -> None:
        self.play(data.draw(st.sampled_from(self.waiting())))

    @rule(item=ITEMS, data=st.data(), statement=st.booleans())
    def type(self, item: str, data: st.DataObject, *, statement: bool) -> None:
        self.typed[f"{item} statement: Ø" if statement else item] = data.draw(texts(item))

    @rule(minutes=st.integers(-20, 90))
    def time_passes(self, minutes: int) -> None:
        """Or is set back."""
        self.at += dt.timedelta(minutes=minutes)

    def noted(self) -> list[Command]:
        kept = self.meeting.items.items()
        return [
            StrikeMatter(item, seq)
            for item, record in kept
            for seq in (noted.seq for matters in (record.votes, record.dissents, record.actions) for noted in matters)
        ]

    def decided(self) -> list[tuple[str, int, str]]:
        kept = self.meeting.items.items()
        return [(item, revision.seq, revision.text) for item, record in kept for revision in record.revisions]

    def waiting(self) -> list[Command]:
        lists = ((item, record.floor.waiting) for item, record in self.meeting.items.items())
        return [TakeBackFloor(item, asked.person) for item, waiting in lists for asked in waiting]

    @invariant()
    def nobody_sits_on_two_seats(self) -> None:
        for item in ("", *self.meeting.items):
            holders = [seat.holder for seat in self.meeting.seats(item) if seat.holder]
            assert len(holders) == len(set(holders))
            assert len(self.meeting.voters(item)) <= len(holders) <= len(self.meeting.agenda.members)

    @invariant()
    def who_sits_is_listed_once(self) -> None:
        sitting = {seat.holder for seat in self.meeting.seats() if seat.holder}
        listed = [person.name for person, _member in self.meeting.participants()]
        assert len(listed) == len(set(listed))
        assert sitting - set(listed) <= set(self.meeting.record(self.meeting.current).stand_ins.values())

    @invariant()
    def the_parties_fill_the_seats(self) -> None:
        seats = [filled_by for held in self.meeting.party_seats().values() for filled_by in held]
        assert sum(filled_by is not None for filled_by in seats) == self.meeting.seats_filled
        assert len(seats) == len(self.meeting.agenda.members)

    @invariant()
    def replay_equals_live(self) -> None:
        assert replay(COUNCIL, self.meeting.entries) == self.meeting

    def teardown(self) -> None:
        """What costs more is looked at when the meeting is over."""
        self._votes_are_those_of_voters()
        self._rooms_hold_everybody()
        self._closed_text_stays_inside()
        self._everything_can_be_undone_and_redone()

    def _nothing_is_lost_or_given_away(self, before: Meeting) -> None:
        """By a changed agenda file: who has written something finds it, and what was closed stays closed."""
        numbers = {item.number for item in self.meeting.agenda.walk()}
        assert len(numbers) == len(list(self.meeting.agenda.walk()))
        assert {number for number, record in before.items.items() if record.revisions} <= numbers
        assert all(self.meeting.is_closed(number) for number in numbers if before.is_closed(number))

    def _votes_are_those_of_voters(self) -> None:
        for record in self.meeting.items.values():
            for noted in record.votes:
                named = [*noted.vote.in_favour, *noted.vote.against, *noted.vote.abstaining]
                assert len(named) == len(set(named))
                assert 0 < noted.vote.cast <= noted.vote.voters

    def _rooms_hold_everybody(self) -> None:
        for room in rooms(self.meeting).values():
            assert room.voters <= room.filled <= len(room.at_start)
            assert room.filled_at_end <= len(room.at_end)
            holders = [seat.holder for seat in room.at_start if seat.holder]
            assert len(holders) == len(set(holders))

    def _closed_text_stays_inside(self) -> None:
        known: dict[bool, set[str]] = {True: set(), False: set()}
        inside = self._outputs(public=False)
        for item in self.meeting.agenda.walk():
            record = self.meeting.record(item.number)
            about = {canary(item.number), *canaries(repr((replace(item, children=()), record)))}
            known[self.meeting.is_closed(item.number)] |= about
            assert canaries(item.title) <= canaries(inside["markdown full"])
            assert canaries(record.decision) <= canaries(inside["json"])
        for name, text in self._outputs(public=True).items():
            assert not canaries(text) & (known[True] - known[False]), name

    def _everything_can_be_undone_and_redone(self) -> None:
        end, read, gestures_made = state(self.meeting), self._outputs(public=False), len(self._past)
        for _gesture in range(gestures_made):
            self.play(Undo())
        assert state(self.meeting) == state(before_the_meeting(COUNCIL))
        for _gesture in range(gestures_made):
            self.play(Redo())
        assert state(self.meeting) == end
        assert self._outputs(public=False) == read

    def _outputs(self, *, public: bool) -> dict[str, str]:
        drafts = unrecorded(self.meeting, self.typed)
        outputs = every_output(self.meeting, drafts, public=public, now=self.at)
        findings = check(self.meeting, drafts).findings
        return outputs if public else {**outputs, "findings": "\n".join(map(message, findings))}


def state(meeting: Meeting) -> Meeting:
    """The meeting without the memory of how it came about, and without the chair's answers, which nobody takes back."""
    unanswered = {number: replace(record, nods=()) for number, record in meeting.items.items()}
    items = {number: record for number, record in unanswered.items() if record != ItemRecord()}
    return replace(meeting, entries=(), items=items)
