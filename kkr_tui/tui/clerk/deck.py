"""The editors of the decisions, the one that is written in on top."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content

from kkr_tui.language import _
from kkr_tui.tui.clerk.editor import DecisionEditor
from kkr_tui.tui.shared.door import content


class Deck(Container):
    """Each item keeps the editor that it got from ``make`` when it was first seen: with its undo history and cursor.

    That of the item ``first`` is there from the beginning.
    """

    def __init__(self, make: Callable[[str], DecisionEditor], first: str) -> None:
        super().__init__(id="decision")
        self._make = make
        self._first = first
        self.editors: dict[str, DecisionEditor] = {}

    def compose(self) -> ComposeResult:
        """The first editor."""
        if self._first:
            editor = self.editors[self._first] = self._make(self._first)
            yield editor

    def on_mount(self) -> None:
        """Say what is written here."""
        self._entitle("")

    async def put_on_top(self, number: str) -> DecisionEditor:
        """Show the editor of that item and no other. When this returns it can take the focus."""
        editor = self.editors.get(number)
        if editor is None:
            editor = self.editors[number] = self._make(number)
            await self.mount(editor)
        for other in self.editors.values():
            other.display = other is editor
        self._entitle(editor.told)
        return editor

    def on_decision_editor_proposed(self, event: DecisionEditor.Proposed) -> None:
        """What does not fit in behind the cursor is shown above the text."""
        event.stop()
        if event.editor.display:
            self._entitle(event.text)

    def _entitle(self, proposed: str) -> None:
        title = Content(_("Decision"))
        self.border_title = content(title, (f"  → {proposed}", "$secondary")) if proposed else title
