"""What the screens that list decisions have in common: the list, a mark in it, and answers when they may be given."""

from collections.abc import Mapping, Sequence

from textual.content import Content

from kkr_tui.tui.chair.answerline import AnswerLine
from kkr_tui.tui.chair.base import ChairScreen
from kkr_tui.tui.chair.entries import NO_MARKS, LogBook, LogEntry
from kkr_tui.tui.chair.logview import LogView
from kkr_tui.tui.chair.view import View


class DecisionScreen(ChairScreen):
    """A screen with a ``LogView``. ``answers`` is there when decisions are answered on it (``kkr chair --nod``)."""

    def __init__(self, book: LogBook, answers: AnswerLine | None = None) -> None:
        super().__init__()
        self.book = book
        self.answers = answers

    @property
    def decisions(self) -> LogView:
        """The list; its ``marked`` is the item that a key is about."""
        return self.query_one(LogView)

    def show_decisions(self, view: View) -> Sequence[LogEntry]:
        """The list as it stands now -> its entries."""
        marks: Mapping[str, Content] = NO_MARKS
        if self.answers:
            self.answers.follow(view, self.decisions.marked)
            marks = self.answers.marks(view)
        entries = self.book.entries(view, drafts=self.chair.with_drafts, marks=marks)
        self.decisions.show(entries)
        return entries

    def on_log_view_moved(self) -> None:
        """Another decision may be marked."""
        if self.answers and self.view:
            self.answers.follow(self.view, self.decisions.marked)

    def on_answer_line_changed(self) -> None:
        """The marks are others now."""
        self.tell()

    def action_mark(self, by: int) -> None:
        """Mark the decision before or after."""
        self.decisions.move_mark(by)

    def action_pages(self, pages: int) -> None:
        """A page up or down."""
        self.decisions.scroll_pages(pages)

    async def action_ok(self) -> None:
        """The decision is as it was made."""
        if self.answers:
            await self.answers.agree(self.decisions.marked)

    def action_correct(self) -> None:
        """It is not."""
        if self.answers:
            self.answers.ask(self.decisions.marked)
