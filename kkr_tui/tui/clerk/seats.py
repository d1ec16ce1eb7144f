"""The picture of the room: seats filled, quorum, and each party's seats as blocks."""

from rich.cells import cell_len
from textual.content import Content

from kkr_tui.domain.agenda import Attendance
from kkr_tui.domain.meeting import Meeting
from kkr_tui.language import _
from kkr_tui.tui.shared.door import content, fit
from kkr_tui.tui.shared.parties import colour


def summary(meeting: Meeting, cells: int) -> Content:
    """Several lines, at most ``cells`` wide."""
    filled, seats = meeting.seats_filled, len(meeting.agenda.members)
    waiting = sum(meeting.status(m.name) is Attendance.UNREGISTERED for m in meeting.agenda.members)
    quorum = _("quorate (%(needed)d needed)") if meeting.quorate else _("NOT quorate (%(needed)d needed)")
    parts: list[Content] = [
        content((f"{filled}", "bold $primary"), " " + _("of %(seats)d seats filled") % {"seats": seats}),
        content(
            (quorum % {"needed": meeting.agenda.quorum_needed}, "$success" if meeting.quorate else "$warning bold")
        ),
        content((_("%(count)d not registered yet") % {"count": waiting}, "$quiet" if not waiting else "")),
        Content(""),
        *(_party(party, *count, cells) for party, count in sorted(meeting.party_seats().items(), key=_by_size)),
    ]
    counts = (
        (_("Excused"), len(meeting.excused())),
        (_("Absent"), len(meeting.absent())),
        (_("Guests"), len(meeting.guests_present())),
    )
    wide = max(cell_len(label) for label, _count in counts)
    parts += [Content(""), *(content((fit(label, wide), "$quiet"), f" {count:>3}") for label, count in counts)]
    return Content("\n").join(parts)


def _by_size(entry: tuple[str, tuple[int, int]]) -> tuple[int, str]:
    party, (filled, seats) = entry
    return -max(filled, seats), party


def _party(party: str, filled: int, seats: int, cells: int) -> Content:
    label = f"{party or '–':<3}"
    count = f"{filled:>2}/{seats:<2} "
    room = max(cells - len(label) - len(count), 1)
    size = max(filled, seats)
    shown = min(size, room)
    full = round(filled * shown / size) if size else 0
    return content(
        (label, f"{colour(party)} bold"),
        (count, "$quiet"),
        ("■" * full, colour(party)),
        ("□" * (shown - full), "$quiet"),
    )
