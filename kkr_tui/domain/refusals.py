"""Why a command leads to nothing. A refusal never means a lost key or text."""

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why a command led to nothing."""

    NOTHING_CHANGES = "nothing changes"
    NOBODY_BY_THAT_NAME = "nobody by that name"
    NAME_TAKEN = "name taken"
    NAME_MISSING = "name missing"
    NO_SUCH_ITEM = "no such item"
    NOT_A_MEMBER = "not a member"
    SITS_ALREADY = "sits already"
    NOT_IN_THE_ROOM = "not in the room"
    REASON_MISSING = "reason missing"
    NO_CURRENT_ITEM = "no current item"
    ALREADY_OPEN = "already open"
    ALREADY_CLOSED = "already closed"
    NOT_OPEN = "not open"
    TEXT_MISSING = "text missing"
    TOO_MANY_VOTES = "too many votes"
    VOTES_TWICE = "votes twice"
    MAY_NOT_VOTE = "may not vote"
    ONE_ITEM_ONLY = "one item only"
    LIST_CLOSED = "list closed"
    NOBODY_WAITS = "nobody waits"
    ANOTHER_MEETING = "another meeting"
    NOTHING_TO_UNDO = "nothing to undo"
    NOTHING_TO_REDO = "nothing to redo"


@dataclass(frozen=True, slots=True)
class Refused:
    """A command that led to nothing. ``about`` is the name or number it was about."""

    reason: Reason
    about: str = ""
