"""PDF through PDFium, which keeps its head on damaged files and gives every character its place on the page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from kkr_tui.domain.text import clean_line
from kkr_tui.extras import adding
from kkr_tui.importer.report import ImportFailed
from kkr_tui.importer.source import Line, Progress, measured
from kkr_tui.language import _

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

MAX_PAGES = 1000
_PARAGRAPH_GAP = 1.3  # of the usual distance between lines
_HYPHEN = "\ufffe"  # what PDFium gives for a hyphen at the end of a line, instead of a line end
_ROW = re.compile(rf"(?P<text>[^\r\n{_HYPHEN}]+)(?P<end>{_HYPHEN}|\r\n|$)")


@dataclass(frozen=True, slots=True)
class _Row:
    text: str
    page: int
    bottom: float


def read_pdf(data: bytes, progress: Progress) -> list[Line]:
    """The bytes of a PDF -> its lines, with a blank line where a gap parts two paragraphs.

    Raises ImportFailed when the file is damaged, encrypted, has too many pages, or holds only pictures of text.
    """
    document = _open(data)
    try:
        if len(document) > MAX_PAGES:
            message = _("The PDF has %(pages)d pages; at most %(most)d are read.")
            raise ImportFailed(message % {"pages": len(document), "most": MAX_PAGES})
        rows: list[_Row] = []
        for index in range(len(document)):
            progress(_("Reading pages"), index, len(document))
            rows += _rows_of(document, index)
        progress(_("Reading pages"), len(document), len(document))
    finally:
        document.close()
    if not rows:
        raise ImportFailed(
            _("There is no text in the PDF: it is empty or scanned.\nRun it through text recognition (OCR) first.")
        )
    return measured(list(_lines(rows)))


def _open(data: bytes) -> "PdfDocument":
    try:
        from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415 - an optional extra
    except ImportError as error:
        raise ImportFailed(
            _("Reading PDF files needs the extra: %(command)s") % {"command": adding("import")}
        ) from error
    try:
        return PdfDocument(data)
    except PdfiumError as error:
        if "password" in str(error).casefold():
            raise ImportFailed(_("The PDF is encrypted: save a copy without a password and import that.")) from error
        raise ImportFailed(_("The PDF is damaged and cannot be read.")) from error


def _rows_of(document: "PdfDocument", index: int) -> Iterator[_Row]:
    page = document[index]
    textpage = page.get_textpage()
    for match in _ROW.finditer(str(textpage.get_text_range())):
        if text := clean_line(match["text"] + ("-" if match["end"] == _HYPHEN else "")):
            first_letter = match.end("text") - len(match["text"].lstrip())
            yield _Row(text, index + 1, textpage.get_charbox(first_letter, loose=True)[1])
    textpage.close()
    page.close()


def _lines(rows: list[_Row]) -> Iterator[Line]:
    falls = sorted(above.bottom - below.bottom for above, below in pairwise(rows) if above.page == below.page)
    falls = [fall for fall in falls if fall > 0]
    usual = falls[len(falls) // 4] if falls else 0.0  # lines of one paragraph stand closest
    number = 0
    before: _Row | None = None
    for row in rows:
        if before and before.page == row.page and abs(before.bottom - row.bottom) > usual * _PARAGRAPH_GAP:
            number += 1
            yield Line(text="", number=number, page=row.page)
        number += 1
        yield Line(text=row.text, number=number, page=row.page)
        before = row
