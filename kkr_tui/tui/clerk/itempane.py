"""What is seen of one item: its case, its decision, what else happened under it, what the check says about it."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from kkr_tui.clock import now
from kkr_tui.domain.agenda import Item
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.room import Room
from kkr_tui.tui.clerk.case import CaseView
from kkr_tui.tui.clerk.deck import Deck
from kkr_tui.tui.clerk.editor import DecisionEditor
from kkr_tui.tui.clerk.notes import notes
from kkr_tui.tui.shared.nods import chairs_line

_SECONDS = 10


class ItemPane(Vertical):
    """One item at a time, the editor of its decision in the middle. ``make`` makes the editor of a numbered item."""

    def __init__(self, make: Callable[[str], DecisionEditor], first: str) -> None:
        super().__init__(id="item")
        self.case = CaseView()
        self.deck = Deck(make, first)
        self._notes = Static(id="notes")
        self._finding = Static(id="finding")
        self._shown: tuple[Meeting, Item, Room | None] | None = None
        self._noted: Content | None = Content("")

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield self.case
        yield self.deck
        yield self._notes
        yield self._finding

    def on_mount(self) -> None:
        """Follow the clock: time used, and when the next item begins."""
        self.set_interval(_SECONDS, self._show_notes)

    def show(self, meeting: Meeting, item: Item, room: Room | None) -> None:
        """Show how things stand with this item; its editor is left alone.

        What the check said was said of what stood on record then.
        """
        if self._shown and self._shown[0].record(item.number) != meeting.record(item.number):
            self.say_finding("")
        self._shown = meeting, item, room
        self.case.show(item)
        self.border_title = Content(f"{item.number} {item.title}")
        self.border_subtitle = chairs_line(meeting.record(item.number)) or Content("")
        self.set_class(meeting.is_closed(item.number), "-closed")
        self._show_notes()

    def say_finding(self, text: str) -> None:
        """Show what the content check says; no text: nothing."""
        self._finding.update(Content(text))
        self._finding.display = bool(text)

    def _show_notes(self) -> None:
        if self._shown is None or not self.screen.is_current:
            return
        meeting, item, room = self._shown
        text = notes(meeting, item.number, room, now())
        if text is None or self._noted is None or not text.is_same(self._noted):
            self._noted = text
            self._notes.set_class(text is not None, "-told")
            self._notes.update(text or Content(""))
