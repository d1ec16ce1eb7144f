"""What was decided, how it was voted, and what else stands under an item."""

from dataclasses import dataclass

from kkr_tui.domain.matters import DissentKind, Vote
from kkr_tui.domain.nods import Nod


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
