"""From what the secretary asks to what goes on record, or a reason why nothing does.

A refusal never means a lost key or text: it says that the gesture would change nothing or has no meaning.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

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
from kkr_tui.domain.events import (
    AttendanceMarked,
    DecisionRecorded,
    Event,
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
)
from kkr_tui.domain.history import history
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.text import clean_block, clean_line


class Reason(StrEnum):
    """Why a command led to nothing."""

    NOTHING_CHANGES = "nothing changes"
    NOBODY_BY_THAT_NAME = "nobody by that name"
    NAME_TAKEN = "name taken"
    NAME_MISSING = "name missing"
    NO_SUCH_ITEM = "no such item"
    NOT_A_MEMBER = "not a member"
    SITS_ALREADY = "sits already"
    NOT_IN_THE_ROOM = "not in the room"
    REASON_MISSING = "reason missing"
    NO_CURRENT_ITEM = "no current item"
    ALREADY_OPEN = "already open"
    ALREADY_CLOSED = "already closed"
    NOTHING_TO_UNDO = "nothing to undo"
    NOTHING_TO_REDO = "nothing to redo"


@dataclass(frozen=True, slots=True)
class Refused:
    """A command that led to nothing. ``about`` is the name or number it was about."""

    reason: Reason
    about: str = ""


def decide(meeting: Meeting, command: Command) -> Event | Refused:
    """What ``command`` does to ``meeting``: the event to append, or the reason why there is none."""
    match command:
        case OpenMeeting():
            return Refused(Reason.ALREADY_OPEN) if meeting.opened_at else MeetingOpened()
        case CloseMeeting():
            return Refused(Reason.ALREADY_CLOSED) if meeting.closed_at else MeetingClosed()
        case MarkAttendance():
            return _mark(meeting, command)
        case SeatSubstitute():
            return _seat(meeting, command)
        case UnseatSubstitute(member):
            if member not in meeting.substitutes:
                return Refused(Reason.NOTHING_CHANGES, member)
            return SubstituteUnseated(member)
        case AddPerson():
            return _add(meeting, command)
        case Arrive(person):
            if not _is_known(meeting, person):
                return Refused(Reason.NOBODY_BY_THAT_NAME, person)
            if meeting.is_present(person) and person not in meeting.away:
                return Refused(Reason.NOTHING_CHANGES, person)
            return PersonArrived(person, meeting.current)
        case Leave(person):
            if not meeting.is_present(person) or person in meeting.away:
                return Refused(Reason.NOT_IN_THE_ROOM, person)
            return PersonLeft(person, meeting.current)
        case Recuse(person):
            return _recuse(meeting, person)
        case EnterItem(item):
            if meeting.item(item) is None:
                return Refused(Reason.NO_SUCH_ITEM, item)
            return Refused(Reason.NOTHING_CHANGES, item) if meeting.current == item else ItemEntered(item)
        case RecordDecision(item, text):
            if meeting.item(item) is None:
                return Refused(Reason.NO_SUCH_ITEM, item)
            text = clean_block(text)
            if text == meeting.record(item).decision:
                return Refused(Reason.NOTHING_CHANGES, item)
            return DecisionRecorded(item, text)
        case IgnoreFinding():
            return _ignore(meeting, command)
        case LiftIgnoring(rule, item, about):
            if (rule, item, about) not in meeting.ignored:
                return Refused(Reason.NOTHING_CHANGES, about)
            return IgnoringLifted(rule, item, about)
        case Undo():
            last = history(meeting.entries).next_undo
            return Undone(last.seq) if last else Refused(Reason.NOTHING_TO_UNDO)
        case Redo():
            undo = history(meeting.entries).next_redo
            return Undone(undo.seq) if undo else Refused(Reason.NOTHING_TO_REDO)
        case _:
            assert_never(command)


def _is_known(meeting: Meeting, name: str) -> bool:
    return name in meeting.people or any(guest.name == name for guest in meeting.agenda.guests)


def _mark(meeting: Meeting, command: MarkAttendance) -> Event | Refused:
    if unknown := [name for name in command.people if not _is_known(meeting, name)]:
        return Refused(Reason.NOBODY_BY_THAT_NAME, ", ".join(unknown))
    changed = tuple(
        name for name in command.people if meeting.status(name) is not command.status or _may_return(meeting, name)
    )
    if not changed:
        return Refused(Reason.NOTHING_CHANGES, ", ".join(command.people))
    return AttendanceMarked(changed, command.status)


def _may_return(meeting: Meeting, name: str) -> bool:
    return meeting.status(name) is Attendance.PRESENT and name in meeting.away


def _seat(meeting: Meeting, command: SeatSubstitute) -> Event | Refused:
    member, substitute = command.member, command.substitute
    members = {m.name for m in meeting.agenda.members}
    if member not in members:
        return Refused(Reason.NOT_A_MEMBER, member)
    if substitute not in meeting.people:
        return Refused(Reason.NOBODY_BY_THAT_NAME, substitute)
    if substitute in members:
        return Refused(Reason.SITS_ALREADY, substitute)
    if meeting.is_present(substitute):
        stands_for = meeting.stands_for(substitute)
        if stands_for == member:
            return Refused(Reason.NOTHING_CHANGES, substitute)
        if stands_for:
            return Refused(Reason.SITS_ALREADY, substitute)
    return SubstituteSeated(member, substitute)


def _add(meeting: Meeting, command: AddPerson) -> Event | Refused:
    person = Person(
        name=clean_line(command.person.name),
        party=clean_line(command.person.party),
        municipality=clean_line(command.person.municipality),
    )
    if not person.name:
        return Refused(Reason.NAME_MISSING)
    if _is_known(meeting, person.name):
        return Refused(Reason.NAME_TAKEN, person.name)
    return PersonAdded(person)


def _recuse(meeting: Meeting, person: str) -> Event | Refused:
    if not meeting.current:
        return Refused(Reason.NO_CURRENT_ITEM, person)
    if person in meeting.record(meeting.current).recused:
        return RecusalLifted(person, meeting.current)
    if not meeting.is_present(person):
        return Refused(Reason.NOT_IN_THE_ROOM, person)
    return PersonRecused(person, meeting.current)


def _ignore(meeting: Meeting, command: IgnoreFinding) -> Event | Refused:
    reason = clean_line(command.reason)
    if not reason:
        return Refused(Reason.REASON_MISSING, command.about)
    if meeting.ignored.get((command.rule, command.item, command.about)) == reason:
        return Refused(Reason.NOTHING_CHANGES, command.about)
    return FindingIgnored(command.rule, command.item, command.about, reason)
