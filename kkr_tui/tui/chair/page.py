"""A page to be read: longer than the screen, scrolled by the keys of its screen."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from kkr_tui.clock import now
from kkr_tui.tui.chair.base import ChairScreen
from kkr_tui.tui.chair.still import Still
from kkr_tui.tui.chair.topline import top_line
from kkr_tui.tui.chair.view import View
from kkr_tui.tui.shared.keybar import KeyBar


class PageScreen(ChairScreen):
    """Subclasses ``show`` their text in ``#text``."""

    def compose(self) -> ComposeResult:
        """Top line, text, key bar."""
        yield Still(id="top")
        with VerticalScroll(id="page", can_focus=False):
            yield Still(id="text")
        yield KeyBar(self.KEYS)

    def show_time(self, view: View | None) -> None:
        """The clock."""
        self.query_one("#top", Still).show(top_line(view, now(), self.app.size.width))

    def action_rows(self, rows: int) -> None:
        """Scroll."""
        self.query_one("#page", VerticalScroll).scroll_relative(y=rows, animate=False)

    def action_pages(self, pages: int) -> None:
        """A page up or down, two rows of which were seen before."""
        page = self.query_one("#page", VerticalScroll)
        page.scroll_relative(y=pages * max(page.size.height - 2, 1), animate=False)
