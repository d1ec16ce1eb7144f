"""How often a person attended, over all meetings of the database."""

import asyncio
from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from kkr_tui.journal.errors import JournalError
from kkr_tui.language import _
from kkr_tui.session import Session
from kkr_tui.tui.clerk import boxkeys
from kkr_tui.tui.shared.attended import line, summary
from kkr_tui.tui.shared.door import content
from kkr_tui.tui.shared.keys import N_, Key, fixed
from kkr_tui.tui.shared.menu import BOX_CSS
from kkr_tui.tui.shared.question import Question

_LIST_CSS = "AttendedScreen VerticalScroll { height: auto; max-height: 75vh; }"


class AttendedScreen(Question[None]):
    """Numbers, and a line for each meeting; read in a thread, so that the room need not wait."""

    DEFAULT_CSS = BOX_CSS.format(name="AttendedScreen") + _LIST_CSS
    CARD = N_("Keys: to look at")
    KEYS: ClassVar[Sequence[Key]] = boxkeys.LOOK
    TYPED: ClassVar[Sequence[Key]] = boxkeys.LOOK_TYPED
    BINDINGS: ClassVar[list[BindingType]] = [*fixed(boxkeys.LOOK)]

    def __init__(self, session: Session, person: str) -> None:
        super().__init__()
        self._session = session
        self._person = person

    def compose(self) -> ComposeResult:
        """Name, meetings, how to leave."""
        with Vertical() as box:
            box.border_subtitle = Content(_("↑ ↓ · Esc: back"))
            yield Static(Content(self._person), classes="title")
            with VerticalScroll():
                yield Static(Content("…"), id="attended")

    def on_mount(self) -> None:
        """Begin to read."""
        self.run_worker(self._read())

    async def _read(self) -> None:
        try:
            found = await asyncio.to_thread(self._session.attendance_of, self._person)
        except JournalError as error:
            self._say(content((str(error), "$error")))
            return
        meetings = found.get(self._person, ())
        nothing = content((_("Not at any meeting in the database."), "$quiet"))
        lines = [content((summary(meetings), "bold")), Content(""), *(Content(line(one)) for one in meetings)]
        self._say(Content("\n").join(lines) if meetings else nothing)

    def _say(self, text: Content) -> None:
        self.query_one("#attended", Static).update(text)
