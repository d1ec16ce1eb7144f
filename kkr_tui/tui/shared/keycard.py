"""F1: the key card, one screen."""

from collections.abc import Sequence
from textwrap import wrap
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from kkr_tui.language import _
from kkr_tui.tui.shared import boxkeys
from kkr_tui.tui.shared.bound import bound
from kkr_tui.tui.shared.door import content, fit
from kkr_tui.tui.shared.keys import N_, Key, fixed
from kkr_tui.tui.shared.question import Question

_WIDE, _KEYS, _FRAME = 92, 16, 6  # cells: the card at most, its column of keys, frame and scroll bar


def card(title: str, keys: Sequence[Key], cells: int) -> Content:
    """Every key of a screen and what it does, in two columns of so many ``cells`` together."""
    lines = [content((title, "bold $primary")), Content("")]
    for key in keys:
        first, *others = wrap(_(key.help), max(cells - _KEYS, _KEYS)) or [""]
        lines.append(content((fit(key.all_shown, _KEYS), "$accent bold"), first))
        lines += [Content(" " * _KEYS + other) for other in others]
    return Content("\n").join(lines)


class KeyCard(Question[None]):
    """The keys of the screen underneath. Any of Esc, Enter, and the key that showed it leaves it."""

    DEFAULT_CSS = """
    KeyCard > VerticalScroll {
        width: 92; max-width: 98%; height: auto; max-height: 98%;
        background: $panel; border: round $primary; padding: 0 1;
    }
    """
    CARD = N_("Keys: the card of keys")
    KEYS = boxkeys.CARD
    TYPED = boxkeys.CARD_TYPED
    BINDINGS: ClassVar[list[BindingType]] = [*fixed(boxkeys.CARD)]

    def __init__(self, title: str, keys: Sequence[Key]) -> None:
        super().__init__()
        self._title = title
        self._keys = keys

    def compose(self) -> ComposeResult:
        """The card."""
        with VerticalScroll() as page:
            page.border_subtitle = Content(_("↑ ↓ scroll · Esc back"))
            yield Static(self._card())

    def action_help(self) -> None:
        """The card of the card is not needed: the key that opened it closes it."""
        self.dismiss()

    def on_resize(self) -> None:
        """Two columns at every width."""
        self.query_one(Static).update(self._card())

    def _card(self) -> Content:
        return card(self._title, bound(self.app, self._keys), min(_WIDE, self.app.size.width * 98 // 100) - _FRAME)
