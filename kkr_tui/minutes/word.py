"""A document as a Word file, made by Pandoc after a reference document that carries the house's style.

Pandoc gets its own syntax tree, in which text is text: no reader of markup ever sees a word of it.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, assert_never

from kkr_tui.domain.holes import HOLE
from kkr_tui.language import _
from kkr_tui.minutes import archive, pandoc
from kkr_tui.minutes.blocks import Block, BulletList, Document, Heading, Note, Paragraph, Part
from kkr_tui.minutes.house import WORD, TemplateFailed

SEALED_IN = "docProps/custom.xml"
"""The part that holds a file's own properties; what is not title, author or language goes there."""

DECISION, CASE_LINE = "Beslutning", "Sagslinje"
"""Our styles in Word, besides ``Note``, ``Hul`` and ``Protokolkode``."""

_Node = dict[str, Any]


def render(document: Document, reference: Path = WORD) -> bytes:
    """A document -> a Word file that takes its styles, margins, header and footer from ``reference``.

    Raises Unavailable without Pandoc, TemplateFailed when ``reference`` is no Word file, and OSError.
    """
    if not archive.is_archive(reference.read_bytes()):
        raise TemplateFailed(reference, 0, _("the file is not a Word document (.docx)"))
    tree = {"meta": _meta(document), "blocks": list(_blocks(document))}
    try:
        written = pandoc.converted(tree, "docx", f"--reference-doc={reference.resolve()}", date=document.date)
    except pandoc.Refused as error:
        raise TemplateFailed(reference, 0, str(error)) from error
    return archive.packed(archive.unpacked(written), sealed_in=SEALED_IN)


def _meta(document: Document) -> _Node:
    said = {"title": document.title, "lang": "da-DK", "kkr": archive.PLACE}
    return {key: {"t": "MetaInlines", "c": [_str(text)]} for key, text in said.items()}


def _blocks(document: Document) -> Iterable[_Node]:
    part = Part.OTHER
    for block in document.blocks:
        node = _block(block)
        match block:
            case Heading():
                part = block.part
                yield node
            case Paragraph(case_line=True):
                yield _div(CASE_LINE, node)
            case Paragraph() | BulletList() if part is Part.DECISION:
                yield _div(DECISION, node)
            case _:
                yield node
    if document.code:
        yield _styled("Protokolkode", [_str(document.code)])


def _block(block: Block) -> _Node:
    match block:
        case Heading(level, text):
            return {"t": "Header", "c": [level - 1, ["", [], []], _text(text)]}
        case Paragraph(lines):
            return {"t": "Para", "c": _lines(lines)}
        case BulletList(items):
            return {"t": "BulletList", "c": [[{"t": "Plain", "c": _lines(lines)}] for lines in items]}
        case Note(text):
            return _styled("Note", _text(text))
        case _:
            assert_never(block)


def _lines(texts: Iterable[str]) -> list[_Node]:
    first, *rest = map(_text, texts)
    return first + [node for line in rest for node in ({"t": "LineBreak"}, *line)]


def _text(text: str) -> list[_Node]:
    nodes, at = [], 0
    for hole in HOLE.finditer(text):
        nodes += [_str(text[at : hole.start()]), _span("Hul", hole[0])]
        at = hole.end()
    return [*nodes, _str(text[at:])]


def _str(text: str) -> _Node:
    return {"t": "Str", "c": text}


def _span(style: str, text: str) -> _Node:
    return {"t": "Span", "c": [["", [], [["custom-style", style]]], [_str(text)]]}


def _styled(style: str, inlines: list[_Node]) -> _Node:
    return _div(style, {"t": "Para", "c": inlines})


def _div(style: str, node: _Node) -> _Node:
    return {"t": "Div", "c": [["", [], [["custom-style", style]]], [node]]}
