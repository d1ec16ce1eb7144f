"""Any gesture that a secretary can make, sensible or not: a strategy for each kind of command."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from kkr_tui.domain.agenda import Agenda, Attendance, Item, Member, Person, Substitute
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
from kkr_tui.domain.matters import Answer, Disposal, DissentKind, Phase, Vote, VoteResult
from kkr_tui.domain.nods import Nod, fingerprint

NEW = "Ny Person"
NOBODY = "Ingen"
NO_ITEM = "77"

Strategy = st.SearchStrategy[Any]


def canary(item: str) -> str:
    """A word that text about that item carries: where the item is closed, it must not get out."""
    return f"kanarie{item}x"


def canaries(text: str) -> set[str]:
    """Those words in a text, also where Markdown has put backslashes."""
    return set(re.findall(r"kanarie[\d.]+x", text.replace("\\", "")))


def gestures(agenda: Agenda, start: dt.datetime) -> Mapping[type[Command], Strategy]:
    """Kind of command -> commands of that kind, about people and items that there are and that there are not."""
    people = _names(agenda)
    names = st.sampled_from([*people, NEW, NOBODY])
    members, others = st.sampled_from(people[: len(agenda.members)]), st.sampled_from(people[len(agenda.members) :])
    items = st.sampled_from(_numbers(agenda))
    groups = st.lists(names, min_size=1, max_size=3, unique=True).map(tuple)
    moments = st.none() | st.integers(0, 60).map(lambda minutes: start + dt.timedelta(minutes=minutes))
    speakers, few_items = st.sampled_from([*people[:3], NOBODY]), st.sampled_from(_numbers(agenda)[1:3])
    parts, phases = st.sampled_from("12"), st.sampled_from(Phase)
    words, rows = st.sampled_from(["⟦?⟧", "Æ"]), st.just(0) | st.integers(1, 30)
    coming = names, items | st.just(""), st.none() | moments, phases
    return {
        OpenMeeting: st.just(OpenMeeting()),
        MarkAttendance: st.builds(MarkAttendance, groups, st.sampled_from(Attendance)),
        SeatSubstitute: st.builds(SeatSubstitute, members, others | names)
        | st.builds(SeatSubstitute, members, others | names, items, moments, phases),
        CallSubstitute: st.builds(CallSubstitute, members, others | names),
        SeatForItem: st.builds(SeatForItem, members, others | names, few_items),
        UnseatSubstitute: st.builds(UnseatSubstitute, members),
        AddPerson: st.builds(AddPerson, st.builds(Person, name=names, party=st.sampled_from("AB"))),
        Arrive: st.builds(Arrive, names) | st.builds(Arrive, *coming),
        Leave: st.builds(Leave, names) | st.builds(Leave, *coming),
        Recuse: st.builds(Recuse, names, items | st.just(""), st.just("") | parts),
        Remark: st.builds(Remark, names, st.text(max_size=5)),
        ChangeChair: st.builds(ChangeChair, names),
        EnterItem: st.builds(EnterItem, items),
        RecordDecision: items.flatmap(lambda item: st.builds(RecordDecision, st.just(item), texts(item))),
        TakeVote: items.flatmap(lambda item: st.builds(TakeVote, st.just(item), _votes(item, groups), rows)),
        WordVote: items.flatmap(lambda item: st.builds(WordVote, st.just(item), rows, texts(item))),
        RecordDissent: items.flatmap(
            lambda item: st.builds(RecordDissent, st.just(item), groups, st.sampled_from(DissentKind), texts(item))
        ),
        RecordOutcome: items.flatmap(lambda item: st.builds(RecordOutcome, st.just(item), parts, texts(item))),
        NoteAction: items.flatmap(lambda item: st.builds(NoteAction, st.just(item), *[texts(item)] * 3)),
        StrikeMatter: st.builds(StrikeMatter, items, st.integers(1, 30)),
        Dispose: st.builds(Dispose, items, st.sampled_from(Disposal)),
        JoinItems: st.builds(JoinItems, st.lists(items, min_size=2, max_size=3).map(tuple)),
        AddItem: items.flatmap(lambda item: st.builds(AddItem, texts(item), st.booleans())),
        CloseDoors: st.builds(CloseDoors, items),
        OpenDoors: st.builds(OpenDoors, items),
        Pause: st.just(Pause()),
        AskForFloor: st.builds(AskForFloor, few_items, speakers, st.booleans()),
        TakeBackFloor: st.builds(TakeBackFloor, few_items, speakers),
        NextSpeaker: st.builds(NextSpeaker, few_items),
        RuleFloor: st.builds(RuleFloor, few_items, st.booleans(), st.integers(-1, 5)),
        ChangeAgenda: st.builds(ChangeAgenda, st.sampled_from(list(edited(agenda)))),
        IgnoreFinding: items.flatmap(
            lambda item: st.builds(IgnoreFinding, st.just("open-hole"), st.just(item), words, texts(item))
        ),
        LiftIgnoring: st.builds(LiftIgnoring, st.just("open-hole"), items, words),
        CloseMeeting: st.just(CloseMeeting()),
        EnterNod: items.flatmap(lambda item: nods(item, rows, st.text(max_size=1), start)),
        ApproveMinutes: st.builds(ApproveMinutes, st.just("next"), st.just(start.date()), st.text(max_size=5)),
        Undo: st.just(Undo()),
        Redo: st.just(Redo()),
    }


def texts(item: str) -> st.SearchStrategy[str]:
    """Any text about that item, with its canary; or none."""
    return st.text(max_size=5).map(lambda text: f"{text} {canary(item)}" if text else "")


def edited(agenda: Agenda) -> Iterator[Agenda]:
    """What the file may say when the meeting is opened again: the same, more, less, others, in another order."""
    items, members, substitutes = agenda.items, agenda.members, agenda.substitutes
    yield agenda
    yield replace(agenda, date=agenda.date + dt.timedelta(days=1))
    yield replace(agenda, items=renumbered((Item(number="", title="Slusen"), *items)))
    yield replace(agenda, items=renumbered(items[::-1]))
    yield replace(agenda, items=items[:1])
    yield replace(agenda, items=renumbered([*agenda.treated()]))
    yield agenda.with_changed(lambda item: replace(item, closed=not item.closed))
    yield agenda.with_changed(lambda item: replace(item, title=item.title.swapcase(), children=()))
    yield replace(agenda, members=members[1:], substitutes=())
    yield replace(agenda, members=members[::-1], guests=())
    yield replace(agenda, members=(*members, Member(name=substitutes[0].name)), substitutes=substitutes[1:])
    yield replace(agenda, members=members[1:], substitutes=(Substitute(name=members[0].name), *substitutes))


def renumbered(items: Sequence[Item], above: str = "") -> tuple[Item, ...]:
    """The items numbered by their position."""
    numbered = [replace(item, number=f"{above}{place}") for place, item in enumerate(items, 1)]
    return tuple(replace(item, children=renumbered(item.children, f"{item.number}.")) for item in numbered)


def _votes(item: str, groups: Strategy) -> Strategy:
    counts = st.tuples(*[st.integers(-1, 3)] * 3)
    named = st.builds(
        Vote,
        result=st.none() | st.sampled_from(VoteResult),
        about=texts(item),
        in_favour=groups,
        against=st.just(()) | groups,
    )
    return named | st.builds(Vote, about=texts(item), counts=counts)


def nods(item: str, revision: Strategy, wording: Strategy, at: dt.datetime) -> Strategy:
    """What the chair may answer ``at`` that time to that row of the record with that wording."""
    return st.builds(
        EnterNod,
        st.builds(
            Nod,
            key=st.integers(0, 20).map(lambda number: f"{number:032x}"),
            item=st.just(item),
            revision=revision,
            wording=wording.map(fingerprint),
            answer=st.sampled_from(Answer),
            text=texts(item),
            at=st.just(at),
        ),
    )


def _names(agenda: Agenda) -> list[str]:
    return [person.name for people in (agenda.members, agenda.substitutes, agenda.guests) for person in people]


def _numbers(agenda: Agenda) -> list[str]:
    """Every number, chapters too, the next one that is free, and one that there never is."""
    return [*(item.number for item in agenda.walk()), agenda.free_number, NO_ITEM]
