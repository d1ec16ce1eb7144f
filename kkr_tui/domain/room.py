"""Who was in the room when each item was treated, derived from the record."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kkr_tui.domain.evolve import until
from kkr_tui.domain.fold import Fold
from kkr_tui.domain.matters import Phase
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.presence import Movement, Seat

_CAME = (Movement.ARRIVED, Movement.TOOK_SEAT)


@dataclass(frozen=True, slots=True)
class Room:
    """The room at one item: its seats when the item began and when the meeting turned to the next one.

    ``absent`` names those who attended the meeting and had no part in the item at all.
    """

    at_start: tuple[Seat, ...]
    at_end: tuple[Seat, ...]
    voters: int
    quorum: int
    absent: tuple[str, ...] = ()

    @property
    def filled(self) -> int:
        """Seats filled when the item began."""
        return sum(seat.in_room for seat in self.at_start)

    @property
    def filled_at_end(self) -> int:
        """Seats filled when the meeting turned to the next item."""
        return sum(seat.in_room for seat in self.at_end)

    @property
    def quorate(self) -> bool:
        """Whether enough seats were filled when the item began."""
        return self.filled >= self.quorum

    @property
    def quorate_at_end(self) -> bool:
        """Whether enough seats were filled when it ended."""
        return self.filled_at_end >= self.quorum


def rooms(meeting: Meeting) -> dict[str, Room]:
    """Number -> the room, for every item that the meeting turned to (the first time it did)."""
    fold = Fold(meeting.first_agenda, meeting.entries)
    found = {turn.entering: room_at(fold, turn.entering) for turn in fold.turns()}
    return {number: room for number, room in found.items() if room}


def room_at(fold: Fold, number: str) -> Room | None:
    """The room at that item the first time that the meeting turned to it; None when it never did."""
    start = next((turn.before for turn in fold.turns() if turn.entering == number), None)
    end = next((turn.before for turn in fold.turns() if turn.leaving == number), fold.meeting)
    return _room(fold.meeting, number, start, end) if start else None


def voters_at(meeting: Meeting, item: str, row: int) -> list[str]:
    """Who could vote on that item when that row of the record was written, by all that is known now."""
    known = {item: meeting.record(item)}  # stand-ins and recusals may have been noted later
    return replace(until(meeting, row), items=known).voters(item)


def _room(meeting: Meeting, item: str, start: Meeting, end: Meeting) -> Room:
    known = {item: meeting.record(item)}  # stand-ins and recusals may have been noted later
    at_start = tuple(replace(start, items=known).seats(item))
    at_end = tuple(replace(end, items=known).seats(item))
    took_part = {seat.holder for seat in (*at_start, *at_end) if seat.in_room} | meeting.record(item).recused
    changes = [change for change in meeting.presence if change.item == item]
    took_part |= {change.person for change in changes if change.phase is Phase.DURING}
    came_too_late = {c.person for c in changes if c.phase is Phase.AFTER and c.movement in _CAME}
    took_part -= came_too_late.difference(seat.holder for seat in at_start if seat.in_room)
    absent = tuple(_missing(at_start, took_part, meeting.attended))
    return Room(at_start, at_end, len(replace(start, items=known).voters(item)), start.agenda.quorum_needed, absent)


def _missing(seats: tuple[Seat, ...], took_part: set[str], attended: Mapping[str, str]) -> list[str]:
    """Of each seat that nobody filled, who held it at another time."""
    missing = []
    for seat in seats:
        holders = [
            seat.holder,
            *(name for name, stood_for in attended.items() if seat.member.name in (name, stood_for)),
        ]
        known = [name for name in holders if name in attended]
        if known and not took_part.intersection({*known, seat.member.name}):
            missing.append(known[0])
    return missing
