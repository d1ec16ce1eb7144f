"""From the bytes of a file to lines. What a file is, is seen from its first bytes, and only else from its name."""

from pathlib import Path

from kkr_tui.importer.readers.docx import read_docx
from kkr_tui.importer.readers.html import read_html
from kkr_tui.importer.readers.markdown import read_markdown
from kkr_tui.importer.readers.pdf import read_pdf
from kkr_tui.importer.readers.text import read_text
from kkr_tui.importer.report import ImportFailed
from kkr_tui.importer.source import MAX_LINES, Line, Progress
from kkr_tui.language import _

MAX_BYTES = 20_000_000
_MAX_TEXT_BYTES = 5_000_000  # of a file that is all text
_MAX_CHARACTERS = 2_000_000

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM", b"RIFF")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_BOM = b"\xef\xbb\xbf"


def check_size(data: bytes) -> None:
    """Raises ImportFailed when there is nothing, or far too much."""
    if len(data) > MAX_BYTES:
        message = _("The file is larger than %(most)d MB: that is no agenda and no minutes.")
        raise ImportFailed(message % {"most": MAX_BYTES // 1_000_000})
    if not data.strip():
        raise ImportFailed(_("The file is empty."))


def read(path: Path | None, data: bytes, progress: Progress) -> list[Line]:
    """The bytes of a file (``path`` is its name, None for standard input) -> its lines, at least one of them filled.

    Raises ImportFailed when the file is of a kind that is not read, cannot be read, or has no text.
    """
    lines = _read(path.suffix.casefold() if path else "", data, progress)
    if not any(line.text for line in lines):
        raise ImportFailed(_("There is no text in the file."))
    if len(lines) > MAX_LINES or sum(len(line.text) for line in lines) > _MAX_CHARACTERS:
        raise ImportFailed(_("The file holds more text than any minutes; it is not read."))
    return lines


def _read(suffix: str, data: bytes, progress: Progress) -> list[Line]:
    start = data[:1024].removeprefix(_BOM).lstrip()
    if b"%PDF-" in start:
        return read_pdf(data, progress)
    if start.startswith(b"PK\x03\x04"):
        return read_docx(data)
    if start.startswith(_OLD_OFFICE):
        raise ImportFailed(
            _("The file is an old or encrypted Office file.\nSave it as .docx, without a password, and import that.")
        )
    if start.startswith(_PICTURES):
        raise ImportFailed(_("The file is a picture. Run it through text recognition (OCR) first."))
    if suffix in (".pdf", ".docx"):
        message = _("The file is called %(suffix)s, but that is not what is in it.")
        raise ImportFailed(message % {"suffix": suffix})
    if len(data) > _MAX_TEXT_BYTES or data.count(b"\n") > MAX_LINES:
        raise ImportFailed(_("The file holds more text than any minutes; it is not read."))
    if suffix in (".html", ".htm", ".xhtml") or start[:15].lower().startswith((b"<!doctype html", b"<html")):
        return read_html(data)
    if suffix in (".md", ".markdown") or start.startswith(b"# "):
        return read_markdown(data)
    return read_text(data)
