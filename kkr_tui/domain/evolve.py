"""From what happened to how things stand: the fold of the record."""

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from kkr_tui.domain import seating
from kkr_tui.domain.agenda import Agenda, Item
from kkr_tui.domain.changes import taken_over
from kkr_tui.domain.events import (
    ActionNoted,
    AgendaChanged,
    AttendanceMarked,
    BreakBegun,
    BreakEnded,
    ChairChanged,
    ChairNodded,
    DecisionRecorded,
    DissentRecorded,
    DoorsClosed,
    DoorsOpened,
    Entry,
    FindingIgnored,
    FloorAsked,
    FloorGiven,
    FloorRuled,
    FloorTakenBack,
    IgnoringLifted,
    ItemAdded,
    ItemDisposed,
    ItemEntered,
    ItemsJoined,
    MatterStruck,
    MeetingClosed,
    MeetingOpened,
    MinutesApproved,
    OutcomeRecorded,
    PersonAdded,
    PersonArrived,
    PersonLeft,
    PersonRecused,
    RecusalLifted,
    RemarkMade,
    SubstituteCalled,
    SubstituteForItem,
    SubstituteSeated,
    SubstituteUnseated,
    Undone,
    VoteTaken,
    VoteWorded,
)
from kkr_tui.domain.itemrecord import ItemRecord, Revision
from kkr_tui.domain.matters import Action, Break, Dissent, NotedNod, NotedVote, Vote
from kkr_tui.domain.meeting import Meeting, before_the_meeting
from kkr_tui.domain.presence import Movement, PresenceChange
from kkr_tui.domain.timeline import noted_after, timeline

_ABOUT_AN_ITEM = (
    PersonRecused | RecusalLifted | SubstituteForItem | DecisionRecorded | ChairNodded | VoteTaken | VoteWorded
    | DissentRecorded | OutcomeRecorded | ActionNoted | MatterStruck | ItemDisposed | FloorAsked | FloorTakenBack
    | FloorGiven | FloorRuled
)  # fmt: skip


def evolve(meeting: Meeting, entry: Entry) -> Meeting:
    """The meeting after ``entry``. An undo, and what is noted afterwards, fold the whole record again."""
    if isinstance(entry.event, Undone) or noted_after(entry):
        return replay(meeting.first_agenda, (*meeting.entries, entry))
    return replace(apply(meeting, entry), entries=(*meeting.entries, entry))


def replay(agenda: Agenda, entries: Iterable[Entry]) -> Meeting:
    """The whole record over the agenda -> the meeting. The same as evolving entry by entry."""
    entries = tuple(entries)
    meeting = before_the_meeting(agenda)
    for entry in timeline(entries):
        meeting = apply(meeting, entry)
    return replace(meeting, entries=entries)


def until(meeting: Meeting, row: int) -> Meeting:
    """How things stood when everything up to that row had happened, as far as that is known now."""
    then = before_the_meeting(meeting.first_agenda)
    for entry in timeline(meeting.entries):
        if (noted_after(entry) or entry.seq) > row:
            break
        then = apply(then, entry)
    return then


def apply(meeting: Meeting, entry: Entry) -> Meeting:
    """How things stand after one row that counts, without a memory of it."""
    if isinstance(entry.event, _ABOUT_AN_ITEM):
        record = _noted(meeting.record(entry.event.item), entry, addition=meeting.closed_at is not None)
        return _with_record(meeting, entry.event.item, record)
    return seating.with_attended(_happened(meeting, entry))


def _happened(meeting: Meeting, entry: Entry) -> Meeting:
    """What is about the meeting and its people."""
    match entry.event:
        case MeetingOpened():
            return replace(meeting, opened_at=entry.at)
        case MeetingClosed():
            return replace(_with_break_ended(meeting, entry), closed_at=entry.at)
        case MinutesApproved():
            return replace(meeting, approval=entry.event)
        case AttendanceMarked(people, status):
            return seating.mark(meeting, people, status)
        case SubstituteCalled(member, substitute):
            return seating.call(meeting, member, substitute)
        case SubstituteSeated():
            return seating.seat(meeting, entry.event, entry.at)
        case SubstituteUnseated(member):
            return seating.unseat(meeting, (member,))
        case PersonAdded(person):
            return replace(meeting, people={**meeting.people, person.name: person})
        case PersonArrived():
            return seating.arrive(meeting, entry.event, entry.at)
        case PersonLeft():
            return seating.leave(meeting, entry.event, entry.at)
        case RemarkMade(person, text):
            others = {name: remark for name, remark in meeting.remarks.items() if name != person}
            return replace(meeting, remarks={**others, person: text} if text else others)
        case ChairChanged(person, item):
            change = PresenceChange(entry.at, item, person, Movement.TOOK_CHAIR)
            return replace(meeting, chair=person, presence=(*meeting.presence, change))
        case ItemEntered(item):
            record = meeting.record(item)
            entered = replace(record, entered=(*record.entered, entry.at))
            return replace(_with_record(meeting, item, entered), current=item)
        case ItemsJoined(items):
            others_joined = tuple(group for group in meeting.joined if not set(group) & set(items))
            return replace(meeting, joined=(*others_joined, items))
        case ItemAdded(added):
            record = replace(meeting.record(added.number), added_at=entry.at)
            return replace(_with_record(meeting, added.number, record), agenda=meeting.agenda.with_item(added))
        case DoorsClosed(item):
            return _with_doors(meeting, item, closed=True)
        case DoorsOpened(item):
            return _with_doors(meeting, item, closed=False)
        case BreakBegun(item):
            return replace(meeting, breaks=(*meeting.breaks, Break(entry.at, None, item)))
        case BreakEnded():
            return _with_break_ended(meeting, entry)
        case AgendaChanged(agenda):
            return _with_agenda(meeting, agenda)
        case FindingIgnored(rule, item, about, reason):
            return replace(meeting, ignored={**meeting.ignored, (rule, item, about): reason})
        case IgnoringLifted(rule, item, about):
            return replace(meeting, ignored={k: r for k, r in meeting.ignored.items() if k != (rule, item, about)})
        case _:
            return meeting


