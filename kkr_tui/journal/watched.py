"""A database that somebody else writes: what changes in it shows, and nothing here can stand in the writer's way."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection
from typing import Self

from kkr_tui.journal.connection import Identity, identity, rows, snapshot
from kkr_tui.journal.faults import opening

State = tuple[Identity | None, int]


class Watched:
    """Reads the file at ``path`` through what ``open_reader`` gives, also when that becomes another file.

    May be used from any thread. Whatever reads raises what ``open_reader`` does, and Damaged or CannotOpen.
    """

    def __init__(self, path: Path, open_reader: Callable[[Path], Connection]) -> None:
        self._path = path
        self._open_reader = open_reader
        self._one_at_a_time = threading.Lock()
        self._file: Identity | None = None
        self._db: Connection | None = None
        self._seen: State | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def open(self) -> None:
        """Connect now, so that what is wrong is known now."""
        with self._one_at_a_time:
            self._current()

    def changed(self) -> bool:
        """Whether there may be something new since the last reading, or since this was last asked. Cheap."""
        with self._one_at_a_time, opening(self._path):
            before, self._seen = self._seen, self._state()
            return before != self._seen

    def close(self) -> None:
        """Let go of the file."""
        with self._one_at_a_time:
            self._let_go()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._one_at_a_time, opening(self._path):
            db = self._current()
            # Noted before reading: what is committed meanwhile is read now or counts as a change, never neither.
            self._seen = self._state()
            with snapshot(db):
                yield db

    def _current(self) -> Connection:
        """The connection to the file that is at the path now."""
        here = identity(self._path)
        if self._db is None or here != self._file:
            self._let_go()
            self._db = self._open_reader(self._path)
            self._file = here
        return self._db

    def _state(self) -> State:
        here = identity(self._path)
        if self._db is None or here != self._file:
            return here, 0
        [(version,)] = rows(self._db, "PRAGMA data_version")
        return here, version

    def _let_go(self) -> None:
        if self._db is not None:
            self._db.close()
            self._db = None
