"""How what happened changes who is here, on whose seat."""

import datetime as dt
from dataclasses import replace

from kkr_tui.domain.agenda import Attendance
from kkr_tui.domain.events import PersonArrived, PersonLeft, SubstituteSeated
from kkr_tui.domain.matters import Phase
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.presence import Movement, PresenceChange


def mark(meeting: Meeting, people: tuple[str, ...], status: Attendance) -> Meeting:
    """These people are registered. What is registered is also a correction: it does not tell of coming and going."""
    is_present = status is Attendance.PRESENT
    meeting = unseat(meeting, people) if is_present else _never_attended(meeting, people)
    attendance = {**meeting.attendance, **dict.fromkeys(people, status)}
    return replace(meeting, attendance=attendance, away=meeting.away - set(people))


def call(meeting: Meeting, member: str, substitute: str) -> Meeting:
    """The substitute was asked, and is not here (yet). A member nobody had heard from is excused."""
    meeting = unseat(meeting, (member, meeting.stands_for(substitute)))
    attendance = {name: status for name, status in meeting.attendance.items() if name != substitute}
    return replace(
        meeting,
        attendance={**attendance, member: _not_here(meeting, member)},
        substitutes={**meeting.substitutes, member: substitute},
        away=meeting.away - {member, substitute},
    )


def seat(meeting: Meeting, event: SubstituteSeated, at: dt.datetime) -> Meeting:
    """The substitute is here. A member nobody had heard from is excused: that is why somebody came instead."""
    member, substitute = event.member, event.substitute
    meeting = unseat(meeting, (member, meeting.stands_for(substitute)))
    if event.item:
        change = _change(event, at, substitute, Movement.TOOK_SEAT, member)
        meeting = replace(meeting, presence=(*meeting.presence, change))
    return replace(
        meeting,
        attendance={**meeting.attendance, member: _not_here(meeting, member), substitute: Attendance.PRESENT},
        substitutes={**meeting.substitutes, member: substitute},
        away=meeting.away - {member, substitute},
    )


def unseat(meeting: Meeting, members: tuple[str, ...]) -> Meeting:
    """Nobody ever stood in for these members: their substitutes are not registered."""
    gone = {meeting.substitutes[member] for member in members if member in meeting.substitutes}
    return _never_attended(_vacate(meeting, members), tuple(gone)) if gone else meeting


def arrive(meeting: Meeting, event: PersonArrived, at: dt.datetime) -> Meeting:
    """Somebody came. A member whose substitute sat takes the seat back; the substitute did attend until then."""
    instead_of = ""
    if not meeting.is_present(event.person):
        instead_of = meeting.substitutes.get(event.person, "")
        instead_of = instead_of if meeting.is_present(instead_of) else ""
        meeting = _vacate(meeting, (event.person,))
        meeting = replace(meeting, attendance={**meeting.attendance, event.person: Attendance.PRESENT})
    change = _change(event, at, event.person, Movement.ARRIVED, instead_of)
    return replace(meeting, away=meeting.away - {event.person}, presence=(*meeting.presence, change))


def leave(meeting: Meeting, event: PersonLeft, at: dt.datetime) -> Meeting:
    """Somebody went."""
    change = _change(event, at, event.person, Movement.LEFT)
    return replace(meeting, away=meeting.away | {event.person}, presence=(*meeting.presence, change))


def with_roll(meeting: Meeting) -> Meeting:
    """The meeting after its roll has changed: who is a member now stands for nobody, and nobody for who is not."""
    members = {member.name for member in meeting.agenda.members}
    kept = {m: s for m, s in meeting.substitutes.items() if m in members and s not in members}
    return meeting if kept == meeting.substitutes else replace(meeting, substitutes=kept)


def with_attended(meeting: Meeting) -> Meeting:
    """The meeting, remembering who holds a seat in the room now."""
    if meeting.opened_at is None:
        return meeting
    stand_ins = set(meeting.record(meeting.current).stand_ins.values())
    held = {
        seat.holder: seat.member.name if seat.substituted else ""
        for seat in meeting.seats()
        if seat.in_room and seat.holder not in stand_ins
    }
    return (
        meeting if held.items() <= meeting.attended.items() else replace(meeting, attended={**meeting.attended, **held})
    )


def _change(
    event: PersonArrived | PersonLeft | SubstituteSeated,
    at: dt.datetime,
    person: str,
    movement: Movement,
    instead_of: str = "",
) -> PresenceChange:
    timed = event.at is not None or not event.after
    phase = event.phase if event.item else Phase.DURING
    return PresenceChange(event.at or at, event.item, person, movement, phase, instead_of, timed)


def _not_here(meeting: Meeting, member: str) -> Attendance:
    status = meeting.status(member)
    return Attendance.EXCUSED if status in (Attendance.UNREGISTERED, Attendance.PRESENT) else status


def _vacate(meeting: Meeting, members: tuple[str, ...]) -> Meeting:
    gone = {meeting.substitutes[member] for member in members if member in meeting.substitutes}
    return replace(
        meeting,
        substitutes={m: s for m, s in meeting.substitutes.items() if m not in members},
        attendance={name: status for name, status in meeting.attendance.items() if name not in gone},
        away=meeting.away - gone,
    )


def _never_attended(meeting: Meeting, people: tuple[str, ...]) -> Meeting:
    return replace(meeting, attended={n: m for n, m in meeting.attended.items() if n not in people})
