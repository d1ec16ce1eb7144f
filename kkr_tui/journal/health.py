"""Whether SQLite and the disk can keep the record's promises here. Nothing in the database is changed."""

import os
import shutil
import sqlite3
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from kkr_tui.intake import resolved
from kkr_tui.journal.folder import file_system, mounted, unsafe
from kkr_tui.reasons import reason

_TRIES = 5
_FEATURES = {
    "FTS5": "CREATE VIRTUAL TABLE temp.words USING fts5(word)",
    "JSON": "SELECT json('{}')",
    "UPSERT": "INSERT INTO temp.t VALUES (1) ON CONFLICT DO NOTHING",
}


@dataclass(frozen=True, slots=True)
class Place:
    """A folder for the record. ``kind`` is empty where the system does not tell; ``unsafe`` is why it is not safe.

    ``flush`` is what a durable write takes in seconds, None when the folder does not take one (``problem`` says why).
    """

    kind: str
    unsafe: str
    free: int
    flush: float | None
    problem: str = ""


def sqlite() -> tuple[str, list[str]]:
    """SQLite's version and what is missing in it that the record needs."""
    missing = []
    db = sqlite3.connect(":memory:")
    try:
        db.execute("CREATE TEMP TABLE t (a PRIMARY KEY)")
        for name, statement in _FEATURES.items():
            try:
                db.execute(statement)
            except sqlite3.Error:
                missing.append(name)
    finally:
        db.close()
    return sqlite3.sqlite_version, missing


def place(database: Path) -> Place:
    """The folder in which ``database`` is or will be."""
    path = resolved(database)
    mounts = mounted()
    kind, why = file_system(path, mounts), unsafe(path, mounts)
    try:
        return Place(kind, why, shutil.disk_usage(path.parent).free, _flush(path.parent))
    except OSError as error:
        return Place(kind, why, 0, None, reason(error))


def _flush(folder: Path) -> float:
    """The median of a few writes that were forced to the disk, in a file that is gone afterwards."""
    taken = []
    with tempfile.TemporaryFile(dir=folder) as file:
        for _try in range(_TRIES):
            start = time.perf_counter()
            file.write(b"x" * 4096)
            file.flush()
            os.fsync(file.fileno())
            taken.append(time.perf_counter() - start)
    return sorted(taken)[_TRIES // 2]
