"""What the secretary asks for. ``decide`` turns a command into an event or says why not."""

import datetime as dt
from dataclasses import dataclass

from kkr_tui.domain.agenda import Agenda, Attendance, Person
from kkr_tui.domain.matters import Disposal, DissentKind, Phase, Vote
from kkr_tui.domain.nods import Nod


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
class EnterItem:
    """Turn to this item."""

    item: str


@dataclass(frozen=True, slots=True)
class RecordDecision:
    """Put ``text`` on record as the decision of ``item``."""

    item: str
    text: str


@dataclass(frozen=True, slots=True)
class EnterNod:
    """Put on record what the chair answered to a decision; one that is there already changes nothing."""

    nod: Nod


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
class Remark:
    """Put a remark in brackets behind a person's name; no text takes it away."""

    person: str
    text: str


@dataclass(frozen=True, slots=True)
class ChangeChair:
    """Let somebody else lead the meeting from now on."""

    person: str


@dataclass(frozen=True, slots=True)
class TakeVote:
    """Note a vote under ``item``, or what the one that the row ``replaces`` noted really was."""

    item: str
    vote: Vote
    replaces: int = 0


@dataclass(frozen=True, slots=True)
class WordVote:
    """Let ``text`` stand in the minutes for the vote of that row; no text: the derived sentence."""

    item: str
    target: int
    text: str


@dataclass(frozen=True, slots=True)
class RecordDissent:
    """Note what somebody demands recorded under ``item``, word for word."""

    item: str
    by: tuple[str, ...]
    kind: DissentKind
    text: str


@dataclass(frozen=True, slots=True)
class RecordOutcome:
    """Note what was decided on one recommendation of ``item``."""

    item: str
    part: str
    text: str


@dataclass(frozen=True, slots=True)
class NoteAction:
    """Note who is to do what by when."""

    item: str
    who: str
    what: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class StrikeMatter:
    """Take a vote, a dissent or an action (by its row) out of ``item``."""

    item: str
    target: int


@dataclass(frozen=True, slots=True)
class Dispose:
    """Postpone, withdraw or send back an item; asked again: treated after all."""

    item: str
    disposal: Disposal


@dataclass(frozen=True, slots=True)
class JoinItems:
    """Treat these items as one."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AddItem:
    """Put a late item on the agenda."""

    title: str
    closed: bool = False


@dataclass(frozen=True, slots=True)
class CloseDoors:
    """Treat the item behind closed doors."""

    item: str


@dataclass(frozen=True, slots=True)
class OpenDoors:
    """Treat the item in public."""

    item: str


@dataclass(frozen=True, slots=True)
class Pause:
    """Interrupt the meeting, or go on with it."""


@dataclass(frozen=True, slots=True)
class AskForFloor:
    """Put somebody on the list of speakers."""

    item: str
    person: str
    reply: bool = False


@dataclass(frozen=True, slots=True)
class TakeBackFloor:
    """Take somebody off the list of speakers."""

    item: str
    person: str


@dataclass(frozen=True, slots=True)
class NextSpeaker:
    """Give the floor to the next one on the list, or to nobody when it is empty."""

    item: str


@dataclass(frozen=True, slots=True)
class RuleFloor:
    """Close or open the list of speakers, and set how many minutes one may speak (0: no limit)."""

    item: str
    closed: bool
    minutes: int


@dataclass(frozen=True, slots=True)
class ChangeAgenda:
    """Take over what the agenda file says now."""

    agenda: Agenda


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
class ApproveMinutes:
    """The minutes of this meeting are approved at the meeting ``by`` (a slug) on ``date``; ``changes``: or nothing."""

    by: str
    date: dt.date
    changes: str = ""


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
    | EnterNod
    | CallSubstitute
    | SeatForItem
    | Remark
    | ChangeChair
    | TakeVote
    | WordVote
    | RecordDissent
    | RecordOutcome
    | NoteAction
    | StrikeMatter
    | Dispose
    | JoinItems
    | AddItem
    | CloseDoors
    | OpenDoors
    | Pause
    | AskForFloor
    | TakeBackFloor
    | NextSpeaker
    | RuleFloor
    | ChangeAgenda
    | IgnoreFinding
    | LiftIgnoring
    | CloseMeeting
    | ApproveMinutes
    | Undo
    | Redo
)
