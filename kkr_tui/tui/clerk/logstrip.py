"""The running decision log beside the item, on terminals that are wide enough for it."""

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from kkr_tui.domain.meeting import Meeting
from kkr_tui.language import _
from kkr_tui.tui.shared.log import decision_log

_WIDE = 160


class LogStrip(VerticalScroll, can_focus=False):
    """Follows what is written; it never takes the focus."""

    class Shown(Message):
        """The window has become wide enough for it."""

    def __init__(self) -> None:
        super().__init__(id="log")

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static(id="log-text")

    def on_mount(self) -> None:
        """Say what this is."""
        self.border_title = Content(_("Log"))

    def on_show(self) -> None:
        """There is room for it now."""
        self.post_message(self.Shown())

    @property
    def is_seen(self) -> bool:
        """Whether there is room for it."""
        return self.display and self.screen.size.width >= _WIDE

    def show(self, meeting: Meeting, drafts: Mapping[str, str]) -> None:
        """Show every decision and draft, the newest in sight."""
        self.query_one(Static).update(decision_log(meeting, drafts))
        self.scroll_end(animate=False)
