"""Who is there, who stands in for whom, who leads the meeting."""

import datetime as dt
from dataclasses import dataclass

from kkr_tui.domain.agenda import Attendance, Person
from kkr_tui.domain.matters import Phase


@dataclass(frozen=True, slots=True)
class AttendanceMarked:
    """These people (names of members, substitutes or guests) are registered as ``status``."""

    people: tuple[str, ...]
    status: Attendance


@dataclass(frozen=True, slots=True)
class SubstituteSeated:
    """``substitute`` fills the seat of ``member`` from now on. With an ``item`` the meeting was under way.

    Noted afterwards it has the time ``at`` and belongs behind the row ``after`` of the record.
    """

    member: str
    substitute: str
    item: str = ""
    at: dt.datetime | None = None
    phase: Phase = Phase.DURING
    after: int = 0


@dataclass(frozen=True, slots=True)
class SubstituteCalled:
    """``substitute`` was asked to come instead of ``member``; whether they did is for attendance to say."""

    member: str
    substitute: str


@dataclass(frozen=True, slots=True)
class SubstituteForItem:
    """``substitute`` fills the seat of ``member`` while ``item`` is treated, and only then."""

    member: str
    substitute: str
    item: str


@dataclass(frozen=True, slots=True)
class SubstituteUnseated:
    """Nobody stands in for ``member`` any more."""

    member: str


@dataclass(frozen=True, slots=True)
class RemarkMade:
    """What stands in brackets behind a person's name ("deltog online"). No text: nothing any more."""

    person: str
    text: str


@dataclass(frozen=True, slots=True)
class ChairChanged:
    """``person`` leads the meeting from now on; ``item`` is the number under treatment, if any."""

    person: str
    item: str = ""


@dataclass(frozen=True, slots=True)
class PersonAdded:
    """Somebody who was not on the agenda's lists may take a seat."""

    person: Person


@dataclass(frozen=True, slots=True)
class PersonArrived:
    """Somebody came in (again) while the meeting ran; ``item`` is the number under treatment, if any.

    Noted afterwards it has the time ``at`` and belongs behind the row ``after`` of the record.
    """

    person: str
    item: str = ""
    at: dt.datetime | None = None
    phase: Phase = Phase.DURING
    after: int = 0


@dataclass(frozen=True, slots=True)
class PersonLeft:
    """Somebody went out; ``item`` is the number under treatment, if any.

    Noted afterwards it has the time ``at`` and belongs behind the row ``after`` of the record.
    """

    person: str
    item: str = ""
    at: dt.datetime | None = None
    phase: Phase = Phase.DURING
    after: int = 0


@dataclass(frozen=True, slots=True)
class PersonRecused:
    """Somebody is out of the room for ``item`` because of inhabilitet; ``part`` names one of its recommendations."""

    person: str
    item: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class RecusalLifted:
    """The recusal of somebody for ``item`` (or that ``part`` of it) was a mistake or is over."""

    person: str
    item: str
    part: str = ""
