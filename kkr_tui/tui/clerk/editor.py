"""The decision editor: one per item, so that each keeps its own undo history and cursor."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rich.cells import cell_len
from rich.text import Text
from textual import events
from textual.content import Content
from textual.document._document import EditResult
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, Selection

from kkr_tui.domain.completion.joining import Loose, ending, go_on
from kkr_tui.domain.completion.suggestion import Suggestion
from kkr_tui.domain.phrases import next_hole
from kkr_tui.domain.spelling import words
from kkr_tui.domain.text import clean
from kkr_tui.domain.typography import Correction, corrected, moved
from kkr_tui.domain.writing import WritingAid
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
    """A text area whose every edit, typed or pasted, comes through the text gate, and which shows what may follow.

    What may follow is ghost text behind the cursor where it fits into the line, else it is told (``Proposed``) so that
    it can be shown above: nothing that stands in the text moves for it.
    """

    @dataclass
    class Edited(Message):
        """The text of ``item`` is now ``text``, the cursor at that offset."""

        item: str
        text: str
        cursor: int

    @dataclass
    class Proposed(Message):
        """``text`` may follow and does not fit in behind the cursor; empty: nothing to show but what stands there."""

        editor: "DecisionEditor"
        text: str

    @dataclass
    class Paged(Message):
        """A page key was pressed (``pages``: -1 up, 1 down) and the text has but one page, all in sight."""

        pages: int

    def __init__(self, item: str, text: str, cursor: int, first_proposal: str, aid: WritingAid | None) -> None:
        self._aid = aid
        self._offered: Suggestion | None = None
        self._offered_for = ""
        self.told = ""
        self._misspelt: frozenset[str] = frozenset()
        self._loose = Loose.NOTHING
        self._loose_at = (0, 0)
        super().__init__(clean(text), highlight_cursor_line=False, compact=True)
        self.item = item
        self.match_cursor_bracket = False
        self.propose(first_proposal)
        self.cursor_location = location(self.text, cursor)

    @property
    def cursor(self) -> int:
        """Where the cursor is, as an offset in the text."""
        return offset(self.text, self.cursor_location)

    @property
    def offered(self) -> Suggestion | None:
        """What Tab would take now."""
        return self._offered

    def edit(self, edit: Edit) -> EditResult:
        """Carry out an edit with cleaned text. The one place where text can enter."""
        return super().edit(replace(edit, text=clean(edit.text)))

    def propose(self, text: str) -> None:
        """Enter in the empty decision takes ``text``; it is shown there while nothing is written."""
        if getattr(self, "_first_proposal", None) == text:
            return
        self._first_proposal = text
        self.placeholder = Content(_("Enter: %(proposal)s") % {"proposal": text} if text else "")

    def put(self, text: str) -> None:
        """Insert text at the cursor, in place of what is selected, as if typed; then typing goes on after it."""
        start, end = self.selection
        self._replace_via_keyboard(text, start, end)
        self._loosen(ending(text))

    def start_paragraph(self, text: str) -> None:
        """Go on in a new paragraph at the end, which begins with ``text``."""
        written = self.text.rstrip()
        opening = f"\n\n{text}" if written else text
        self._replace_via_keyboard(opening, location(written, len(written)), self.document.end)
        self._loosen(ending(text))

    def correct(self, corrections: Sequence[Correction]) -> None:
        """Make these corrections as one edit that one undo takes back; the cursor stays between the same words."""
        if not corrections:
            return
        after = location(corrected(self.text, corrections), moved(self.cursor, corrections))
        start, end = corrections[0].start, corrections[-1].end
        within = [replace(each, start=each.start - start, end=each.end - start) for each in corrections]
        self.history.checkpoint()
        self._replace_via_keyboard(
            corrected(self.text[start:end], within), location(self.text, start), location(self.text, end)
        )
        self.history.checkpoint()
        self.selection = Selection.cursor(after)

    def mark(self, misspelt: frozenset[str]) -> None:
        """Underline these words from now on, but for the one that is being written."""
        if misspelt != self._misspelt:
            self._misspelt = misspelt
            self.forget_rows()
            self.refresh()

    def get_line(self, line_index: int) -> Text:
        """A line as it is painted, misspelt words underlined."""
        line = super().get_line(line_index)
        for word in words(line.plain) if self._misspelt else ():
            if word.text in self._misspelt and (line_index, word.end) != self.cursor_location:
                line.stylize("underline", word.start, word.end)
        return line

    def action_cursor_page_up(self) -> None:
        """A page back in a long text; else it is for whoever shows the case."""
        if self.max_scroll_y:
            super().action_cursor_page_up()
        else:
            self.post_message(self.Paged(-1))

    def action_cursor_page_down(self) -> None:
        """As ``action_cursor_page_up``."""
        if self.max_scroll_y:
            super().action_cursor_page_down()
        else:
            self.post_message(self.Paged(1))

    def update_suggestion(self) -> None:
        """Show what may follow the cursor. At the end of a line, or right after letters of a word."""
        line, column = self.cursor_location
        after = self.document[line][column:]
        before = self.document.get_text_range((0, 0), (line, column)) if self.selection.is_empty else ""
        if not self.selection.is_empty or not before or after[:1].isalnum() or (after and not before[-1].isalnum()):
            self._offered, self._offered_for = None, ""
        elif before != self._offered_for:
            self._offered, self._offered_for = self._aid.suggest(before) if self._aid else None, before
            if self._offered and after:
                self._offered = replace(self._offered, text=self._offered.text.rstrip())
        self._show_offered(alone=not after)

    def watch_selection(self, _before: Selection, _now: Selection) -> None:
        """The cursor moved: what followed where it was does not follow here."""
        if self.is_mounted:
            self.update_suggestion()

    def action_cursor_right(self, select: bool = False) -> None:
        """Take the next word that is offered; without one, or inside a line, move right."""
        line, column = self.cursor_location
        if self._offered and not select and column == len(self.document[line]):
            self._take(self._offered.first_word)
        else:
            self.suggestion = ""
            super().action_cursor_right(select)

    def select_text(self, start: int, end: int) -> None:
        """Mark the text between two offsets: what is typed next takes its place."""
        self.selection = Selection(location(self.text, start), location(self.text, end))

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter" and not self.text.strip():
            self._handled(event)
            self.put(self._first_proposal)
        elif event.key == "tab":
            self._handled(event)
            if self._offered:
                self._take(self._offered)
            else:
                self._to_next_hole()
        elif self._goes_on(event):
            self._handled(event)
        else:
            await super()._on_key(event)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Tell the screen in its own words."""
        event.stop()
        self.post_message(self.Edited(self.item, self.text, self.cursor))

    def _take(self, suggestion: Suggestion) -> None:
        line, column = self.cursor_location
        if self._aid:
            self._aid.took(suggestion)
        self._replace_via_keyboard(suggestion.text, (line, column - suggestion.replaces), (line, column))
        if next_hole(suggestion.text, 0):
            self._select_hole(self.cursor - len(suggestion.text))
        else:
            self._loosen(ending(suggestion.text))

    def _goes_on(self, event: events.Key) -> bool:
        """Whether the key was dealt with because it comes right after something that was taken."""
        typed = "\n" if event.key == "enter" else event.character if event.is_printable else None
        loose, self._loose = self._loose, Loose.NOTHING
        if not typed or loose is Loose.NOTHING or self.selection != Selection.cursor(self._loose_at):
            return False
        line, column = self.cursor_location
        replaces, text, still = go_on(self.document[line][:column], typed, loose)
        if replaces or text:
            self._replace_via_keyboard(text, (line, column - replaces), (line, column))
        self._loosen(still)
        return True

    def _loosen(self, loose: Loose) -> None:
        self._loose, self._loose_at = loose, self.cursor_location

    def _to_next_hole(self) -> None:
        self._select_hole(offset(self.text, max(self.selection)))

    def _select_hole(self, start: int) -> None:
        if hole := next_hole(self.text, start):
            self.selection = Selection(location(self.text, hole[0]), location(self.text, hole[1]))

    def _show_offered(self, *, alone: bool) -> None:
        shown = self._offered.text.rstrip() if self._offered else ""
        if self._offered and self._offered.replaces:
            shown = f" → {shown}"
        column = self.wrapped_document.location_to_offset(self.cursor_location).x
        fits = alone and column + cell_len(shown) <= self.wrap_width
        self.suggestion = shown if fits else ""
        told = "" if fits else shown
        if told != self.told:
            self.told = told
            self.post_message(self.Proposed(self, told))

    @staticmethod
    def _handled(event: events.Key) -> None:
        event.stop()
        event.prevent_default()
