"""The agenda as the meeting goes through it."""

from dataclasses import dataclass

from kkr_tui.domain.agenda import Agenda, Item
from kkr_tui.domain.matters import Disposal


@dataclass(frozen=True, slots=True)
class ItemEntered:
    """The meeting turned to this item: it starts, and the one before it ends."""

    item: str


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
class AgendaChanged:
    """The agenda file was changed after the meeting was begun, and this is what it says now."""

    agenda: Agenda
