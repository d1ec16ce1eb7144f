"""Who fills a seat, and who came and went while the meeting ran."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from kkr_tui.domain.agenda import Member
from kkr_tui.domain.matters import Phase


class Movement(StrEnum):
    """Which way somebody went while the meeting ran."""

    ARRIVED = "arrived"
    LEFT = "left"
    TOOK_SEAT = "took_seat"
    TOOK_CHAIR = "took_chair"


@dataclass(frozen=True, slots=True)
class PresenceChange:
    """Somebody came or went at ``at`` (time in the room) during ``item`` (a number, or nothing between items).

    ``instead_of`` is whose seat they took: the member's whom a substitute stands for, or the substitute's who gave it
    back. ``timed`` is false when only the item is known.
    """

    at: dt.datetime
    item: str
    person: str
    movement: Movement
    phase: Phase = Phase.DURING
    instead_of: str = ""
    timed: bool = True


@dataclass(frozen=True, slots=True)
class Seat:
    """One seat: whose it is, who fills it (a name, or nothing), and whether that one is in the room."""

    member: Member
    holder: str = ""
    in_room: bool = False

    @property
    def substituted(self) -> bool:
        """True when somebody else than the member fills the seat."""
        return self.holder not in ("", self.member.name)
