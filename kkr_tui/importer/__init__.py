"""Published agendas and minutes (text, PDF, Word, web page, Markdown, our own JSON) back into an agenda."""

from collections.abc import Callable
from pathlib import Path

from kkr_tui.importer.ownjson import read_json
from kkr_tui.importer.readers import MAX_BYTES, check_size, read
from kkr_tui.importer.recogniser import recognise
from kkr_tui.importer.report import Finding, Imported, ImportFailed, Kind, Report

__all__ = ["MAX_BYTES", "Finding", "ImportFailed", "Imported", "Kind", "Report", "import_file"]


def import_file(path: Path | None, data: bytes, *, progress: Callable[[str, int, int], None] | None = None) -> Imported:
    """The bytes of a published document -> the agenda in it (statuses, substitutes, decisions), with a report.

    ``path`` is the file's name (None for standard input), never opened. ``progress`` is told (what is done, how many
    steps are done, how many there are). Raises ImportFailed, whose message can be shown as it is.
    """
    check_size(data)
    if data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
        return read_json(data)
    return recognise(read(path, data, progress or _silent), path)


def _silent(_what: str, _done: int, _total: int) -> None:
    pass
