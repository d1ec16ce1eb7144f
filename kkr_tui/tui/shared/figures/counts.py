"""What is counted by heads: attendance by party and municipality, and votes."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from textual.content import Content

from kkr_tui.domain.report import ItemVote, Report, Turnout
from kkr_tui.language import _
from kkr_tui.minutes import votes
from kkr_tui.tui.shared.door import content, crop, fit
from kkr_tui.tui.shared.figures.blocks import Ink, bar, columns, legend, quiet
from kkr_tui.tui.shared.parties import colour

_LONGEST_BAR = 48
_FIRST = Ink("█", "$primary")
_SECOND = Ink("▓", "$warning")
_THIRD = Ink("▒", "$secondary")
_NOBODY = Ink("·", "$quiet")


def parties_told(figures: Report, cells: int) -> Iterator[Content]:
    """Seats of each party; and which of them substitutes of another had."""
    yield from turnout_told(figures.parties, cells, coloured=True)
    if figures.crossed:
        pairs = ", ".join(
            _("%(party)s for %(seat)s") % {"party": own or "–", "seat": seat or "–"} for own, seat in figures.crossed
        )
        yield quiet(
            _("A seat counts for its member's party, also with a substitute of another: %(pairs)s.") % {"pairs": pairs}
        )


def turnout_told(groups: Sequence[Turnout], cells: int, *, coloured: bool = False) -> Iterator[Content]:
    """Seats of each group: taken by members, by substitutes, empty. ``coloured``: in the colours of parties."""
    if not groups:
        yield quiet(_("The agenda has no list of members: `medlemmer:` in the agenda file."))
        return
    yield legend((_FIRST, _("member")), (_THIRD, _("substitute")), (_NOBODY, _("empty seat")))
    names = min(max(cell_len(group.name or "–") for group in groups), max(cells // 3, 12))
    most = max(group.seats for group in groups)
    length = min(most, cells - names - 10)
    digits = len(str(most))
    entries = []
    for group in groups:
        filled = f"{group.members + group.substitutes:>{digits}}/{group.seats:<{digits}}"
        ink = Ink(_FIRST.char, colour(group.name)) if coloured else _FIRST
        seats = ((ink, group.members), (_THIRD, group.substitutes), (_NOBODY, group.empty))
        entries.append(
            content(f"{fit(group.name or '–', names)}  ", (filled, "$quiet"), "  ", bar(seats, most, length))
        )
    yield from columns(entries, names + 2 * digits + 5 + length, cells)


def votes_told(noted: Sequence[ItemVote], cells: int, *, only_open: bool) -> Iterator[Content]:
    """Each vote as a bar of its sides, with what became of the motion. ``only_open``: of closed items none is told."""
    if not noted:
        yield quiet(_("No vote was taken in open items.") if only_open else _("No vote was taken."))
        return
    yield legend((_FIRST, _("for")), (_SECOND, _("against")), (_THIRD, _("abstaining")), (_NOBODY, _("not cast")))
    for vote in noted:
        yield from _vote(vote, cells)


def _vote(vote: ItemVote, cells: int) -> Iterator[Content]:
    cast = vote.noted.vote
    yes, no, abstained = cast.sums
    silent = max(cast.voters - cast.cast, 0)
    about = f" – {cast.about}" if cast.about else ""
    yield content((f"{vote.number} ", "$primary"), crop(f"{vote.title}{about}", cells - len(vote.number) - 1))
    sides = ((_FIRST, yes), (_SECOND, no), (_THIRD, abstained), (_NOBODY, silent))
    whole = yes + no + abstained + silent
    counts = _("%(yes)d for, %(no)d against, %(abstaining)d abstaining") % {
        "yes": yes, "no": no, "abstaining": abstained,
    }  # fmt: skip
    length = min(whole, _LONGEST_BAR, max(cells - cell_len(counts) - 4, 8))
    yield content("  ", bar(sides, whole, length), (f"  {counts}", "$quiet"))
    if said := votes.result(cast):
        yield quiet(f"  {said}")
