"""Any gesture that a secretary can make, sensible or not."""

import datetime as dt
from collections.abc import Sequence

from hypothesis import strategies as st

from kkr_tui.domain.agenda import Attendance, Person
from kkr_tui.domain.commands import (
    AddItem,
    AddPerson,
    Arrive,
    AskForFloor,
    CallSubstitute,
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
    Remark,
    RuleFloor,
    SeatForItem,
    SeatSubstitute,
    StrikeMatter,
    TakeBackFloor,
    TakeVote,
    UnseatSubstitute,
    WordVote,
)
from kkr_tui.domain.matters import Answer, Disposal, DissentKind, Phase, Vote, VoteResult
from kkr_tui.domain.nods import Nod, fingerprint


def gestures(people: Sequence[str], numbers: Sequence[str], start: dt.datetime) -> st.SearchStrategy[Command]:
    """Commands about these people and items; all but undo, redo and what the chair answers."""
    names, items, texts = st.sampled_from(people), st.sampled_from(numbers), st.text(max_size=5)
    groups = st.lists(names, max_size=3).map(tuple)
    moments = st.none() | st.integers(0, 60).map(lambda minutes: start + dt.timedelta(minutes=minutes))
    results = st.none() | st.sampled_from(VoteResult)
    votes = st.builds(Vote, result=results, about=texts, in_favour=groups, against=groups, abstaining=groups)
    counts = st.builds(Vote, counts=st.tuples(*[st.integers(0, 3)] * 3))
    return st.one_of(
        st.just(OpenMeeting()),
        st.just(CloseMeeting()),
        st.builds(MarkAttendance, st.lists(names, max_size=3, unique=True).map(tuple), st.sampled_from(Attendance)),
        st.builds(SeatSubstitute, names, names),
        st.builds(SeatSubstitute, names, names, items, moments, st.sampled_from(Phase)),
        st.builds(CallSubstitute, names, names),
        st.builds(SeatForItem, names, names, items),
        st.builds(UnseatSubstitute, names),
        st.builds(AddPerson, st.builds(Person, name=names, party=st.sampled_from("AB"))),
        st.builds(Arrive, names),
        st.builds(Leave, names),
        st.builds(Arrive, names, items, moments, st.sampled_from(Phase)),
        st.builds(Leave, names, items, moments, st.sampled_from(Phase)),
        st.builds(Recuse, names, items | st.just(""), st.sampled_from(["", "1"])),
        st.builds(Remark, names, texts),
        st.builds(ChangeChair, names),
        st.builds(EnterItem, items),
        st.builds(RecordDecision, items, texts),
        st.builds(TakeVote, items, votes | counts, st.just(0) | st.integers(1, 30)),
        st.builds(WordVote, items, st.integers(1, 30), texts),
        st.builds(RecordDissent, items, groups, st.sampled_from(DissentKind), texts),
        st.builds(RecordOutcome, items, st.sampled_from(["1", "2"]), texts),
        st.builds(NoteAction, items, texts, texts),
        st.builds(StrikeMatter, items, st.integers(1, 30)),
        st.builds(Dispose, items, st.sampled_from(Disposal)),
        st.builds(JoinItems, st.lists(items, max_size=3).map(tuple)),
        st.builds(AddItem, texts, st.booleans()),
        st.builds(IgnoreFinding, st.just("open-hole"), items, st.sampled_from(["⟦?⟧", "Æ"]), texts),
        st.builds(LiftIgnoring, st.just("open-hole"), items, st.sampled_from(["⟦?⟧", "Æ"])),
        st.builds(CloseDoors, items),
        st.builds(OpenDoors, items),
        st.just(Pause()),
        st.builds(AskForFloor, items, names, st.booleans()),
        st.builds(TakeBackFloor, items, names),
        st.builds(NextSpeaker, items),
        st.builds(RuleFloor, items, st.booleans(), st.integers(0, 5)),
    )


def nods(numbers: Sequence[str], start: dt.datetime) -> st.SearchStrategy[Command]:
    """What the chair may answer, to wordings that were recorded or not."""
    nod = st.builds(
        Nod,
        key=st.integers(0, 5).map(lambda number: f"{number:032x}"),
        item=st.sampled_from(numbers),
        revision=st.integers(0, 30),
        wording=st.text(max_size=1).map(fingerprint),
        answer=st.sampled_from(Answer),
        text=st.text(max_size=5),
        at=st.just(start),
    )
    return st.builds(EnterNod, nod)
