"""How people are registered, in words: what a log passes over while the meeting runs, and tells when it is added."""

from kkr_tui.domain.agenda import Attendance
from kkr_tui.domain.events import (
    AttendanceMarked,
    Event,
    RemarkMade,
    SubstituteCalled,
    SubstituteSeated,
    SubstituteUnseated,
)
from kkr_tui.domain.meeting import Meeting
from kkr_tui.minutes.people import enumerated, short_name

_STATUSES = {
    Attendance.PRESENT: "som til stede",
    Attendance.EXCUSED: "med afbud",
    Attendance.ABSENT: "som udeblevet",
    Attendance.UNREGISTERED: "som ikke registreret",
}


def registration(meeting: Meeting, event: Event) -> str:
    """``Carl Friis (A) registreret med afbud``; nothing for an event that registers nobody."""
    match event:
        case AttendanceMarked(people, status):
            return f"{enumerated([short_name(meeting, name) for name in people])} registreret {_STATUSES[status]}"
        case SubstituteSeated(member, substitute):
            return f"{short_name(meeting, substitute)} registreret som suppleant for {short_name(meeting, member)}"
        case SubstituteCalled(member, substitute):
            return f"{short_name(meeting, substitute)} indkaldt som suppleant for {short_name(meeting, member)}"
        case SubstituteUnseated(member):
            return f"Ingen suppleant for {short_name(meeting, member)}"
        case RemarkMade(person, text):
            return f"{short_name(meeting, person)}: {f'bemærkningen “{text}”' if text else 'ingen bemærkning'}"
        case _:
            return ""
