"""The minutes of the meeting before this one are approved: entered in its record, and offered as the decision here."""

from typing import TYPE_CHECKING

from kkr_tui.domain.approval import decision
from kkr_tui.domain.commands import ApproveMinutes
from kkr_tui.domain.dates import long_date
from kkr_tui.domain.refusals import Refused
from kkr_tui.journal.errors import JournalError
from kkr_tui.language import _
from kkr_tui.tui.shared.menu import Form

if TYPE_CHECKING:
    from kkr_tui.tui.clerk.base import SessionScreen


class ApprovalQuestions:
    """Asks over the screen ``over``, at the item ``number``, what was changed in the last minutes."""

    def __init__(self, over: "SessionScreen", number: str) -> None:
        self._over = over
        self._number = number

    def ask(self) -> None:
        """With which changes?"""
        form = Form(_("The last minutes are approved"), (_("With these changes (nothing: as they are)"),))
        self._over.app.push_screen(form, self._answered)

    def _answered(self, texts: tuple[str, ...] | None) -> None:
        if texts:
            self._over.run_worker(self._approve(texts[0]))

    async def _approve(self, changes: str) -> None:
        over = self._over
        session, agenda = over.session, over.session.meeting.agenda
        command = ApproveMinutes(agenda.slug, agenda.date, changes)
        try:
            slug = await session.previous_meeting()
            approved = await session.do_in(slug, command) if slug else None
        except JournalError as error:
            over.say(str(error), severity="error", timeout=30)
            return
        if approved is None:
            over.say(_("No earlier meeting of this body is in the database."), severity="warning")
            return
        if isinstance(approved, Refused):
            over.say(_("Approved already, with the same changes."), severity="warning")
            return
        if not session.text(self._number):
            await over.offer(self._number, decision(agenda.body, changes))
        date = long_date(approved.agenda.date)
        over.say(_("The minutes of %(date)s are approved, and say so.") % {"date": date})
