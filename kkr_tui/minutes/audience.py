"""Who a document is for, and the one door through which closed items lose what the public may not see.

Documents are made from a ``View``, never from the meeting itself, so that a renderer cannot forget to look away.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import assert_never

from kkr_tui.domain.agenda import Agenda, Item
from kkr_tui.domain.events import (
    AttendanceMarked,
    DecisionRecorded,
    Entry,
    FindingIgnored,
    IgnoringLifted,
    ItemEntered,
    MeetingClosed,
    MeetingOpened,
    PersonAdded,
    PersonArrived,
    PersonLeft,
    PersonRecused,
    RecusalLifted,
    SubstituteSeated,
    SubstituteUnseated,
    Undone,
    WriterTookOver,
)
from kkr_tui.domain.history import live
from kkr_tui.domain.meeting import Meeting

CLOSED_TITLE = "Lukket punkt"


class Audience(StrEnum):
    """Who reads: everybody, or those who may read closed items too."""

    PUBLIC = "public"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True)
class View:
    """A meeting and its drafts as an audience may see them. ``withheld``: numbers of the items that were blanked."""

    meeting: Meeting
    drafts: Mapping[str, str]
    withheld: frozenset[str]


def closed_items(agenda: Agenda) -> frozenset[str]:
    """The numbers of all closed items. What stands under a closed chapter is closed with it."""
    return frozenset(_closed(agenda.items))


def seen_by(audience: Audience, meeting: Meeting, drafts: Mapping[str, str]) -> View:
    """The meeting as ``audience`` may see it.

    For the public nothing is left of a closed item but its number, its open title, its public decision, and in the
    record the moment when the meeting turned to it.
    """
    withheld = closed_items(meeting.agenda) if audience is Audience.PUBLIC else frozenset()
    if not withheld:
        return View(meeting, drafts, withheld)
    seen = replace(
        meeting,
        agenda=replace(meeting.agenda, items=tuple(_blanked(item, withheld, meeting) for item in meeting.agenda.items)),
        items={number: record for number, record in meeting.items.items() if number not in withheld},
        ignored={},
        presence=tuple(change for change in meeting.presence if change.item not in withheld),
        entries=tuple(entry for entry in live(meeting.entries) if not _tells_of(entry, withheld)),
    )
    return View(seen, {number: text for number, text in drafts.items() if number not in withheld}, withheld)


def _closed(items: Iterable[Item]) -> Iterator[str]:
    for item in items:
        if item.closed:
            yield from (below.number for below in item.walk())
        else:
            yield from _closed(item.children)


def _blanked(item: Item, withheld: frozenset[str], meeting: Meeting) -> Item:
    """What the public is told of a closed item; its open decision only once there is one."""
    children = tuple(_blanked(child, withheld, meeting) for child in item.children)
    if item.number not in withheld:
        return replace(item, children=children)
    return Item(
        number=item.number,
        title=item.open_title or CLOSED_TITLE,
        closed=True,
        public_decision=item.public_decision if meeting.record(item.number).decision else "",
        children=children,
    )


def _tells_of(entry: Entry, withheld: frozenset[str]) -> bool:
    match entry.event:
        case (
            DecisionRecorded(item=item)
            | FindingIgnored(item=item)
            | IgnoringLifted(item=item)
            | PersonArrived(item=item)
            | PersonLeft(item=item)
            | PersonRecused(item=item)
            | RecusalLifted(item=item)
        ):
            return item in withheld
        case (
            MeetingOpened()
            | MeetingClosed()
            | ItemEntered()
            | AttendanceMarked()
            | SubstituteSeated()
            | SubstituteUnseated()
            | PersonAdded()
            | WriterTookOver()
            | Undone()
        ):
            return False
        case _:
            assert_never(entry.event)
