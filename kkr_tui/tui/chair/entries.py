"""The decision log as a list of entries, each about one item."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from textual.content import Content

from kkr_tui.domain.agenda import Item
from kkr_tui.domain.events import DecisionRecorded, ItemEntered
from kkr_tui.domain.history import live
from kkr_tui.domain.meeting import Meeting
from kkr_tui.tui.chair.view import View
from kkr_tui.tui.shared.log import Log, additions

ADDITIONS = "+"
"""Instead of an item: what was noted after the meeting was closed."""
NO_MARKS: Mapping[str, Content] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class LogEntry:
    """What the log shows of one item. ``item`` is its number, by which the entry is known however its text grows."""

    item: str
    text: Content


class LogBook:
    """Makes the entries of a view. What is typed makes only its own entry anew.

    ``every_item`` is for the read-back: the order of the agenda, and also the items without a decision. Otherwise the
    newest stands last, and what was prepared for an item that the meeting has not come to is no part of the log.
    """

    def __init__(self, *, every_item: bool = False) -> None:
        self._every_item = every_item
        self._meeting: Meeting | None = None
        self._log: Log | None = None
        self._items: list[Item] = []
        self._known: dict[str, tuple[object, LogEntry | None]] = {}

    def entries(self, view: View, *, drafts: bool, marks: Mapping[str, Content] = NO_MARKS) -> list[LogEntry]:
        """The log, oldest first. ``drafts``: also what is typed; ``marks`` stand by the title of their item."""
        if view.meeting is not self._meeting or self._log is None:
            self._meeting, self._known = view.meeting, {}
            self._log = Log(view.meeting, view.withheld)
            items = view.meeting.agenda.treated()
            self._items = list(items) if self._every_item else in_order_of_treatment(view.meeting)
        entries = []
        for item in self._items:
            draft = _shown(view, item) if drafts else None
            if entry := self._entry(self._log, item, draft, marks.get(item.number)):
                entries.append(entry)
        if added := additions(view.meeting):
            entries.append(LogEntry(ADDITIONS, added))
        return entries

    def _entry(self, log: Log, item: Item, draft: str | None, mark: Content | None) -> LogEntry | None:
        made_of = draft, mark.markup if mark else ""
        known = self._known.get(item.number)
        if known is None or known[0] != made_of:
            text = log.entry(item, draft, even_without_decision=self._every_item, mark=mark)
            known = self._known[item.number] = (made_of, LogEntry(item.number, text) if text else None)
        return known[1]


def in_order_of_treatment(meeting: Meeting) -> list[Item]:
    """The items in the order in which the meeting first came to them, then the others in that of the agenda.

    One that the meeting comes back to keeps its place.
    """
    events = [entry.event for entry in live(meeting.entries)]
    reached = dict.fromkeys(event.item for event in events if isinstance(event, ItemEntered | DecisionRecorded))
    place = {number: n for n, number in enumerate(reached)}
    return sorted(meeting.agenda.treated(), key=lambda item: place.get(item.number, len(place)))


def _shown(view: View, item: Item) -> str | None:
    """The draft of that item, unless it is only what the agenda prepared and the meeting has not come to the item."""
    draft = view.drafts.get(item.number)
    return draft if draft != item.prepared_decision or view.meeting.record(item.number).entered else None
