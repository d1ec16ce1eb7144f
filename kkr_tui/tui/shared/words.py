"""Names for what can happen in a meeting, in the language of the screen."""

from typing import assert_never

from kkr_tui.domain.agenda import Attendance
from kkr_tui.domain.events import (
    ActionNoted,
    AgendaChanged,
    AttendanceMarked,
    BreakBegun,
    BreakEnded,
    ChairChanged,
    ChairNodded,
    DecisionRecorded,
    DissentRecorded,
    DoorsClosed,
    DoorsOpened,
    Event,
    FindingIgnored,
    FloorAsked,
    FloorGiven,
    FloorRuled,
    FloorTakenBack,
    IgnoringLifted,
    ItemAdded,
    ItemDisposed,
    ItemEntered,
    ItemsJoined,
    MatterStruck,
    MeetingClosed,
    MeetingOpened,
    MinutesApproved,
    OutcomeRecorded,
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
    Undone,
    VoteTaken,
    VoteWorded,
    WriterTookOver,
)
from kkr_tui.domain.matters import Disposal, VoteResult
from kkr_tui.language import _, ngettext


def attendance(status: Attendance) -> str:
    """A person's status in one or two words."""
    match status:
        case Attendance.PRESENT:
            return _("present")
        case Attendance.EXCUSED:
            return _("excused")
        case Attendance.ABSENT:
            return _("absent without notice")
        case Attendance.UNREGISTERED:
            return _("not registered")
        case _:
            assert_never(status)


def gesture(event: Event) -> str:
    """What an event was, as a short phrase that can stand after "Undo:"."""
    match event:
        case MeetingOpened():
            return _("the meeting was opened")
        case MeetingClosed():
            return _("the meeting was closed")
        case MinutesApproved():
            return _("the minutes were approved")
        case AttendanceMarked(people, status):
            return f"{_people(people)}: {attendance(status)}"
        case SubstituteSeated(member, substitute):
            return _("%(substitute)s for %(member)s") % {"substitute": substitute, "member": member}
        case SubstituteUnseated(member):
            return _("no substitute for %(member)s") % {"member": member}
        case PersonAdded(person):
            return _("%(name)s was added") % {"name": person.name}
        case PersonArrived(person):
            return _("%(name)s arrived") % {"name": person}
        case PersonLeft(person):
            return _("%(name)s left") % {"name": person}
        case SubstituteCalled(member, substitute):
            return _("%(substitute)s called for %(member)s") % {"substitute": substitute, "member": member}
        case SubstituteForItem(member, substitute, item):
            text = _("%(substitute)s for %(member)s under item %(item)s")
            return text % {"substitute": substitute, "member": member, "item": item}
        case RemarkMade(person):
            return _("remark on %(name)s") % {"name": person}
        case ChairChanged(person):
            return _("%(name)s in the chair") % {"name": person}
        case PersonRecused(person, item):
            return _("%(name)s recused for item %(item)s") % {"name": person, "item": item}
        case RecusalLifted(person, item):
            return _("%(name)s no longer recused for item %(item)s") % {"name": person, "item": item}
        case ItemEntered(item):
            return _("went to item %(item)s") % {"item": item}
        case DecisionRecorded(item, _text):
            return _("decision of item %(item)s recorded") % {"item": item}
        case ChairNodded(item):
            return _("the chair's answer to item %(item)s") % {"item": item}
        case VoteTaken(item, _vote, replaces):
            says = _("vote on item %(item)s put right") if replaces else _("vote on item %(item)s")
            return says % {"item": item}
        case VoteWorded(item):
            return _("wording of a vote on item %(item)s") % {"item": item}
        case DissentRecorded(item, by):
            return _("statement of %(names)s to item %(item)s") % {"names": ", ".join(by), "item": item}
        case OutcomeRecorded(item, part):
            return _("outcome of recommendation %(part)s, item %(item)s") % {"part": part, "item": item}
        case ActionNoted(item):
            return _("action noted under item %(item)s") % {"item": item}
        case MatterStruck(item):
            return _("a note to item %(item)s struck out") % {"item": item}
        case ItemDisposed(item, how):
            return _("item %(item)s: %(what)s") % {"item": item, "what": disposal(how)}
        case ItemsJoined(items):
            return _("items %(items)s treated together") % {"items": ", ".join(items)}
        case ItemAdded(added):
            return _("item %(item)s added") % {"item": added.number}
        case DoorsClosed(item):
            return _("doors closed for item %(item)s") % {"item": item}
        case DoorsOpened(item):
            return _("doors opened for item %(item)s") % {"item": item}
        case BreakBegun():
            return _("break")
        case BreakEnded():
            return _("end of the break")
        case FloorAsked() | FloorTakenBack() | FloorGiven() | FloorRuled():
            return _floor(event)
        case AgendaChanged():
            return _("the agenda file was taken over")
        case FindingIgnored(_rule, item, about):
            return _("finding ignored: %(about)s") % {"about": _about(item, about)}
        case IgnoringLifted(_rule, item, about):
            return _("finding no longer ignored: %(about)s") % {"about": _about(item, about)}
        case WriterTookOver(before):
            return _("taken over from %(before)s") % {"before": before}
        case Undone():
            return _("undone")
        case _:
            assert_never(event)


def disposal(how: Disposal) -> str:
    """What became of an item, in a word."""
    match how:
        case Disposal.TREATED:
            return _("treated after all")
        case Disposal.POSTPONED:
            return _("postponed")
        case Disposal.WITHDRAWN:
            return _("withdrawn")
        case Disposal.SENT_BACK:
            return _("sent back")
        case _:
            assert_never(how)


def vote_result(result: VoteResult) -> str:
    """What became of a motion, in a word or two."""
    match result:
        case VoteResult.ADOPTED:
            return _("adopted")
        case VoteResult.REJECTED:
            return _("rejected")
        case VoteResult.LAPSED:
            return _("lapsed")
        case VoteResult.UNSTATED:
            return _("not stated")
        case _:
            assert_never(result)


def _floor(event: FloorAsked | FloorTakenBack | FloorGiven | FloorRuled) -> str:
    match event:
        case FloorAsked(_item, person):
            return _("%(name)s asked for the floor") % {"name": person}
        case FloorTakenBack(_item, person):
            return _("%(name)s off the list of speakers") % {"name": person}
        case FloorGiven(_item, person):
            return _("%(name)s has the floor") % {"name": person} if person else _("the last speaker finished")
        case FloorRuled():
            return _("rules of the list of speakers")
        case _:
            assert_never(event)


def _about(item: str, about: str) -> str:
    return " ".join(filter(None, (item, about)))


def _people(names: tuple[str, ...]) -> str:
    if len(names) == 1:
        return names[0]
    return ngettext("%(count)d person", "%(count)d people", len(names)) % {"count": len(names)}
