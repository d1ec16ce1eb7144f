"""Web pages through the standard library's parser: the text of the blocks, with their headings and lists."""

import re
from html.parser import HTMLParser

from kkr_tui.domain.text import clean, clean_line
from kkr_tui.importer.readers.text import decode
from kkr_tui.importer.source import Line, measured

_HEADING = re.compile(r"h([1-6])")
_BLOCKS = frozenset(
    ("address", "article", "aside", "blockquote", "body", "dd", "div", "dl", "dt", "fieldset", "figure", "footer",
     "form", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "thead",
     "title", "tr", "ul")
)  # fmt: skip
_SILENT = frozenset(("script", "style", "template", "noscript", "svg"))


def read_html(data: bytes) -> list[Line]:
    """The bytes of a web page -> its lines. Raises ImportFailed when they are not UTF-8."""
    page = _Page()
    page.feed(decode(data))
    page.close()
    page.end_block()
    return measured(page.lines)


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[Line] = []
        self._text: list[str] = []
        self._level = 0
        self._mark = ""
        self._silent = 0
        self._verbatim = 0
        self._counters: list[int] = []
        self._cells = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "br":
            self._text.append("\n")
        elif heading := _HEADING.fullmatch(tag):
            self.end_block()
            self._level = int(heading[1])
        elif tag in ("td", "th"):
            self._text.append(", " if self._cells else "")
            self._cells += 1
        elif tag in _BLOCKS:
            self.end_block()
            self._open(tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif _HEADING.fullmatch(tag):
            self.end_block()
        elif tag in _BLOCKS and tag not in ("td", "th"):
            self.end_block()
            self._verbatim -= tag == "pre" and self._verbatim > 0
            if tag in ("ul", "ol") and self._counters:
                self._counters.pop()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._text.append(data if self._verbatim else re.sub(r"\s+", " ", data))

    def end_block(self) -> None:
        """Turn the text so far into lines: one, or as many as ``br`` or ``pre`` made of it."""
        rows = clean("".join(self._text)).split("\n")
        broken = len(rows) > 1
        if any(row.strip() for row in rows):
            if not self._mark:
                self._add("")
            for row in rows:
                self._add(self._mark + clean_line(row), level=self._level, whole=not broken)
                self._mark = ""
        self._text.clear()
        self._level = 0
        self._cells = 0

    def _add(self, text: str, *, level: int = 0, whole: bool = False) -> None:
        self.lines.append(Line(text=text, number=len(self.lines) + 1, level=level, whole=whole))

    def _open(self, tag: str, attrs: dict[str, str | None]) -> None:
        match tag:
            case "pre":
                self._verbatim += 1
            case "ul":
                self._counters.append(-1)
            case "ol":
                start = attrs.get("start") or ""
                self._counters.append(int(start) - 1 if start.isdecimal() else 0)
            case "li":
                self._mark = self._next_mark()
            case "tr":
                self._cells = 0

    def _next_mark(self) -> str:
        if not self._counters or self._counters[-1] < 0:
            return "– "
        self._counters[-1] += 1
        return f"{self._counters[-1]}. "
