"""The chair's own small database beside the record: one table of answers, to which rows are only added.

All chairs' programs that follow a record share the file; SQLite's locks keep their rows apart. It is the only file
that they write, and the only one that the secretary's program reads from somebody else.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection

from kkr_tui.intake import resolved
from kkr_tui.journal.connection import connect, reading, rows
from kkr_tui.journal.errors import ChairFileUnusable, JournalError
from kkr_tui.journal.faults import damaged
from kkr_tui.language import _

APPLICATION_ID = 0x4B4B5202
"""``KKR`` and a 2: how the file is known to be the chair's, and never taken for the record."""

VERSION = 1
COLUMNS = ("key", "meeting", "item", "revision", "wording", "answer", "text", "at")


def chair_file(record: Path) -> Path:
    """Where the chair's answers to the record at that path are: ``minutes.db`` -> ``minutes.chair.db``."""
    record = resolved(record)
    return record.with_name(f"{record.stem}.chair.db")


@contextmanager
def using(path: Path) -> Iterator[None]:
    """Whatever is wrong inside with the chair's file is raised as ChairFileUnusable, with what to do."""
    try:
        yield
    except ChairFileUnusable:
        raise
    except (JournalError, sqlite3.Error) as error:
        raise unusable(path, str(error).partition("\n")[0]) from error


def unusable(path: Path, reason: str) -> ChairFileUnusable:
    """The error for a chair's file that cannot be used."""
    return ChairFileUnusable(
        _(
            "The chair's answers cannot be read or kept: %(reason)s\n"
            "Move %(file)s away; kkr chair --nod makes a new one."
        )
        % {"file": path.name, "reason": reason}
    )


def reader(path: Path) -> Connection:
    """A connection that cannot write, to a file of the chair's. Raises ChairFileUnusable."""
    with using(path):
        db = connect(path, "ro")
        try:
            _must_be_the_chairs(db, path)
        except BaseException:
            db.close()
            raise
    return db


def inspect(path: Path) -> None:
    """Look at the whole file without changing a byte of it. Raises ChairFileUnusable."""
    with using(path), reading(path) as db:
        _must_be_the_chairs(db, path)
        problems = rows(db, "PRAGMA quick_check(1)")
        if problems != [("ok",)]:
            raise damaged(path, str(problems[0][0]))


def create(db: Connection) -> None:
    """Make the table in an empty file."""
    from sqlite_utils import Database  # noqa: PLC0415 - slow to load, and a file is made once

    Database(db).table("nod").create(
        dict.fromkeys(COLUMNS, str) | {"revision": int}, pk="key", not_null=COLUMNS, strict=True
    )
    for what in ("UPDATE", "DELETE"):
        db.execute(
            f"CREATE TRIGGER nod_no_{what.lower()} BEFORE {what} ON nod "
            "BEGIN SELECT RAISE(ABORT, 'answers are only added'); END"
        )
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {VERSION}")


def _must_be_the_chairs(db: Connection, path: Path) -> None:
    [(application,)] = rows(db, "PRAGMA application_id")
    [(version,)] = rows(db, "PRAGMA user_version")
    if application != APPLICATION_ID:
        raise unusable(path, _("it is a database of another kind"))
    if version > VERSION:
        raise unusable(path, _("it was written by a newer version"))
    # A view of that name could ask anything of who reads it.
    if rows(db, "SELECT type FROM sqlite_schema WHERE name = 'nod'") != [("table",)]:
        raise unusable(path, _("it holds no answers"))
