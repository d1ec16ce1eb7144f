"""The line in which one types what to look for in the log."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input

from kkr_tui.domain.text import clean_line
from kkr_tui.language import _
from kkr_tui.tui.chair.entries import LogEntry
from kkr_tui.tui.chair.finding import found_in
from kkr_tui.tui.chair.still import Still
from kkr_tui.tui.shared.door import content


class FindBar(Horizontal):
    """Closed until it is opened. Enter and the arrow keys go from one entry to the next, Esc closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,enter", "step(1)", show=False, priority=True),
        Binding("up", "step(-1)", show=False, priority=True),
        Binding("escape", "close", show=False, priority=True),
    ]

    @dataclass
    class Found(Message):
        """Show ``sought`` wherever it stands, and go to the entry of ``item`` (nothing: stay)."""

        sought: str
        item: str

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - as in Textual
        super().__init__(id=id)
        self._entries: Sequence[LogEntry] = ()
        self._hits: list[str] = []
        self._at = ""

    def compose(self) -> ComposeResult:
        """What is sought, and how often it is there."""
        yield Input(placeholder=_("Search in the log"))
        yield Still(id="found")

    def open(self) -> None:
        """Show the line and give it the keyboard."""
        self.display = True
        self.query_one(Input).focus()

    def search(self, entries: Sequence[LogEntry]) -> None:
        """Look again: the log has changed."""
        self._entries = entries
        if self.display:
            self._look()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Look for what is typed so far, and go to the newest entry that has it."""
        event.stop()
        self._look()
        self._at = self._hits[-1] if self._hits else ""
        self._tell()

    def action_step(self, by: int) -> None:
        """To the next (1) or the one before (-1), round and round."""
        if self._hits:
            at = self._hits.index(self._at) if self._at in self._hits else -by
            self._at = self._hits[(at + by) % len(self._hits)]
        self._tell()

    def action_close(self) -> None:
        """No more searching; the log stays where it is."""
        self.display = False
        self.query_one(Input).value = ""
        self._hits, self._at = [], ""
        self.screen.set_focus(None)
        self.post_message(self.Found("", ""))

    @property
    def _sought(self) -> str:
        return clean_line(self.query_one(Input).value)

    def _look(self) -> None:
        self._hits = found_in(self._entries, self._sought)

    def _tell(self) -> None:
        place = self._hits.index(self._at) + 1 if self._at in self._hits else 0
        text = (
            _("%(place)d of %(count)d") % {"place": place, "count": len(self._hits)} if self._hits else _("not found")
        )
        hint = _("Enter next · Esc closes")
        self.query_one("#found", Still).show(content((f"{text if self._sought else ''}   {hint}", "$quiet")))
        self.post_message(self.Found(self._sought, self._at))
