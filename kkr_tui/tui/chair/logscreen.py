"""The chair's main screen: what is happening now, and the decision log."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from kkr_tui.clock import now
from kkr_tui.domain.meeting import Meeting
from kkr_tui.language import _
from kkr_tui.tui.chair import now as happening
from kkr_tui.tui.chair.answerline import AnswerLine
from kkr_tui.tui.chair.case import CaseScreen
from kkr_tui.tui.chair.decisions import DecisionScreen
from kkr_tui.tui.chair.entries import LogBook
from kkr_tui.tui.chair.figures import FiguresScreen
from kkr_tui.tui.chair.findbar import FindBar
from kkr_tui.tui.chair.keys import FOLLOW, LOG
from kkr_tui.tui.chair.large import LargeScreen
from kkr_tui.tui.chair.logview import LogView
from kkr_tui.tui.chair.readback import ReadBackScreen
from kkr_tui.tui.chair.still import Still
from kkr_tui.tui.chair.topline import notice, top_line
from kkr_tui.tui.chair.view import View
from kkr_tui.tui.shared.bound import shown
from kkr_tui.tui.shared.keybar import KeyBar
from kkr_tui.tui.shared.keys import N_, Key, bindings

BESIDE = 110
"""From so many cells on, what is happening now and the log stand beside each other."""


class LogScreen(DecisionScreen):
    """Beside each other, or below each other in a narrow window."""

    CARD = N_("Keys: the chair's screen")
    KEYS: ClassVar[Sequence[Key]] = LOG
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(LOG, in_text=False)]

    def __init__(self, answers: AnswerLine | None = None) -> None:
        super().__init__(LogBook(), answers)
        self._meeting: Meeting | None = None
        self._below = ""
        self._told: object = None

    def compose(self) -> ComposeResult:
        """Top line, notice, what is happening now, the log, key bar."""
        yield Still(id="top")
        yield Still(id="notice")
        yield Static(id="waiting")
        with Container(id="body"):
            with VerticalScroll(id="now", can_focus=False):
                for part in ("item", "time", "floor", "recommendation", "notes", "coming"):
                    yield Still(id=part)
            yield LogView(id="log")
        yield FindBar(id="find")
        yield KeyBar(self.KEYS)
        if self.answers:
            yield self.answers

    def on_mount(self) -> None:
        """Name the two parts."""
        self.query_one("#now").border_title = Content(_("Now"))
        self.decisions.border_title = Content(_("Decision log"))
        super().on_mount()

    def on_resize(self) -> None:
        """Lines that are made for the width."""
        self.call_after_refresh(self.show_time, self.view)

    def show(self, view: View | None) -> None:
        """Everything; what did not change is not painted again."""
        self.query_one("#waiting").display = view is None
        self.query_one("#body").display = view is not None
        if view is None:
            self.show_time(view)
            why = self.chair.waiting
            self.query_one("#waiting", Static).update(
                Content("\n\n").join(map(Content, filter(None, (_("Waiting for the meeting …"), why))))
            )
            return
        self.query_one("#notice", Still).show(notice(view))
        if view.meeting is not self._meeting:
            self._meeting = view.meeting
            self._show_item(view)
        self.query_one(FindBar).search(self.show_decisions(view))

    def _show_item(self, view: View) -> None:
        """What changes with the record, not with what is typed."""
        self.show_time(view)
        self.query_one("#item", Still).show(happening.current_item(view))
        self.query_one("#recommendation", Still).show(happening.recommendation(view.meeting))
        self.query_one("#notes", Still).show(happening.notes_for_the_chair(view.meeting))

    def show_time(self, view: View | None) -> None:
        """Who has spoken for how long; each minute also the clock and the plan."""
        moment, width = now(), self.app.size.width
        compact = width < BESIDE
        if view is not None:
            floor = happening.speakers(view.meeting, moment, compact=compact)
            self.query_one("#floor", Still).show(floor)
        moment = moment.replace(second=0, microsecond=0)
        if (told := (moment, width, view and view.meeting, view and view.head)) == self._told:
            return
        self._told = told
        self.query_one("#top", Still).show(top_line(view, moment, width))
        if view is not None:
            used = happening.time_used(view.meeting, moment)
            coming = happening.coming(view.meeting, moment, compact=compact)
            if compact and used and coming:  # in a low window what stands last may be out of sight
                used, coming = Content("\n").join((used, coming)), None
            self.query_one("#time", Still).show(used)
            self.query_one("#coming", Still).show(coming)

    def read_case(self, item: str | None) -> None:
        """The case on a screen of its own."""
        if item and self.view and self.view.meeting.item(item):
            self.app.push_screen(CaseScreen(item))

    def on_log_view_moved(self) -> None:
        """Say when there is more below than is seen."""
        text = ""
        if not self.decisions.following and self.decisions.more:
            text = _("↓ new below – %(key)s follows") if self.decisions.news else _("↓ more below – %(key)s follows")
            text %= {"key": shown(self.app, FOLLOW)}
        if text != self._below:  # setting it paints the whole log
            self._below = text
            self.decisions.border_subtitle = Content(text)

    def on_find_bar_found(self, event: FindBar.Found) -> None:
        """Show what is sought, and mark the entry that was come to."""
        self.decisions.seek(event.sought)
        if event.item:
            self.decisions.mark(event.item)

    def action_top(self) -> None:
        """To the first."""
        self.decisions.scroll_home(animate=False)

    def action_follow(self) -> None:
        """To the newest, and stay there."""
        self.decisions.follow()

    def action_case(self) -> None:
        """Read the case of the marked item, else of the current one."""
        if self.view:
            self.read_case(self.decisions.marked or self.view.meeting.current)

    def action_find(self) -> None:
        """Search in the log."""
        self.query_one(FindBar).open()

    def action_large(self) -> None:
        """Large, for a wall."""
        self.app.push_screen(LargeScreen())

    def action_figures(self) -> None:
        """The meeting in figures, once it is closed."""
        self.app.push_screen(FiguresScreen())

    def action_read_back(self) -> None:
        """All decisions in the order of the agenda."""
        self.app.push_screen(ReadBackScreen())
