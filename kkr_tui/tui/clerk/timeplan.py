"""Ctrl+P, the time plan: when each item that is still to come will begin."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from kkr_tui.clock import now
from kkr_tui.language import _
from kkr_tui.session import Session
from kkr_tui.tui.clerk import boxkeys
from kkr_tui.tui.shared.door import content
from kkr_tui.tui.shared.keys import N_, Key, fixed
from kkr_tui.tui.shared.menu import BOX_CSS
from kkr_tui.tui.shared.pace import coming
from kkr_tui.tui.shared.question import Question

_SECONDS = 10
_LIST_CSS = """
TimePlanScreen VerticalScroll { height: auto; max-height: 75vh; }
#plan { width: 1fr; text-wrap: nowrap; text-overflow: ellipsis; }
"""


class TimePlanScreen(Question[None]):
    """A list to look at, kept true by the clock; Esc goes back to the text."""

    DEFAULT_CSS = BOX_CSS.format(name="TimePlanScreen") + _LIST_CSS
    CARD = N_("Keys: to look at")
    KEYS: ClassVar[Sequence[Key]] = boxkeys.LOOK
    TYPED: ClassVar[Sequence[Key]] = boxkeys.LOOK_TYPED
    BINDINGS: ClassVar[list[BindingType]] = [*fixed(boxkeys.LOOK)]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def compose(self) -> ComposeResult:
        """Title, the items, how to leave."""
        with Vertical() as box:
            box.border_subtitle = Content(_("Items that are still to come · Esc: back"))
            yield Static(Content(_("Time plan, at this pace")), classes="title")
            with VerticalScroll():
                yield Static(id="plan")

    def on_mount(self) -> None:
        """Follow the clock."""
        self.set_interval(_SECONDS, self._paint)
        self._paint()

    def _paint(self) -> None:
        nothing = content((_("No item has a planned time, or all have been treated."), "$quiet"))
        self.query_one("#plan", Static).update(coming(self._session.meeting, now(), public=False) or nothing)
