"""Connections to the file: the only place that opens it, always through SQLite."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kkr_tui.intake import is_there
from kkr_tui.journal.errors import ForeignDatabase, Missing, NewerVersion, OlderVersion
from kkr_tui.journal.faults import damaged, not_a_database, opening
from kkr_tui.journal.schema import APPLICATION_ID, version_known
from kkr_tui.language import _

BUSY_SECONDS = 2.0

Identity = tuple[int, int]


def identity(path: Path) -> Identity | None:
    """Which file is at ``path`` now (device and number), or None."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def stamp(path: Path) -> tuple[int, int] | None:
    """Size and time of the last change of the file at ``path``, or None."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def inspect(path: Path, *, at_most: int | None = None) -> int:
    """Look at the file without changing a byte of it -> its version.

    A file of more than ``at_most`` bytes is not read through; what is wrong inside it is not found then.
    Raises Missing, NotADatabase, ForeignDatabase, NewerVersion, Damaged or CannotOpen.
    """
    with opening(path):
        _must_be_a_file(path)
    with reading(path) as db:
        version = _our_version(db, path)
        if at_most is None or path.stat().st_size <= at_most:
            problems = rows(db, "PRAGMA quick_check(1)")
            if problems != [("ok",)]:
                raise damaged(path, str(problems[0][0]))
        return version


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that cannot write, closed at the end. SQLite's complaints inside are raised as JournalError."""
    with opening(path):
        db = connect(path, "ro")
        try:
            yield db
        finally:
            db.close()


def reader(path: Path) -> sqlite3.Connection:
    """A connection that cannot write, usable from any thread, to a file of ours of just this version.

    Raises what ``inspect`` does, and OlderVersion.
    """
    with opening(path):
        _must_be_a_file(path)
        db = connect(path, "ro")
        try:
            _must_be_of_today(db, path)
        except BaseException:
            db.close()
            raise
    return db


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """A connection (``mode``: ``ro`` or ``rw``; neither makes a file) with all that must be set on every one.

    Transactions are explicit. Raises sqlite3.Error.
    """
    db = sqlite3.connect(
        _uri(path, mode), uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    try:
        if mode != "ro":
            db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA recursive_triggers = ON")
    except BaseException:
        db.close()
        raise
    return db


@contextmanager
def snapshot(db: sqlite3.Connection) -> Iterator[None]:
    """All that is read inside is of one moment."""
    db.execute("BEGIN")
    try:
        yield
    finally:
        db.rollback()


def rows(db: sqlite3.Connection, sql: str, *parameters: str | int | None, **named: str | int | None) -> list[Any]:
    """The whole result of a query, whose parameters are all ``?`` or all ``:named``.

    Whole, because a cursor left half read would hold a lock.
    """
    return db.execute(sql, named or parameters).fetchall()


def _must_be_a_file(path: Path) -> None:
    if not path.parent.is_dir():
        raise Missing(
            _("There is no folder %(folder)s for the database.\nMake it, or name a database elsewhere with --db.")
            % {"folder": path.parent}
        )
    if not is_there(path):
        raise Missing(
            _("There is no database %(path)s.\nkkr open AGENDA makes it; --db names another.") % {"path": path}
        )
    # SQLite takes an empty file for a new database. For us it is what a failed copy left behind.
    if not path.is_file() or path.stat().st_size == 0:
        raise not_a_database(path)


def _our_version(db: sqlite3.Connection, path: Path) -> int:
    [(application,)] = rows(db, "PRAGMA application_id")
    [(version,)] = rows(db, "PRAGMA user_version")
    if application != APPLICATION_ID:
        raise ForeignDatabase(
            _("%(path)s is a database of another program.\nIt was left as it is. Name another file with --db.")
            % {"path": path}
        )
    if version > version_known():
        raise NewerVersion(
            _("%(path)s was written by a newer version.\nIt was left as it is. Use the newer version.") % {"path": path}
        )
    return int(version)


def _must_be_of_today(db: sqlite3.Connection, path: Path) -> None:
    if _our_version(db, path) < version_known():
        raise OlderVersion(
            _("%(path)s was made by an older version.\nkkr open brings it up to date, after a backup.") % {"path": path}
        )


def _uri(path: Path, mode: str) -> str:
    uri = path.absolute().as_uri()
    if path.drive.startswith("\\\\"):  # SQLite wants no host in a URI: \\host\share is //host/share in its path part
        uri = uri.replace("file://", "file:////", 1)
    return f"{uri}?mode={mode}"
