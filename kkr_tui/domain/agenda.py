"""The agenda as read: who meets, who may sit where, and what is to be treated."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from kkr_tui.domain import danish

BACKGROUND = "Baggrund"
RECOMMENDATION = "Indstilling"
STATEMENT = "Sagsfremstilling"
ECONOMY = "Økonomi"


class Attendance(StrEnum):
    """How a person stands to the meeting (DESIGN §2)."""

    UNREGISTERED = "unregistered"
    PRESENT = "present"
    EXCUSED = "excused"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody with a name. The name is the key: it is unique within a meeting."""

    name: str
    party: str = ""
    municipality: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member(Person):
    """A member holds a seat. ``substitute`` is the name of the one who fills it, if known beforehand."""

    mandate: str = ""
    status: Attendance = Attendance.UNREGISTERED
    substitute: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Substitute(Person):
    """Somebody who may take a seat. ``after`` names whom the list of participants has before them.

    Without it a substitute is listed where the member whose seat they fill would stand.
    """

    status: Attendance = Attendance.UNREGISTERED
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """Somebody who attends and holds no seat."""

    name: str
    title: str = ""
    organisation: str = ""
    status: Attendance = Attendance.UNREGISTERED


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One headed part of an item's case: ``Baggrund``, ``Indstilling`` … or a heading of the house's own."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item (punkt). One with ``children`` is a chapter: it is a heading and is not treated itself.

    ``chair_notes`` are for the chair's eyes alone: they stand in no document and on no screen that others can read.
    """

    number: str
    title: str
    case_number: str = ""
    case_officer: str = ""
    planned_minutes: int | None = None
    presenter: str = ""
    closed: bool = False
    open_title: str = ""
    public_decision: str = ""
    chair_notes: str = ""
    sections: tuple[Section, ...] = ()
    enclosures: tuple[str, ...] = ()
    prepared_decision: str = ""
    children: tuple["Item", ...] = ()

    @property
    def recommendation(self) -> str:
        """The text of the section ``Indstilling``, or nothing."""
        return self.section(RECOMMENDATION)

    @property
    def case_line(self) -> str:
        """``SAG-2023-04525 gitb``, or what there is of it."""
        return " ".join(part for part in (self.case_number, self.case_officer) if part)

    def section(self, heading: str) -> str:
        """The text under ``heading``, or nothing."""
        return next((section.text for section in self.sections if section.heading == heading), "")

    def walk(self) -> Iterator["Item"]:
        """This item and all below it, in the order of the agenda."""
        yield self
        for child in self.children:
            yield from child.walk()

    def changed(self, change: "Callable[[Item], Item]") -> "Item":
        """This item after ``change``, and all below it as well."""
        return change(replace(self, children=tuple(child.changed(change) for child in self.children)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """A whole agenda. ``quorum`` is a number of seats; None means half of them, rounded up.

    ``lists_actions``: the house wants what is to be followed up listed at the end of the minutes.
    """

    body: str
    date: dt.date
    items: tuple[Item, ...]
    start: dt.time | None = None
    end: dt.time | None = None
    place: str = ""
    chair: str = ""
    vice_chair: str = ""
    secretary: str = ""
    quorum: int | None = None
    previous_minutes: str = ""
    members: tuple[Member, ...] = ()
    substitutes: tuple[Substitute, ...] = ()
    guests: tuple[Guest, ...] = ()
    phrases: Mapping[str, str] = field(default_factory=dict)
    lists_actions: bool = True

    @property
    def slug(self) -> str:
        """The meeting's name in commands and files: ``kkr-hovedstaden-2023-11-24``. ASCII letters, digits, ``-``."""
        words = re.sub(r"[^a-z0-9]+", "-", danish.fold(self.body)).strip("-")
        return f"{words[:60].strip('-') or 'moede'}-{self.date.isoformat()}"

    @property
    def quorum_needed(self) -> int:
        """Seats that must be filled for the body to be quorate."""
        return self.quorum if self.quorum is not None else (len(self.members) + 1) // 2

    def walk(self) -> Iterator[Item]:
        """Every item and chapter, in order."""
        for item in self.items:
            yield from item.walk()

    def treated(self) -> Iterator[Item]:
        """The items that the meeting steps through: all that are not chapters."""
        return (item for item in self.walk() if not item.children)

    @property
    def closed_numbers(self) -> frozenset[str]:
        """The numbers of the closed items. What stands under a closed chapter is closed with it."""
        return frozenset(below.number for item in self.walk() if item.closed for below in item.walk())

    @property
    def free_number(self) -> str:
        """The first number that is free at the end of the agenda."""
        taken = [int(item.number.partition(".")[0]) for item in self.items if item.number.partition(".")[0].isdecimal()]
        return str(max(taken, default=0) + 1)

    def with_item(self, item: Item) -> "Agenda":
        """This agenda with one more item at its end."""
        return replace(self, items=(*self.items, item))

    def with_changed(self, change: Callable[[Item], Item]) -> "Agenda":
        """This agenda with every item after ``change``."""
        return replace(self, items=tuple(item.changed(change) for item in self.items))

    def with_closed(self, number: str) -> "Agenda":
        """This agenda with the item of that number closed."""
        return self.with_changed(lambda item: replace(item, closed=True) if item.number == number else item)
