"""A text area that repaints only the rows that look different.

Textual's own repaints its whole region on every key, because its ``selection`` is reactive: about 11 kB to the terminal
for one letter. Here a repaint of everything is put off for a moment; then the visible rows are rendered and only those
that differ from what is on the screen are painted.

Its cache of rows is of no use while typing: with soft wrap a row is looked up by where the cursor is. Here a row
without the cursor is looked up by the line that it is of. For that, two private values of Textual's wrapped document
are read: which part of which line a row shows, and how wide it is. And the colours of the theme are looked up when the
style of the widget changes, not before every painting.

The cursor blinks while one writes, and then stands: each blink wakes the machine four times.
"""

import asyncio
from collections.abc import Hashable
from typing import Any, Self

from textual.cache import LRUCache
from textual.geometry import Offset, Region
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import TextArea

from kkr_tui.tui.clerk.undoing import ThriftyHistory

_ROWS_KEPT = 1024
BLINKS_FOR = 4.0
"""Seconds after a key."""


class QuickTextArea(TextArea):
    """A text area whose keys cost a row instead of a screen."""

    _painted: tuple[Strip, ...] = ()
    _comparing = False
    _has_new_style = True
    _known_rows: LRUCache[Hashable, Strip] | None = None
    _stands_soon: asyncio.TimerHandle | None = None

    def on_mount(self) -> None:
        """The cursor shows where it is."""
        self._blink()

    def on_key(self) -> None:
        """Somebody writes."""
        self._blink()

    def on_unmount(self) -> None:
        """Nothing is to blink any more."""
        if self._stands_soon:
            self._stands_soon.cancel()

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

    def notify_style_update(self) -> None:
        """Rows look different from now on."""
        self.forget_rows()
        self._has_new_style = True
        super().notify_style_update()

    def forget_rows(self) -> None:
        """Render every row anew: the same text may look different."""
        self._line_cache.clear()
        self._known_rows = None

    def render_line(self, y: int) -> Strip:
        """A row. One without the cursor looks as it did before while its line reads the same."""
        known = self._known_rows
        if known is None:
            known = self._known_rows = LRUCache(_ROWS_KEPT)
        here = self._identity(y)
        strip = known.get(here) if here else None
        if not self.content_size.width:  # a window can be dragged so narrow, and Textual fails at a placeholder then
            return Strip.blank(self.size.width)
        if strip is None:
            strip = super().render_line(y)
            if here:
                known[here] = strip
        return strip

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows in ``crop``; what is painted is remembered."""
        if not self._painted and self.is_mounted:
            self._painted = self._rows()
        if self._has_new_style:
            self._has_new_style = False
            return super().render_lines(crop)
        return Widget.render_lines(self, crop)

    def _blink(self) -> None:
        if self._stands_soon:
            self._stands_soon.cancel()
        self.cursor_blink = True
        self._stands_soon = asyncio.get_running_loop().call_later(BLINKS_FOR, self._stand)

    def _stand(self) -> None:
        self.cursor_blink = False

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

    def _identity(self, y: int) -> Hashable | None:
        """What tells how a row looks; None for one that depends on the cursor, the selection or what is offered too."""
        shown = self.wrapped_document._offset_to_line_info  # noqa: SLF001 - see above
        row = y + self.scroll_offset.y
        if not self.selection.is_empty or row >= len(shown):
            return None
        line, part = shown[row]
        if line == self.cursor_location[0] and row == self.wrapped_document.location_to_offset(self.cursor_location).y:
            return None
        return self.document.get_line(line), part, self.wrapped_document._width  # noqa: SLF001

    def _rows(self) -> tuple[Strip, ...]:
        return tuple(self.render_line(y) for y in range(self.size.height))
