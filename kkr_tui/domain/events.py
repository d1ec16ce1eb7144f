"""What happened in a meeting. Each class is one kind of row in the record; its fields are the row's body.

A field may be added with a default; a field's meaning never changes. That keeps every record ever written readable.
"""

import datetime as dt
from dataclasses import dataclass

from kkr_tui.domain.agenda import Attendance, Person


@dataclass(frozen=True, slots=True)
class MeetingOpened:
    """The chair opened the meeting. From here on ``-`` means *left now* and no longer *afbud*."""


@dataclass(frozen=True, slots=True)
class AttendanceMarked:
    """These people (names of members, substitutes or guests) are registered as ``status``."""

    people: tuple[str, ...]
    status: Attendance


@dataclass(frozen=True, slots=True)
class SubstituteSeated:
    """``substitute`` fills the seat of ``member`` from now on."""

    member: str
    substitute: str


@dataclass(frozen=True, slots=True)
class SubstituteUnseated:
    """Nobody stands in for ``member`` any more."""

    member: str


@dataclass(frozen=True, slots=True)
class PersonAdded:
    """Somebody who was not on the agenda's lists may take a seat."""

    person: Person


@dataclass(frozen=True, slots=True)
class PersonArrived:
    """Somebody came in (again) while the meeting ran; ``item`` is the number under treatment, if any."""

    person: str
    item: str = ""


@dataclass(frozen=True, slots=True)
class PersonLeft:
    """Somebody went out; ``item`` is the number under treatment, if any."""

    person: str
    item: str = ""


@dataclass(frozen=True, slots=True)
class PersonRecused:
    """Somebody is out of the room for ``item`` because of inhabilitet."""

    person: str
    item: str


@dataclass(frozen=True, slots=True)
class RecusalLifted:
    """The recusal of somebody for ``item`` was a mistake or is over."""

    person: str
    item: str


@dataclass(frozen=True, slots=True)
class ItemEntered:
    """The meeting turned to this item: it starts, and the one before it ends."""

    item: str


@dataclass(frozen=True, slots=True)
class DecisionRecorded:
    """``text`` is the decision of ``item``, replacing what was recorded before. No text: the decision is taken back."""

    item: str
    text: str


@dataclass(frozen=True, slots=True)
class FindingIgnored:
    """What ``rule`` of the content check finds under ``item`` about ``about`` is right as it is, for this reason."""

    rule: str
    item: str
    about: str
    reason: str


@dataclass(frozen=True, slots=True)
class IgnoringLifted:
    """A finding that was ignored counts again."""

    rule: str
    item: str
    about: str


@dataclass(frozen=True, slots=True)
class MeetingClosed:
    """The minutes were read back and the meeting is sealed; what is recorded later is a dated addition."""


@dataclass(frozen=True, slots=True)
class WriterTookOver:
    """Another process became the one that writes. ``before`` says who had it (name, machine, since when)."""

    before: str


@dataclass(frozen=True, slots=True)
class Undone:
    """The row ``target`` does not count any more. If that row is itself an undo, this is a redo."""

    target: int


Event = (
    MeetingOpened
    | AttendanceMarked
    | SubstituteSeated
    | SubstituteUnseated
    | PersonAdded
    | PersonArrived
    | PersonLeft
    | PersonRecused
    | RecusalLifted
    | ItemEntered
    | DecisionRecorded
    | FindingIgnored
    | IgnoringLifted
    | MeetingClosed
    | WriterTookOver
    | Undone
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the record: ``event`` happened at ``at`` (time in the room, with its offset from UTC).

    ``seq`` counts from 1 within the meeting and is the order; the clock is only a label.
    """

    seq: int
    at: dt.datetime
    event: Event
