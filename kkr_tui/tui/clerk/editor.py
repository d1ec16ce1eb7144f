"""The decision editor: one per item, so that each keeps its own undo history and cursor."""

from dataclasses import dataclass, replace

from textual import events
from textual.content import Content
from textual.document._document import EditResult
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import Edit

from kkr_tui.domain.text import clean
from kkr_tui.language import _
from kkr_tui.tui.clerk.quickarea import QuickTextArea

HOLE = "⟦?⟧"


def location(text: str, offset: int) -> tuple[int, int]:
    """A character offset -> (line, column), both from 0; an offset past the end is the end."""
    before = text[:offset]
    return before.count("\n"), len(before) - before.rfind("\n") - 1


def offset(text: str, location: tuple[int, int]) -> int:
    """(line, column) -> the character offset."""
    line, column = location
    return sum(len(before) + 1 for before in text.split("\n")[:line]) + column


class DecisionEditor(QuickTextArea):
    """A text area whose every edit, typed or pasted, comes through the text gate."""

    @dataclass
    class Edited(Message):
        """The text of ``item`` is now ``text``, the cursor at that offset."""

        item: str
        text: str
        cursor: int

    def __init__(self, item: str, text: str, cursor: int, first_proposal: str) -> None:
        hint = _("Enter: %(proposal)s") % {"proposal": first_proposal} if first_proposal else ""
        super().__init__(clean(text), placeholder=Content(hint), highlight_cursor_line=False, compact=True)
        self.item = item
        self._first_proposal = first_proposal
        self.cursor_location = location(self.text, cursor)

    @property
    def cursor(self) -> int:
        """Where the cursor is, as an offset in the text."""
        return offset(self.text, self.cursor_location)

    def edit(self, edit: Edit) -> EditResult:
        """Carry out an edit with cleaned text. The one place where text can enter."""
        return super().edit(replace(edit, text=clean(edit.text)))

    def put(self, text: str) -> None:
        """Insert text at the cursor, in place of what is selected, as if typed."""
        start, end = self.selection
        self._replace_via_keyboard(text, start, end)

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter" and not self.text.strip():
            event.stop()
            event.prevent_default()
            self.put(self._first_proposal)
        elif event.key == "tab":
            event.stop()
            event.prevent_default()
        else:
            await super()._on_key(event)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Tell the screen in its own words."""
        event.stop()
        self.post_message(self.Edited(self.item, self.text, self.cursor))
