"""Who asks for the floor and who has it."""

from dataclasses import dataclass


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
