"""What the secretary asks for. ``decide`` turns a command into an event or says why not."""

from kkr_tui.domain.commands.course import ApproveMinutes, CloseMeeting, OpenMeeting, Pause, Redo, Undo
from kkr_tui.domain.commands.decisions import (
    EnterNod,
    IgnoreFinding,
    LiftIgnoring,
    NoteAction,
    RecordDecision,
    RecordDissent,
    RecordOutcome,
    StrikeMatter,
    TakeVote,
    WordVote,
)
from kkr_tui.domain.commands.floor import AskForFloor, NextSpeaker, RuleFloor, TakeBackFloor
from kkr_tui.domain.commands.items import AddItem, ChangeAgenda, CloseDoors, Dispose, EnterItem, JoinItems, OpenDoors
from kkr_tui.domain.commands.people import (
    AddPerson,
    Arrive,
    CallSubstitute,
    ChangeChair,
    Leave,
    MarkAttendance,
    Recuse,
    Remark,
    SeatForItem,
    SeatSubstitute,
    UnseatSubstitute,
)

__all__ = [
    "AddItem",
    "AddPerson",
    "ApproveMinutes",
    "Arrive",
    "AskForFloor",
    "CallSubstitute",
    "ChangeAgenda",
    "ChangeChair",
    "CloseDoors",
    "CloseMeeting",
    "Command",
    "Dispose",
    "EnterItem",
    "EnterNod",
    "IgnoreFinding",
    "JoinItems",
    "Leave",
    "LiftIgnoring",
    "MarkAttendance",
    "NextSpeaker",
    "NoteAction",
    "OpenDoors",
    "OpenMeeting",
    "Pause",
    "RecordDecision",
    "RecordDissent",
    "RecordOutcome",
    "Recuse",
    "Redo",
    "Remark",
    "RuleFloor",
    "SeatForItem",
    "SeatSubstitute",
    "StrikeMatter",
    "TakeBackFloor",
    "TakeVote",
    "Undo",
    "UnseatSubstitute",
    "WordVote",
]

Command = (
    OpenMeeting
    | MarkAttendance
    | SeatSubstitute
    | UnseatSubstitute
    | AddPerson
    | Arrive
    | Leave
    | Recuse
    | EnterItem
    | RecordDecision
    | EnterNod
    | CallSubstitute
    | SeatForItem
    | Remark
    | ChangeChair
    | TakeVote
    | WordVote
    | RecordDissent
    | RecordOutcome
    | NoteAction
    | StrikeMatter
    | Dispose
    | JoinItems
    | AddItem
    | CloseDoors
    | OpenDoors
    | Pause
    | AskForFloor
    | TakeBackFloor
    | NextSpeaker
    | RuleFloor
    | ChangeAgenda
    | IgnoreFinding
    | LiftIgnoring
    | CloseMeeting
    | ApproveMinutes
    | Undo
    | Redo
)
