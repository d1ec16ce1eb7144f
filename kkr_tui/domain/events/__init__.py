"""What happened in a meeting. Each class is one kind of row in the record; its fields are the row's body.

A field may be added with a default; a field's meaning never changes. That keeps every record ever written readable.
"""

import datetime as dt
from dataclasses import dataclass

from kkr_tui.domain.events.course import (
    BreakBegun,
    BreakEnded,
    MeetingClosed,
    MeetingOpened,
    MinutesApproved,
    Undone,
    WriterTookOver,
)
from kkr_tui.domain.events.decisions import (
    ActionNoted,
    ChairNodded,
    DecisionRecorded,
    DissentRecorded,
    FindingIgnored,
    IgnoringLifted,
    MatterStruck,
    OutcomeRecorded,
    VoteTaken,
    VoteWorded,
)
from kkr_tui.domain.events.floor import FloorAsked, FloorGiven, FloorRuled, FloorTakenBack
from kkr_tui.domain.events.items import (
    AgendaChanged,
    DoorsClosed,
    DoorsOpened,
    ItemAdded,
    ItemDisposed,
    ItemEntered,
    ItemsJoined,
)
from kkr_tui.domain.events.people import (
    AttendanceMarked,
    ChairChanged,
    PersonAdded,
    PersonArrived,
    PersonLeft,
    PersonRecused,
    RecusalLifted,
    RemarkMade,
    SubstituteCalled,
    SubstituteForItem,
    SubstituteSeated,
    SubstituteUnseated,
)

__all__ = [
    "ActionNoted",
    "AgendaChanged",
    "AttendanceMarked",
    "BreakBegun",
    "BreakEnded",
    "ChairChanged",
    "ChairNodded",
    "DecisionRecorded",
    "DissentRecorded",
    "DoorsClosed",
    "DoorsOpened",
    "Entry",
    "Event",
    "FindingIgnored",
    "FloorAsked",
    "FloorGiven",
    "FloorRuled",
    "FloorTakenBack",
    "IgnoringLifted",
    "ItemAdded",
    "ItemDisposed",
    "ItemEntered",
    "ItemsJoined",
    "MatterStruck",
    "MeetingClosed",
    "MeetingOpened",
    "MinutesApproved",
    "OutcomeRecorded",
    "PersonAdded",
    "PersonArrived",
    "PersonLeft",
    "PersonRecused",
    "RecusalLifted",
    "RemarkMade",
    "SubstituteCalled",
    "SubstituteForItem",
    "SubstituteSeated",
    "SubstituteUnseated",
    "Undone",
    "VoteTaken",
    "VoteWorded",
    "WriterTookOver",
]

Event = (
    MeetingOpened
    | AttendanceMarked
    | SubstituteSeated
    | SubstituteCalled
    | SubstituteForItem
    | SubstituteUnseated
    | RemarkMade
    | ChairChanged
    | PersonAdded
    | PersonArrived
    | PersonLeft
    | PersonRecused
    | RecusalLifted
    | ItemEntered
    | DecisionRecorded
    | ChairNodded
    | VoteTaken
    | VoteWorded
    | DissentRecorded
    | OutcomeRecorded
    | ActionNoted
    | MatterStruck
    | ItemDisposed
    | ItemsJoined
    | ItemAdded
    | DoorsClosed
    | DoorsOpened
    | BreakBegun
    | BreakEnded
    | FloorAsked
    | FloorTakenBack
    | FloorGiven
    | FloorRuled
    | AgendaChanged
    | FindingIgnored
    | IgnoringLifted
    | MeetingClosed
    | MinutesApproved
    | WriterTookOver
    | Undone
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the record: ``event`` happened at ``at`` (time in the room, with its offset from UTC).

    ``seq`` counts from 1 within the meeting and is the order; the clock is only a label.
    """

    seq: int
    at: dt.datetime
    event: Event
