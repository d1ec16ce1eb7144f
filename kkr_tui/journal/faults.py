"""What SQLite says went wrong -> what to tell the secretary."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kkr_tui.journal.errors import CannotOpen, Damaged, JournalError, NotADatabase, SaveFailed
from kkr_tui.language import _


@contextmanager
def opening(path: Path) -> Iterator[None]:
    """Whatever SQLite or the system complains about inside is raised as the JournalError that says why."""
    try:
        yield
    except sqlite3.Error as error:
        raise _cannot_open(path, error) from error
    except OSError as error:  # a name that is too long, a folder that does not let us look
        facts = {"path": path, "reason": error.strerror or type(error).__name__}
        raise CannotOpen(_("%(path)s cannot be opened: %(reason)s") % facts) from error


@contextmanager
def saving() -> Iterator[None]:
    """Whatever SQLite complains about inside is raised as SaveFailed, with the reason."""
    try:
        yield
    except sqlite3.Error as error:
        raise SaveFailed(_("Not saved: %(reason)s") % {"reason": _reason(error)}) from error


def not_a_database(path: Path) -> NotADatabase:
    """The error for something at ``path`` that no program ever made as a database."""
    return NotADatabase(
        _("%(path)s is not a database.\nIt was left as it is. Name another file with --db.") % {"path": path}
    )


def damaged(path: Path, why: str) -> Damaged:
    """The error for a database that does not hang together."""
    return Damaged(
        _("%(path)s is damaged: %(why)s\nIt was left as it is. Use the newest backup.") % {"path": path, "why": why}
    )


def _cannot_open(path: Path, error: sqlite3.Error) -> JournalError:
    match _code(error):
        case sqlite3.SQLITE_NOTADB:
            return not_a_database(path)
        case sqlite3.SQLITE_CORRUPT:
            return damaged(path, str(error))
        case _:
            facts = {"path": path, "reason": _reason(error)}
            return CannotOpen(_("%(path)s cannot be opened: %(reason)s") % facts)


def _reason(error: sqlite3.Error) -> str:
    match _code(error):
        case sqlite3.SQLITE_FULL:
            return _("the disk is full. Make room.")
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return _("the file or its folder does not allow it. Look at the rights.")
        case sqlite3.SQLITE_IOERR:
            return _("the disk reports an error. Save a copy elsewhere with kkr backup.")
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return _("another program holds the file. Close it.")
        case _:
            return _("SQLite says: %(error)s") % {"error": error}


def _code(error: sqlite3.Error) -> int:
    """The primary result code; 0 when Python's module, not SQLite, raised the error."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF
