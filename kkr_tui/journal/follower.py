"""The record, read only: what others write shows here, and nothing here can write or stand in a writer's way."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection
from typing import Self

from kkr_tui.journal.connection import Identity, identity, reader, rows, snapshot
from kkr_tui.journal.faults import opening
from kkr_tui.journal.holder import living_holder
from kkr_tui.journal.reading import latest_slug, read_meeting, read_on, read_summaries
from kkr_tui.journal.values import Holder, MeetingSummary, StoredMeeting

State = tuple[Identity | None, int]


class Follower:
    """Follows the database at ``path``, also when that becomes another file. May be used from any thread.

    Raises, when made and by whatever reads: Missing, NotADatabase, ForeignDatabase, OlderVersion, NewerVersion,
    Damaged or CannotOpen.
    """

    def __init__(self, path: Path) -> None:
        self._path = path.resolve()
        self._one_at_a_time = threading.Lock()
        self._file = identity(self._path)
        self._db: Connection | None = reader(self._path)
        self._seen: State | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def changed(self) -> bool:
        """Whether there may be something new since the last reading, or since this was last asked. Cheap."""
        with self._one_at_a_time, opening(self._path):
            before, self._seen = self._seen, self._state()
            return before != self._seen

    def meetings(self) -> list[MeetingSummary]:
        """All meetings, newest first."""
        with self._reading() as db:
            return read_summaries(db)

    def latest(self) -> str:
        """The slug of the newest meeting. Raises MeetingUnknown when there is none."""
        with self._reading() as db:
            return latest_slug(db)

    def read(self, slug: str | None = None) -> StoredMeeting:
        """A whole meeting as it is now; None: the latest. Raises MeetingUnknown."""
        with self._reading() as db:
            return read_meeting(db, latest_slug(db) if slug is None else slug)

    def read_on(self, before: StoredMeeting, slug: str | None = None) -> StoredMeeting:
        """As ``read``, at the price of what is new since ``before``, a reading of the same file or of another one.

        See ``reading.read_on`` for how to know whether the record went on where ``before`` ended.
        """
        with self._reading() as db:
            wanted = latest_slug(db) if slug is None else slug
            return read_on(db, before) if wanted == before.slug else read_meeting(db, wanted)

    def writer(self) -> Holder | None:
        """Who writes now; None when nobody does, or when that process is dead."""
        with self._reading() as db:
            return living_holder(db, self._path)

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
            self._db = reader(self._path)
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
