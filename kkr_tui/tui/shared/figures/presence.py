"""Seats filled as the meeting went on: a picture, and every change in words."""

import datetime as dt
from collections.abc import Iterator

from textual.content import Content

from kkr_tui.domain.dates import clock
from kkr_tui.domain.report import Filled, Report, by_the_minute
from kkr_tui.language import _
from kkr_tui.tui.shared.door import content
from kkr_tui.tui.shared.figures.blocks import Step, columns, quiet, skyline

_ROWS = 8
_TICK = dt.timedelta(minutes=30)
_TICK_CELLS = 8


def presence_told(figures: Report, cells: int) -> Iterator[Content]:
    """Seats over the clock with the quorum as a dashed line, then every change."""
    began, ended = figures.opened_at, figures.ended_at
    if not (figures.presence and figures.seats and began and ended and ended > began):
        yield quiet(_("Nothing yet. Whoever comes and goes (F2, + and -) shows here with the time."))
        return
    label = len(str(figures.seats))
    width = cells - label - 2
    steps = [
        Step((max(step.at, began) - began) / (ended - began), step.seats / figures.seats) for step in figures.presence
    ]
    quorum_row = _ROWS - 1 - min(int(figures.quorum / figures.seats * _ROWS), _ROWS - 1)
    for row, line in enumerate(skyline(steps, _ROWS, width)):
        drawn = line.replace(" ", "┄") if row == quorum_row else line
        axis = {0: str(figures.seats), quorum_row: str(figures.quorum)}.get(row, "")
        yield content((f"{axis:>{label}} ", "$warning" if row == quorum_row else "$quiet"), (drawn, "$primary"))
    yield content((f"{0:>{label}} ", "$quiet"), (_hours(began, ended, width), "$quiet"))
    yield quiet(
        _("┄ quorum: %(quorum)d. Each change, with the item and the seats filled from then on:")
        % {"quorum": figures.quorum}
    )
    changes = [_change(step, figures.quorum) for step in by_the_minute(figures.presence)]
    yield from columns(changes, max(change.cell_length for change in changes), cells)


def _change(step: Filled, quorum: int) -> Content:
    place = _("item %(number)s") % {"number": step.item} if step.item else _("opening")
    below = step.seats < quorum
    return content(
        (clock(step.at), "bold"), (f" {place} ", "$quiet"), f"{step.seats}", (" ‼" if below else "", "$warning")
    )


def _hours(began: dt.datetime, ended: dt.datetime, width: int) -> str:
    """The clock under the picture: the first and the last, and the half-hours between them that have room."""
    line, last = clock(began), 0
    moment = began.replace(minute=0, second=0, microsecond=0)
    while moment < ended:
        place = round((moment - began) / (ended - began) * width)
        if place - last >= _TICK_CELLS and width - place >= _TICK_CELLS + len(clock(ended)):
            line, last = line.ljust(place) + clock(moment), place
        moment += _TICK
    return line.ljust(width - len(clock(ended))) + clock(ended)
