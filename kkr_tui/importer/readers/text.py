"""Plain text, UTF-8, such as a PDF viewer's "copy all" or ``pdftotext`` gives; form feeds part the pages."""

from kkr_tui.domain.text import clean
from kkr_tui.importer.report import ImportFailed
from kkr_tui.importer.source import Line, measured
from kkr_tui.language import _


def decode(data: bytes) -> str:
    """Bytes -> text. Raises ImportFailed for anything but UTF-8 (with or without a BOM)."""
    if b"\0" in data:
        raise ImportFailed(_("The file is not text: it holds NUL bytes."))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        message = _("Line %(line)d is not UTF-8 (perhaps Windows-1252?). Save the file as UTF-8 and try again.")
        raise ImportFailed(message % {"line": line}) from error


def read_text(data: bytes) -> list[Line]:
    """The bytes of a text file -> its lines. Raises ImportFailed when they are not UTF-8."""
    pages = decode(data).split("\f")
    lines: list[Line] = []
    for page, text in enumerate(pages, 1):
        for row in clean(text).split("\n"):
            lines.append(Line(text=row.strip(), number=len(lines) + 1, page=page if len(pages) > 1 else 0))
    return measured(lines)
