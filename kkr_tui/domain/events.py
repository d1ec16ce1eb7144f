"""What happened in a meeting. Each class is one kind of row in the record; its fields are the row's body.

A field may be added with a default; a field's meaning never changes. That keeps every record ever written readable.
"""

import datetime as dt
from dataclasses import dataclass

from kkr_tui.domain.agenda import Agenda, Attendance, Item, Person
from kkr_tui.domain.matters import Answer, Disposal, DissentKind, Phase, Vote


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
class SubstituteUnseated:
    """Nobody stands in for ``member`` any more."""

    member: str


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
class ChairNodded:
    """The chair answered the wording of ``item`` that the row ``revision`` holds (0: one that is not in the record).

    ``key`` is the answer's own name, by which it is entered once only; ``at`` is when the chair gave it.
    """

    item: str
    key: str
    answer: Answer
    text: str
    revision: int
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class VoteTaken:
    """A vote was taken under ``item``. It may replace what the row ``replaces`` says: a miscount."""

    item: str
    vote: Vote
    replaces: int = 0


@dataclass(frozen=True, slots=True)
class VoteWorded:
    """``text`` stands in the minutes for the vote that the row ``target`` noted; no text: the derived sentence."""

    item: str
    target: int
    text: str


@dataclass(frozen=True, slots=True)
class DissentRecorded:
    """``by`` (names, party letters or municipalities) demand that ``text`` stands in the minutes of ``item``."""

    item: str
    by: tuple[str, ...]
    kind: DissentKind
    text: str


@dataclass(frozen=True, slots=True)
class OutcomeRecorded:
    """What was decided on one recommendation of ``item``: ``part`` is its number. No text: nothing any more."""

    item: str
    part: str
    text: str


@dataclass(frozen=True, slots=True)
class ActionNoted:
    """``who`` is to do ``what``, ``by`` when; noted under ``item``."""

    item: str
    who: str
    what: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class MatterStruck:
    """What the row ``target`` noted under ``item`` (a vote, a dissent, an action) does not stand any more."""

    item: str
    target: int


@dataclass(frozen=True, slots=True)
class ItemDisposed:
    """The item was postponed, withdrawn or sent back, or (TREATED) none of these after all."""

    item: str
    disposal: Disposal


@dataclass(frozen=True, slots=True)
class ItemsJoined:
    """These items (numbers, two or more) were treated as one. A later row about one of them replaces this one."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ItemAdded:
    """An item came on the agenda late. It stands last, as its number does."""

    added: Item


@dataclass(frozen=True, slots=True)
class DoorsClosed:
    """The item is treated behind closed doors."""

    item: str


@dataclass(frozen=True, slots=True)
class DoorsOpened:
    """The item is treated in public after all."""

    item: str


@dataclass(frozen=True, slots=True)
class BreakBegun:
    """The meeting was interrupted during ``item``."""

    item: str = ""


@dataclass(frozen=True, slots=True)
class BreakEnded:
    """The meeting went on."""

    item: str = ""


@dataclass(frozen=True, slots=True)
class FloorAsked:
    """Somebody asked for the floor; a ``reply`` (kort bemærkning) comes before those who wait for their turn."""

    item: str
    person: str
    reply: bool = False


@dataclass(frozen=True, slots=True)
class FloorTakenBack:
    """Somebody does not wish to speak any more."""

    item: str
    person: str


@dataclass(frozen=True, slots=True)
class FloorGiven:
    """``person`` has the floor; nobody: the one who had it has finished."""

    item: str
    person: str = ""


@dataclass(frozen=True, slots=True)
class FloorRuled:
    """The list of speakers is closed or open, and how long one may speak (0: no limit)."""

    item: str
    closed: bool = False
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class AgendaChanged:
    """The agenda file was changed after the meeting was begun, and this is what it says now."""

    agenda: Agenda


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
class MinutesApproved:
    """The minutes of this meeting were approved at the meeting ``by`` (a slug), held on ``date``, with ``changes``."""

    by: str
    date: dt.date
    changes: str = ""


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
    | SubstituteCalled
    | SubstituteForItem
    | SubstituteUnseated
    | RemarkMade
    | ChairChanged
    | PersonAdded
    | PersonArrived
    | PersonLeft
    | PersonRecused
    | RecusalLifted
    | ItemEntered
    | DecisionRecorded
    | ChairNodded
    | VoteTaken
    | VoteWorded
    | DissentRecorded
    | OutcomeRecorded
    | ActionNoted
    | MatterStruck
    | ItemDisposed
    | ItemsJoined
    | ItemAdded
    | DoorsClosed
    | DoorsOpened
    | BreakBegun
    | BreakEnded
    | FloorAsked
    | FloorTakenBack
    | FloorGiven
    | FloorRuled
    | AgendaChanged
    | FindingIgnored
    | IgnoringLifted
    | MeetingClosed
    | MinutesApproved
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
