"""The document model: what every format (Markdown, HTML …) is rendered from.

All text in it is plain text as somebody typed it, without markup of any kind. Escaping is the renderer's business, and
so is making holes (``prose.HOLE``) stand out. ``type`` names a block where Python's types are unknown, as in templates.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar


class Part(StrEnum):
    """What stands under a heading: who was there, an item, the item's decision, something else."""

    PEOPLE = "people"
    ITEM = "item"
    DECISION = "decision"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading below the document's title; ``level`` is 2 to 6. ``number``: the item's, where ``part`` is ITEM."""

    type: ClassVar = "heading"
    level: int
    text: str
    part: Part = Part.OTHER
    number: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. Its lines are to stay lines. ``case_line``: number and officer of the case, under its heading."""

    type: ClassVar = "paragraph"
    lines: tuple[str, ...]
    case_line: bool = False


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list; each item is one line or more."""

    type: ClassVar = "list"
    items: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A remark by the program itself, to be set apart from what people wrote."""

    type: ClassVar = "note"
    text: str


Block = Heading | Paragraph | BulletList | Note


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document.

    ``slug`` names the meeting, ``head`` is the head of its record's hash chain, or nothing. ``body`` met on ``date``;
    both stand in the title too.
    """

    title: str
    slug: str
    head: str
    body: str
    date: dt.date
    blocks: tuple[Block, ...]

    @property
    def code(self) -> str:
        """The line that ends a document and ties it to the record, or nothing."""
        return f"Kontrolkode: {self.head}" if self.head else ""
