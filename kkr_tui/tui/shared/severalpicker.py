"""A list from which several lines are taken."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Input, OptionList

from kkr_tui.tui.shared import boxkeys
from kkr_tui.tui.shared.door import content
from kkr_tui.tui.shared.keys import N_, fixed
from kkr_tui.tui.shared.menu import Pick, PickList


class SeveralPicker(PickList[tuple[str, ...]]):
    """Tab takes the marked line, or puts it back; Enter answers with those that were taken, else with the marked one.

    The answer is in the order in which they were taken.
    """

    HINT = N_("Type to find · ↑ ↓ · Tab: this one and more · Enter · Esc: leave it")
    KEYS = boxkeys.SEVERAL
    TYPED = boxkeys.SEVERAL_TYPED
    BINDINGS: ClassVar[list[BindingType]] = [*fixed(boxkeys.SEVERAL)]

    def __init__(self, title: str, picks: Sequence[Pick]) -> None:
        super().__init__(title, picks)
        self._taken: list[str] = []

    def take(self) -> None:
        """Those that were taken; a line that was looked for by typing is one of them."""
        searched = bool(self.query_one(Input).value)
        last = [self.marked] if self.marked and (searched or not self._taken) else []
        if answer := tuple(dict.fromkeys([*self._taken, *last])):
            self.dismiss(answer)

    def row(self, pick: Pick) -> Content:
        """A line of the list, with a tick when it was taken."""
        return content(("✓ " if pick.answer in self._taken else "  ", "$success"), super().row(pick))

    def action_and_more(self) -> None:
        """Take the marked line, or put it back; then find the next."""
        if self.marked is None:
            return
        place = self.query_one(OptionList).highlighted
        self._taken.remove(self.marked) if self.marked in self._taken else self._taken.append(self.marked)
        box = self.query_one(Input)
        if box.value:
            box.value = ""
        else:
            self.show("")
            self.query_one(OptionList).highlighted = place
