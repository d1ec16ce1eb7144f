"""A question for a text of several lines, which is kept as a draft while it is typed."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from kkr_tui.language import _
from kkr_tui.tui.clerk import boxkeys
from kkr_tui.tui.clerk.editor import DecisionEditor
from kkr_tui.tui.shared.keys import N_, Key, fixed
from kkr_tui.tui.shared.menu import BOX_CSS
from kkr_tui.tui.shared.question import Question


class TextQuestion(Question[str | None]):
    """An editor; F8 or Ctrl+S answers with its text, Esc with None. ``typed`` is told every change."""

    DEFAULT_CSS = BOX_CSS.format(name="TextQuestion") + "TextQuestion DecisionEditor { height: 10; }"
    CARD = N_("Keys: a text")
    KEYS: ClassVar[Sequence[Key]] = boxkeys.PROSE
    BINDINGS: ClassVar[list[BindingType]] = [*fixed(boxkeys.PROSE)]

    def __init__(self, title: str, text: str, typed: Callable[[str], None]) -> None:
        super().__init__()
        self._title = title
        self._text = text
        self._typed = typed

    def compose(self) -> ComposeResult:
        """Title, editor, and how to be done."""
        with Vertical() as box:
            box.border_subtitle = Content(_("F8: done · Esc: leave it (the text is kept)"))
            yield Static(Content(self._title), classes="title")
            yield DecisionEditor("", self._text, len(self._text), "", None)

    def on_decision_editor_edited(self, event: DecisionEditor.Edited) -> None:
        """Not for the screen underneath."""
        event.stop()
        self._typed(event.text)

    def action_done(self) -> None:
        """Answer."""
        self.dismiss(self.query_one(DecisionEditor).text)
