"""The values of the agenda file: how each kind is read, what it is when left out, and its JSON Schema.

A reading function never raises for bad content: it reports the problem and returns something harmless.
"""

import datetime as dt
import re
from typing import Any

from kkr_tui.agenda.nodes import Node, TableNode, TextNode, is_empty
from kkr_tui.agenda.quoting import quoted
from kkr_tui.agenda.report import Report
from kkr_tui.agenda.spelling import did_you_mean
from kkr_tui.agenda.table import Key, Kind, Named, expect, for_example, list_of, named_entries, shortened
from kkr_tui.domain.agenda import Attendance
from kkr_tui.domain.dates import parse_date, parse_time
from kkr_tui.domain.text import clean_block, clean_line
from kkr_tui.language import _

STATUSES = {"til stede": Attendance.PRESENT, "afbud": Attendance.EXCUSED, "udeblevet": Attendance.ABSENT}
_YES = frozenset({"ja", "true", "yes", "sand", "1"})
_NO = frozenset({"nej", "false", "no", "falsk", "0"})
_NUMBER = re.compile(r"0*([1-9][0-9]{0,4})")
_ITEM_NUMBER = re.compile(r"(?=.{1,20}$)[0-9A-Za-zÆØÅæøå]+(\.[0-9A-Za-zÆØÅæøå]+)*")

# Everything is read as text, so an unquoted number or truth value is as good as its letters.
_ANY_TEXT = ["string", "number", "boolean", "null"]


def read_text(node: Node, key: Key[Any], report: Report) -> str:
    """Text as it stands, not cleaned yet."""
    if isinstance(node, TextNode):
        return node.value
    wanted = _("a text (with quotes around it if it begins with a bracket)")
    expect(node, key, report, wanted)
    return ""


def read_line(node: Node, key: Key[Any], report: Report) -> str:
    """One line of text."""
    return clean_line(read_text(node, key, report))


def read_block(node: Node, key: Key[Any], report: Report) -> str:
    """Paragraphs."""
    return clean_block(read_text(node, key, report))


def read_title(node: Node, key: Key[Any], report: Report) -> str:
    """One line of text in which ``#`` hardly begins a comment."""
    if isinstance(node, TextNode) and node.plain:
        line = report.source.line(node.end.line)
        rest = line[node.end.column - 1 :]
        if rest.lstrip().startswith("#"):
            start = node.place.column - 1 if node.place.line == node.end.line else 0
            remedy = _("if it belongs to the title, write: %(text)s") % {"text": quoted(clean_line(line[start:]))}
            report.warning(node.place, _("the title ends before the sign #, which begins a comment"), remedy)
    return read_line(node, key, report)


def read_date(node: Node, key: Key[Any], report: Report) -> dt.date:
    """A date; the first of all days when it is none."""
    text = read_line(node, key, report)
    try:
        return parse_date(text)
    except ValueError:
        if text:
            message = _("`%(text)s` is not a date") % {"text": shortened(text)}
            report.error(
                node.place, message, _("write a day that exists as 2023-11-24, 24-11-2023 or 24. november 2023")
            )
        return dt.date.min


def read_time(node: Node, key: Key[Any], report: Report) -> dt.time | None:
    """A time of day."""
    text = read_line(node, key, report)
    try:
        return parse_time(text) if text else None
    except ValueError:
        message = _("`%(text)s` is not a time of day") % {"text": shortened(text)}
        report.error(node.place, message, for_example(key.example))
        return None


def read_number(node: Node, key: Key[Any], report: Report) -> int | None:
    """A positive whole number."""
    text = read_line(node, key, report)
    if match := _NUMBER.fullmatch(text):
        return int(match[1])
    if text:
        message = _("`%(text)s` is not a whole number from 1 to 99999") % {"text": shortened(text)}
        report.error(node.place, message, for_example(key.example))
    return None


def read_item_number(node: Node, key: Key[Any], report: Report) -> str:
    """The number of an item; a full stop at its end is left out."""
    text = read_line(node, key, report).removesuffix(".")
    if text and not _ITEM_NUMBER.fullmatch(text):
        message = _("`%(text)s` cannot be the number of an item") % {"text": shortened(text)}
        report.error(
            node.place, message, _("write numbers (or letters) with full stops between them, at most 20 signs")
        )
        return ""
    return text


