"""Ctrl+L: from hole to hole through all decisions."""

from typing import TYPE_CHECKING

from kkr_tui.domain.holes import Hole
from kkr_tui.language import _
from kkr_tui.tui.shared.menu import Pick, Picker

if TYPE_CHECKING:
    from kkr_tui.tui.clerk.itemscreen import ItemScreen


class HoleWalk:
    """Goes to the holes in the decisions of the screen ``over`` and marks them: what is typed then fills them in."""

    def __init__(self, over: "ItemScreen") -> None:
        self._over = over

    async def next(self) -> None:
        """To the next hole behind the cursor, in the order of the agenda; after the last one to the first."""
        found = self._over.holes()
        if not found:
            self._over.notify(_("There is no hole."), markup=False)
            return
        order = {item.number: place for place, item in enumerate(self._over.items)}
        here = (order[self._over.viewed], self._over.editor.cursor)
        await self._go(next((hole for hole in found if (order[hole.item], hole.start) >= here), found[0]))

    def list(self) -> None:
        """List them all; Enter goes to one."""
        found = self._over.holes()
        picks = [Pick(str(n), f"{hole.item} {hole.text}") for n, hole in enumerate(found)]

        async def chosen(answer: str | None) -> None:
            if answer is not None:
                await self._go(found[int(answer)])

        self._over.app.push_screen(Picker(_("Holes"), picks), chosen)

    async def _go(self, hole: Hole) -> None:
        await self._over.view(hole.item)
        self._over.editor.select_text(hole.start, hole.end)
