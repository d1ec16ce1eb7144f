"""Who a document is for, and the one door through which closed items lose what the public may not see.

Documents are made from a ``View``, never from the meeting itself, so that a renderer cannot forget to look away.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from kkr_tui.domain.agenda import Item
from kkr_tui.domain.events import ChairNodded, Entry, ItemAdded, ItemEntered, ItemsJoined
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
    public: bool = True


def seen_by(audience: Audience, meeting: Meeting, drafts: Mapping[str, str]) -> View:
    """The meeting as ``audience`` may see it.

    For the public nothing is left of a closed item but its number, its open title, its public decision, and in the
    record the moment when the meeting turned to it; and nothing of what the chair answered to any decision.
    """
    if audience is Audience.INTERNAL:
        return View(meeting, drafts, frozenset(), public=False)
    meeting = _without_lost_items(_without_nods(meeting))
    withheld = meeting.agenda.closed_numbers
    if not withheld:
        return View(meeting, drafts, withheld)
    agenda = replace(meeting.agenda, items=tuple(_blanked(item, withheld, meeting) for item in meeting.agenda.items))
    seen = replace(
        meeting,
        agenda=agenda,
        first_agenda=agenda,
        file_agenda=agenda,
        items={number: record for number, record in meeting.items.items() if number not in withheld},
        ignored={},
        presence=tuple(change for change in meeting.presence if change.item not in withheld),
        joined=tuple(numbers for numbers in meeting.joined if withheld.isdisjoint(numbers)),
        breaks=tuple(pause for pause in meeting.breaks if pause.item not in withheld),
        entries=tuple(entry for entry in live(meeting.entries) if not _tells_of(entry, withheld)),
    )
    # A statement that is still being written has its item's number and more as its key.
    return View(seen, {key: text for key, text in drafts.items() if key.partition(" ")[0] not in withheld}, withheld)


def _without_nods(meeting: Meeting) -> Meeting:
    if not any(record.nods for record in meeting.items.values()):
        return meeting
    return replace(
        meeting,
        items={number: replace(record, nods=()) for number, record in meeting.items.items()},
        entries=tuple(entry for entry in meeting.entries if not isinstance(entry.event, ChairNodded)),
    )


def _without_lost_items(meeting: Meeting) -> Meeting:
    """Without rows about items that a changed agenda no longer has: nobody can tell whether they were closed."""
    known = {item.number for item in meeting.agenda.walk()} | {""}
    lost = [entry for entry in meeting.entries if getattr(entry.event, "item", "") not in known]
    if not lost:
        return meeting
    return replace(meeting, entries=tuple(entry for entry in live(meeting.entries) if entry not in lost))


def _blanked(item: Item, withheld: frozenset[str], meeting: Meeting) -> Item:
    """What the public is told of a closed item; its open decision only once there is one."""
    children = tuple(_blanked(child, withheld, meeting) for child in item.children)
    if item.number not in withheld:
        return replace(item, children=children)
    return Item(
        number=item.number,
        title=item.open_title or CLOSED_TITLE,
        closed=True,
        public_decision=meeting.public_decision(item),
        children=children,
    )


def _tells_of(entry: Entry, withheld: frozenset[str]) -> bool:
    """Whether the row is about a closed item, as all that name it are; that the meeting turned to it may be known."""
    match entry.event:
        case ItemEntered() | ItemAdded():
            return False
        case ItemsJoined(items):
            return not withheld.isdisjoint(items)
        case event:
            return getattr(event, "item", "") in withheld
