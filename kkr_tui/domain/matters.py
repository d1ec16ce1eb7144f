"""What can be noted under an item besides its decision: votes, dissents, actions, how it was disposed of."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Phase(StrEnum):
    """Whether somebody came or went while an item was treated, or when it was finished."""

    DURING = "during"
    AFTER = "after"


class DissentKind(StrEnum):
    """A statement for the minutes (protokoltilførsel) or a reservation (forbehold)."""

    STATEMENT = "statement"
    RESERVATION = "reservation"


class Answer(StrEnum):
    """What the chair says to a decision as it is recorded."""

    OK = "ok"
    CORRECT = "correct"


class Disposal(StrEnum):
    """What became of an item that was not simply treated."""

    TREATED = "treated"
    POSTPONED = "postponed"
    WITHDRAWN = "withdrawn"
    SENT_BACK = "sent_back"


class VoteResult(StrEnum):
    """What the chair declared a vote to have led to. A majority may need more than half, so numbers do not say it."""

    ADOPTED = "adopted"
    REJECTED = "rejected"
    LAPSED = "lapsed"
    UNSTATED = "unstated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """One vote. Names of those for, against and abstaining, or only ``counts`` of the three.

    ``about`` is what an amendment says; nothing for the recommendation itself. ``voters`` is how many could vote.
    ``result`` is what the secretary stated; None in rows from before it was asked for.
    """

    about: str = ""
    in_favour: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    abstaining: tuple[str, ...] = ()
    counts: tuple[int, int, int] | None = None
    voters: int = 0
    result: VoteResult | None = None

    @property
    def proposed(self) -> VoteResult | None:
        """What a plain majority makes of the numbers; nothing when they are equal: then somebody has to say."""
        yes, no, _abstained = self.sums
        if yes == no:
            return None
        return VoteResult.ADOPTED if yes > no else VoteResult.REJECTED

    @property
    def sums(self) -> tuple[int, int, int]:
        """How many were for, against and abstaining."""
        return self.counts or (len(self.in_favour), len(self.against), len(self.abstaining))

    @property
    def cast(self) -> int:
        """How many the vote accounts for."""
        return sum(self.sums)


@dataclass(frozen=True, slots=True)
class NotedVote:
    """A vote with the row that noted it. ``wording``: what the secretary wrote in place of the derived sentence."""

    seq: int
    at: dt.datetime
    vote: Vote
    wording: str = ""


@dataclass(frozen=True, slots=True)
class Dissent:
    """A statement demanded for the minutes, word for word, with the row and the time of it."""

    seq: int
    at: dt.datetime
    by: tuple[str, ...]
    kind: DissentKind
    text: str


@dataclass(frozen=True, slots=True)
class Action:
    """Who does what by when, with the row that noted it."""

    seq: int
    who: str
    what: str
    by: str


@dataclass(frozen=True, slots=True)
class NotedNod:
    """The chair's answer, given ``at`` that time, to the wording in the row ``revision``.

    That is 0 when what was answered is not in the record. ``key`` is the answer's own name.
    """

    key: str
    at: dt.datetime
    answer: Answer
    text: str
    revision: int


@dataclass(frozen=True, slots=True)
class Break:
    """A pause of the meeting during ``item``; ``ended`` is None while it lasts."""

    began: dt.datetime
    ended: dt.datetime | None
    item: str