def read_flag(node: Node, key: Key[Any], report: Report) -> bool:
    """Whether an item is closed. What cannot be read counts as yes: nothing is published by a slip of the pen."""
    text = clean_line(node.value).casefold() if isinstance(node, TextNode) else ""
    if text in _NO:
        return False
    if text not in _YES:
        message = _("`%(key)s` cannot be read, so the item counts as closed") % {"key": key.name}
        report.warning(node.place, message, _("write true or false"))
    return True


def read_wish(node: Node, key: Key[Any], report: Report) -> bool:
    """Whether the house wants something. What is left empty is wanted, as if the key were not there."""
    text = read_line(node, key, report).casefold()
    if text and text not in _YES | _NO:
        message = _("`%(key)s` is either yes or no, and not `%(text)s`")
        report.error(node.place, message % {"key": key.name, "text": shortened(text)}, for_example(key.example))
    return text not in _NO


def read_status(node: Node, key: Key[Any], report: Report) -> Attendance:
    """How somebody is registered beforehand."""
    text = read_line(node, key, report).casefold()
    if text and text not in STATUSES:
        message = _("`%(text)s` is not a status") % {"text": shortened(text)}
        known = _("it is one of: %(known)s") % {"known": ", ".join(STATUSES)}
        report.error(node.place, message, did_you_mean(text, STATUSES) or known)
    return STATUSES.get(text, Attendance.UNREGISTERED)


def read_titles(node: Node, key: Key[Any], report: Report) -> tuple[str, ...]:
    """A list of titles; empty ones are left out."""
    titles = (read_title(child, key, report) for child in list_of(node, key, report))
    return tuple(title for title in titles if title)


def read_phrases(node: Node, key: Key[Any], report: Report) -> tuple[Named, ...]:
    """Abbreviations and what they stand for."""
    phrases = _read_named(node, key, report)
    for phrase in phrases:
        if " " in phrase.name:
            message = _("the abbreviation `%(text)s` has a blank in it") % {"text": shortened(phrase.name)}
            report.error(phrase.place, message, for_example(key.example))
    return phrases


def read_sections(node: Node, key: Key[Any], report: Report) -> tuple[Named, ...]:
    """Headings and their texts."""
    return _read_named(node, key, report)


def _read_named(node: Node, key: Key[Any], report: Report) -> tuple[Named, ...]:
    if is_empty(node):
        return ()
    if not isinstance(node, TableNode):
        expect(node, key, report, _("keys with values"))
        return ()
    return tuple(
        Named(name, read_block(value, key, report), place) for name, place, value in named_entries(node, report)
    )


LINE = Kind(read_line, "", {"type": _ANY_TEXT})
TITLE = Kind(read_title, "", {"type": _ANY_TEXT})
BLOCK = Kind(read_block, "", {"type": _ANY_TEXT})
DATE = Kind(read_date, dt.date.min, {"type": "string", "minLength": 8})
TIME: Kind[dt.time | None] = Kind(
    read_time, None, {"type": ["string", "number", "null"], "pattern": r"^((kl\.?\s*)?\d{1,2}[.:]\d{2})?$"}
)
NUMBER: Kind[int | None] = Kind(
    read_number, None, {"type": ["integer", "string", "null"], "minimum": 1, "maximum": 99999, "pattern": r"^\d*$"}
)
ITEM_NUMBER = Kind(read_item_number, "", {"type": ["string", "number", "null"]})
FLAG = Kind(read_flag, empty=False, schema={"enum": [True, False, *sorted(_YES), *sorted(_NO)]})
WISH = Kind(read_wish, empty=True, schema={"enum": [True, False, *sorted(_YES), *sorted(_NO), None]})
STATUS = Kind(read_status, Attendance.UNREGISTERED, {"enum": [*STATUSES, "", None]})
TITLES: Kind[tuple[str, ...]] = Kind(read_titles, (), {"type": ["array", "null"], "items": {"type": _ANY_TEXT}})
PHRASES: Kind[tuple[Named, ...]] = Kind(
    read_phrases,
    (),
    {
        "type": ["object", "null"],
        "propertyNames": {"pattern": r"^\S+$"},
        "additionalProperties": {"type": _ANY_TEXT},
    },
)
SECTIONS: Kind[tuple[Named, ...]] = Kind(
    read_sections, (), {"type": ["object", "null"], "additionalProperties": {"type": _ANY_TEXT}}
)
