"""From what the secretary asks to what goes on record, or a reason why nothing does.

A refusal never means a lost key or text: it says that the gesture would change nothing or has no meaning.
"""

from typing import assert_never

from kkr_tui.domain import item_rules, people_rules, vote_rules
from kkr_tui.domain.commands import (
    AddItem,
    AddPerson,
    ApproveMinutes,
    Arrive,
    AskForFloor,
    CallSubstitute,
    ChangeAgenda,
    ChangeChair,
    CloseDoors,
    CloseMeeting,
    Command,
    Dispose,
    EnterItem,
    EnterNod,
    IgnoreFinding,
    JoinItems,
    Leave,
    LiftIgnoring,
    MarkAttendance,
    NextSpeaker,
    NoteAction,
    OpenDoors,
    OpenMeeting,
    Pause,
    RecordDecision,
    RecordDissent,
    RecordOutcome,
    Recuse,
    Redo,
    Remark,
    RuleFloor,
    SeatForItem,
    SeatSubstitute,
    StrikeMatter,
    TakeBackFloor,
    TakeVote,
    Undo,
    UnseatSubstitute,
    WordVote,
)
from kkr_tui.domain.events import (
    DoorsClosed,
    DoorsOpened,
    Event,
    IgnoringLifted,
    MeetingClosed,
    MeetingOpened,
    MinutesApproved,
    SubstituteUnseated,
    Undone,
)
from kkr_tui.domain.history import history
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.refusals import Reason, Refused
from kkr_tui.domain.text import clean_block

__all__ = ["Reason", "Refused", "decide"]

_ABOUT_AN_ITEM = (
    EnterItem | RecordDecision | TakeVote | WordVote | RecordDissent | RecordOutcome | NoteAction | StrikeMatter
    | Dispose | CloseDoors | OpenDoors | AskForFloor | TakeBackFloor | NextSpeaker | RuleFloor
)  # fmt: skip


def decide(meeting: Meeting, command: Command) -> Event | Refused:
    """What ``command`` does to ``meeting``: the event to append, or the reason why there is none."""
    if isinstance(command, _ABOUT_AN_ITEM) and meeting.item(command.item) is None:
        return Refused(Reason.NO_SUCH_ITEM, command.item)
    match command:
        case OpenMeeting():
            return Refused(Reason.ALREADY_OPEN) if meeting.opened_at else MeetingOpened()
        case CloseMeeting():
            return Refused(Reason.ALREADY_CLOSED) if meeting.closed_at else MeetingClosed()
        case ApproveMinutes(by, date, changes):
            approved = MinutesApproved(by, date, clean_block(changes))
            return Refused(Reason.NOTHING_CHANGES) if meeting.approval == approved else approved
        case MarkAttendance():
            return people_rules.mark(meeting, command)
        case SeatSubstitute():
            return people_rules.seat(meeting, command)
        case CallSubstitute():
            return people_rules.call(meeting, command)
        case SeatForItem():
            return people_rules.seat_for_item(meeting, command)
        case UnseatSubstitute(member):
            gone = member not in meeting.substitutes
            return Refused(Reason.NOTHING_CHANGES, member) if gone else SubstituteUnseated(member)
        case AddPerson():
            return people_rules.add(meeting, command)
        case Arrive() | Leave():
            return people_rules.move(meeting, command)
        case Recuse():
            return people_rules.recuse(meeting, command)
        case Remark():
            return people_rules.remark(meeting, command)
        case ChangeChair():
            return people_rules.change_chair(meeting, command)
        case EnterItem():
            return item_rules.enter(meeting, command)
        case RecordDecision():
            return item_rules.record(meeting, command)
        case EnterNod():
            return item_rules.nod(meeting, command)
        case TakeVote():
            return vote_rules.take(meeting, command)
        case WordVote():
            return vote_rules.word(meeting, command)
        case RecordDissent():
            return item_rules.dissent(meeting, command)
        case RecordOutcome():
            return item_rules.outcome(meeting, command)
        case NoteAction():
            return item_rules.action(meeting, command)
        case StrikeMatter():
            return item_rules.strike(meeting, command)
        case Dispose():
            return item_rules.dispose(meeting, command)
        case JoinItems():
            return item_rules.join(meeting, command)
        case AddItem():
            return item_rules.add_item(meeting, command)
        case CloseDoors(item):
            return Refused(Reason.NOTHING_CHANGES, item) if meeting.is_closed(item) else DoorsClosed(item)
        case OpenDoors(item):
            return DoorsOpened(item) if meeting.is_closed(item) else Refused(Reason.NOTHING_CHANGES, item)
        case Pause():
            return item_rules.pause(meeting, command)
        case AskForFloor() | TakeBackFloor() | NextSpeaker() | RuleFloor():
            return item_rules.floor(meeting, command)
        case ChangeAgenda():
            return item_rules.change_agenda(meeting, command)
        case IgnoreFinding():
            return item_rules.ignore(meeting, command)
        case LiftIgnoring(rule, item, about):
            ignored = (rule, item, about) in meeting.ignored
            return IgnoringLifted(rule, item, about) if ignored else Refused(Reason.NOTHING_CHANGES, about)
        case Undo():
            last = history(meeting.entries).next_undo
            return Undone(last.seq) if last else Refused(Reason.NOTHING_TO_UNDO)
        case Redo():
            undo = history(meeting.entries).next_redo
            return Undone(undo.seq) if undo else Refused(Reason.NOTHING_TO_REDO)
        case _:
            assert_never(command)
