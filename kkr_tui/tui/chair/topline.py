"""The top line: which meeting, who is here, the time, and the head of the record."""

import datetime as dt
from collections.abc import Sequence
from itertools import product

from rich.cells import cell_len
from textual.content import Content

from kkr_tui.domain.dates import clock
from kkr_tui.domain.meeting import Meeting
from kkr_tui.language import _
from kkr_tui.tui.chair.view import View
from kkr_tui.tui.shared.days import short_date
from kkr_tui.tui.shared.door import content, crop
from kkr_tui.tui.shared.seats import standing

_BETWEEN = 3


def top_line(view: View | None, now: dt.datetime, cells: int) -> Content:
    """The whole line in exactly ``cells``: the longest forms that fit; the time is never left out.

    Whether the meeting is quorate stands in words before the date stands at all: not everybody reads signs.
    """
    if view is None:
        return content((clock(now).rjust(max(cells - 1, 0)), "bold"))
    head = f"{view.head}{' ' * _BETWEEN}" if view.head else ""
    seats_by_length = _seats(view.meeting)
    for right, seats, body in (
        *product((head, ""), seats_by_length, _bodies(view.meeting)),
        ("", seats_by_length[-1], ""),
    ):
        blanks = cells - 2 - sum(map(cell_len, (right, body, seats[0], clock(now))))
        if blanks >= 2 * _BETWEEN:
            break
    blanks = max(blanks, 1)
    left = blanks // 2 if body else 0
    return content(
        (f" {body}", "bold"), " " * left, seats, " " * (blanks - left), (right, "$quiet"), (clock(now), "bold")
    )  # fmt: skip


def notice(view: View) -> Content | None:
    """What everybody at the table should know about this screen, or None."""
    if view.trouble:
        return content((view.trouble, "bold"))
    if not view.writing and view.meeting.closed_at is None:
        return content((_("The secretary's program is not running. What is shown here is saved."), "bold"))
    return None


def _bodies(meeting: Meeting) -> tuple[str, ...]:
    body = meeting.agenda.body
    return f"{crop(body, 60)} · {short_date(meeting.agenda.date)}", crop(body, 40), crop(body, 20)


def _seats(meeting: Meeting) -> Sequence[tuple[str, str]]:
    style = "" if meeting.quorate else "$warning bold"
    return tuple((form, style) for form in standing(meeting))
