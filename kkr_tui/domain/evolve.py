"""From what happened to how things stand: the fold of the record."""

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from kkr_tui.domain.agenda import Agenda, Attendance
from kkr_tui.domain.events import (
    AttendanceMarked,
    DecisionRecorded,
    Entry,
    FindingIgnored,
    IgnoringLifted,
    ItemEntered,
    MeetingClosed,
    MeetingOpened,
    PersonAdded,
    PersonArrived,
    PersonLeft,
    PersonRecused,
    RecusalLifted,
    SubstituteSeated,
    SubstituteUnseated,
    Undone,
    WriterTookOver,
)
from kkr_tui.domain.history import live
from kkr_tui.domain.meeting import ItemRecord, Meeting, Movement, PresenceChange, Revision, before_the_meeting


def evolve(meeting: Meeting, entry: Entry) -> Meeting:
    """The meeting after ``entry``. An undo folds the whole record again; everything else is one small step."""
    if isinstance(entry.event, Undone):
        return replay(meeting.agenda, (*meeting.entries, entry))
    return replace(_apply(meeting, entry), entries=(*meeting.entries, entry))


def replay(agenda: Agenda, entries: Iterable[Entry]) -> Meeting:
    """The whole record over the agenda -> the meeting. The same as evolving entry by entry."""
    entries = tuple(entries)
    meeting = before_the_meeting(agenda)
    for entry in live(entries):
        meeting = _apply(meeting, entry)
    return replace(meeting, entries=entries)


def _apply(meeting: Meeting, entry: Entry) -> Meeting:
    match entry.event:
        case MeetingOpened():
            return replace(meeting, opened_at=entry.at)
        case AttendanceMarked(people, status):
            return _mark(meeting, people, status)
        case SubstituteSeated(member, substitute):
            return _seat(meeting, member, substitute)
        case SubstituteUnseated(member):
            return _unseat(meeting, (member,))
        case PersonAdded(person):
            return replace(meeting, people={**meeting.people, person.name: person})
        case PersonArrived(person, item):
            meeting = meeting if meeting.is_present(person) else _mark(meeting, (person,), Attendance.PRESENT)
            return _move(meeting, entry, person, item, Movement.ARRIVED)
        case PersonLeft(person, item):
            return _move(meeting, entry, person, item, Movement.LEFT)
        case PersonRecused(person, item):
            record = meeting.record(item)
            return _with_record(meeting, item, replace(record, recused=record.recused | {person}))
        case RecusalLifted(person, item):
            record = meeting.record(item)
            return _with_record(meeting, item, replace(record, recused=record.recused - {person}))
        case ItemEntered(item):
            record = meeting.record(item)
            entered = replace(record, entered=(*record.entered, entry.at))
            return replace(_with_record(meeting, item, entered), current=item)
        case DecisionRecorded(item, text):
            record = meeting.record(item)
            revision = Revision(entry.seq, entry.at, text, addition=meeting.closed_at is not None)
            return _with_record(meeting, item, replace(record, revisions=(*record.revisions, revision)))
        case FindingIgnored(rule, item, about, reason):
            return replace(meeting, ignored={**meeting.ignored, (rule, item, about): reason})
        case IgnoringLifted(rule, item, about):
            return replace(meeting, ignored={k: r for k, r in meeting.ignored.items() if k != (rule, item, about)})
        case MeetingClosed():
            return replace(meeting, closed_at=entry.at)
        case WriterTookOver() | Undone():
            return meeting
        case _:
            assert_never(entry.event)


def _mark(meeting: Meeting, people: tuple[str, ...], status: Attendance) -> Meeting:
    if status is Attendance.PRESENT:
        meeting = _unseat(meeting, people)
    attendance = {**meeting.attendance, **dict.fromkeys(people, status)}
    return replace(meeting, attendance=attendance, away=meeting.away - set(people))


def _seat(meeting: Meeting, member: str, substitute: str) -> Meeting:
    """The substitute is here. A member nobody had heard from is excused: that is why somebody came instead."""
    meeting = _unseat(meeting, (member, meeting.stands_for(substitute)))
    status = meeting.status(member)
    if status in (Attendance.UNREGISTERED, Attendance.PRESENT):
        status = Attendance.EXCUSED
    return replace(
        meeting,
        attendance={**meeting.attendance, member: status, substitute: Attendance.PRESENT},
        substitutes={**meeting.substitutes, member: substitute},
        away=meeting.away - {member, substitute},
    )


def _unseat(meeting: Meeting, members: tuple[str, ...]) -> Meeting:
    gone = {meeting.substitutes[member] for member in members if member in meeting.substitutes}
    if not gone:
        return meeting
    return replace(
        meeting,
        substitutes={m: s for m, s in meeting.substitutes.items() if m not in members},
        attendance={name: status for name, status in meeting.attendance.items() if name not in gone},
        away=meeting.away - gone,
    )


def _move(meeting: Meeting, entry: Entry, person: str, item: str, movement: Movement) -> Meeting:
    change = PresenceChange(entry.at, item, person, movement)
    away = meeting.away | {person} if movement is Movement.LEFT else meeting.away - {person}
    return replace(meeting, away=away, presence=(*meeting.presence, change))


def _with_record(meeting: Meeting, number: str, record: ItemRecord) -> Meeting:
    return replace(meeting, items={**meeting.items, number: record})
