"""Who is there, who stands in for whom, who leads the meeting."""

import datetime as dt
from dataclasses import dataclass

from kkr_tui.domain.agenda import Attendance, Person
from kkr_tui.domain.matters import Phase


@dataclass(frozen=True, slots=True)
class MarkAttendance:
    """Register these people (names) as ``status``."""

    people: tuple[str, ...]
    status: Attendance


@dataclass(frozen=True, slots=True)
class SeatSubstitute:
    """Let ``substitute`` fill the seat of ``member``, now or since an earlier ``item``, ``at`` that time if known."""

    member: str
    substitute: str
    item: str = ""
    at: dt.datetime | None = None
    phase: Phase = Phase.DURING


@dataclass(frozen=True, slots=True)
class UnseatSubstitute:
    """Let nobody stand in for ``member``."""

    member: str


@dataclass(frozen=True, slots=True)
class CallSubstitute:
    """Ask ``substitute`` to come instead of ``member``, who is excused."""

    member: str
    substitute: str


@dataclass(frozen=True, slots=True)
class SeatForItem:
    """Let ``substitute`` fill the seat of ``member`` for this item only; asked again: not any more."""

    member: str
    substitute: str
    item: str


@dataclass(frozen=True, slots=True)
class AddPerson:
    """Let somebody who is on no list take a seat."""

    person: Person


@dataclass(frozen=True, slots=True)
class Arrive:
    """Somebody comes in now, or did so during or after an earlier ``item``, ``at`` that time if it is known."""

    person: str
    item: str = ""
    at: dt.datetime | None = None
    phase: Phase = Phase.DURING


@dataclass(frozen=True, slots=True)
class Leave:
    """Somebody goes out now, or did so during or after an earlier ``item``, ``at`` that time if it is known."""

    person: str
    item: str = ""
    at: dt.datetime | None = None
    phase: Phase = Phase.DURING


@dataclass(frozen=True, slots=True)
class Recuse:
    """Somebody is out of the room for an item (the current one) because of inhabilitet; asked again: not any more.

    ``part`` is the number of the recommendation that it is about, or nothing for the whole item.
    """

    person: str
    item: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """Put a remark in brackets behind a person's name; no text takes it away."""

    person: str
    text: str


@dataclass(frozen=True, slots=True)
class ChangeChair:
    """Let somebody else lead the meeting from now on."""

    person: str
