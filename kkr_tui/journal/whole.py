"""Files that are whole or absent: made under another name, put in place in one step, never over another file."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from kkr_tui.intake import is_there
from kkr_tui.journal.errors import CannotOpen, TargetExists
from kkr_tui.language import _
from kkr_tui.reasons import reason


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Inside: the path of an empty file, 0600, to be filled and closed. After it: the same file at ``path``.

    Raises TargetExists when there is something at ``path``, CannotOpen when the folder does not allow it. Whatever is
    raised inside leaves nothing behind.
    """
    part = path.with_name(f".{path.name}.{uuid4().hex[:12]}.part")
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        try:
            yield part
            _put_in_place(part, path)
        finally:
            for leftover in (part, part.with_name(f"{part.name}-wal"), part.with_name(f"{part.name}-shm")):
                leftover.unlink(missing_ok=True)
    except FileExistsError as error:
        raise TargetExists(_("%(path)s exists.\nChoose another name.") % {"path": path}) from error
    except OSError as error:
        facts = {"path": path, "reason": reason(error)}
        raise CannotOpen(_("%(path)s cannot be made: %(reason)s") % facts) from error


def _put_in_place(part: Path, path: Path) -> None:
    try:
        path.hardlink_to(part)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if is_there(path):
            raise FileExistsError from None
        part.rename(path)
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name survive a power cut. Windows does that by itself and cannot open folders."""
    if sys.platform == "win32":
        return
    with suppress(PermissionError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
