"""The right to write. One process has it; it can be taken over, and then the old holder's writes are refused."""

import datetime as dt
import os
import socket
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Connection
from typing import Self
from uuid import uuid4

from kkr_tui.journal.connection import rows
from kkr_tui.journal.errors import CannotOpen, LeaseLost, WriterElsewhere
from kkr_tui.journal.holder import living_holder, lock_file
from kkr_tui.journal.lock import ProcessLock, is_locked
from kkr_tui.journal.values import Holder
from kkr_tui.language import _
from kkr_tui.reasons import reason


@dataclass(frozen=True, slots=True)
class Lease:
    """``taken_from`` is the living holder who was put aside, None when the record was free."""

    token: str
    lock: ProcessLock
    taken_from: Holder | None

    @classmethod
    def take(cls, db: Connection, database: Path, who: str, *, take_over: bool) -> Self:
        """Become the writer.

        All inside one write transaction, so of two who try at once one sees the other's row. Raises WriterElsewhere
        when somebody living writes and ``take_over`` is not asked for, CannotOpen, sqlite3.Error.
        """
        db.execute("BEGIN IMMEDIATE")
        try:
            holder = living_holder(db, database)
            if holder and not take_over:
                raise WriterElsewhere(holder)
            _sweep(database)
            token = uuid4().hex[:16]
            lock = _lock(database, token)
            try:
                since = dt.datetime.now(dt.UTC).isoformat()
                db.execute(
                    "INSERT OR REPLACE INTO lease (id, who, host, pid, since, token) VALUES (1, ?, ?, ?, ?, ?)",
                    (who, socket.gethostname(), os.getpid(), since, token),
                )
                db.execute("COMMIT")
            except BaseException:
                lock.release()
                raise
        finally:
            db.rollback()
        return cls(token, lock, holder)

    def check(self, db: Connection) -> None:
        """Raise LeaseLost when somebody took over. Called inside every write transaction."""
        if rows(db, "SELECT token FROM lease") != [(self.token,)]:
            raise LeaseLost(
                _("Another program took this meeting over; nothing more can be written here.\nGo on there.")
            )

    def give_back(self, db: Connection) -> None:
        """Let the next one write. Raises sqlite3.Error; the row is of no meaning without the lock."""
        db.execute("DELETE FROM lease WHERE token = ?", (self.token,))


def _lock(database: Path, token: str) -> ProcessLock:
    path = lock_file(database, token)
    try:
        return ProcessLock(path)
    except OSError as error:
        facts = {"path": path, "reason": reason(error)}
        raise CannotOpen(_("%(path)s cannot be made: %(reason)s") % facts) from error


def _sweep(database: Path) -> None:
    """Remove the lock files of writers that died. Safe, as lock files are only made inside this transaction."""
    for path in database.parent.iterdir():
        if path.name.startswith(f".{database.name}.") and path.suffix == ".lock" and not is_locked(path):
            path.unlink(missing_ok=True)
