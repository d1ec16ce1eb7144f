"""Why a command led to nothing, in the language of the screen."""

from typing import assert_never

from kkr_tui.domain.refusals import Reason, Refused
from kkr_tui.language import _


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
        case Reason.NOT_OPEN:
            return _("The meeting is not open yet.")
        case Reason.TEXT_MISSING:
            return _("A text is needed.")
        case Reason.TOO_MANY_VOTES:
            return _("More votes than voters: %(about)s.") % about
        case Reason.VOTES_TWICE:
            return _("%(about)s votes twice.") % about
        case Reason.MAY_NOT_VOTE:
            return _("Not voting here: %(about)s.") % about
        case Reason.ONE_ITEM_ONLY:
            return _("Two items or more are treated together.")
        case Reason.LIST_CLOSED:
            return _("The list of speakers is closed.")
        case Reason.NOBODY_WAITS:
            return _("Nobody has asked for the floor.")
        case Reason.ANOTHER_MEETING:
            return _("That agenda is of another meeting: %(about)s.") % about
        case Reason.NOTHING_TO_UNDO:
            return _("There is nothing to undo.")
        case Reason.NOTHING_TO_REDO:
            return _("There is nothing to redo.")
        case _:
            assert_never(refused.reason)
