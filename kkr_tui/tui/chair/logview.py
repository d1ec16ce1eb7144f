"""The log on the screen: entries that grow in place, a mark, and only rows painted that look different."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rich.style import Style
from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from kkr_tui.language import _
from kkr_tui.tui.chair.entries import LogEntry
from kkr_tui.tui.chair.finding import highlighted
from kkr_tui.tui.shared.door import content

WIDEST = 100
"""Cells of a line of text; longer ones are hard to read."""
_BAR = "▌ "
_EMPTY = Strip.blank(0)


class _Block(NamedTuple):
    """Where the rows of an entry stand in the log."""

    entry: LogEntry
    top: int
    end: int


class LogView(ScrollView, can_focus=False):
    """A list of entries. While it follows, what changed last is in sight; scrolled back it stays where it is.

    One that does not follow (``follows``) never moves by itself. ``marked`` is the item of the entry that is chosen, or
    nothing; ``news`` whether something changed since it follows no more.
    """

    ALLOW_SELECT = False

    class Moved(Message):
        """What is seen is another part, or something came."""

    @dataclass
    class Clicked(Message):
        """An entry was clicked; it is marked now."""

        item: str

    def __init__(self, *, id: str | None = None, follows: bool = True) -> None:  # noqa: A002 - as in Textual
        super().__init__(id=id)
        self.following = follows
        self._may_follow = follows
        self.news = False
        self.marked = ""
        self._sought = ""
        self._entries: Sequence[LogEntry] = ()
        self._latest = ""
        self._blocks: list[_Block] = []
        self._rows: list[Strip] = []
        self._painted: list[Strip] = []
        self._made: dict[str, tuple[LogEntry, object, list[Strip]]] = {}
        self._steering = False
        self._ground = Style.null()

    @property
    def more(self) -> bool:
        """Whether there are rows below what is seen."""
        return self.scroll_offset.y < self.max_scroll_y

    def show(self, entries: Sequence[LogEntry]) -> None:
        """Show these entries; those that look as before stay as they are."""
        before = {entry.item: entry for entry in self._entries}
        changed = [entry.item for entry in entries if not _same(entry, before.get(entry.item))]
        if not changed and len(entries) == len(before):
            return
        self._entries = entries
        self._latest = changed[-1] if changed else self._latest
        self.news = self.news or (bool(changed) and not self.following)
        self._arrange()
        self.post_message(self.Moved())

    def follow(self) -> None:
        """To the newest, and stay with it; nothing is marked any more."""
        self.following, self.news = True, False
        self._latest = self._entries[-1].item if self._entries else ""
        self.mark("")

    def seek(self, text: str) -> None:
        """Show ``text`` (or nothing) wherever it stands."""
        self._sought = text
        self._arrange()

    def mark(self, item: str) -> None:
        """Mark the entry of that item (nothing: none) and bring it into sight."""
        self.marked = item
        self._arrange()
        if item:
            self._reveal(item)

    def move_mark(self, by: int) -> None:
        """Mark the next (1) or the one before (-1); an entry that is taller than the page is read to its end first."""
        block = next((block for block in self._blocks if block.entry.item == self.marked), None)
        if block is None:
            visible = [b for b in self._blocks if b.top < self._bottom and b.end > self.scroll_offset.y]
            if visible:
                self.mark(visible[-1 if self._may_follow else 0].entry.item)
        elif (by > 0 and block.end > self._bottom) or (by < 0 and block.top < self.scroll_offset.y):
            self.scroll_rows(by * max(self._page - 2, 1))
        else:
            place = max(0, min(self._blocks.index(block) + by, len(self._blocks) - 1))
            self.mark(self._blocks[place].entry.item)

    def scroll_rows(self, rows: int) -> None:
        """So many rows down (up when negative); at the end it follows again."""
        self.scroll_to(y=self.scroll_offset.y + rows, animate=False, force=True)

    def scroll_pages(self, pages: int) -> None:
        """So many pages down (up when negative), with two rows of the page before still in sight."""
        self.scroll_rows(pages * max(self._page - 2, 1))

    def render_line(self, y: int) -> Strip:
        """One row of what is seen."""
        row = y + self.scroll_offset.y
        strip = self._rows[row] if row < len(self._rows) else Strip.blank(0)
        return strip.crop_extend(0, self._width, self._ground)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows in ``crop``; what is on the screen is remembered."""
        self._painted = self._visible()
        return super().render_lines(crop)

    def on_resize(self) -> None:
        """Wrap anew. Where we are in the log stays."""
        self._arrange()

    def notify_style_update(self) -> None:
        """Another theme: everything is made anew."""
        super().notify_style_update()
        self._made.clear()
        if self.is_mounted:
            self._arrange()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Somebody who scrolls stops following; at the end it follows again."""
        super().watch_scroll_y(old_value, new_value)
        if not self._steering:
            self.following = self._may_follow and not self.more
            self.news = self.news and not self.following
        self.post_message(self.Moved())

    def on_click(self, event: events.Click) -> None:
        """A click marks."""
        row = event.y + self.scroll_offset.y
        if found := next((block for block in self._blocks if block.top <= row < block.end), None):
            self.mark(found.entry.item)
            self.post_message(self.Clicked(found.entry.item))

    @property
    def _width(self) -> int:
        """Cells of a row; the room of the scrollbar is kept free, so that nothing is wrapped anew when it comes."""
        return self.scrollable_content_region.width

    @property
    def _page(self) -> int:
        return self.size.height

    @property
    def _bottom(self) -> int:
        return self.scroll_offset.y + self._page

    def _visible(self) -> list[Strip]:
        top = self.scroll_offset.y
        return self._rows[top : top + self._page]

    def _arrange(self) -> None:
        """Put the rows of all entries below each other, and what was in sight back in sight."""
        if not self._width:
            return
        top = self.scroll_offset.y
        anchor = next((block for block in self._blocks if block.end >= top), None)
        self._ground = self.rich_style
        width, rows, blocks = self._width, list[Strip](), list[_Block]()
        for entry in self._entries:
            if rows:
                rows.append(_EMPTY)
            begin = len(rows)
            rows += self._made_of(entry, width)
            blocks.append(_Block(entry, begin, len(rows)))
        self._blocks = blocks
        self._rows = rows or self._strips(
            content((_("No decisions yet. They come here by themselves while the secretary writes."), "$quiet"))
        )
        self._steer(self._place_of_latest() if self.following else self._place_of(anchor, top))
        self._repaint()

    def _place_of(self, anchor: _Block | None, top: int) -> int:
        """The first row to show so that the entry at the top stays there, however those above it grew."""
        now = next((block for block in self._blocks if anchor and block.entry.item == anchor.entry.item), None)
        return top if now is None or anchor is None else now.top + min(top - anchor.top, now.end - now.top)

    def _place_of_latest(self) -> int:
        """The first row to show so that what changed last is in sight, moving as little as can be."""
        latest = next((block for block in self._blocks if block.entry.item == self._latest), None)
        if latest is None or latest is self._blocks[-1]:
            return len(self._rows)
        top = self.scroll_offset.y
        return max(min(top, latest.top), latest.end - self._page)

    def _reveal(self, item: str) -> None:
        block = next((block for block in self._blocks if block.entry.item == item), None)
        if block is not None and (block.top < self.scroll_offset.y or block.end > self._bottom):
            down = block.end > self._bottom
            self.scroll_to(y=min(block.end - self._page, block.top) if down else block.top, animate=False, force=True)
        self.following = self._may_follow and not self.more

    def _steer(self, top: int) -> None:
        """Go to that row. The scrollbar is told first: one that is not there yet would come with its thumb on top."""
        self._steering = True
        try:
            if (size := Size(self._width, len(self._rows))) != self.virtual_size:
                # Set openly it would have the whole screen laid out, where nothing moves but the thumb.
                self.set_reactive(LogView.virtual_size, size)
                self._scroll_update(size)
            self.scroll_to(y=max(0, min(top, self.max_scroll_y)), animate=False, force=True)
        finally:
            self._steering = False

    def _repaint(self) -> None:
        """Paint the rows that look different. One that scrolls is painted whole by Textual."""
        rows, before = self._visible(), self._painted
        if len(rows) != len(before):
            self.refresh()
            return
        width = self.size.width
        changed = [
            Region(0, y, width, 1) for y, pair in enumerate(zip(rows, before, strict=True)) if pair[0] != pair[1]
        ]
        if changed:
            self.refresh(*changed)

    def _made_of(self, entry: LogEntry, width: int) -> list[Strip]:
        """The rows of an entry, made anew only when something about it is different."""
        how = width, self._sought, entry.item == self.marked
        known = self._made.get(entry.item)
        if known is None or known[1] != how or not _same(entry, known[0]):
            text = highlighted(entry.text, self._sought)
            bar = content((_BAR if entry.item == self.marked else " " * len(_BAR), "$primary"))
            [beside] = self._strips(bar, width=len(_BAR))
            rows = [Strip.join([beside, row]) for row in self._strips(text)]
            known = self._made[entry.item] = entry, how, rows
        return known[2]

    def _strips(self, text: Content, width: int = 0) -> list[Strip]:
        width = width or max(min(self._width - len(_BAR), WIDEST), 1)
        return Visual.to_strips(self, text, width, None, self.visual_style)


def _same(entry: LogEntry, before: LogEntry | None) -> bool:
    return before is not None and (entry is before or entry.text.is_same(before.text))
