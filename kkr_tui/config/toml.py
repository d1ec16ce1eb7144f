"""TOML, read as far as it can be: a line that cannot be understood is told and left out, and the rest holds."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from kkr_tui.config.problems import Place
from kkr_tui.config.settings import PHRASE, for_example
from kkr_tui.domain.text import clean_line
from kkr_tui.language import _

_MOST = 50
_END = "(at end of document)"
_AT = re.compile(r" \(at line (?P<line>\d+), column (?P<column>\d+)\)$")
_HEADER = re.compile(r"\s*\[")
_STATEMENT = re.compile(r"""\s*(?:\[|(?:"[^"]*"|'[^']*'|[\w.-]+)\s*=)""")
_KEY_WITHOUT_QUOTES = re.compile(r"\s*(?P<key>[\w-]*[^\W0-9A-Za-z_][\w-]*)\s*=")  # TOML has only ASCII in these


class Torn(NamedTuple):
    """A place that is no TOML: what is wrong, what would be right, and the lines that were left out for it."""

    place: Place
    message: str
    remedy: str
    lost: tuple[str, ...]


class Read(NamedTuple):
    """``tables`` of what can be understood; ``text`` is that, with a blank line for each line that was left out."""

    tables: Mapping[str, Any]
    text: str
    torn: tuple[Torn, ...]


def read(source: bytes) -> Read:
    """The content of a file, whatever it is."""
    lines = []
    torn = []
    for number, line in enumerate(source.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        try:
            lines.append(line.decode().removesuffix("\r"))
        except UnicodeDecodeError as error:
            place = Place(number, len(line[: error.start].decode()) + 1)
            remedy = _("save it as UTF-8; the line is left out")
            torn.append(Torn(place, _("the file is not UTF-8"), remedy, (line.decode("latin-1"),)))
            lines.append("")
    for _attempt in range(_MOST):
        try:
            return Read(tomllib.loads("\n".join(lines)), "\n".join(lines), tuple(torn))
        except tomllib.TOMLDecodeError as error:
            torn.append(_without(lines, str(error)))
        except RecursionError:
            break
    message = _("so much is wrong in it that nothing of it is used") if torn else _("too deeply nested")
    return Read({}, "", (*torn, Torn(Place(), message, "", tuple(lines))))


def _without(lines: list[str], error: str) -> Torn:
    """Leave out what ``error`` is about. Of a table with a wrong heading the content goes to a table nobody knows."""
    begin, end = _lines_of(lines, error)
    found = _AT.search(error)
    within = found and int(found["line"]) == begin + 1
    place = Place(begin + 1, min(int(found["column"]), len(lines[begin]) + 1) if found and within else 1)
    torn = Torn(place, *_told(error, lines[begin]), tuple(lines[begin:end]))
    heading = f'["\\u0000{begin}"]' if _HEADER.match(lines[begin]) else ""
    lines[begin:end] = [heading] + [""] * (end - begin - 1)
    return torn


def _lines_of(lines: list[str], error: str) -> tuple[int, int]:
    """The statement that is to be left out: its first line, and the one behind its last, from 0."""
    found = _AT.search(error)
    if found is None:
        return next(_unfinished(lines), 0), len(lines)
    line = min(int(found["line"]), len(lines)) - 1
    if error.startswith("Unclosed") and (begin := _begin(lines, line)) < line:
        return begin, line
    return line, line + 1


def _begin(lines: list[str], before: int) -> int:
    """The last line before that one in which something begins."""
    return next((n for n in range(before - 1, -1, -1) if _STATEMENT.match(lines[n])), before)


def _unfinished(lines: list[str]) -> Iterator[int]:
    """Where what never ends may begin, the last first: without it and what follows, the text has an end."""
    for n in range(len(lines) - 1, -1, -1):
        if _STATEMENT.match(lines[n]):
            try:
                tomllib.loads("\n".join(lines[:n]))
            except tomllib.TOMLDecodeError as error:
                if _END in str(error):
                    continue
            except RecursionError:
                continue
            yield n


def _told(error: str, line: str) -> tuple[str, str]:
    """What is wrong, and what would be right."""
    reason = _AT.sub("", error).removesuffix(_END).strip()
    known = {
        "Expected '=' after a key in a key/value pair": _("`=` is missing behind the name"),
        "Invalid value": _("no value that can be understood; texts stand in quotation marks"),
        "Invalid statement": _("neither a setting nor a [table]"),
        "Illegal character '\\n'": _("the quotation mark at the end is missing"),
        "Unterminated string": _("the quotation marks at the end are missing"),
        "Unclosed array": _("`]` is missing at the end"),
        "Unclosed inline table": _("`}` is missing at the end"),
        "Expected ']' at the end of a table declaration": _("`]` is missing at the end"),
        "Expected newline or end of document after a statement": _("there is something behind the value"),
    }
    message = next((said for begin, said in known.items() if reason.startswith(begin)), "")
    key = _KEY_WITHOUT_QUOTES.match(line)
    if reason.startswith(("Cannot overwrite", "Cannot declare")):
        return _("that name stands here already"), _("leave out one of them")
    remedy = _('a name with letters such as æ stands in quotes: "%(name)s" = …') % {"name": key["key"]} if key else ""
    told = message or _("this is not TOML: %(reason)s") % {"reason": clean_line(reason)}
    return told, remedy or for_example(PHRASE)
