"""Who asks for the floor and who has it."""

from dataclasses import dataclass


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
