"""The document model: what every format (Markdown, HTML …) is rendered from.

All text in it is plain text as somebody typed it, without markup of any kind. Escaping is the renderer's business, and
so is making holes (``prose.HOLE``) stand out.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading below the document's title; ``level`` is 2 to 6."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. Its lines are to stay lines."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list; each item is one line or more."""

    items: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A remark by the program itself, to be set apart from what people wrote."""

    text: str


Block = Heading | Paragraph | BulletList | Note


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. ``slug`` names the meeting, ``head`` is the head of its record's hash chain, or nothing."""

    title: str
    slug: str
    head: str
    blocks: tuple[Block, ...]