def _noted(record: ItemRecord, entry: Entry, *, addition: bool) -> ItemRecord:
    """What is about one item. ``addition``: it was noted after the meeting was closed."""
    event = entry.event
    assert isinstance(event, _ABOUT_AN_ITEM)  # noqa: S101 - the caller has looked
    match event:
        case DecisionRecorded(_item, text):
            revision = Revision(entry.seq, entry.at, text, addition=addition)
            return replace(record, revisions=(*record.revisions, revision))
        case ChairNodded(_item, key, answer, text, revision, at):
            return replace(record, nods=(*record.nods, NotedNod(key, at, answer, text, revision)))
        case PersonRecused(person, _item, part):
            if part:
                return replace(record, recused_parts=record.recused_parts | {(person, part)})
            return replace(record, recused=record.recused | {person})
        case RecusalLifted(person, _item, part):
            if part:
                return replace(record, recused_parts=record.recused_parts - {(person, part)})
            return replace(record, recused=record.recused - {person})
        case SubstituteForItem(member, substitute, _item):
            others = {m: s for m, s in record.stand_ins.items() if m != member}
            again = record.stand_ins.get(member) == substitute
            return replace(record, stand_ins=others if again else {**others, member: substitute})
        case VoteTaken(_item, vote, 0):
            return replace(record, votes=(*record.votes, NotedVote(entry.seq, entry.at, vote)))
        case VoteTaken(_item, vote, replaces):
            return replace(record, votes=tuple(_recounted(noted, replaces, vote) for noted in record.votes))
        case VoteWorded(_item, target, text):
            return replace(
                record, votes=tuple(replace(n, wording=text) if n.seq == target else n for n in record.votes)
            )
        case DissentRecorded(_item, by, kind, text):
            return replace(record, dissents=(*record.dissents, Dissent(entry.seq, entry.at, by, kind, text)))
        case OutcomeRecorded(_item, part, text):
            parts = {p: t for p, t in record.outcomes.items() if p != part}
            return replace(record, outcomes={**parts, part: text} if text else parts)
        case ActionNoted(_item, who, what, by):
            return replace(record, actions=(*record.actions, Action(entry.seq, who, what, by)))
        case MatterStruck(_item, target):
            return replace(
                record,
                votes=tuple(vote for vote in record.votes if vote.seq != target),
                dissents=tuple(dissent for dissent in record.dissents if dissent.seq != target),
                actions=tuple(action for action in record.actions if action.seq != target),
            )
        case ItemDisposed(_item, disposal):
            return replace(record, disposal=disposal)
        case FloorAsked(_item, person, reply):
            return replace(record, floor=record.floor.ask(person, reply=reply))
        case FloorTakenBack(_item, person):
            return replace(record, floor=record.floor.take_back(person))
        case FloorGiven(_item, person):
            return replace(record, floor=record.floor.give(person, entry.at))
        case FloorRuled(_item, closed, minutes):
            return replace(record, floor=replace(record.floor, closed=closed, limit_minutes=minutes))
        case _:
            assert_never(event)


def _recounted(noted: NotedVote, row: int, vote: Vote) -> NotedVote:
    """What was written about the old count does not hold for the new one."""
    return replace(noted, vote=vote, wording="") if noted.seq == row else noted


def _with_record(meeting: Meeting, number: str, record: ItemRecord) -> Meeting:
    return replace(meeting, items={**meeting.items, number: record})


def _with_doors(meeting: Meeting, number: str, *, closed: bool) -> Meeting:
    """An item is opened with the closed chapters that it stands in: doors are not half open."""

    def changed(item: Item) -> Item:
        about = item.number == number or (not closed and any(below.number == number for below in item.walk()))
        return replace(item, closed=closed) if about else item

    return replace(meeting, agenda=meeting.agenda.with_changed(changed))


def _with_break_ended(meeting: Meeting, entry: Entry) -> Meeting:
    if not meeting.on_break:
        return meeting
    *earlier, last = meeting.breaks
    return replace(meeting, breaks=(*earlier, replace(last, ended=entry.at)))


def _with_agenda(meeting: Meeting, agenda: Agenda) -> Meeting:
    people = before_the_meeting(agenda).people
    changed = replace(
        meeting,
        agenda=taken_over(meeting, agenda),
        file_agenda=agenda,
        people={**meeting.people, **people},
    )
    return seating.with_roll(changed)
