"""Screens for reading: the running log, and the read-back before the meeting is closed."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from kkr_tui.domain.commands import CloseMeeting
from kkr_tui.domain.meeting import Meeting
from kkr_tui.language import _
from kkr_tui.session import Session
from kkr_tui.tui.clerk.base import SessionScreen
from kkr_tui.tui.clerk.header import Header
from kkr_tui.tui.clerk.keys import CLOSE, READ_BACK, READ_BACK_TYPED, READING
from kkr_tui.tui.shared.bound import shown
from kkr_tui.tui.shared.door import content
from kkr_tui.tui.shared.keybar import KeyBar
from kkr_tui.tui.shared.keys import N_, Key, bindings
from kkr_tui.tui.shared.log import decision_log
from kkr_tui.tui.shared.readback import lacking, preface

ASKED_FOR = 6.0


class ReadingScreen(SessionScreen):
    """The decisions in order, scrolled with the arrow keys."""

    CSS_PATH = "reading.tcss"

    def compose(self) -> ComposeResult:
        """Top line, text, key bar."""
        yield Header()
        with VerticalScroll(id="page"):
            yield Static(id="decisions")
        yield KeyBar(self.keys_now)

    def watch_meeting(self, meeting: Meeting | None) -> None:
        """Show the decisions as they stand."""
        if meeting is not None:
            self.query_one("#decisions", Static).update(self.text(meeting))
            self.query_one(KeyBar).keys = self.keys_now

    def text(self, meeting: Meeting) -> Content:
        """What stands on the page."""
        return decision_log(meeting, self.session.drafts())

    def action_back(self) -> None:
        """Back to where we were."""
        if self.app.screen is self:  # a second click that comes before the first one is done finds the screen gone
            self.app.pop_screen()

    def action_page(self) -> None:
        """On by a page, as one reads."""
        self.query_one("#page", VerticalScroll).scroll_page_down(animate=False)


class LogScreen(ReadingScreen):
    """F10: the running decision log."""

    CARD = N_("Keys: the log")
    KEYS: ClassVar[Sequence[Key]] = READING
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(READING)]

    def text(self, meeting: Meeting) -> Content:
        """Whose log it is, and the decisions."""
        heading = content((_("Decision log: %(body)s") % {"body": meeting.agenda.body}, "bold $primary"))
        return Content("\n\n").join((heading, super().text(meeting)))

    def on_mount(self) -> None:
        """Begin at the newest."""
        super().on_mount()
        self.call_after_refresh(self.query_one("#page", VerticalScroll).scroll_end, animate=False)


class ReadBackScreen(ReadingScreen):
    """All decisions in order, large; then the meeting can be closed."""

    CARD = N_("Keys: the read-back")
    KEYS: ClassVar[Sequence[Key]] = READ_BACK
    TYPED: ClassVar[Sequence[Key]] = READ_BACK_TYPED
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(READ_BACK),
        Binding("enter", "page", show=False, priority=True),
    ]

    def __init__(self, session: Session, notice: str = "") -> None:
        super().__init__(session, notice)
        self._asked = False

    def text(self, meeting: Meeting) -> Content:
        """What is missing, then every item with its decision."""
        drafts = self.session.drafts()
        return Content("\n\n").join((preface(meeting, drafts), decision_log(meeting, drafts, all_items=True)))

    def action_figures(self) -> None:
        """The meeting in figures."""
        self.app.push_screen("figures")

    def action_close_meeting(self) -> None:
        """The first press asks, the second seals."""
        if self.session.meeting.closed_at or self._asked:
            self.run_worker(self._close())
            self._asked = False
            return
        self._asked = True
        self.set_timer(ASKED_FOR, self._forget)
        asks = _("Press %(key)s again to close the meeting and seal the minutes.") % {"key": shown(self.app, CLOSE)}
        missing = lacking(self.session.meeting, self.session.drafts())
        self.say("\n".join([*missing, asks]), severity="warning" if missing else "information", timeout=ASKED_FOR)

    async def _close(self) -> None:
        if await self.ask(CloseMeeting()):
            told = [_("The meeting is closed and the minutes are sealed.")]
            if not self._notice:  # nothing of a demo is kept
                told.append(_("kkr export writes them out."))
            self.say(" ".join(told), timeout=10)

    def on_screen_suspend(self) -> None:
        """Who leaves has not agreed to close."""
        self._forget()

    def _forget(self) -> None:
        self._asked = False
