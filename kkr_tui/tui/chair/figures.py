"""The meeting in figures, once it is closed: time, presence, attendance and votes."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from kkr_tui.domain.dates import long_date
from kkr_tui.language import _
from kkr_tui.tui.chair.keys import FIGURES
from kkr_tui.tui.chair.page import PageScreen
from kkr_tui.tui.chair.still import Still
from kkr_tui.tui.chair.view import View
from kkr_tui.tui.shared.door import content
from kkr_tui.tui.shared.figures import figures_page
from kkr_tui.tui.shared.keys import N_, Key, bindings

_BESIDE_THE_PAGE = 5


class FiguresScreen(PageScreen):
    """What the audience of this screen may see of them."""

    CARD = N_("Keys: the meeting in figures")
    KEYS: ClassVar[Sequence[Key]] = FIGURES
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(FIGURES)]

    def on_resize(self) -> None:
        """The pictures are as wide as the screen."""
        self.call_after_refresh(self.show, self.view)

    def show(self, view: View | None) -> None:
        """The figures, or when they will stand here."""
        text = content((_("The figures stand here as soon as the meeting is closed."), "$quiet"))
        if view is not None and view.figures:
            told = {"body": view.meeting.agenda.body, "date": long_date(view.meeting.agenda.date)}
            title = content((_("%(body)s, %(date)s in figures") % told, "bold $primary"))
            cells = self.app.size.width - _BESIDE_THE_PAGE
            text = content(title, "\n\n", figures_page(view.figures, cells, withheld=bool(view.withheld)))
        self.query_one("#text", Still).show(text)
        self.show_time(view)
