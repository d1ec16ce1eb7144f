"""Backups without being asked: when writing begins, every ten minutes, and at the end."""

import datetime as dt
import glob
import shutil
import threading
from pathlib import Path

from kkr_tui.journal.backup import backup
from kkr_tui.journal.errors import CannotOpen, JournalError
from kkr_tui.language import _

EVERY_SECONDS = 600.0
KEPT = 50
ROOM = 4
"""A backup is only made where that many times its size is free: the record needs the room more."""


class Backups:
    """Copies the database at ``path`` into the folder ``backups`` beside it, in a thread of its own.

    ``problem`` says why the last one was not made; it is empty when it was.
    """

    def __init__(self, path: Path) -> None:
        self._path = path.resolve()
        self._over = threading.Event()
        self.problem = ""
        # A daemon: a slow disk must not keep a program alive that wants to end. A backup is whole or absent.
        self._thread = threading.Thread(target=self._run, name="backups", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Make the last one. Call it when all is on disk, and before the record is closed, which tidies up after it."""
        self._over.set()
        self._thread.join()
        self._copy()

    def _run(self) -> None:
        self._copy()
        while not self._over.wait(EVERY_SECONDS):
            self._copy()

    def _copy(self) -> None:
        try:
            self.problem = ""
            folder = self._path.with_name("backups")
            folder.mkdir(mode=0o700, exist_ok=True)
            if shutil.disk_usage(folder).free < ROOM * self._path.stat().st_size:
                raise CannotOpen(_("%(path)s: there is no room for a backup.") % {"path": folder})
            backup(self._path, folder / f"{self._path.stem}-{dt.datetime.now(dt.UTC):%Y-%m-%d-%H%M%S-%f}.db")
            self._thin_out(folder)
        except (JournalError, OSError) as error:
            self.problem = str(error)

    def _thin_out(self, folder: Path) -> None:
        """Only the newest stay. Their names sort as their times do."""
        stamp = "-".join("[0-9]" * digits for digits in (4, 2, 2, 6, 6))
        for old in sorted(folder.glob(f"{glob.escape(self._path.stem)}-{stamp}.db"))[:-KEPT]:
            old.unlink(missing_ok=True)
