"""A screen over another one that asks something, and is answered once."""

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, Screen

from kkr_tui.tui.shared.helped import HelpedScreen

T = TypeVar("T")


class AnsweredOnce(Screen[T]):
    """Keys and clicks come faster than screens go: a second one must not take the screen that is beneath, or above.

    For Textual a screen is *current* also when it is seen behind the one on top, which is the one that would go.
    """

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """Answer, and go: when it is there and on top, and once."""
        on_top = self.app.screen is self
        if on_top and self.is_mounted:
            return super().dismiss(result)
        if on_top:
            self.call_later(self._answer, result)
        return AwaitComplete()

    def _answer(self, result: T | None) -> None:
        """As ``dismiss``, which gives Textual something to wait for that a screen may not wait for itself."""
        self.dismiss(result)


class Question(HelpedScreen[T], ModalScreen[T], AnsweredOnce[T]):
    """A box. The screen beneath is seen around it."""

    # Of several bases Textual takes the style of the first one only.
    DEFAULT_CSS = """
    Question { align: center middle; background: $background 60%; &:ansi { background: transparent; } }
    """
