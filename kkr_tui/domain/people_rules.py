"""What commands about people lead to: attendance, seats, coming and going, recusal, the chair."""

from kkr_tui.domain.agenda import Attendance, Person
from kkr_tui.domain.commands import (
    AddPerson,
    Arrive,
    CallSubstitute,
    ChangeChair,
    Leave,
    MarkAttendance,
    Recuse,
    Remark,
    SeatForItem,
    SeatSubstitute,
)
from kkr_tui.domain.events import (
    AttendanceMarked,
    ChairChanged,
    Event,
    PersonAdded,
    PersonArrived,
    PersonLeft,
    PersonRecused,
    RecusalLifted,
    RemarkMade,
    SubstituteCalled,
    SubstituteForItem,
    SubstituteSeated,
)
from kkr_tui.domain.evolve import until
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.refusals import Reason, Refused
from kkr_tui.domain.text import clean_line
from kkr_tui.domain.timeline import place_for


def is_known(meeting: Meeting, name: str) -> bool:
    """Whether somebody of that name may sit or is a guest."""
    return name in meeting.people or any(guest.name == name for guest in meeting.agenda.guests)


def mark(meeting: Meeting, command: MarkAttendance) -> Event | Refused:
    """Registered as …"""
    if unknown := [name for name in command.people if not is_known(meeting, name)]:
        return Refused(Reason.NOBODY_BY_THAT_NAME, ", ".join(unknown))
    changed = tuple(
        name for name in command.people if meeting.status(name) is not command.status or _may_return(meeting, name)
    )
    if not changed:
        return Refused(Reason.NOTHING_CHANGES, ", ".join(command.people))
    return AttendanceMarked(changed, command.status)


def move(meeting: Meeting, command: Arrive | Leave) -> Event | Refused:
    """Somebody comes or goes, now or at an earlier item."""
    if not is_known(meeting, command.person):
        return Refused(Reason.NOBODY_BY_THAT_NAME, command.person)
    if command.item and meeting.item(command.item) is None:
        return Refused(Reason.NO_SUCH_ITEM, command.item)
    event = PersonArrived if isinstance(command, Arrive) else PersonLeft
    if command.item or command.at:
        item = command.item or meeting.current
        after = place_for(meeting.entries, item, command.at, command.phase)
        return event(command.person, item, command.at, command.phase, after)
    here = meeting.is_present(command.person) and command.person not in meeting.away
    if isinstance(command, Arrive) and here:
        return Refused(Reason.NOTHING_CHANGES, command.person)
    if isinstance(command, Leave) and not here:
        return Refused(Reason.NOT_IN_THE_ROOM, command.person)
    return event(command.person, meeting.current)


def seat(meeting: Meeting, command: SeatSubstitute) -> Event | Refused:
    """A substitute sits down, now or at an earlier item: then it depends on who sat where at that moment."""
    member, substitute, item = command.member, command.substitute, command.item
    if refused := _cannot_sit_for(meeting, member, substitute):
        return refused
    if item and meeting.item(item) is None:
        return Refused(Reason.NO_SUCH_ITEM, item)
    item = item or (meeting.current if meeting.opened_at else "")
    earlier = bool(command.item or command.at)
    after = place_for(meeting.entries, item, command.at, command.phase) if earlier else 0
    then = until(meeting, after) if after else meeting
    if then.is_present(substitute):
        stands_for = then.stands_for(substitute)
        if stands_for == member:
            return Refused(Reason.NOTHING_CHANGES, substitute)
        if stands_for:
            return Refused(Reason.SITS_ALREADY, substitute)
    return SubstituteSeated(member, substitute, item, command.at, command.phase, after)


def call(meeting: Meeting, command: CallSubstitute) -> Event | Refused:
    """A substitute is asked to come."""
    if refused := _cannot_sit_for(meeting, command.member, command.substitute):
        return refused
    if meeting.is_present(command.substitute):
        return Refused(Reason.SITS_ALREADY, command.substitute)
    if meeting.substitutes.get(command.member) == command.substitute:
        return Refused(Reason.NOTHING_CHANGES, command.substitute)
    return SubstituteCalled(command.member, command.substitute)


def seat_for_item(meeting: Meeting, command: SeatForItem) -> Event | Refused:
    """A substitute sits for one item; asked again, no longer."""
    member, substitute, item = command.member, command.substitute, command.item
    if refused := _cannot_sit_for(meeting, member, substitute):
        return refused
    if meeting.item(item) is None:
        return Refused(Reason.NO_SUCH_ITEM, item)
    standing_in = meeting.record(item).stand_ins
    sits = meeting.is_present(substitute) and bool(meeting.stands_for(substitute))
    if sits or (substitute in standing_in.values() and standing_in.get(member) != substitute):
        return Refused(Reason.SITS_ALREADY, substitute)
    return SubstituteForItem(member, substitute, item)


def remark(meeting: Meeting, command: Remark) -> Event | Refused:
    """A remark behind a name."""
    if not is_known(meeting, command.person):
        return Refused(Reason.NOBODY_BY_THAT_NAME, command.person)
    text = clean_line(command.text)
    if text == meeting.remarks.get(command.person, ""):
        return Refused(Reason.NOTHING_CHANGES, command.person)
    return RemarkMade(command.person, text)


def change_chair(meeting: Meeting, command: ChangeChair) -> Event | Refused:
    """Somebody else leads the meeting."""
    if not is_known(meeting, command.person):
        return Refused(Reason.NOBODY_BY_THAT_NAME, command.person)
    if command.person == meeting.chair:
        return Refused(Reason.NOTHING_CHANGES, command.person)
    return ChairChanged(command.person, meeting.current)


def add(meeting: Meeting, command: AddPerson) -> Event | Refused:
    """Somebody who is on no list."""
    person = Person(
        name=clean_line(command.person.name),
        party=clean_line(command.person.party),
        municipality=clean_line(command.person.municipality),
    )
    if not person.name:
        return Refused(Reason.NAME_MISSING)
    if is_known(meeting, person.name):
        return Refused(Reason.NAME_TAKEN, person.name)
    return PersonAdded(person)


def recuse(meeting: Meeting, command: Recuse) -> Event | Refused:
    """Out of the room for an item, or back."""
    person, item, part = command.person, command.item or meeting.current, clean_line(command.part)
    if not item:
        return Refused(Reason.NO_CURRENT_ITEM, person)
    if meeting.item(item) is None:
        return Refused(Reason.NO_SUCH_ITEM, item)
    record = meeting.record(item)
    if (person, part) in record.recused_parts if part else person in record.recused:
        return RecusalLifted(person, item, part)
    if not meeting.is_present(person):
        return Refused(Reason.NOT_IN_THE_ROOM, person)
    return PersonRecused(person, item, part)


def _may_return(meeting: Meeting, name: str) -> bool:
    return meeting.status(name) is Attendance.PRESENT and name in meeting.away


def _cannot_sit_for(meeting: Meeting, member: str, substitute: str) -> Refused | None:
    members = {m.name for m in meeting.agenda.members}
    if member not in members:
        return Refused(Reason.NOT_A_MEMBER, member)
    if substitute not in meeting.people:
        return Refused(Reason.NOBODY_BY_THAT_NAME, substitute)
    return Refused(Reason.SITS_ALREADY, substitute) if substitute in members else None
