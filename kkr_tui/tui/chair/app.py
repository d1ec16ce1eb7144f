"""The chair's program. It reads the database and cannot write to it."""

import asyncio
import signal
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from kkr_tui.clock import now
from kkr_tui.domain.dates import clock
from kkr_tui.journal.errors import JournalError, MeetingUnknown, Missing
from kkr_tui.journal.follower import Follower
from kkr_tui.language import _
from kkr_tui.tui.chair.view import View, current_item, log, top_line, view_of
from kkr_tui.tui.shared.keybar import KeyBar
from kkr_tui.tui.shared.keys import N_, Key, bindings
from kkr_tui.tui.shared.sturdy import SturdyApp
from kkr_tui.tui.shared.themes import DARK, THEMES, other

LOOK_EVERY = 0.1
WRITER_EVERY = 2.0

KEYS = (
    Key("up", "scroll(-1)", N_("Up"), N_("Scroll the log up; it stays there"), 2),
    Key("down", "scroll(1)", N_("Down"), N_("Scroll the log down"), 2),
    Key("pageup", "scroll(-10)", N_("Page up"), N_("A page up"), 0),
    Key("pagedown", "scroll(10)", N_("Page down"), N_("A page down"), 0),
    Key("end", "follow", N_("Follow"), N_("To the newest, and follow it again"), 4),
    Key("d", "drafts", N_("Drafts"), N_("Show or hide what is typed and not recorded"), 4),
    Key("t", "other_theme", N_("Light/dark"), N_("Light to dark or dark to light"), 3),
    Key("q,ctrl+q,ctrl+c", "quit", N_("Leave"), N_("Leave"), 5),
)


class ChairApp(SturdyApp):
    """Follows one meeting: the current item above, the decision log below.

    ``meeting`` is a slug, or None for the latest. ``public`` blanks closed items.
    """

    CSS_PATH = "chair.tcss"
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-normal"), (160, "-wide")]  # noqa: RUF012 - as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(KEYS)]

    view: reactive[View | None] = reactive(None, always_update=True)
    with_drafts: reactive[bool] = reactive(default=True, init=False)

    def __init__(self, db: Path, meeting: str | None, *, public: bool, theme: str = DARK.name) -> None:
        super().__init__()
        self._db = self.record = db
        self._slug = meeting
        self._public = public
        self._follower: Follower | None = None
        self._writing = False
        for known in THEMES:
            self.register_theme(known)
        self.theme = theme

    def compose(self) -> ComposeResult:
        """Top line, current item, log, key bar."""
        yield Static(id="top")
        yield Static(id="current")
        with VerticalScroll(id="log", can_focus=False):
            yield Static(Content(_("Waiting for the meeting …")), id="log-text")
        yield Static(id="more")
        yield KeyBar(KEYS)

    def on_mount(self) -> None:
        """Look often and cheaply; ask less often whether the secretary's program lives."""
        loop = asyncio.get_running_loop()
        for name in ("SIGHUP", "SIGTERM", "SIGINT"):
            if hasattr(signal, name):
                loop.add_signal_handler(getattr(signal, name), self.exit)
        self.query_one("#current").border_title = Content(_("Now"))
        self.query_one("#log").border_title = Content(_("Decision log"))
        self._look()
        self.set_interval(LOOK_EVERY, self._look)
        self.set_interval(WRITER_EVERY, self._ask_for_writer)
        self.set_interval(10, self._paint_times)

    def on_unmount(self) -> None:
        """Let go of the database."""
        if self._follower:
            self._follower.close()

    def watch_view(self, view: View | None) -> None:
        """Show a new reading. A log that was scrolled back stays where it is."""
        if view is None:
            return
        self._paint_times()
        page = self.query_one("#log", VerticalScroll)
        at_end = page.scroll_offset.y >= page.max_scroll_y
        self.query_one("#log-text", Static).update(log(view, public=self._public, drafts=self.with_drafts))
        self.query_one("#more").display = not at_end
        if at_end:
            self.call_after_refresh(page.scroll_end, animate=False)
        else:
            self.query_one("#more", Static).update(Content(_("↓ more below – End follows")))

    def watch_with_drafts(self) -> None:
        """Show the log with or without drafts."""
        self.view = self.view

    def action_drafts(self) -> None:
        """Drafts on or off."""
        self.with_drafts = not self.with_drafts

    def action_scroll(self, lines: int) -> None:
        """Scroll the log; at its end it follows again."""
        page = self.query_one("#log", VerticalScroll)
        page.scroll_relative(y=lines, animate=False)
        if lines > 0 and page.scroll_offset.y + lines >= page.max_scroll_y:
            self.query_one("#more").display = False

    def action_follow(self) -> None:
        """To the newest, and stay there."""
        self.query_one("#more").display = False
        self.query_one("#log", VerticalScroll).scroll_end(animate=False)

    def action_other_theme(self) -> None:
        """Light to dark or dark to light."""
        self.theme = other(self.theme)

    def _look(self) -> None:
        try:
            if self._follower is None:
                self._follower = Follower(self._db)
                self._writing = self._follower.writer() is not None
            elif not self._follower.changed():
                return
            self.view = view_of(self._follower.read(self._slug), writing=self._writing)
        except (Missing, MeetingUnknown):
            self._let_go(_("Waiting for the meeting …"))
        except JournalError as error:
            self._let_go(str(error))

    def _ask_for_writer(self) -> None:
        if self._follower is None or self.view is None:
            return
        writing = self._follower.writer() is not None
        if writing != self._writing:
            self._writing = writing
            self.view = View(self.view.meeting, self.view.drafts, self.view.head, writing)

    def _let_go(self, why: str) -> None:
        if self._follower:
            self._follower.close()
        self._follower = None
        if self.view is None:
            self.query_one("#log-text", Static).update(Content(why))

    def _paint_times(self) -> None:
        if self.view is None:
            self.query_one("#top", Static).update(Content(f" {clock(now())}"))
            return
        self.query_one("#top", Static).update(top_line(self.view, now()))
        self.query_one("#current", Static).update(current_item(self.view, now(), public=self._public))
