"""Names for what can happen in a meeting, in the language of the screen."""

from typing import assert_never

from kkr_tui.domain.agenda import Attendance
from kkr_tui.domain.decide import Reason, Refused
from kkr_tui.domain.events import (
    AttendanceMarked,
    DecisionRecorded,
    Event,
    FindingIgnored,
    IgnoringLifted,
    ItemEntered,
    MeetingClosed,
    MeetingOpened,
    PersonAdded,
    PersonArrived,
    PersonLeft,
    PersonRecused,
    RecusalLifted,
    SubstituteSeated,
    SubstituteUnseated,
    Undone,
    WriterTookOver,
)
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
        case PersonRecused(person, item):
            return _("%(name)s recused for item %(item)s") % {"name": person, "item": item}
        case RecusalLifted(person, item):
            return _("%(name)s no longer recused for item %(item)s") % {"name": person, "item": item}
        case ItemEntered(item):
            return _("went to item %(item)s") % {"item": item}
        case DecisionRecorded(item, _text):
            return _("decision of item %(item)s recorded") % {"item": item}
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


def refusal(refused: Refused) -> str:
    """Why a command led to nothing; empty when there is nothing to say."""
    about = {"about": refused.about}
    match refused.reason:
        case Reason.NOTHING_CHANGES:
            return ""
        case Reason.NOBODY_BY_THAT_NAME:
            return _("Nobody here is called %(about)s.") % about
        case Reason.NAME_TAKEN:
            return _("%(about)s is on the list already.") % about
        case Reason.NAME_MISSING:
            return _("A name is needed.")
        case Reason.NO_SUCH_ITEM:
            return _("There is no item %(about)s.") % about
        case Reason.NOT_A_MEMBER:
            return _("%(about)s is not a member, so there is no seat to fill.") % about
        case Reason.SITS_ALREADY:
            return _("%(about)s holds a seat already.") % about
        case Reason.NOT_IN_THE_ROOM:
            return _("%(about)s is not in the room.") % about
        case Reason.REASON_MISSING:
            return _("A reason is needed.")
        case Reason.NO_CURRENT_ITEM:
            return _("No item is being treated yet.")
        case Reason.ALREADY_OPEN:
            return _("The meeting is open already.")
        case Reason.ALREADY_CLOSED:
            return _("The meeting is closed already.")
        case Reason.NOTHING_TO_UNDO:
            return _("There is nothing to undo.")
        case Reason.NOTHING_TO_REDO:
            return _("There is nothing to redo.")
        case _:
            assert_never(refused.reason)


def _about(item: str, about: str) -> str:
    return " ".join(filter(None, (item, about)))


def _people(names: tuple[str, ...]) -> str:
    if len(names) == 1:
        return names[0]
    return ngettext("%(count)d person", "%(count)d people", len(names)) % {"count": len(names)}
