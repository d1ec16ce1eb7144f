"""The open database of the one who may write. Belongs to one thread."""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, Self

from kkr_tui.intake import is_there, resolved
from kkr_tui.journal.connection import connect, identity, inspect, rows, stamp
from kkr_tui.journal.errors import FileGone, JournalError, TargetExists
from kkr_tui.journal.faults import opening, saving
from kkr_tui.journal.folder import refuse_unsafe_folder
from kkr_tui.journal.index import behind, take_up
from kkr_tui.journal.lease import Lease
from kkr_tui.journal.making import bring_up_to_date, make_database
from kkr_tui.journal.values import Holder
from kkr_tui.language import _

READ_THROUGH = 8_000_000
"""Bytes. Opening a meeting must not take longer for every other one; the first backup reads through a larger file."""

INDEXED_AT_ONCE = 5
"""Meetings; some five milliseconds each, which is how long a key may have to wait that comes just then."""

LEAVING_MS = 250
"""How long leaving waits for those who still read. The chair's program reads for moments; a replicator never ends."""

Action = Callable[[sqlite3.Connection], Any]


class Writer:
    """A connection, the lease that allows it to write, and the certainty about which file it writes to."""

    def __init__(self, db: sqlite3.Connection, path: Path, lease: Lease) -> None:
        self._db = db
        self._path = path
        self._lease = lease
        self._file = identity(path)
        self._stamp = stamp(path)
        self._behind: list[str] = []

    @classmethod
    def open(cls, path: Path, *, who: str, create: bool, take_over: bool, insist: bool) -> Self:
        """Look, connect, take the lease, bring the file up to date. Raises JournalError; then nothing is changed."""
        path = resolved(path)
        if not insist:
            refuse_unsafe_folder(path)
        with opening(path):
            missing = not is_there(path)
        if create and missing:
            with suppress(TargetExists):  # another process was faster: the lease decides between the two
                make_database(path)
        version = inspect(path, at_most=READ_THROUGH)
        with opening(path):
            db = connect(path, "rw")
            try:
                lease = Lease.take(db, path, who, take_over=take_over)
                try:
                    bring_up_to_date(db, path, version)
                except BaseException:
                    lease.lock.release()
                    raise
            except BaseException:
                db.close()
                raise
        writer = cls(db, path, lease)
        with suppress(sqlite3.Error):
            writer._behind = behind(db)
        return writer

    @property
    def taken_from(self) -> Holder | None:
        """The living writer who was put aside."""
        return self._lease.taken_from

    def write(self, actions: Sequence[Action]) -> list[Any]:
        """Do all of ``actions`` in one transaction -> their results, when they are on disk.

        Raises SaveFailed, FileGone, LeaseLost or what an action raises; then none of them is on disk at the path.
        """
        self._require_untouched()
        with saving():
            try:
                self._db.execute("BEGIN IMMEDIATE")
                self._lease.check(self._db)
                results = [action(self._db) for action in actions]
                self._require_same_file()
                self._db.execute("COMMIT")
            finally:
                self._db.rollback()
        # SQLite goes on writing to a file that was deleted under it, so only now is it known where the commit went.
        self._require_same_file()
        self._stamp = stamp(self._path)
        return results

    def lease_lost(self) -> JournalError | None:
        """What a write would raise because somebody else has taken over; None when nobody has. Cheap."""
        try:
            self._lease.check(self._db)
        except JournalError as error:
            return error
        except sqlite3.Error:  # a write will tell
            return None
        return None

    def checkpoint(self) -> bool:
        """Move what can be moved from the log into the database itself, waiting for nobody -> whether that is all."""
        try:
            self._require_untouched()
            [(_busy, logged, moved)] = rows(self._db, "PRAGMA wal_checkpoint(PASSIVE)")
        except (sqlite3.Error, JournalError):
            return False
        self._stamp = stamp(self._path)
        return bool(logged == moved)

    def close(self) -> None:
        """Give the lease back, leave the database whole in one file, let go. What fails here costs nothing durable."""
        with suppress(sqlite3.Error):
            known = set(self._behind)
            self._take_up([slug for slug in behind(self._db) if slug not in known])
            self.index_some()
        with suppress(sqlite3.Error):
            self._lease.give_back(self._db)
            self._db.execute(f"PRAGMA busy_timeout = {LEAVING_MS}")
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        with suppress(sqlite3.Error):
            self._db.close()
        self._lease.lock.release()

    def index_some(self) -> bool:
        """Bring a few of the meetings into the index that were not there when writing began -> whether there were any.

        For when nothing else is to be done: nobody waits for it.
        """
        some, self._behind = self._behind[:INDEXED_AT_ONCE], self._behind[INDEXED_AT_ONCE:]
        self._take_up(some)
        return bool(some)

    def _take_up(self, slugs: Sequence[str]) -> None:
        """When that fails, those who search look into the record instead."""
        if slugs:
            with suppress(sqlite3.Error, JournalError):
                self.write([partial(take_up, slugs=slugs)])

    def _require_same_file(self) -> None:
        if identity(self._path) != self._file:
            raise self._gone()

    def _require_untouched(self) -> None:
        """Raise FileGone when something else was written into the very same file, which SQLite does not notice.

        With WAL only a checkpoint changes the file itself. Who else may have made one left it as one of ours.
        """
        self._require_same_file()
        if stamp(self._path) != self._stamp:
            try:
                inspect(self._path)
            except JournalError as error:
                raise self._gone() from error
            self._stamp = stamp(self._path)

    def _gone(self) -> FileGone:
        return FileGone(
            _("Not saved: %(path)s was moved, deleted or replaced.\nPut it back, or start again on the new file.")
            % {"path": self._path}
        )
