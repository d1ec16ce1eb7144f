"""The agenda as the meeting goes through it."""

from dataclasses import dataclass

from kkr_tui.domain.agenda import Agenda
from kkr_tui.domain.matters import Disposal


@dataclass(frozen=True, slots=True)
class EnterItem:
    """Turn to this item."""

    item: str


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
class ChangeAgenda:
    """Take over what the agenda file says now."""

    agenda: Agenda
