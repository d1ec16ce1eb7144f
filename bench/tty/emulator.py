"""From what a program wrote to what stands on the screen."""

import codecs
import re
from typing import Any

import pyte

_CONTROL = re.compile(
    r"\x1b\[(?P<private>[<=>?]?)(?P<numbers>[0-9;:]*)(?P<between>[ -/]*)(?P<final>[@-~])"
    r"|\x1b[\]P_^X].*?(?:\x07|\x1b\\)",
    re.DOTALL,
)
_UNFINISHED = re.compile(r"\x1b(?:\[[0-?]*[ -/]*|[\]P_^X](?:(?!\x07|\x1b\\).)*)?\Z", re.DOTALL)
_ALTERNATE = {47, 1047, 1049}


def _understood(control: re.Match[str]) -> str:
    """The sequence, or nothing where pyte would print what it cannot parse."""
    if control["final"] is None or control["between"] or control["private"] in ("<", "=", ">"):
        return ""
    if ":" in control["numbers"] or (control["private"] == "?" and control["final"] not in "hlJK"):
        return ""
    return control[0]


class _Screen(pyte.Screen):
    """pyte's screen, with what else editors use: repeated characters, scrolling, an alternate screen."""

    _last = " "

    def draw(self, data: str) -> None:
        self._last = data[-1]
        super().draw(data)

    def repeat(self, count: int = 1) -> None:
        super().draw(self._last * max(1, count or 1))

    def scroll_up(self, count: int = 1) -> None:
        self._from_the_top(self.delete_lines, count)

    def scroll_down(self, count: int = 1) -> None:
        self._from_the_top(self.insert_lines, count)

    def set_mode(self, *modes: int, **options: Any) -> None:
        if options.get("private") and _ALTERNATE & set(modes):
            self.save_cursor()
            self.erase_in_display(2)
        super().set_mode(*modes, **options)

    def reset_mode(self, *modes: int, **options: Any) -> None:
        if options.get("private") and _ALTERNATE & set(modes):
            self.erase_in_display(2)
            self.restore_cursor()
        super().reset_mode(*modes, **options)

    def _from_the_top(self, method: Any, count: int) -> None:
        x, y = self.cursor.x, self.cursor.y
        self.cursor.y = self.margins.top if self.margins else 0
        method(count or 1)
        self.cursor.x, self.cursor.y = x, y


class _Stream(pyte.Stream):
    csi = {**pyte.Stream.csi, "b": "repeat", "S": "scroll_up", "T": "scroll_down", "s": "save_cursor"}  # noqa: RUF012
    events = pyte.Stream.events | {"repeat", "scroll_up", "scroll_down"}


class Emulator:
    """Bytes in, rows of text out. ``version`` counts changes of the text."""

    def __init__(self, columns: int, rows: int) -> None:
        self.screen = _Screen(columns, rows)
        self.rows = [""] * rows
        self.version = 0
        self._stream = _Stream(self.screen)
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._held = ""

    def feed(self, data: bytes) -> None:
        """The program wrote ``data``."""
        text = self._held + self._decode(data)
        unfinished = _UNFINISHED.search(text)
        cut = unfinished.start() if unfinished else len(text)
        self._held, text = text[cut:], text[:cut]
        self._stream.feed(_CONTROL.sub(_understood, text))
        self._look()

    def resize(self, columns: int, rows: int) -> None:
        """The window has another size."""
        self.screen.resize(rows, columns)
        self.rows = [""] * rows
        self.screen.dirty.update(range(rows))
        self._look()

    @property
    def holds_back(self) -> bool:
        """Whether a synchronised update is under way, of which a terminal shows nothing yet."""
        return self.has(2026)

    def has(self, mode: int) -> bool:
        """Whether this private mode is on."""
        return (mode << 5) in self.screen.mode

    def shows(self, text: str) -> bool:
        """Whether ``text`` stands in one of the rows."""
        return any(text in row for row in self.rows)

    def count(self, text: str) -> int:
        """How often ``text`` stands there in letters of one colour: a word half of which is only offered is not."""
        found = 0
        for y, row in enumerate(self.rows):
            at = row.find(text)
            while at >= 0:
                cells = (self.screen.buffer[y][x] for x in range(at, at + len(text)))
                found += len({(cell.fg, cell.italics) for cell in cells if cell.data != " "}) == 1
                at = row.find(text, at + 1)
        return found

    def masked(self) -> str:
        """The text with every digit a zero, so that a clock is no change."""
        return re.sub(r"\d", "0", "\n".join(row.rstrip() for row in self.rows))

    def _look(self) -> None:
        columns = self.screen.columns
        for y in self.screen.dirty:
            if y < len(self.rows):
                line = self.screen.buffer[y]
                row = "".join(line[x].data for x in range(columns))
                if row != self.rows[y]:
                    self.rows[y] = row
                    self.version += 1
        self.screen.dirty.clear()
