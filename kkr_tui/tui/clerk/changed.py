"""The agenda file was changed since the meeting was begun: what is new, and whether to take it over."""

from typing import TYPE_CHECKING

from kkr_tui.domain.agenda import Agenda
from kkr_tui.domain.changes import Change, Difference, differences, news_of_people
from kkr_tui.domain.commands import ChangeAgenda
from kkr_tui.language import _
from kkr_tui.tui.shared.menu import Menu, MenuItem

if TYPE_CHECKING:
    from kkr_tui.tui.clerk.base import SessionScreen

_MOST = 15


def ask_about_changes(over: "SessionScreen", agenda: Agenda) -> None:
    """Show what taking ``agenda`` over would change, and do it when the answer is yes."""
    meeting = over.session.meeting
    if agenda == meeting.file_agenda:
        return
    found = differences(meeting, agenda)
    lines = [_line(change) for change in found[:_MOST]]
    if len(found) > _MOST:
        lines.append(_("… and %(count)d more") % {"count": len(found) - _MOST})
    title = "\n".join([_("The agenda file was changed since the meeting was begun."), *lines])
    items = [
        MenuItem("1", "yes", _("take it over; what is recorded stays")),
        MenuItem("2", "no", _("go on with the agenda as it was")),
    ]

    def answered(answer: str | None) -> None:
        if answer == "yes":
            over.order(ChangeAgenda(agenda), *news_of_people(meeting, agenda))

    over.app.push_screen(Menu(title, items), answered)


def _line(change: Change) -> str:
    name = f"{change.number} {change.name}" if change.number else change.name
    match change.difference:
        case Difference.ADDED:
            return _("+ new: %(name)s") % {"name": name}
        case Difference.CHANGED:
            return _("~ changed: %(name)s") % {"name": name}
        case Difference.REMOVED:
            return _("- gone: %(name)s") % {"name": name}
        case Difference.KEPT:
            return _("= not in the file, kept: %(name)s") % {"name": name}
