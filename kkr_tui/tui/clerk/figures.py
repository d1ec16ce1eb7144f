"""The meeting in figures: time, presence, attendance and votes, on one page."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content

from kkr_tui.domain.dates import long_date
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.report import report
from kkr_tui.language import _
from kkr_tui.tui.clerk.keys import FIGURES, FIGURES_TYPED
from kkr_tui.tui.clerk.reading import ReadingScreen
from kkr_tui.tui.shared.door import content
from kkr_tui.tui.shared.figures import figures_page
from kkr_tui.tui.shared.keys import N_, Key, bindings

_BESIDE_THE_PAGE = 5


class FiguresScreen(ReadingScreen):
    """For the secretary: closed items are told too. The page to be sent is that of ``kkr report``."""

    CARD = N_("Keys: the meeting in figures")
    KEYS: ClassVar[Sequence[Key]] = FIGURES
    TYPED: ClassVar[Sequence[Key]] = FIGURES_TYPED
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(FIGURES),
        Binding("enter", "page", show=False, priority=True),
    ]

    def text(self, meeting: Meeting) -> Content:
        """Whose meeting it was, the figures, and how they get onto paper."""
        told = {"body": meeting.agenda.body, "date": long_date(meeting.agenda.date)}
        title = _("%(body)s, %(date)s in figures") % told
        page = figures_page(report(meeting, meeting), self.size.width - _BESIDE_THE_PAGE)
        onward = _("As a page to be printed or sent, without closed items: kkr report")
        return Content("\n\n").join((content((title, "bold $primary")), page, content((onward, "$quiet"))))

    def on_screen_resume(self) -> None:
        """It begins at the beginning, however far it was read before."""
        super().on_screen_resume()
        self.query_one("#page", VerticalScroll).scroll_home(animate=False)

    def on_resize(self) -> None:
        """The pictures are as wide as the screen."""
        super().on_resize()
        if self.meeting is not None:
            self.watch_meeting(self.meeting)
