"""The order in which things happened, which is the order of the record but for what was noted afterwards."""

import datetime as dt
from collections.abc import Sequence

from kkr_tui.domain.events import Entry, ItemEntered, PersonArrived, PersonLeft, SubstituteSeated
from kkr_tui.domain.history import live
from kkr_tui.domain.matters import Phase

_DATABLE = PersonArrived | PersonLeft | SubstituteSeated


def timeline(entries: Sequence[Entry]) -> list[Entry]:
    """The rows that count, as they happened: one noted afterwards stands behind the row that it names."""
    return sorted(live(entries), key=lambda entry: (noted_after(entry) or entry.seq, entry.seq))


def noted_after(entry: Entry) -> int:
    """The row behind which this one belongs, or 0 when it was noted as it happened."""
    return entry.event.after if isinstance(entry.event, _DATABLE) else 0


def place_for(entries: Sequence[Entry], item: str, at: dt.datetime | None, phase: Phase) -> int:
    """Behind which row something belongs that happened during or after ``item``, ``at`` that time if it is known.

    0 when the item is not yet treated: then it belongs where it is noted.
    """
    told = timeline(entries)
    start = next((n for n, entry in enumerate(told) if entry.event == ItemEntered(item)), None)
    if start is None:
        return 0
    onwards = range(start + 1, len(told))
    end = next((n for n in onwards if isinstance(told[n].event, ItemEntered)), len(told))
    if phase is Phase.AFTER:
        return _seq(told[end - 1])
    known = [entry for entry in told[start:end] if at is None or entry is told[start] or happened_at(entry) <= at]
    return _seq(known[-1] if at else told[start])


def happened_at(entry: Entry) -> dt.datetime:
    """The time of what a row tells, as far as it is known."""
    noted = entry.event.at if isinstance(entry.event, _DATABLE) else None
    return noted or entry.at


def _seq(entry: Entry) -> int:
    """Where the row itself stands: rows that follow the same one keep the order in which they were noted."""
    return noted_after(entry) or entry.seq
