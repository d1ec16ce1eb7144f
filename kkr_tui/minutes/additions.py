"""What was added after the meeting was closed: dated, in the order in which it was written."""

from collections.abc import Iterator

from kkr_tui.domain.dates import clock, long_date
from kkr_tui.domain.events import DecisionRecorded, DissentRecorded, Entry, FloorGiven, ItemEntered, MinutesApproved
from kkr_tui.domain.history import added_afterwards
from kkr_tui.domain.meeting import Meeting
from kkr_tui.minutes import log
from kkr_tui.minutes.people import enumerated, short_name

HEADING = "Tillæg efter mødets afslutning"


def additions(meeting: Meeting) -> Iterator[tuple[Entry, str]]:
    """Each row that was added and changes the minutes, with what it says; texts that stand in place are only named.

    ``meeting`` is one that was made ready for its audience (``audience.seen_by``).
    """
    for entry in added_afterwards(meeting.entries):
        if text := _said(meeting, entry):
            yield entry, text


def lines(meeting: Meeting) -> Iterator[str]:
    """``Den 27. november 2023 kl. 09.15, pkt. 2: Beslutningen ændret.``"""
    for entry, text in additions(meeting):
        item = getattr(entry.event, "item", "")
        place = f", pkt. {item}" if item else ""
        yield f"Den {long_date(entry.at.date())} kl. {clock(entry.at)}{place}: {text.removesuffix('.')}."


def _said(meeting: Meeting, entry: Entry) -> str:
    match entry.event:
        case ItemEntered() | FloorGiven() | MinutesApproved():
            return ""
        case DecisionRecorded():
            return "Beslutningen ændret"
        case DissentRecorded(_item, by):
            return f"Tilførsel fra {enumerated([short_name(meeting, name) for name in by])}"
        case _:
            return log.told(meeting, entry)
