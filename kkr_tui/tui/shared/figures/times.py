"""Time planned and used, an item a line."""

import datetime as dt
from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from textual.content import Content

from kkr_tui.domain.report import ItemTime, Report
from kkr_tui.language import _
from kkr_tui.tui.shared.door import content, fit
from kkr_tui.tui.shared.figures.blocks import Ink, bar, legend, quiet

_LONGEST_BAR = 48
_USED = Ink("█", "$primary")
_OVER = Ink("▓", "$warning")
_LEFT = Ink("░", "$quiet")


def times_told(figures: Report, cells: int) -> Iterator[Content]:
    """Planned and used minutes of every item as numbers and as one bar, and their sums."""
    if figures.opened_at is None:
        yield quiet(_("The meeting has not begun: F2 and F8 open it, and each item counts its own time."))
        return
    is_planned = any(time.planned for time in figures.times)
    if is_planned:
        yield legend((_USED, _("used")), (_OVER, _("over the plan")), (_LEFT, _("planned and not used")))
    else:
        yield quiet(_("No item has a planned time. `tid: 15` under an item in the agenda file gives it one."))
    numbers = max((len(time.number) for time in figures.times), default=0)
    told = (_("planned"), _("used")) if is_planned else (_("used"),)
    widths = [max(cell_len(word), 4) for word in told]
    room = cells - numbers - sum(widths) - 3 * len(widths) - 3
    length = min(room * 2 // 5, _LONGEST_BAR)
    title = room - length
    yield quiet(" " * (numbers + 2 + title) + _in_columns(told, widths))
    longest = max((max((time.planned or 0) * 60.0, _seconds(time)) for time in figures.times), default=0.0)
    for time in figures.times:
        planned = str(time.planned or "–")
        spent = "–" if time.used is None else _spent(time.used)
        values = (planned, spent) if is_planned else (spent,)
        yield content(
            (f"{time.number:<{numbers}}  ", "$primary"),
            fit(time.title, title),
            _in_columns(values, widths),
            "  ",
            bar(_pieces(time), longest, length),
        )
    used = in_minutes(sum((time.used for time in figures.times if time.used), dt.timedelta()))
    sums = (str(sum(time.planned or 0 for time in figures.times)), str(used)) if is_planned else (str(used),)
    yield content(
        " " * (numbers + 2),
        (fit(_("Minutes in all, without breaks"), title), "bold"),
        (_in_columns(sums, widths), "bold"),
    )


def _in_columns(values: Sequence[str], widths: Sequence[int]) -> str:
    return "".join(f"  {value:>{width}}" for value, width in zip(values, widths, strict=True))


def _pieces(time: ItemTime) -> list[tuple[Ink, float]]:
    planned, used = (time.planned or 0) * 60.0, _seconds(time)
    if not planned:
        return [(_USED, used)]
    return [(_USED, min(used, planned)), (_OVER, used - planned), (_LEFT, planned - used)]


def _seconds(time: ItemTime) -> float:
    return time.used.total_seconds() if time.used else 0.0


def _spent(time: dt.timedelta) -> str:
    return str(in_minutes(time)) if in_minutes(time) or not time else "<1"


def in_minutes(time: dt.timedelta) -> int:
    """Whole minutes, rounded."""
    return round(time.total_seconds() / 60)
