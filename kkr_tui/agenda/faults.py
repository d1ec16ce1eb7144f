"""Faults against YAML's grammar in plain words, with what would be right and, where it is plain, the healed line."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import yaml

from kkr_tui.agenda.quoting import INDICATORS, quoted
from kkr_tui.agenda.report import Place
from kkr_tui.domain.text import clean_line
from kkr_tui.language import _

# Indentation, list marks and perhaps a key; then the value.
_LINE = re.compile(r"(\s*(?:- +)*(?:[^\s:#'\"{}\[\]&*!|>%@`-][^:]*:\s+)?)(\S.*)")
_COLON = re.compile(r":(\s|$)")
_COLON_WITHOUT_BLANK = re.compile(r"(\s*(?:- +)*[a-zæøå_]+:)(\S.*)")
_ENDED_EARLY = re.compile(r"did not find expected (key|'-' indicator)|expected <block end>")
_INDENTATION_WITH_TAB = re.compile(r"(?: |-(?=[ \t]))*\t[ \t]*")


@dataclass(frozen=True)
class Fault:
    """A fault at ``places``. ``mended`` holds healed lines by number; ``tentative`` when the healing is a guess."""

    places: tuple[Place, ...]
    message: str
    remedy: str
    mended: Mapping[int, str] = field(default_factory=dict)
    tentative: bool = False


def explain(error: yaml.YAMLError, lines: list[str], last_quoted: tuple[Place, Place] | None) -> Fault:
    """The parser's complaint about ``lines`` -> what is wrong.

    ``last_quoted`` tells where the quoted text begins and ends that the parser read just before, if it did.
    """
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Fault((Place(1, 1),), _("this is not YAML"), _("see the example agenda"))
    began = error.context_mark or error.problem_mark
    opened = Place(began.line + 1, began.column + 1)
    place = Place(error.problem_mark.line + 1, error.problem_mark.column + 1)
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    complaint = f"{error.context or ''} {error.problem or ''}"
    if _INDENTATION_WITH_TAB.match(line):
        return _tabs(lines, place.line)
    if "simple key" in complaint:
        return _no_key(opened, lines[opened.line - 1])
    if "escape" in complaint or "hexdecimal" in complaint:
        return _backslash(place, line)
    if "quoted scalar" in complaint:
        return _unclosed_quote(opened)
    if last_quoted and last_quoted[0].line < last_quoted[1].line and _ENDED_EARLY.search(complaint):
        return _unclosed_quote(last_quoted[0])
    if fault := _sign(place, line, complaint):
        return fault
    if "flow" in complaint:
        return _brackets(place, opened, lines)
    if fault := _unquoted(place, line):
        return fault
    before = lines[place.line - 2] if place.line > 1 else ""
    if "mapping values" in complaint and _COLON_WITHOUT_BLANK.fullmatch(before):
        return _no_key(Place(place.line - 1, len(before) - len(before.lstrip()) + 1), before)
    return _indentation(place)


def _sign(place: Place, line: str, complaint: str) -> Fault | None:
    """Signs that mean something to YAML at the beginning of a line."""
    if "directive" in complaint or "incompatible YAML" in complaint:
        return Fault((place,), _("a line that begins with this sign is an order to YAML"), _("delete the line"))
    if "document start" in complaint or line.startswith("..."):
        return Fault((place,), _("there is text after the sign ..., which ends a document"), _("delete the sign"))
    if line.startswith("--- "):
        return Fault((place,), _("there is text behind the sign ---"), _("begin a new line behind the sign"))
    if line.lstrip(" -").startswith(":"):
        return Fault((place,), _("there is no key before the colon"), _("write a key, a colon and a blank"))
    return None


def _tabs(lines: list[str], first: int) -> Fault:
    found = [number for number in range(first, len(lines) + 1) if _INDENTATION_WITH_TAB.match(lines[number - 1])]
    return Fault(
        tuple(Place(number, lines[number - 1].index("\t") + 1) for number in found),
        _("a tab in the indentation"),
        _("indent with blanks, two for each level"),
        {number: _INDENTATION_WITH_TAB.sub(_as_blanks, lines[number - 1], count=1) for number in found},
        tentative=True,
    )


def _as_blanks(match: re.Match[str]) -> str:
    return match[0].replace("\t", "  ")


def _no_key(place: Place, line: str) -> Fault:
    match = _COLON_WITHOUT_BLANK.fullmatch(line)
    if match:
        healed = f"{match[1]} {match[2]}"
        return Fault((place,), _("a blank is missing after the colon"), _so(healed), {place.line: healed})
    return Fault((place,), _("this line has no colon"), _("write a key, a colon and a blank before the text"))


def _backslash(place: Place, line: str) -> Fault:
    remedy = _("inside double quotes write two backslashes, or use single quotes")
    return Fault((place,), _("a backslash that is not understood"), remedy, {place.line: line.replace("\\", "\\\\")})


def _unclosed_quote(place: Place) -> Fault:
    remedy = _("put the same quotation mark at the end of the text")
    return Fault((place,), _("the quotes that are opened here are not closed where the text ends"), remedy)


def _brackets(place: Place, opened: Place, lines: list[str]) -> Fault:
    if place.line == opened.line:
        remedy = _("put a comma between the parts, and quotes around a text that holds a comma, colon or bracket")
        return Fault((place,), _("a comma or a closing bracket is missing before this"), remedy)
    bracket = lines[opened.line - 1][opened.column - 1 : opened.column]
    message = _("the bracket %(bracket)s that is opened here is not closed") % {"bracket": bracket}
    return Fault((opened,), message, _("close it, or put quotes around the text if the bracket is part of it"))


def _unquoted(place: Place, line: str) -> Fault | None:
    match = _LINE.fullmatch(line)
    if not match or not match[1].strip():
        return None
    text = re.split(r"\s#", match[2])[0].rstrip()
    if text[0] in "'\"" and text[-1] == text[0] and len(text) > 1:
        message = _("a quotation mark inside the text ends it too early")
        text = text[1:-1]
    elif text[0] in "'\"":
        message = _("there is more text behind the closing quotation mark")
    elif text[0] in INDICATORS:
        message = _("a text that begins with %(sign)s must have quotes") % {"sign": text[0]}
    elif match[1].strip(" -") and _COLON.search(text):
        message = _("a colon inside a text that has no quotes")
    else:
        return None
    healed = match[1] + quoted(text)
    return Fault((place,), message, _so(healed), {place.line: healed})


def _indentation(place: Place) -> Fault:
    remedy = _("begin the line in the same column as the others that belong together")
    return Fault((place,), _("this line does not fit the indentation of the lines before it"), remedy)


def _so(line: str) -> str:
    return _("write: %(line)s") % {"line": clean_line(line)[:200]}
