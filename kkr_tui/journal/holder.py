"""Who writes: the lease row says who, the lock file that it names says whether they live."""

import re
from pathlib import Path
from sqlite3 import Connection

from kkr_tui.domain.text import clean_line
from kkr_tui.journal.codec import decode_moment
from kkr_tui.journal.connection import rows
from kkr_tui.journal.lock import is_locked
from kkr_tui.journal.values import Holder

_TOKEN = re.compile("[0-9a-f]{16}")
"""Anything else in its place is not ours, and must not become a path."""


def lock_file(database: Path, token: str) -> Path:
    """The lock file of the writer with that token.

    Each has one of its own, so that after a takeover the old one's lock says nothing about the new one. It is hidden
    and begins with a full stop, so that nothing takes it for one of SQLite's own files beside the database.
    """
    return database.with_name(f".{database.name}.{token}.lock")


def living_holder(db: Connection, database: Path) -> Holder | None:
    """Who has the record open for writing, None when nobody does or that process is dead."""
    for who, host, pid, since, token in rows(db, "SELECT who, host, pid, since, token FROM lease"):
        if _TOKEN.fullmatch(token) and is_locked(lock_file(database, token)):
            return Holder(clean_line(who), clean_line(host), pid, decode_moment(since))
    return None
