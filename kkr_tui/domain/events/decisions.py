"""What was decided, how it was voted, and what else stands under an item."""

import datetime as dt
from dataclasses import dataclass

from kkr_tui.domain.matters import Answer, DissentKind, Vote


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
