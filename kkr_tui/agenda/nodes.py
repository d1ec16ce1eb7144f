"""YAML as a tree of texts, lists and tables with places, and nothing else.

Built from the parser's events, so that what an agenda has no use for (anchors, aliases, tags, deep nesting) is seen
before anything is expanded, and every value is still the text that was written.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NoReturn

import yaml

from kkr_tui.agenda import faults
from kkr_tui.agenda.report import Place, Report
from kkr_tui.agenda.source import Source
from kkr_tui.domain.text import clean_line
from kkr_tui.language import _

DEEPEST = 20
_MOST_NODES = 300_000
_MOST_MENDED = 20
_LARGEST_MENDED = 500_000
_LOADER: type[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(slots=True)
class TextNode:
    """A text; ``plain`` when it stands without quotes. ``end`` is the place just behind it."""

    place: Place
    value: str
    plain: bool
    end: Place


@dataclass(slots=True)
class ListNode:
    """A list."""

    place: Place
    children: list["Node"] = field(default_factory=list)


@dataclass(slots=True)
class TableNode:
    """Keys and values, in turn."""

    place: Place
    children: list["Node"] = field(default_factory=list)

    def entries(self) -> Iterator[tuple["Node", "Node"]]:
        """Each key with its value, in the order of the file."""
        return zip(self.children[::2], self.children[1::2], strict=True)


@dataclass(slots=True)
class BrokenNode:
    """Something already reported: whoever meets it asks no more."""

    place: Place


Node = TextNode | ListNode | TableNode | BrokenNode


def is_empty(node: Node) -> bool:
    """Whether nothing is written there that can be seen."""
    match node:
        case TextNode():
            return not clean_line(node.value)
        case ListNode() | TableNode():
            return not node.children
        case BrokenNode():
            return False


def compose(source: Source) -> tuple[Node | None, Report]:
    """A file -> its tree (None for a file without content) and what was found wrong with it on the way.

    A fault against YAML's grammar that quotes or blanks would heal is reported and healed in memory, so that the rest
    of the file can be checked too. Raises AgendaError when that is not possible.
    """
    text, lines = source.text, list(source.lines)
    healed = Report(source)
    mended: set[int] = set()
    tentative = False
    while True:
        report = healed.copy()
        composer = _Composer(report)
        try:
            return composer.compose(text), report
        except yaml.YAMLError as error:
            fault = faults.explain(error, lines, composer.last_quoted)
        if tentative or not mended.isdisjoint(place.line for place in fault.places):
            raise healed.failure()  # our own healing led here: what could be said about the file would be a guess
        healable = fault.mended and len(mended) < _MOST_MENDED and len(text) < _LARGEST_MENDED
        for place in fault.places:
            (healed if healable else report).error(place, fault.message, fault.remedy)
        if not healable:
            raise report.failure()
        for number, line in fault.mended.items():
            lines[number - 1] = line
        text = "\n".join(lines)
        mended.update(fault.mended)
        tentative = fault.tentative


class _Composer:
    """One pass over the events of a text."""

    def __init__(self, report: Report) -> None:
        self.last_quoted: tuple[Place, Place] | None = None
        self._report = report
        self._open: list[ListNode | TableNode] = []
        self._root: Node | None = None
        self._nodes = 0

    def compose(self, text: str) -> Node | None:
        """Text -> its tree. Raises YAMLError at a fault and AgendaError at what is refused unread."""
        documents = 0
        for event in yaml.parse(text, Loader=_LOADER):
            match event:
                case yaml.ScalarEvent():
                    self._scalar(event)
                    continue
                case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                    self._enter(event)
                case yaml.CollectionEndEvent():
                    self._open.pop()
                case yaml.AliasEvent():
                    self._alias(event)
                case yaml.DocumentStartEvent():
                    documents += 1
                    if documents > 1:
                        self._refuse(
                            _place(event.start_mark),
                            _("a second document begins here"),
                            _("keep one meeting to a file"),
                        )
            self.last_quoted = None
        return self._root

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        self._refuse_extras(event)
        place, end = _place(event.start_mark), _place(event.end_mark)
        plain = not event.style
        self.last_quoted = (place, end) if event.style in ("'", '"') else None
        self._add(TextNode(place, event.value, plain, end))

    def _enter(self, event: yaml.SequenceStartEvent | yaml.MappingStartEvent) -> None:
        self._refuse_extras(event)
        place = _place(event.start_mark)
        if len(self._open) >= DEEPEST:
            message = _("lists and keys are nested more than %(count)s levels deep") % {"count": DEEPEST}
            self._refuse(place, message, _("items hold items, but hardly more than three levels"))
        node = ListNode(place) if isinstance(event, yaml.SequenceStartEvent) else TableNode(place)
        self._add(node)
        self._open.append(node)

    def _alias(self, event: yaml.AliasEvent) -> None:
        message = _("%(sign)s stands for a YAML alias, which an agenda cannot have") % {"sign": "*"}
        self._report.error(
            _place(event.start_mark), message, _("write the text out, or put quotes around a text that begins so")
        )
        self._add(BrokenNode(_place(event.start_mark)))

    def _refuse_extras(self, event: Any) -> None:
        if event.anchor:
            message = _("%(sign)s stands for a YAML anchor, which an agenda cannot have") % {"sign": "&"}
            self._report.error(
                _place(event.start_mark), message, _("remove it, or put quotes around a text that begins so")
            )
        if event.tag:
            message = _("%(sign)s stands for a YAML tag, which an agenda cannot have") % {"sign": "!"}
            self._report.error(
                _place(event.start_mark), message, _("remove it, or put quotes around a text that begins so")
            )

    def _add(self, node: Node) -> None:
        self._nodes += 1
        if self._nodes > _MOST_NODES:
            message = _("the file holds more than %(count)s values") % {"count": _MOST_NODES}
            self._refuse(node.place, message, _("keep one meeting to a file"))
        if self._open:
            self._open[-1].children.append(node)
        else:
            self._root = node

    def _refuse(self, place: Place, message: str, remedy: str) -> NoReturn:
        self._report.error(place, message, remedy)
        raise self._report.failure()


def _place(mark: Any) -> Place:
    return Place(mark.line + 1, mark.column + 1)
