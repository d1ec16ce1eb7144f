"""A text area that repaints only the rows that look different.

Textual's own repaints its whole region on every key, because its ``selection`` is reactive: about 11 kB to the terminal
for one letter. Here a repaint of everything is put off for a moment; then the visible rows are rendered (mostly from
the area's own cache) and only those that differ from what is on the screen are painted.
"""

from typing import Any, Self

from textual.geometry import Offset, Region
from textual.strip import Strip
from textual.widgets import TextArea

from kkr_tui.tui.clerk.undoing import ThriftyHistory


class QuickTextArea(TextArea):
    """A text area whose keys cost a row instead of a screen."""

    _painted: tuple[Strip, ...] = ()
    _comparing = False

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        limits = self.history
        self.history = ThriftyHistory(limits.max_checkpoints, limits.checkpoint_timer, limits.checkpoint_max_characters)

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Repaint, as in Textual; a plain repaint of everything becomes one of the rows that changed."""
        plain = repaint and not (regions or layout or recompose)
        if plain and self.is_mounted and self._painted:
            if not self._comparing:
                self._comparing = True
                self.call_next(self._repaint_what_changed)
            return self
        self._painted = ()
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def scroll_cursor_visible(self, center: bool = False, animate: bool = False) -> Offset:
        """Scroll to the cursor, unless it is past the end for a moment.

        Textual (8.2.8) ends in a ValueError when an undo makes the text so short that the scrollbar goes, because the
        cursor is moved only after that.
        """
        if self.cursor_location[0] >= self.document.line_count:
            return Offset()
        return super().scroll_cursor_visible(center, animate)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows in ``crop``; what is painted is remembered."""
        if not self._painted and self.is_mounted:
            self._painted = self._rows()
        return super().render_lines(crop)

    def _repaint_what_changed(self) -> None:
        self._comparing = False
        rows, before = self._rows(), self._painted
        if len(rows) != len(before):
            self._painted = ()
            super().refresh()
            return
        width = self.size.width
        changed = [Region(0, y, width, 1) for y, (row, old) in enumerate(zip(rows, before, strict=True)) if row != old]
        self._painted = rows
        if changed:
            super().refresh(*changed)

    def _rows(self) -> tuple[Strip, ...]:
        return tuple(self.render_line(y) for y in range(self.size.height))
