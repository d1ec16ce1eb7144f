"""The picture of the room: seats filled, quorum, and each party's seats as blocks."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from textual.content import Content

from kkr_tui.domain.meeting import Meeting
from kkr_tui.language import _, ngettext
from kkr_tui.tui.shared.door import content, fit
from kkr_tui.tui.shared.parties import colour


def summary(meeting: Meeting, cells: int) -> Content:
    """Several lines, at most ``cells`` wide; that there is no roll may be wider."""
    if meeting.agenda.members:
        parts = [*_filled(meeting), Content(""), *_parties(meeting, cells)]
    else:
        parts = [content((_("The agenda has no list of members: `medlemmer:` in the agenda file."), "$quiet"))]
    counts = (
        (_("Excused"), len(meeting.excused())),
        (_("Absent"), len(meeting.absent())),
        (_("Guests"), len(meeting.guests_present())),
    )
    wide = max(cell_len(label) for label, _count in counts)
    parts += [Content(""), *(content((fit(label, wide), "$quiet"), f" {count:>3}") for label, count in counts)]
    return Content("\n").join(parts)


def _filled(meeting: Meeting) -> Iterator[Content]:
    """How many seats are filled, whether they are enough, and how many may still be."""
    of_seats = ngettext("of %(seats)d seat filled", "of %(seats)d seats filled", len(meeting.agenda.members))
    seats = {"seats": len(meeting.agenda.members)}
    yield content((f"{meeting.seats_filled}", "bold $primary"), " " + of_seats % seats)
    quorum = _("quorate (%(needed)d needed)") if meeting.quorate else _("NOT quorate (%(needed)d needed)")
    style = "$success" if meeting.quorate else "$warning bold"
    yield content((quorum % {"needed": meeting.agenda.quorum_needed}, style))
    waiting = len(meeting.awaited())
    yield content((_("%(count)d not registered yet") % {"count": waiting}, "" if waiting else "$quiet"))


def _parties(meeting: Meeting, cells: int) -> Iterator[Content]:
    parties = meeting.party_seats()
    yield from (_party(party, held, cells) for party, held in sorted(parties.items(), key=_by_size))
    if any(filled_by not in (None, party) for party, held in parties.items() for filled_by in held):
        yield content((_("a letter: substitute of that party"), "$quiet"))


def _by_size(entry: tuple[str, list[str | None]]) -> tuple[int, str]:
    party, seats = entry
    return -len(seats), party


def _party(party: str, seats: Sequence[str | None], cells: int) -> Content:
    """A party's seats, whoever fills them: where a substitute of another party does, that one's letter stands."""
    filled = [filled_by for filled_by in seats if filled_by is not None]
    label = f"{party or '–':<3}"
    count = f"{len(filled):>2}/{len(seats):<2} "
    shown = min(len(seats), max(cells - len(label) - len(count), 1))
    full = round(len(filled) * shown / len(seats))
    others = [filled_by for filled_by in filled if filled_by != party][:full]
    return content(
        (label, f"{colour(party)} bold"),
        (count, "$quiet"),
        ("■" * (full - len(others)), colour(party)),
        *((other[:1] or "–", f"{colour(other)} bold") for other in others),
        ("□" * (shown - full), "$quiet"),
    )
