"""What the secretary asks for. ``decide`` turns a command into an event or says why not."""

from dataclasses import dataclass

from kkr_tui.domain.agenda import Attendance, Person


@dataclass(frozen=True, slots=True)
class OpenMeeting:
    """The meeting begins."""


@dataclass(frozen=True, slots=True)
class MarkAttendance:
    """Register these people (names) as ``status``."""

    people: tuple[str, ...]
    status: Attendance


@dataclass(frozen=True, slots=True)
class SeatSubstitute:
    """Let ``substitute`` fill the seat of ``member``."""

    member: str
    substitute: str


@dataclass(frozen=True, slots=True)
class UnseatSubstitute:
    """Let nobody stand in for ``member``."""

    member: str


@dataclass(frozen=True, slots=True)
class AddPerson:
    """Let somebody who is on no list take a seat."""

    person: Person


@dataclass(frozen=True, slots=True)
class Arrive:
    """Somebody comes in now."""

    person: str


@dataclass(frozen=True, slots=True)
class Leave:
    """Somebody goes out now."""

    person: str


@dataclass(frozen=True, slots=True)
class Recuse:
    """Somebody leaves the room for the current item because of inhabilitet; asked again, it is taken back."""

    person: str


@dataclass(frozen=True, slots=True)
class EnterItem:
    """Turn to this item."""

    item: str


@dataclass(frozen=True, slots=True)
class RecordDecision:
    """Put ``text`` on record as the decision of ``item``."""

    item: str
    text: str


@dataclass(frozen=True, slots=True)
class IgnoreFinding:
    """Let a finding of the content check be, for a reason. Rule, item and words say which (``Finding.key``)."""

    rule: str
    item: str
    about: str
    reason: str


@dataclass(frozen=True, slots=True)
class LiftIgnoring:
    """Let a finding that was ignored count again."""

    rule: str
    item: str
    about: str


@dataclass(frozen=True, slots=True)
class CloseMeeting:
    """Seal the meeting."""


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back the last gesture that still counts."""


@dataclass(frozen=True, slots=True)
class Redo:
    """Take back the last undo, if nothing was done since."""


Command = (
    OpenMeeting
    | MarkAttendance
    | SeatSubstitute
    | UnseatSubstitute
    | AddPerson
    | Arrive
    | Leave
    | Recuse
    | EnterItem
    | RecordDecision
    | IgnoreFinding
    | LiftIgnoring
    | CloseMeeting
    | Undo
    | Redo
)
