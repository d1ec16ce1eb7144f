"""A database from nothing, and an older one brought up to date."""

from itertools import count
from pathlib import Path
from sqlite3 import Connection

from kkr_tui.journal.backup import backup
from kkr_tui.journal.connection import connect
from kkr_tui.journal.faults import opening
from kkr_tui.journal.schema import raise_version, version_known
from kkr_tui.journal.views import refresh_views
from kkr_tui.journal.whole import whole_file


def make_database(path: Path) -> None:
    """An empty record at ``path``, 0600, there as a whole or not at all. Raises TargetExists or CannotOpen."""
    with whole_file(path) as part, opening(path):
        db = connect(part, "rw")
        try:
            raise_version(db, 0)
            refresh_views(db)
        finally:
            db.close()


def bring_up_to_date(db: Connection, path: Path, version: int) -> None:
    """Make an open database of ``version`` one of today, after a backup beside it when its tables must change.

    Raises sqlite3.Error or what ``backup`` does; then the database is as it was.
    """
    if version < version_known():
        backup(path, _beside(path))
        raise_version(db, version)
    refresh_views(db)


def _beside(path: Path) -> Path:
    """``minutes.db`` -> ``minutes-before-v2.db``, or the first such name with a number that is free."""
    stem = f"{path.stem}-before-v{version_known()}"
    names = (f"{stem}{f'-{number}' if number > 1 else ''}{path.suffix}" for number in count(1))
    return next(target for target in map(path.with_name, names) if not target.exists())
