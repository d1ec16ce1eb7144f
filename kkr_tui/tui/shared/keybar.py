"""The bottom line: which key does what. A click does the same."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from kkr_tui.language import _
from kkr_tui.tui.shared.bound import bound
from kkr_tui.tui.shared.door import content
from kkr_tui.tui.shared.keys import Key


class Entry(NamedTuple):
    """A key in the bar and what is written behind it."""

    key: Key
    label: str

    @property
    def cells(self) -> int:
        """How long it is, without the blanks around it."""
        return cell_len(self.key.shown) + 1 + cell_len(self.label)


def fitting(keys: Sequence[Key], cells: int) -> tuple[list[Entry], int]:
    """What fits in a line of ``cells``, the lightest left out first, and the blanks to put between.

    When something is left out, the key of the card says how many keys more there are on it.
    """
    chosen = [key for key in keys if key.weight]
    for gap in (2, 1):
        entries = _entries(chosen, 0)
        if _length(entries, gap) <= cells:
            return entries, gap
    left_out = 0
    while chosen and _length(entries, 1) > cells:
        chosen.remove(min(reversed(chosen), key=lambda key: key.weight))
        left_out += 1
        entries = _entries(chosen, left_out)
    return entries, 1


def _entries(keys: Sequence[Key], left_out: int) -> list[Entry]:
    return [Entry(key, _(key.label) + (f" +{left_out}" if left_out and key.action == "help" else "")) for key in keys]


def _length(entries: Sequence[Entry], gap: int) -> int:
    return sum(entry.cells + gap for entry in entries) + 1


class KeyBar(Static):
    """Shows the keys of a screen on one line."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "KeyBar { dock: bottom; height: 1; background: $panel; text-wrap: nowrap; }"

    keys: reactive[Sequence[Key]] = reactive(())

    def __init__(self, keys: Sequence[Key]) -> None:
        super().__init__(classes="keybar")
        self.set_reactive(KeyBar.keys, keys)

    def render(self) -> Content:
        """One line: the key, what it does, and so on."""
        entries, gap = fitting(bound(self.app, self.keys), self.size.width)
        parts: list[tuple[str, str]] = [(" ", "")]
        for key, label in entries:
            parts += [(key.shown, "$accent bold"), (f" {label}{' ' * gap}", "")]
        return content(*parts)

    async def on_click(self, event: events.Click) -> None:
        """Do what the key under the pointer does, once for a double click too."""
        if event.chain > 1:
            return
        entries, gap = fitting(bound(self.app, self.keys), self.size.width)
        end = 1
        for entry in entries:
            end += entry.cells + gap
            if event.x < end:
                await self.screen.run_action(entry.key.action)
                return
