"""The finished minutes, to be read."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from kkr_tui.language import _
from kkr_tui.tui.shared.door import content


class FinishedMinutes(Screen[None]):
    """Minutes as they will be sent out. Esc, Enter and Ctrl+Q leave the program."""

    DEFAULT_CSS = """
    FinishedMinutes { align: center top; }
    FinishedMinutes > VerticalScroll { max-width: 104; padding: 0 2; border: round $primary; }
    FinishedMinutes > .hint { dock: bottom; height: 1; padding: 0 1; background: $panel; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter,q,ctrl+q", "app.leave", show=False)]

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
