"""F1: the key card, one screen."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from kkr_tui.language import _
from kkr_tui.tui.shared import boxkeys
from kkr_tui.tui.shared.door import content, fit
from kkr_tui.tui.shared.keys import N_, Key, bindings
from kkr_tui.tui.shared.question import Question


def card(title: str, keys: Sequence[Key]) -> Content:
    """Every key of a screen and what it does, one a line."""
    lines = [content((title, "bold $primary")), Content("")]
    lines += [content((fit(key.all_shown, 16), "$accent bold"), _(key.help)) for key in keys]
    return Content("\n").join(lines)


class KeyCard(Question[None]):
    """The keys of the screen underneath. Any of Esc, F1, Enter leaves it."""

    DEFAULT_CSS = """
    KeyCard { align: center middle; background: $background 60%; }
    KeyCard > VerticalScroll {
        width: 92; max-width: 98%; height: auto; max-height: 98%;
        background: $panel; border: round $primary; padding: 0 1;
    }
    """
    CARD = N_("Keys: the card of keys")
    KEYS = boxkeys.CARD
    TYPED = boxkeys.CARD_TYPED
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(boxkeys.CARD)]

    def __init__(self, title: str, keys: Sequence[Key]) -> None:
        super().__init__()
        self._card = card(title, keys)

    def compose(self) -> ComposeResult:
        """The card."""
        with VerticalScroll() as page:
            page.border_subtitle = Content(_("↑ ↓ scroll · Esc back"))
            yield Static(self._card)
