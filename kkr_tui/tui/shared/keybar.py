"""The bottom line: which key does what. A click does the same."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.widgets import Static

from kkr_tui.language import _
from kkr_tui.tui.shared.door import content
from kkr_tui.tui.shared.keys import Key


def fitting(keys: Sequence[Key], cells: int) -> tuple[list[Key], int]:
    """The keys that fit in a line of ``cells``, the lightest left out first, and the blanks to put between them."""
    chosen = [key for key in keys if key.weight]
    for gap in (2, 1):
        if _length(chosen, gap) <= cells:
            return chosen, gap
    while chosen and _length(chosen, 1) > cells:
        chosen.remove(min(reversed(chosen), key=lambda key: key.weight))
    return chosen, 1


def _length(keys: Sequence[Key], gap: int) -> int:
    return sum(_cells(key) + gap for key in keys) + 1


def _cells(key: Key) -> int:
    return cell_len(key.shown) + 1 + cell_len(_(key.label))


class KeyBar(Static):
    """Shows the keys of a screen on one line."""

    DEFAULT_CSS = "KeyBar { dock: bottom; height: 1; background: $panel; text-wrap: nowrap; }"

    def __init__(self, keys: Sequence[Key]) -> None:
        super().__init__(classes="keybar")
        self._keys = keys

    def render(self) -> Content:
        """One line: the key, what it does, and so on."""
        keys, gap = fitting(self._keys, self.size.width)
        parts: list[tuple[str, str]] = [(" ", "")]
        for key in keys:
            parts += [(key.shown, "$accent bold"), (f" {_(key.label)}{' ' * gap}", "")]
        return content(*parts)

    async def on_click(self, event: events.Click) -> None:
        """Do what the key under the pointer does."""
        keys, gap = fitting(self._keys, self.size.width)
        end = 1
        for key in keys:
            end += _cells(key) + gap
            if event.x < end:
                await self.screen.run_action(key.action)
                return
