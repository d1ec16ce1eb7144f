"""The top line: which meeting, who is here, where we are, and whether everything is on disk."""

import datetime as dt

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from kkr_tui.domain.dates import clock
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.timing import minutes_behind
from kkr_tui.language import _, ngettext
from kkr_tui.session import Saved, SaveState
from kkr_tui.tui.shared.days import short_date
from kkr_tui.tui.shared.door import content, crop
from kkr_tui.tui.shared.seats import standing

_APART = 3


def header_line(  # noqa: PLR0913 - everything the line tells
    meeting: Meeting, saved: Saved, now: dt.datetime, notice: str, cells: int, *, holes: int = 0
) -> Content:
    """The whole line in at most ``cells``: the long forms if they fit, else shorter ones, the mark always whole.

    What is said of saving has the same room in every state, so that the rest stands still while something is saved.
    """
    mark, style = save_mark(saved)
    room = max(cell_len(mark), cell_len(save_mark(Saved(SaveState.SAVED, now))[0]))
    holed = ngettext("⟦?⟧ %(count)d hole", "⟦?⟧ %(count)d holes", holes) % {"count": holes} if holes else ""
    few = f"⟦?⟧ {holes}" if holes else ""
    body, dated, place = meeting.agenda.body, _dated(meeting), _place(meeting, now)
    long_body, short_body = crop(body, 40), crop(body, 18)
    long_seats, _less, seats = standing(meeting)
    forms: tuple[tuple[str, ...], ...] = (
        (holed, notice, dated, long_seats, place),
        (holed, notice, long_body, long_seats, place),
        (holed, notice, short_body, long_seats, place),
        (holed, notice, long_body, seats, place),
        (holed, notice, short_body, seats, place),
        (holed, notice, seats, place),
        (holed, notice.partition(" ")[0], seats, place),
        (few, seats, place),
        (few, place),
        (few, place.partition(" · ")[0]),
        (few,),
    )
    for hole, *form in forms:
        texts = [text for text in form if text]
        end = cell_len(hole) + _APART * bool(hole) + room
        blanks = cells - 2 - sum(map(cell_len, texts)) - end
        if blanks >= _APART * len(texts):
            break
    gap, rest = divmod(max(blanks, len(texts)), max(len(texts), 1))
    parts: list[tuple[str, str]] = [(" " if texts else " " * (1 + gap), "")]
    for number, text in enumerate(texts):
        parts += [(text, "$accent bold" if notice.startswith(text) else ""), (" " * (gap + (number < rest)), "")]
    if hole:
        parts += [(hole, "$accent"), (" " * _APART, "")]
    parts.append((" " * (room - cell_len(mark)), ""))
    return content(*parts, (mark, style), " ")


def save_mark(saved: Saved) -> tuple[str, str]:
    """The text in the corner and its style. It says "saved" only of what is on disk, with the time of that."""
    match saved.state:
        case SaveState.SAVED:
            at = saved.at.strftime("%H.%M.%S") if saved.at else ""
            return "✓ " + _("saved %(at)s") % {"at": at}, "$success"
        case SaveState.PENDING:
            return "… " + _("saving"), "$warning"
        case SaveState.FAILED:
            return "‼ " + _("NOT SAVED"), "$error bold reverse"


def _dated(meeting: Meeting) -> str:
    return f"{crop(meeting.agenda.body, 40)} · {short_date(meeting.agenda.date)}"


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

    ALLOW_SELECT = False
    DEFAULT_CSS = "Header { dock: top; height: 1; background: $panel; text-wrap: nowrap; }"

    line: reactive[Content] = reactive(Content(""))

    def render(self) -> Content:
        """The line as it was last told."""
        return self.line
