"""A document as a tree: sections within sections, for formats that have them, and for tables of contents."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kkr_tui.minutes.blocks import Block, BulletList, Document, Heading, Note, Paragraph, Part

Content = Paragraph | BulletList | Note

_NO_WORD = re.compile(r"[^0-9A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, what stands right under it, and the sections below. ``anchor`` names it within its document."""

    heading: Heading
    anchor: str
    blocks: tuple[Content, ...]
    sections: tuple["Section", ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """What stands before the first heading, and the sections."""

    lead: tuple[Content, ...]
    sections: tuple[Section, ...]


def outline(document: Document) -> Outline:
    """A document -> its tree. Anchors of items tell their numbers (``pkt-3-7``), so that links to them last."""
    blocks = list(document.blocks)
    anchors = _anchors(blocks)
    lead, at = _contents(blocks, 0)
    return Outline(lead, tuple(_sections(blocks, at, 0, anchors)[0]))


def _sections(blocks: list[Block], at: int, above: int, anchors: list[str]) -> tuple[list[Section], int]:
    """The sections from ``at`` on that are deeper than level ``above``, and where they end."""
    found: list[Section] = []
    while at < len(blocks):
        heading = blocks[at]
        assert isinstance(heading, Heading)  # noqa: S101 - contents were passed over
        if heading.level <= above:
            break
        anchor = anchors[at]
        contents, at = _contents(blocks, at + 1)
        below, at = _sections(blocks, at, heading.level, anchors)
        found.append(Section(heading, anchor, contents, tuple(below)))
    return found, at


def _contents(blocks: list[Block], at: int) -> tuple[tuple[Content, ...], int]:
    contents: list[Content] = []
    for block in blocks[at:]:
        if isinstance(block, Heading):
            break
        contents.append(block)
    return tuple(contents), at + len(contents)


def _anchors(blocks: list[Block]) -> list[str]:
    """A name for each block that is a heading, no two alike; nothing for the others."""
    return list(_named(blocks))


def _named(blocks: list[Block]) -> Iterator[str]:
    taken: set[str] = set()
    for place, block in enumerate(blocks, 1):
        if not isinstance(block, Heading):
            yield ""
            continue
        name = f"afsnit-{place}"
        if block.part is Part.ITEM:
            name = f"pkt-{_NO_WORD.sub('-', block.number)}"
        name = name if name not in taken else f"{name}-{place}"
        taken.add(name)
        yield name
