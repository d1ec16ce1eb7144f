"""The top line: which meeting, who is here, where we are, and whether everything is on disk."""

import datetime as dt

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from kkr_tui.domain.dates import MONTHS, WEEKDAYS, clock
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.timing import minutes_behind
from kkr_tui.language import _, ngettext
from kkr_tui.session import Saved, SaveState
from kkr_tui.tui.shared.door import content, crop
from kkr_tui.tui.shared.seats import filled_seats


def header_line(  # noqa: PLR0913 - everything the line tells
    meeting: Meeting, saved: Saved, now: dt.datetime, notice: str, cells: int, *, holes: int = 0
) -> Content:
    """The whole line in at most ``cells``: the long forms if they fit, else shorter ones, the mark always whole."""
    mark, style = save_mark(saved)
    if holes:
        mark = ngettext("⟦?⟧ %(count)d hole", "⟦?⟧ %(count)d holes", holes) % {"count": holes} + "   " + mark
    body, long_body, place = _meeting(meeting, long=False), _meeting(meeting, long=True), _place(meeting, now)
    seats, long_seats = _seats(meeting)
    forms = (long_body, long_seats, place), (body, long_seats, place), (body, seats, place), (seats, place), (seats,)
    for left in forms:
        texts = [text for text in (notice, *left) if text]
        length = sum(map(cell_len, texts)) + 3 * len(texts) + cell_len(mark) + 1
        if length <= cells:
            break
    blanks = max(cells - cell_len(mark) - sum(map(cell_len, texts)) - 1, len(texts))
    gap, rest = divmod(blanks, max(len(texts), 1))
    parts: list[tuple[str, str]] = [(" ", "")]
    for number, text in enumerate(texts):
        parts += [(text, "$accent bold" if text == notice else ""), (" " * (gap + (number < rest)), "")]
    return content(*parts, (mark, style))


def save_mark(saved: Saved) -> tuple[str, str]:
    """The text in the corner and its style. It says "saved" only of what is on disk, with the time of that."""
    match saved.state:
        case SaveState.SAVED:
            at = saved.at.strftime("%H.%M.%S") if saved.at else ""
            return "✓ " + _("saved %(at)s") % {"at": at}, "$success"
        case SaveState.PENDING:
            return "… " + _("saving"), "$warning"
        case SaveState.FAILED:
            return "‼ " + _("NOT SAVED") + " ", "$error bold reverse"


def _meeting(meeting: Meeting, *, long: bool) -> str:
    date = meeting.agenda.date
    if not long:
        return crop(meeting.agenda.body, 18)
    day = f"{WEEKDAYS[date.weekday()][:3]} {date.day}. {MONTHS[date.month - 1][:3]} {date.year}"
    return f"{crop(meeting.agenda.body, 40)} · {day}"


def _seats(meeting: Meeting) -> tuple[str, str]:
    """In short, and in words."""
    filled, seats = meeting.seats_filled, len(meeting.agenda.members)
    quorate = filled >= meeting.agenda.quorum_needed
    quorum = _("quorate") if quorate else _("NOT QUORATE")
    return f"{filled}/{seats} {'✓' if quorate else '‼'}", f"{filled_seats(meeting)} · {quorum}"


def _place(meeting: Meeting, now: dt.datetime) -> str:
    if meeting.closed_at:
        return _("closed %(at)s") % {"at": clock(meeting.closed_at)}
    if not meeting.current:
        return clock(now)
    place = _("item %(number)s") % {"number": meeting.current} + f" · {clock(now)}"
    behind = minutes_behind(meeting, now)
    return place if not behind else place + _(" (%(behind)+d min)") % {"behind": behind}


class Header(Static):
    """The top line as a widget."""

    DEFAULT_CSS = "Header { dock: top; height: 1; background: $panel; text-wrap: nowrap; }"

    line: reactive[Content] = reactive(Content(""))

    def render(self) -> Content:
        """The line as it was last told."""
        return self.line
