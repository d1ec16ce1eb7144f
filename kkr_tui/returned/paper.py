"""Minutes as lines, split at their headings: what stands under which heading of which item."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kkr_tui.domain.agenda import Agenda
from kkr_tui.domain.worddiff import plain
from kkr_tui.importer.source import Line

DECISION = "Beslutning"
DRAFT = "Kladde"  # how the note begins that a draft follows

_NUMBERED = re.compile(r"(?P<number>\d+(?:\.\d+)*)\.(?:\s|$)")
_FOOT = re.compile(r"(?:Kontrol|Protokol)kode: [0-9a-f]{12}|\[[a-z0-9-]+\]: ?sha256:.*")
_DEEPEST = 6  # the levels of headings that Markdown has


@dataclass(slots=True)
class Part:
    """What stands under one heading; ``name`` is nothing for what stands before the first. Quotes in it are plain."""

    name: str
    lines: list[Line] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words as they would be typed, without what our minutes say about themselves."""
        return typed(line for line in self.lines if not line.remark)


@dataclass(slots=True)
class ItemPart:
    """What stands under the heading of one item."""

    heading: str
    level: int
    parts: list[Part] = field(default_factory=lambda: [Part("")])

    def decision(self, nth: int) -> Part | None:
        """The part with the decision: the ``nth`` that is headed so (a case may have a section of that name too)."""
        found = [part for part in self.parts if part.name == DECISION]
        return found[nth - 1] if 0 < nth <= len(found) else None

    def sections(self, nth: int) -> dict[str, str]:
        """All other parts that have text: heading -> text."""
        decision = self.decision(nth)
        found: dict[str, str] = {}
        for part in self.parts:
            if part is not decision and part.text:
                found[part.name] = "\n\n".join(filter(None, (found.get(part.name), part.text)))
        return found


@dataclass(slots=True)
class Paper:
    """A whole document. ``lists`` are the parts that belong to no item; ``items`` are by number, in its order."""

    title: str = ""
    lists: dict[str, Part] = field(default_factory=lambda: {"": Part("")})
    items: dict[str, ItemPart] = field(default_factory=dict)


def typed(lines: Iterable[Line]) -> str:
    """Lines as text: a line each, a blank one between paragraphs."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.text for line in lines)).strip("\n")


def levels(agenda: Agenda) -> dict[str, int]:
    """On which level the heading of each item stands in our minutes, by number."""
    return {item.number: min(2 + item.number.count("."), _DEEPEST) for item in agenda.walk()}


def read_paper(lines: Sequence[Line], known: Mapping[str, int]) -> Paper:
    """Lines of Markdown minutes -> what stands where. ``known``: the level of each item's heading, by number.

    A numbered heading that is not of a known item begins a new one where items stand, else it heads a section.
    """
    paper = Paper()
    item: ItemPart | None = None
    part = paper.lists[""]
    for line in lines:
        if not line.level:
            if not _FOOT.fullmatch(line.text):
                part.lines.append(line)
        elif line.level == 1 and not paper.title:
            paper.title = line.text
        elif number := _item_number(line, known, item, paper):
            item = paper.items[number] = ItemPart(line.text, line.level)
            part = item.parts[0]
        elif item and line.level >= min(item.level + 1, _DEEPEST):
            part = Part(plain(line.text))
            item.parts.append(part)
        else:
            item = None
            part = paper.lists.setdefault(plain(line.text), Part(plain(line.text)))
    return paper


def _item_number(line: Line, known: Mapping[str, int], item: ItemPart | None, paper: Paper) -> str:
    match = _NUMBERED.match(line.text)
    number = match["number"] if match else ""
    if not number or number in paper.items:
        return ""
    where = known.get(number, line.level if line.level <= (item.level if item else 2) else 0)
    return number if line.level == where else ""
