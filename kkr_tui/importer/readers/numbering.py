"""Word's automatic numbers and bullets, which are not in the text: they are counted here as Word counts them.

ECMA-376 part 1, §17.9 (numbering): a paragraph, or its style, names a list and a level in it; the level says how its
number looks (``%1.%2.``) and counts on from the paragraph before.
"""

import re
from dataclasses import dataclass, field
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BULLET = "– "


@dataclass(frozen=True, slots=True)
class _Level:
    format: str
    text: str
    start: int


@dataclass(slots=True)
class Numbering:
    """The lists of one document, counting while its paragraphs are read in order."""

    levels: dict[tuple[str, int], _Level]
    counts: dict[str, list[int]] = field(default_factory=dict)

    def mark(self, properties: Any) -> str:
        """The mark in front of a paragraph with these properties (``w:numPr``): ``3.10. ``, ``– ``, or nothing."""
        number = _value(properties, "numId")
        depth = int(_value(properties, "ilvl") or 0)
        level = self.levels.get((number, depth))
        if level is None or level.format == "none":
            return ""
        if level.format == "bullet":
            return BULLET
        counts = self.counts.setdefault(number, [])
        for missing in range(len(counts), depth + 1):
            above = self.levels.get((number, missing))
            counts.append((above.start if above else 1) - (missing == depth))
        counts[depth] += 1
        del counts[depth + 1 :]
        label = re.sub(r"%(\d)", lambda match: str(counts[int(match[1]) - 1]), level.text)
        return f"{label} " if label else ""


def numbering_of(document: Any) -> Numbering:
    """A python-docx document -> its lists; none when it has no numbering part."""
    root = next((part for part in document.part.package.iter_parts() if part.partname == "/word/numbering.xml"), None)
    if root is None:
        return Numbering({})
    abstract = {
        element.get(f"{W}abstractNumId"): {
            int(level.get(f"{W}ilvl")): _Level(
                format=_value(level, "numFmt"), text=_value(level, "lvlText"), start=int(_value(level, "start") or 1)
            )
            for level in element.iter(f"{W}lvl")
        }
        for element in root.element.iter(f"{W}abstractNum")
    }
    return Numbering(
        {
            (number.get(f"{W}numId"), depth): level
            for number in root.element.iter(f"{W}num")
            for depth, level in abstract.get(_value(number, "abstractNumId"), {}).items()
        }
    )


def _value(element: Any, tag: str) -> str:
    child = element.find(f"{W}{tag}")
    return "" if child is None else child.get(f"{W}val", "")
