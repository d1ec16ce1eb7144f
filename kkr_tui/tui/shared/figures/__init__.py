"""The meeting in figures as text for a screen: every picture of blocks beside the numbers that it shows."""

from collections.abc import Iterable

from textual.content import Content

from kkr_tui.domain.dates import clock
from kkr_tui.domain.report import Report
from kkr_tui.language import _, ngettext
from kkr_tui.tui.shared.door import content
from kkr_tui.tui.shared.figures.counts import parties_told, turnout_told, votes_told
from kkr_tui.tui.shared.figures.presence import presence_told
from kkr_tui.tui.shared.figures.times import in_minutes, times_told

__all__ = ["figures_page"]

_NARROWEST, _WIDEST = 40, 120


def figures_page(figures: Report, cells: int, *, withheld: bool = False) -> Content:
    """The figures in lines of at most ``cells``. ``withheld``: something is left out for the public, which is said."""
    cells = max(_NARROWEST, min(cells, _WIDEST))
    parts = [_facts(figures)]
    if withheld:
        said = _("Closed items have their open title and no votes; who came or went then counts from the next item.")
        parts.append(content((said, "$quiet italic")))
    parts += [
        _section(_("Time per item"), times_told(figures, cells)),
        _section(_("Seats filled as the meeting went on"), presence_told(figures, cells)),
        _section(_("Attendance by party"), parties_told(figures, cells)),
        _section(_("Attendance by municipality"), turnout_told(figures.municipalities, cells)),
        _section(_("Votes"), votes_told(figures.votes, cells, only_open=withheld)),
    ]
    return Content("\n\n").join(parts)


def _section(title: str, lines: Iterable[Content]) -> Content:
    return Content("\n").join([content((title, "bold $primary")), *lines])


def _facts(figures: Report) -> Content:
    lines = []
    if figures.opened_at and figures.ended_at:
        minutes = in_minutes(figures.ended_at - figures.opened_at)
        numbers = {"began": clock(figures.opened_at), "ended": clock(figures.ended_at), "minutes": minutes}
        said = ngettext(
            "From %(began)s to %(ended)s: %(minutes)d minute",
            "From %(began)s to %(ended)s: %(minutes)d minutes",
            minutes,
        )
        lines.append(said % numbers)
    seats = {"seats": figures.seats, "quorum": figures.quorum}
    if figures.presence:
        counts = [step.seats for step in figures.presence]
        filled = {**seats, "first": counts[0], "last": counts[-1], "least": min(counts)}
        said = _("Seats filled: %(first)d of %(seats)d at first, %(last)d at last, never fewer than %(least)d")
        lines.append(said % filled)
    quorum = ngettext("Quorum: %(quorum)d of %(seats)d seat", "Quorum: %(quorum)d of %(seats)d seats", figures.seats)
    lines.append(quorum % seats)
    return Content("\n").join([content(line) for line in lines])
