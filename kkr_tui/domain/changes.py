"""An agenda file that was changed after its meeting was begun: what is new, and how it is taken over.

Numbers never change during a meeting. So a case that the new file has under another number keeps the number it had,
one whose number is taken gets a free one, and an item of which the record knows something is never dropped.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from kkr_tui.domain.agenda import Agenda, Attendance, Guest, Item, Person
from kkr_tui.domain.danish import fold
from kkr_tui.domain.itemrecord import NO_RECORD
from kkr_tui.domain.meeting import Meeting

if TYPE_CHECKING:
    from kkr_tui.domain.commands import Command


class Difference(StrEnum):
    """What happened to something between two readings of a file."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: an item (``number`` and title) or a person (no number)."""

    difference: Difference
    number: str
    name: str


def taken_over(meeting: Meeting, new: Agenda) -> Agenda:
    """The file's agenda as the meeting treats it from now on."""
    numbers = _numbers(meeting, new)
    renumbered = new.with_changed(lambda item: replace(item, number=numbers[item.number]))
    there = set(numbers.values())
    lost = (item for item in meeting.agenda.walk() if item.number not in there and _is_of_record(meeting, item))
    kept = [replace(item, children=()) for item in lost]
    return _closed_as_before(meeting.agenda, replace(renumbered, items=(*renumbered.items, *kept)))


def differences(meeting: Meeting, new: Agenda) -> tuple[Change, ...]:
    """What taking ``new`` over would change, items first."""
    after = taken_over(meeting, new)
    return (*_items(meeting, new, after), *_people(meeting.agenda, after))


def news_of_people(meeting: Meeting, new: Agenda) -> "list[Command]":
    """What the file says anew of people who are not registered yet, as gestures."""
    known = [(member.name, member.status) for member in new.members]
    known += [(guest.name, guest.status) for guest in new.guests]
    unregistered = Attendance.UNREGISTERED
    from kkr_tui.domain.commands import CallSubstitute, MarkAttendance  # noqa: PLC0415 - slow to load, seldom used

    news: list[Command] = [
        MarkAttendance((name,), status)
        for name, status in known
        if status is not unregistered and meeting.status(name) is unregistered
    ]
    news += (
        CallSubstitute(member.name, member.substitute)
        for member in new.members
        if member.substitute and member.name not in meeting.substitutes and not meeting.is_present(member.name)
    )
    return news


def _items(meeting: Meeting, new: Agenda, after: Agenda) -> Iterator[Change]:
    was = {item.number: item for item in meeting.agenda.walk()}
    in_file = {_identity(item) for item in new.walk()}
    for item in after.walk():
        before = was.pop(item.number, None)
        if before is None:
            yield Change(Difference.ADDED, item.number, item.title)
        elif _identity(item) not in in_file and _is_of_record(meeting, item):
            yield Change(Difference.KEPT, item.number, item.title)
        elif replace(before, children=()) != replace(item, children=()):
            yield Change(Difference.CHANGED, item.number, item.title)
    yield from (Change(Difference.REMOVED, item.number, item.title) for item in was.values())


def _people(before: Agenda, after: Agenda) -> Iterator[Change]:
    was = _named(before)
    for name, person in _named(after).items():
        old = was.pop(name, None)
        if old != person:
            yield Change(Difference.CHANGED if old else Difference.ADDED, "", name)
    yield from (Change(Difference.REMOVED, "", name) for name in was)


def _named(agenda: Agenda) -> dict[str, Person | Guest]:
    named: dict[str, Person | Guest] = {person.name: person for person in (*agenda.members, *agenda.substitutes)}
    return named | {guest.name: guest for guest in agenda.guests}


def _numbers(meeting: Meeting, new: Agenda) -> dict[str, str]:
    """Number in the file -> number in the meeting. Cases that are known keep theirs, and no two items have the same."""
    known = {item.number: item for item in meeting.agenda.walk()}
    items = {item.number: item for item in new.walk()}
    numbers = {number: number for number, item in items.items() if number in known and _is_same(known[number], item)}
    for number, item in items.items():
        same = (n for n, old in known.items() if n not in numbers.values() and _is_same(old, item))
        if number not in numbers and (moved := next(same, "")):
            numbers[number] = moved
    for number, item in items.items():
        if number not in numbers:
            is_free = number not in numbers.values() and _may_have(meeting, known.get(number), item)
            numbers[number] = number if is_free else _free({*known, *items, *numbers.values()})
    return numbers


def _may_have(meeting: Meeting, before: Item | None, item: Item) -> bool:
    """Whether a case that is not known may have the number of ``before``, of which nothing must be on record.

    A chapter is only a heading: a new title for it is a new title, not another case.
    """
    return before is None or not (_is_of_record(meeting, before) or bool(before.children) != bool(item.children))


def _free(used: set[str]) -> str:
    tops = [int(number.partition(".")[0]) for number in used if number.partition(".")[0].isdecimal()]
    return str(max(tops, default=0) + 1)


def _closed_as_before(before: Agenda, after: Agenda) -> Agenda:
    """What was treated behind closed doors stays there, wherever the file has put it; the secretary opens them."""
    for item in after.walk():
        if item.number in before.closed_numbers - after.closed_numbers:
            after = after.with_closed(item.number)
    return after


def _is_same(old: Item, new: Item) -> bool:
    if bool(old.children) != bool(new.children):
        return False
    if old.case_number and new.case_number and old.case_number == new.case_number and old.number == new.number:
        return True
    return fold(old.title) == fold(new.title)


def _identity(item: Item) -> str:
    return fold(item.title)


def _is_of_record(meeting: Meeting, item: Item) -> bool:
    return meeting.record(item.number) != NO_RECORD
