"""A copy of the database, taken while it may be in use."""

import sqlite3
from contextlib import closing
from pathlib import Path

from kkr_tui.journal.connection import inspect, reading
from kkr_tui.journal.faults import opening
from kkr_tui.journal.whole import whole_file


def backup(path: Path, target: Path) -> None:
    """Copy the database at ``path``, as it is at one moment, to ``target``: whole or absent, 0600, overwriting nothing.

    Raises what ``inspect`` does for the one, TargetExists or CannotOpen for the other.
    """
    inspect(path)
    with (
        whole_file(target) as part,
        reading(path) as source,
        opening(target),
        closing(sqlite3.connect(part)) as copy,
    ):
        source.backup(copy)
