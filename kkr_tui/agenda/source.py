"""From the bytes of a file to text whose lines can be shown. Other encodings than UTF-8 are named, never guessed."""

import codecs
import re
from dataclasses import dataclass
from functools import cached_property

from kkr_tui.agenda.problems import AgendaError, Problem, Severity
from kkr_tui.domain.text import clean_line
from kkr_tui.language import _

MOST_BYTES = 5_000_000
_EXCERPT = 76

# YAML 1.1 §5.1: what a stream may hold.
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_BYTE_ORDER_MARKS = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
# What Danish files come in when they are not UTF-8.
_OLD_ENCODINGS = {"Windows-1252": "cp1252", "CP865": "cp865", "Mac Roman": "mac_roman"}
_DANISH_LETTERS = "æøåÆØÅ"


@dataclass(frozen=True)
class Source:
    """An agenda file as text; ``name`` is what problems call it."""

    name: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines as YAML counts them."""
        return _LINE_END.split(self.text)

    def line(self, number: int) -> str:
        """The line with that number, counted from 1; nothing beyond the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def problem(self, severity: Severity, line: int, column: int, message: str, remedy: str) -> Problem:
        """A problem at that place, with the offending line (the part of it around the column)."""
        text = self.line(line)
        start = max(0, min(column - 1 - _EXCERPT // 2, len(text) - _EXCERPT))
        excerpt = clean_line(text[start : start + _EXCERPT])
        excerpt = f"{'…' if start else ''}{excerpt}{'…' if start + _EXCERPT < len(text) else ''}"
        return Problem(self.name, line, column, severity, message, excerpt, remedy)


def decode(data: bytes, name: str) -> Source:
    """The bytes of a file -> its text.

    Raises AgendaError for a file that is too big, is not UTF-8, or holds control characters.
    """
    name = clean_line(name)
    if len(data) > MOST_BYTES:
        raise whole_file(
            name, _("the file is larger than 5 MB"), _("an agenda is text; enclosures are only named in it")
        )
    if encoding := _wide_encoding(data):
        raise whole_file(name, _("the file is %(encoding)s, not UTF-8") % {"encoding": encoding}, _save_as_utf8())
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _not_utf8(data, name, error) from None
    source = Source(name, text)
    if match := _UNPRINTABLE.search(text):
        line, column = _end_of(text[: match.start()])
        message = _("a control character (U+%(code)s) does not belong in an agenda") % {"code": f"{ord(match[0]):04X}"}
        raise AgendaError((source.problem(Severity.ERROR, line, column, message, _("delete it")),))
    return source


def whole_file(name: str, message: str, remedy: str = "") -> AgendaError:
    """An error about the file as a whole."""
    return AgendaError((Problem(clean_line(name), 0, 0, Severity.ERROR, message, remedy=remedy),))


def _wide_encoding(data: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            return encoding
    start = data[:1000]
    # Text in UTF-16 without a mark: every other byte of Latin letters is zero.
    return "UTF-16" if len(start) > 1 and start.count(0) * 3 > len(start) else ""


def _not_utf8(data: bytes, name: str, error: UnicodeDecodeError) -> AgendaError:
    found = {
        encoding: sum(map(data.count, (letter.encode(codec) for letter in _DANISH_LETTERS)))
        for encoding, codec in _OLD_ENCODINGS.items()
    }
    likely = max(found, key=lambda encoding: found[encoding])
    line, column = _end_of(data[: error.start].decode("utf-8-sig", errors="replace"))
    source = Source(name, data.decode(_OLD_ENCODINGS[likely], errors="replace"))
    message = _("the file is not UTF-8 but probably %(encoding)s") % {"encoding": likely}
    if not found[likely]:
        message = _("the file is not UTF-8")
    return AgendaError((source.problem(Severity.ERROR, line, column, message, _save_as_utf8()),))


def _end_of(text: str) -> tuple[int, int]:
    lines = _LINE_END.split(text)
    return len(lines), len(lines[-1]) + 1


def _save_as_utf8() -> str:
    return _("save it as UTF-8 in the editor and try again")
