"""Typed text as paragraphs and lists. This is all the markup there is (DESIGN §4), everything else is text."""

import re
from collections.abc import Iterator
from itertools import groupby

from kkr_tui.domain.holes import HOLE
from kkr_tui.minutes.blocks import BulletList, Paragraph

__all__ = ["HOLE", "blocks"]

_LIST_ITEM = re.compile(r"[-–]\s+(?=\S)")


def blocks(text: str) -> Iterator[Paragraph | BulletList]:
    """Typed text -> its paragraphs and lists, in order.

    A blank line ends a paragraph or a list item. A line that begins with ``- `` or ``– `` starts a list item, and the
    lines after it, indented or not, go on with that item until a blank line or the next item. Items with nothing but
    blank lines between them are one list. Blanks at the end of a line are dropped.
    """
    for is_list, chunks in groupby(_chunks(text), key=lambda chunk: bool(_LIST_ITEM.match(chunk[0]))):
        if is_list:
            yield BulletList(tuple(_item(chunk) for chunk in chunks))
        else:
            yield from (Paragraph(tuple(chunk)) for chunk in chunks)


def _chunks(text: str) -> Iterator[list[str]]:
    """Runs of lines that belong together: one paragraph or one list item each."""
    chunk: list[str] = []
    for line in map(str.rstrip, text.split("\n")):
        if chunk and (not line or _LIST_ITEM.match(line)):
            yield chunk
            chunk = []
        if line:
            chunk.append(line)
    if chunk:
        yield chunk


def _item(chunk: list[str]) -> tuple[str, ...]:
    first, *rest = chunk
    return (_LIST_ITEM.sub("", first, count=1), *(line.lstrip() for line in rest))
