"""Tables of the agenda file: which keys they may have, and reading them so that every slip is reported.

A reading function never raises for bad content: it reports the problem and returns something harmless.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar, cast

from kkr_tui.agenda.nodes import BrokenNode, ListNode, Node, TableNode, TextNode, is_empty
from kkr_tui.agenda.report import Place, Report
from kkr_tui.agenda.spelling import did_you_mean
from kkr_tui.domain.closest import closest
from kkr_tui.domain.text import clean_line
from kkr_tui.language import _

T = TypeVar("T")


@dataclass(frozen=True)
class Kind(Generic[T]):
    """A kind of value: ``read`` makes it of a node, ``empty`` stands for a key left out."""

    read: "Callable[[Node, Key[Any], Report], T]"
    empty: T
    schema: Mapping[str, object]


@dataclass(frozen=True)
class Key(Generic[T]):
    """A key of the agenda file. ``description`` is shown by editors; ``example`` is what a right line looks like."""

    name: str
    kind: Kind[T]
    description: str
    example: str
    required: bool = False

    @property
    def spellings(self) -> tuple[str, ...]:
        """The name, and how it may be written without æ, ø and å."""
        plain = self.name.replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
        return (self.name,) if plain == self.name else (self.name, plain)


@dataclass(frozen=True, slots=True)
class Named:
    """A text under a name of the writer's own: a phrase, or a section."""

    name: str
    text: str
    place: Place


@dataclass(frozen=True)
class Form:
    """The keys that a kind of table may have. ``name`` is its name in the JSON Schema."""

    name: str
    description: str
    keys: tuple[Key[Any], ...]

    @cached_property
    def by_spelling(self) -> dict[str, Key[Any]]:
        """Every way to write a key -> the key."""
        return {spelling: key for key in self.keys for spelling in key.spellings}


class Fields:
    """What a table in the file holds, by key, in the order of the file."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self._values: dict[str, object] = {}
        self._places: dict[str, Place] = {}

    def __getitem__(self, key: Key[T]) -> T:
        return cast("T", self._values.get(key.name, key.kind.empty))

    def __contains__(self, key: Key[Any]) -> bool:
        return key.name in self._values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def put(self, key: Key[T], place: Place, value: T) -> None:
        """Keep what stands under ``key``; ``place`` is where the value begins."""
        self._values[key.name] = value
        self._places[key.name] = place

    def place_of(self, key: Key[Any]) -> Place:
        """Where the value of ``key`` stands, or the whole table when the key was left out."""
        return self._places.get(key.name, self.place)


def read_fields(node: TableNode, form: Form, report: Report) -> Fields:
    """A table -> what it holds; reports unknown, repeated and missing keys, and whatever the values report."""
    fields = Fields(node.place)
    meant: set[str] = set()
    for name, place, value in named_entries(node, report):
        key = form.by_spelling.get(name)
        if key is None:
            meant.add(_report_unknown(name, place, value, form, report))
        elif key in fields:
            twice(name, place, fields.place_of(key).line, report)
        else:
            fields.put(key, value.place, key.kind.read(value, key, report))
            if key.required and is_empty(value):
                report.error(value.place, _("`%(key)s` is empty") % {"key": key.name}, for_example(key.example))
    for key in form.keys:
        if key.required and key not in fields and meant.isdisjoint(key.spellings):
            report.error(node.place, _("`%(key)s` is missing") % {"key": key.name}, for_example(key.example))
    return fields


def tables(form: Callable[[], Form], name: str) -> Kind[tuple[Fields, ...]]:
    """The kind of a list of tables of that form (asked for late, because items hold items)."""

    def read(node: Node, key: Key[Any], report: Report) -> tuple[Fields, ...]:
        found = []
        for child in list_of(node, key, report):
            if isinstance(child, TableNode):
                found.append(read_fields(child, form(), report))
            else:
                _expect_keys(child, key, form(), report)
        return tuple(found)

    return Kind(read, (), {"type": ["array", "null"], "items": {"$ref": f"#/$defs/{name}"}})


def _report_unknown(name: str, place: Place, value: Node, form: Form, report: Report) -> str:
    """Report a key that is not in the table of keys; return the one that was probably meant, or nothing."""
    known = _("the keys here are: %(keys)s") % {"keys": ", ".join(key.name for key in form.keys)}
    if is_empty(value):  # as in {navn: Jensen, Bo}
        part = _("if it is part of a text with a comma, put quotes around the text")
        known = f"{known}; {part}"
    message = _("unknown key `%(key)s`") % {"key": shortened(name)}
    report.error(place, message, did_you_mean(name, form.by_spelling) or known)
    return closest(name, form.by_spelling)


def _expect_keys(node: Node, key: Key[Any], form: Form, report: Report) -> None:
    """Report that an entry of a list of tables is none, unless it was reported before."""
    if here := _named_kind(node):
        message = _("in the list `%(key)s` each entry must be keys with values (`%(first)s: …`), but here is %(here)s")
        facts = {"key": key.name, "first": form.keys[0].name, "here": here}
        report.error(node.place, message % facts, for_example(key.example))


def _named_kind(node: Node) -> str:
    """What that is, for a message; nothing for what was reported when it was read."""
    return {ListNode: _("a list"), TableNode: _("keys with values"), TextNode: _("a text")}.get(type(node), "")


def expect(node: Node, key: Key[Any], report: Report, wanted: str) -> None:
    """Report that ``node`` is not what is ``wanted`` under ``key``, unless it was reported before."""
    here = _named_kind(node)
    if not here:
        return
    message = _("`%(key)s` must be %(wanted)s, but here is %(here)s")
    report.error(node.place, message % {"key": key.name, "wanted": wanted, "here": here}, for_example(key.example))


def for_example(example: str) -> str:
    """A right line -> the remedy that shows it."""
    return _("for example: %(example)s") % {"example": example}


def list_of(node: Node, key: Key[Any], report: Report) -> list[Node]:
    """The entries of a list; none for an empty value."""
    if isinstance(node, ListNode):
        return node.children
    if not is_empty(node):
        expect(node, key, report, _("a list"))
    return []


def named_entries(table: TableNode, report: Report) -> list[tuple[str, Place, Node]]:
    """The keys of a table with their places and values; reports and leaves out what is no key, or was there before."""
    entries: list[tuple[str, Place, Node]] = []
    first: dict[str, int] = {}
    for key, value in table.entries():
        if not isinstance(key, TextNode):
            if not isinstance(key, BrokenNode):
                report.error(key.place, _("a key must be one line of text"), _("put quotes around it"))
            continue
        name = clean_line(key.value)
        if key.plain and name == "<<":
            message = _("%(sign)s stands for a YAML merge key, which an agenda cannot have") % {"sign": "<<"}
            report.error(key.place, message, _("write the keys and values out"))
        elif not name:
            report.error(key.place, _("there is no key before the colon"), _("write a key, a colon and a blank"))
        elif name in first:
            twice(name, key.place, first[name], report)
        else:
            first[name] = key.place.line
            entries.append((name, key.place, value))
    return entries


def twice(name: str, place: Place, first: int, report: Report) -> None:
    """Report a key that was there before, in line ``first``."""
    message = _("`%(key)s` is here twice; the first is in line %(line)d") % {"key": shortened(name), "line": first}
    report.error(place, message, _("keep one of them"))


def shortened(text: str) -> str:
    """A text -> what of it a message can hold."""
    return text if len(text) <= 60 else f"{text[:59]}…"
