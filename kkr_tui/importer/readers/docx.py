"""Word files (.docx), opened by python-docx; headings and lists are known by their styles.

The text is taken from the paragraphs wherever they are, also from content controls, text boxes and tracked insertions,
which python-docx' own ``text`` leaves out.
"""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from kkr_tui.domain.text import clean
from kkr_tui.extras import adding
from kkr_tui.importer.readers.numbering import BULLET, W, numbering_of
from kkr_tui.importer.report import ImportFailed
from kkr_tui.importer.source import Line, measured
from kkr_tui.language import _

if TYPE_CHECKING:
    from docx.document import Document

MAX_UNPACKED = 60_000_000
_TYPED_LINE = 110  # characters: a document without any longer paragraph was typed or pasted line by line
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LIST = f"{W}pPr/{W}numPr"
_CHARACTERS = {f"{W}tab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


def read_docx(data: bytes) -> list[Line]:
    """The bytes of a Word file -> its lines. Raises ImportFailed when it is damaged, encrypted or a zip bomb."""
    paragraphs = list(_paragraphs(_open(data)))
    typed = len(paragraphs) > 20 and all(len(text) <= _TYPED_LINE for text, level in paragraphs)
    lines: list[Line] = []
    for text, level in paragraphs:
        if not typed and not text.startswith(BULLET):
            lines.append(Line(text="", number=len(lines) + 1))
        lines.append(Line(text=text.strip(), number=len(lines) + 1, level=level, whole=not typed))
    return measured(lines)


def _open(data: bytes) -> "Document":
    try:
        from docx import Document  # noqa: PLC0415 - an optional extra
    except ImportError as error:
        raise ImportFailed(
            _("Reading Word files needs the extra: %(command)s") % {"command": adding("import")}
        ) from error
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            _check(package)
        return Document(BytesIO(data))
    except ImportFailed:
        raise
    except Exception as error:  # the errors of zip, XML and packaging libraries: to the user they are one
        raise ImportFailed(_("The Word file is damaged and cannot be read.")) from error


def _check(package: zipfile.ZipFile) -> None:
    if sum(part.file_size for part in package.infolist()) > MAX_UNPACKED:
        raise ImportFailed(_("The Word file unpacks to far more than a document holds; it is not opened."))
    if "word/document.xml" not in package.namelist():
        raise ImportFailed(_("The file is an archive (zip), but not a Word document."))


def _paragraphs(document: "Document") -> Iterator[tuple[str, int]]:
    """Each line of the document with the level of its heading, or 0. A row of a table is one line."""
    styles = {style.style_id: style for style in document.styles}
    numbering = numbering_of(document)
    for element in document.element.body.iter(f"{W}p", f"{W}tr"):
        if _is_inside(element, f"{W}tr") or _is_inside(element, _FALLBACK):
            continue
        if element.tag == f"{W}tr":
            cells = (" ".join(map(_text, cell.iter(f"{W}p"))).strip() for cell in element.iter(f"{W}tc"))
            yield clean(", ".join(cell for cell in cells if cell)).replace("\n", " "), 0
            continue
        style = styles.get(element.style)
        numbered = element.find(_LIST) if element.find(_LIST) is not None or not style else style.element.find(_LIST)
        text = clean(_text(element))
        mark = numbering.mark(numbered) if numbered is not None and text.strip() else ""
        for row in f"{mark}{text}".split("\n"):
            yield row, _level(style.name or "") if style else 0


def _text(paragraph: Any) -> str:
    text = ""
    for element in paragraph.iter():
        if next(element.iterancestors(f"{W}p"), None) is not paragraph or _is_inside(element, _FALLBACK):
            continue
        text += (element.text or "") if element.tag == f"{W}t" else _CHARACTERS.get(element.tag, "")
    return text


def _is_inside(element: Any, tag: str) -> bool:
    return next(element.iterancestors(tag), None) is not None


def _level(style: str) -> int:
    name, _blank, level = style.rpartition(" ")
    if name.casefold() == "heading" and level.isdecimal():
        return int(level)
    return 1 if style == "Title" else 0
