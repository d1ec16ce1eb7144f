"""How many seats are filled, and whether they are enough, in words."""

from kkr_tui.domain.meeting import Meeting
from kkr_tui.language import _, ngettext


def filled_seats(meeting: Meeting) -> str:
    """``43 of 54 seats``."""
    seats = len(meeting.agenda.members)
    text = ngettext("%(filled)d of %(seats)d seat", "%(filled)d of %(seats)d seats", seats)
    return text % {"filled": meeting.seats_filled, "seats": seats}


def quorum_told(meeting: Meeting) -> str:
    """``quorate``, or that it is not."""
    return _("quorate") if meeting.quorate else _("NOT QUORATE")


def standing(meeting: Meeting) -> tuple[str, str, str]:
    """``43 of 54 seats · quorate``, and shorter: ``43/54 · quorate``, ``43/54 ✓``. Nothing where nobody has a seat."""
    if not meeting.agenda.members:
        return "", "", ""
    few = f"{meeting.seats_filled}/{len(meeting.agenda.members)}"
    told = quorum_told(meeting)
    return f"{filled_seats(meeting)} · {told}", f"{few} · {told}", f"{few} {'✓' if meeting.quorate else '‼'}"
