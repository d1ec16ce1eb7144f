"""The finished minutes, to be read."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from kkr_tui.language import _
from kkr_tui.tui.clerk import boxkeys
from kkr_tui.tui.shared.door import content
from kkr_tui.tui.shared.helped import HelpedScreen
from kkr_tui.tui.shared.keys import N_, Key, fixed


class FinishedMinutes(HelpedScreen[None]):
    """Minutes as they will be sent out. Esc, Enter and Ctrl+Q leave the program."""

    DEFAULT_CSS = """
    FinishedMinutes { align: center top; }
    FinishedMinutes > VerticalScroll { max-width: 104; padding: 0 2; border: round $primary; }
    FinishedMinutes > .hint { dock: bottom; height: 1; padding: 0 1; background: $panel; }
    """
    CARD = N_("Keys: to look at")
    KEYS: ClassVar[Sequence[Key]] = boxkeys.FINISHED
    TYPED: ClassVar[Sequence[Key]] = boxkeys.LOOK_TYPED
    BINDINGS: ClassVar[list[BindingType]] = [*fixed(boxkeys.FINISHED)]

    def __init__(self, minutes: str) -> None:
        super().__init__()
        self._text = minutes

    def compose(self) -> ComposeResult:
        """The text, and how to go on."""
        with VerticalScroll() as page:
            page.border_title = Content(_("The minutes are finished"))
            yield Static(Content(self._text))
        hint = _("↑ ↓ read · Esc leaves · now you: kkr demo")
        yield Static(content((hint, "$quiet")), classes="hint")
