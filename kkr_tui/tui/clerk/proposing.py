"""F4 and the empty decision: what the decision may be, from the recommendation and from earlier meetings."""

from typing import TYPE_CHECKING

from kkr_tui.domain.matters import Disposal
from kkr_tui.language import _
from kkr_tui.tui.clerk.writing import WritingAids

if TYPE_CHECKING:
    from kkr_tui.domain.proposals import Proposal
    from kkr_tui.tui.clerk.meeting import MeetingScreen

_DIGITS = 9


class Proposing:
    """Offers decisions for the items of the screen ``over``; the one that is chosen goes into its editor."""

    def __init__(self, over: "MeetingScreen", aids: WritingAids) -> None:
        self._over = over
        self._aids = aids

    def first(self, number: str) -> str:
        """What Enter puts into the empty decision of that item, or nothing."""
        return next((offer.text for offer in self._offers(number)), "")

    def menu(self) -> None:
        """Offer them for the item that is seen, a digit each, or say why there are none."""
        if reason := self._why_not(self._over.viewed):
            self._over.say(reason)
        elif offers := self._offers(self._over.viewed)[:_DIGITS]:
            from kkr_tui.tui.shared.menu import Menu, MenuItem

            items = [MenuItem(str(n), offer.text, offer.text) for n, offer in enumerate(offers, 1)]
            self._over.app.push_screen(Menu(_("Proposals"), items), self._chosen)

    def _why_not(self, number: str) -> str:
        """Why nothing is proposed for that item. It can be written all the same."""
        meeting = self._over.session.meeting
        if meeting.closed_at:
            return _("The meeting is closed, so nothing is proposed. What you write is an addition.")
        disposal = meeting.record(number).disposal
        if disposal is not Disposal.TREATED:
            from kkr_tui.tui.shared import words

            what = {"item": number, "what": words.disposal(disposal)}
            return _("Item %(item)s is %(what)s, so nothing is proposed.") % what
        return ""

    def _offers(self, number: str) -> "tuple[Proposal, ...]":
        if self._why_not(number):
            return ()
        from kkr_tui.domain.proposals import proposals

        return proposals(self._over.session.meeting.agenda, self._over.item(number), self._aids.earlier)

    def _chosen(self, text: str | None) -> None:
        if text is not None:
            self._over.editor.put(text)
            self._over.editor.focus()
