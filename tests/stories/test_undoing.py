"""Undo of a text gives the same steps as Textual's own, and remembers little."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from textual.document._document import Document, Selection
from textual.document._history import EditHistory
from textual.widgets.text_area import Edit

from kkr_tui.tui.clerk.undoing import ThriftyHistory

LIMITS = (50, 1e9, 100)
STEPS = st.lists(
    st.one_of(
        st.sampled_from(["undo", "redo", "home", "back", "wipe"]), st.text("ab\n", min_size=1, max_size=3),
        st.sampled_from("abc"), st.sampled_from("abc"),
    ),
    max_size=60,
)  # fmt: skip


class Page:
    """As much of a text area as an edit touches."""

    def __init__(self, history: EditHistory) -> None:
        self.history = history
        self.document = Document("")
        self.selection = Selection.cursor((0, 0))

    def record_cursor_width(self) -> None:
        """A page has no columns to keep to."""

    def step(self, what: str) -> None:
        """A key, or a word for one."""
        at = self.selection.end
        match what:
            case "undo":
                for edit in reversed(self.history._pop_undo() or []):
                    edit.undo(self)  # type: ignore[arg-type]
                    edit.after(self)  # type: ignore[arg-type]
            case "redo":
                for edit in self.history._pop_redo() or []:
                    edit.do(self, record_selection=False)  # type: ignore[arg-type]
                    edit.after(self)  # type: ignore[arg-type]
            case "home":
                self.selection = Selection.cursor((at[0], 0))
            case "back":
                self._edit(Edit("", (at[0], max(at[1] - 1, 0)), at, maintain_selection_offset=False))
            case "wipe":
                self._edit(Edit("x", (0, 0), self.document.end, maintain_selection_offset=False))
            case text:
                self._edit(Edit(text, at, at, maintain_selection_offset=False))

    def _edit(self, edit: Edit) -> None:
        edit = replace(edit)
        edit.do(self)  # type: ignore[arg-type]
        self.history.record(edit)
        edit.after(self)  # type: ignore[arg-type]


@given(STEPS)
def test_undo_and_redo_are_those_of_textual(steps: list[str]) -> None:
    ours, theirs = Page(ThriftyHistory(*LIMITS)), Page(EditHistory(*LIMITS))
    for step in [*steps, *["undo"] * 20, *["redo"] * 20]:
        ours.step(step)
        theirs.step(step)
        assert (ours.document.text, ours.selection) == (theirs.document.text, theirs.selection)


def test_a_run_of_letters_is_one_edit() -> None:
    page = Page(ThriftyHistory(*LIMITS))
    for letter in "KKR Hovedstaden drøftede sagen.":
        page.step(letter)
    assert [[edit.text for edit in batch] for batch in page.history.undo_stack] == [["KKR Hovedstaden drøftede sagen."]]
