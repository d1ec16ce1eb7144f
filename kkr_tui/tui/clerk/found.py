"""An earlier decision, whole."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static, TextArea

from kkr_tui.journal.search import Hit
from kkr_tui.language import _
from kkr_tui.tui.clerk import boxkeys
from kkr_tui.tui.shared.door import content
from kkr_tui.tui.shared.keys import N_, Key, fixed
from kkr_tui.tui.shared.menu import BOX_CSS
from kkr_tui.tui.shared.question import Question

_TEXT_CSS = """
FoundScreen TextArea { height: auto; min-height: 3; max-height: 75vh; background: $panel; border: none; padding: 0; }
FoundScreen .title { margin: 0 0 1 0; }
FoundScreen .hint { margin: 1 0 0 0; }
"""


def heading(hit: Hit) -> Content:
    """Date, body, number and title of a found item; closed ones say so in words."""
    closed = ("  ⊘ " + _("closed"), "$warning") if hit.closed else ""
    return content((f"{hit.date} {hit.body}", "$secondary"), f"  {hit.item} ", (hit.title, "bold"), closed)


class FoundScreen(Question[str | None]):
    """Read it with the arrow keys. Answers with the words that were marked (else all of them) on F8, else None."""

    DEFAULT_CSS = BOX_CSS.format(name="FoundScreen") + _TEXT_CSS
    CARD = N_("Keys: an earlier decision")
    KEYS: ClassVar[Sequence[Key]] = boxkeys.FOUND
    TYPED: ClassVar[Sequence[Key]] = boxkeys.FOUND_TYPED
    BINDINGS: ClassVar[list[BindingType]] = [*fixed(boxkeys.FOUND)]

    def __init__(self, hit: Hit, item: str) -> None:
        super().__init__()
        self._hit = hit
        self._item = item

    def compose(self) -> ComposeResult:
        """Which item, its decision, how it goes on."""
        with Vertical():
            yield Static(heading(self._hit), classes="title")
            yield TextArea(self._hit.decision or _("(no decision)"), read_only=True, compact=True)
            hint = _("Shift+arrows mark a part · F8: into item %(number)s, what is marked or all · Esc: back")
            yield Static(Content(hint % {"number": self._item}), classes="hint")

    def on_mount(self) -> None:
        """The text can be walked through and marked."""
        self.query_one(TextArea).focus()

    def action_take(self) -> None:
        """Answer with what is marked, else with everything."""
        self.dismiss(self.query_one(TextArea).selected_text or self._hit.decision)
