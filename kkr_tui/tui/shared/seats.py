"""How many seats are filled, in words."""

from kkr_tui.domain.meeting import Meeting
from kkr_tui.language import ngettext


def filled_seats(meeting: Meeting) -> str:
    """``43 of 54 seats``."""
    seats = len(meeting.agenda.members)
    text = ngettext("%(filled)d of %(seats)d seat", "%(filled)d of %(seats)d seats", seats)
    return text % {"filled": meeting.seats_filled, "seats": seats}
