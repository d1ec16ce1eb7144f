"""Holes: what is to be filled in later, ``⟦navn?⟧``."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kkr_tui.domain.agenda import Item

# One whose end was deleted reaches to the end of its line: it is still open.
HOLE = re.compile(r"⟦[^⟦⟧\n]*⟧?")


@dataclass(frozen=True, slots=True)
class Hole:
    """One hole in the text of ``item``, from character ``start`` to ``end``."""

    item: str
    text: str
    start: int
    end: int


def holes(items: Iterable[Item], texts: Mapping[str, str]) -> list[Hole]:
    """Every hole in these texts (number -> text), in the order of the items."""
    return [
        Hole(item.number, found[0], found.start(), found.end())
        for item in items
        if "⟦" in texts.get(item.number, "")
        for found in HOLE.finditer(texts[item.number])
    ]
