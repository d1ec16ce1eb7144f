"""F4 and the empty decision: what the decision may be, from the recommendation and from earlier meetings."""

from typing import TYPE_CHECKING

from kkr_tui.language import _
from kkr_tui.tui.clerk.writing import WritingAids
from kkr_tui.tui.shared.menu import Menu, MenuItem

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
        """Offer them for the item that is seen, a digit each."""
        if offers := self._offers(self._over.viewed)[:_DIGITS]:
            items = [MenuItem(str(n), offer.text, offer.text) for n, offer in enumerate(offers, 1)]
            self._over.app.push_screen(Menu(_("Proposals"), items), self._chosen)

    def _offers(self, number: str) -> "tuple[Proposal, ...]":
        from kkr_tui.domain.proposals import proposals

        return proposals(self._over.session.meeting.agenda, self._over.item(number), self._aids.earlier)

    def _chosen(self, text: str | None) -> None:
        if text is not None:
            self._over.editor.put(text)
            self._over.editor.focus()
