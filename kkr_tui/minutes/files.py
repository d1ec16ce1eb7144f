"""Documents on disk: whole or not at all, and never over somebody's edits."""

import os
import secrets
import shutil
from pathlib import Path

from kkr_tui.intake import is_there, resolved
from kkr_tui.language import _
from kkr_tui.minutes.document import Audience, Kind
from kkr_tui.minutes.seal import is_intact

_NAMES = {Kind.FULL: "referat", Kind.DECISIONS: "beslutninger", Kind.LOG: "log"}


class EditedSince(Exception):
    """The file at ``path`` is not as this program left it: it was edited, or somebody else wrote it."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path

    def __str__(self) -> str:
        return _("%(path)s was edited since it was written, so it is left as it is.") % {"path": self.path}


def default_name(slug: str, kind: Kind, audience: Audience, suffix: str) -> str:
    """The file name for a document: ``kkr-hovedstaden-2023-11-24-referat.md``; ``suffix`` comes with its full stop.

    A slug has only ASCII letters, digits and ``-``, so the name is good on Windows too (and never ``con.md``).
    """
    internal = "-intern" if audience is Audience.INTERNAL else ""
    return f"{slug}-{_NAMES[kind]}{internal}{suffix}"


def write_export(path: Path, data: bytes, *, force: bool = False) -> None:
    """Write the document ``data`` to ``path``, so that the file is at any moment the old one or the new one, whole.

    A file that holds ``data`` already is left alone. What is not a regular file (``/dev/stdout``, a named pipe) is
    simply written to.

    Raises EditedSince when the file was edited since it was written, or is not ours, unless ``force``; and OSError
    when it cannot be written, in which case the old file is untouched.
    """
    if is_there(path) and not path.is_file():
        path.write_bytes(data)
        return
    target = resolved(path)  # a link stays a link
    if is_there(target):
        there = target.read_bytes()
        if there == data:
            return
        if not force and not is_intact(there):
            raise EditedSince(path)
    _replace(target, data)


def _replace(target: Path, data: bytes) -> None:
    beside = target.with_name(f".kkr-{secrets.token_hex(8)}.tmp")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if is_there(target):
            shutil.copymode(target, beside)
        beside.replace(target)
    except BaseException as error:
        beside.unlink(missing_ok=True)
        if isinstance(error, OSError):
            error.filename = str(target)  # nobody asked for the other one
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name durable. Windows has no such call for folders, and needs none."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
