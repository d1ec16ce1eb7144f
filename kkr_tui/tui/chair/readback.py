"""The read-back: all decisions in the order of the agenda, as they are read aloud before the meeting is closed."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from kkr_tui.clock import now
from kkr_tui.tui.chair.answerline import AnswerLine
from kkr_tui.tui.chair.decisions import DecisionScreen
from kkr_tui.tui.chair.entries import LogBook
from kkr_tui.tui.chair.keys import READ_BACK
from kkr_tui.tui.chair.logview import LogView
from kkr_tui.tui.chair.still import Still
from kkr_tui.tui.chair.topline import top_line
from kkr_tui.tui.chair.view import View
from kkr_tui.tui.shared.keybar import KeyBar
from kkr_tui.tui.shared.keys import N_, Key, bindings
from kkr_tui.tui.shared.readback import preface


class ReadBackScreen(DecisionScreen):
    """What is missing above, every item below it. It begins at the first and does not run away."""

    CARD = N_("Keys: the read-back")
    KEYS: ClassVar[Sequence[Key]] = READ_BACK
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(READ_BACK)]

    def __init__(self, answers: AnswerLine | None = None) -> None:
        super().__init__(LogBook(every_item=True), answers)

    def compose(self) -> ComposeResult:
        """Top line, what is missing, the decisions, key bar."""
        yield Still(id="top")
        yield Still(id="preface")
        yield LogView(follows=False)
        if self.answers:
            yield self.answers
        yield KeyBar(self.KEYS)

    def show(self, view: View | None) -> None:
        """All as it stands now."""
        if view is not None:
            self.query_one("#preface", Still).show(preface(view.meeting, view.drafts))
            self.show_decisions(view)
        self.show_time(view)

    def show_time(self, view: View | None) -> None:
        """The clock."""
        self.query_one("#top", Still).show(top_line(view, now(), self.app.size.width))
