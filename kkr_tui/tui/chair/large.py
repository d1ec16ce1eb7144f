"""Large, for a wall: the current item, its decision, who speaks, and the time, in few words with much room."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Digits

from kkr_tui.clock import now
from kkr_tui.domain.dates import clock
from kkr_tui.domain.floor import Floor
from kkr_tui.domain.timing import to_come
from kkr_tui.language import _
from kkr_tui.minutes.people import short_name
from kkr_tui.tui.chair.base import ChairScreen
from kkr_tui.tui.chair.keys import LARGE
from kkr_tui.tui.chair.now import current_item, recommendation, speaking_time
from kkr_tui.tui.chair.still import Still
from kkr_tui.tui.chair.topline import notice
from kkr_tui.tui.chair.view import View
from kkr_tui.tui.shared.door import content
from kkr_tui.tui.shared.keybar import KeyBar
from kkr_tui.tui.shared.keys import N_, Key, bindings
from kkr_tui.tui.shared.log import Log
from kkr_tui.tui.shared.seats import filled_seats, quorum_told


class LargeScreen(ChairScreen):
    """One item fills the screen. Numbers are drawn three rows high; letters a terminal cannot enlarge by itself."""

    CARD = N_("Keys: large")
    KEYS: ClassVar[Sequence[Key]] = LARGE
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(LARGE)]

    def compose(self) -> ComposeResult:
        """Number and time, title, decision, floor, what comes next."""
        yield Still(id="notice")
        with Horizontal(id="numbers"):
            yield Digits(id="number")
            yield Still(id="standing")
            yield Digits(id="clock")
        yield Still(id="title")
        with VerticalScroll(id="page", can_focus=False):
            yield Still(id="text")
        yield Still(id="floor")
        yield Still(id="coming")
        yield KeyBar(self.KEYS)

    def show(self, view: View | None) -> None:
        """The current item."""
        number = view.meeting.current if view and not view.meeting.closed_at else ""
        self.query_one("#number", Digits).update(number)
        if view is None:
            self.query_one("#title", Still).show(Content(_("Waiting for the meeting …")))
            return
        meeting = view.meeting
        self.query_one("#notice", Still).show(notice(view))
        item = meeting.item(meeting.current) if meeting.closed_at is None else None
        self.query_one("#title", Still).show(content((item.title, "bold")) if item else current_item(view))
        self.query_one("#text", Still).show(self._text(view) if item else None)
        self.query_one("#page", VerticalScroll).scroll_end(animate=False)
        self.query_one("#standing", Still).show(_standing(view))
        coming = to_come(meeting) if item else []
        text = _("Next: %(item)s") % {"item": f"{coming[0].number} {coming[0].title}"} if coming else ""
        self.query_one("#coming", Still).show(content((text, "$quiet")) if text else None)
        self.show_time(view)

    def show_time(self, view: View | None) -> None:
        """The clock and the speaker's time."""
        moment = now()
        self.query_one("#clock", Digits).update(clock(moment))
        if view is None:
            return
        floor = view.meeting.record(view.meeting.current).floor if not view.meeting.closed_at else Floor()
        spoken, long = speaking_time(floor, moment)
        style = "$warning bold" if long else "bold"
        name = short_name(view.meeting, floor.speaker)
        line = content(("▶ ", "$accent"), (f"{name}   {spoken}", style)) if floor.speaker else None
        self.query_one("#floor", Still).show(line)

    def _text(self, view: View) -> Content | None:
        item = view.meeting.item(view.meeting.current)
        assert item is not None  # noqa: S101 - the caller has looked
        draft = view.drafts.get(item.number) if self.chair.with_drafts else None
        told = (recommendation(view.meeting), Log(view.meeting, view.withheld).told(item, draft))
        parts = [text for text in told if text is not None]
        return Content("\n\n").join(parts) if parts else None


def _standing(view: View) -> Content:
    meeting = view.meeting
    if not meeting.agenda.members:
        return content((meeting.agenda.body, "bold"))
    style = "$success" if meeting.quorate else "$warning bold"
    return content((meeting.agenda.body, "bold"), "\n", filled_seats(meeting), "\n", (quorum_told(meeting), style))
