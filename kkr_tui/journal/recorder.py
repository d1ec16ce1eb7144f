"""The record, open for writing: the meeting, its events, the drafts.

Nothing counts as written before its future says so; then it is on disk (``synchronous=FULL``).
"""

import datetime as dt
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from sqlite3 import Connection
from typing import Self

from kkr_tui.domain.agenda import Agenda
from kkr_tui.domain.events import Event, WriterTookOver
from kkr_tui.journal.errors import JournalError
from kkr_tui.journal.reading import meeting_row, read_meeting
from kkr_tui.journal.thread import WritingThread
from kkr_tui.journal.values import Appended, Draft, Holder, StoredMeeting
from kkr_tui.journal.writer import Writer
from kkr_tui.journal.writing import append_event, insert_meeting, save_draft


class Recorder:
    """The one who writes to the database at ``path``. Made by ``open``; its methods may be called from any thread."""

    def __init__(self, thread: WritingThread, path: Path, who: str) -> None:
        self._thread = thread
        self.path = path
        self._who = who
        self._told: set[str] = set()

    @classmethod
    def open(cls, path: Path, *, who: str, create: bool, take_over: bool = False, insist: bool = False) -> Self:
        """Open the database at ``path`` for ``who`` to write; blocks until that is so.

        A missing file is made only with ``create``. ``take_over`` puts a living writer aside; every meeting that is
        then stored or loaded gets an entry about it. ``insist`` allows a network or synchronised folder. Raises
        Missing, NotADatabase, ForeignDatabase, NewerVersion, Damaged, UnsafeFolder, WriterElsewhere or CannotOpen; the
        file is then byte for byte as it was.
        """
        opening = partial(Writer.open, path, who=who, create=create, take_over=take_over, insist=insist)
        return cls(WritingThread(opening), path, who)

    def store(self, agenda: Agenda, source: str) -> StoredMeeting:
        """Begin the meeting of ``agenda``, or give back what is stored when its slug is known: the agenda as stored.

        ``source`` is the text that the agenda was read from. Decisions prepared in it become the first drafts. Blocks.
        Raises SaveFailed, FileGone or LeaseLost.
        """

        def action(db: Connection) -> StoredMeeting:
            if meeting_row(db, agenda.slug) is None:
                insert_meeting(db, agenda, source, who=self._who, now=_now())
                return read_meeting(db, agenda.slug)
            return self._read(db, agenda.slug)

        stored = self._thread.submit(action).result()
        self._told.add(agenda.slug)
        return stored

    def load(self, slug: str) -> StoredMeeting:
        """A meeting that was stored before. Blocks. Raises MeetingUnknown, SaveFailed, FileGone or LeaseLost."""
        stored = self._thread.submit(lambda db: self._read(db, slug)).result()
        self._told.add(slug)
        return stored

    def append(self, slug: str, event: Event, at: dt.datetime) -> "Future[Appended]":
        """Add ``event``, which happened ``at`` that time in the room (aware), to the record.

        The future raises SaveFailed, FileGone, LeaseLost or MeetingUnknown. Raises ValueError for a time without an
        offset.
        """
        if at.utcoffset() is None:
            raise ValueError(at)
        return self._thread.submit(lambda db: append_event(db, slug, event, at, who=self._who, now=_now()))

    def save_draft(self, slug: str, draft: Draft) -> "Future[Draft]":
        """Keep what is being typed. The future gives what is then on disk: this draft, or a newer one sent after it.

        It raises NewerTextStored when the one on disk is newer, and SaveFailed, FileGone, LeaseLost or MeetingUnknown.
        Raises ValueError for a time without an offset.
        """
        if draft.at.utcoffset() is None:
            raise ValueError(draft.at)
        return self._thread.submit(lambda db: save_draft(db, slug, draft), subject=(slug, draft.item))

    def when_taken_over(self, told: Callable[[JournalError], None]) -> None:
        """Call ``told`` when another program has taken over, though nothing is written; from a thread of its own."""
        self._thread.when_put_aside(told)

    def close(self) -> None:
        """Finish everything that was asked for, leave the database whole in its one file, let the next one write."""
        self._thread.close()

    def _read(self, db: Connection, slug: str) -> StoredMeeting:
        """The meeting; after a takeover with the entry that says so."""
        before = self._thread.taken_from
        if before and slug not in self._told:
            event = WriterTookOver(_name(before))
            append_event(db, slug, event, _now().astimezone(), who=self._who, now=_now())
        return read_meeting(db, slug)


def _name(holder: Holder) -> str:
    return f"{holder.who} ({holder.host}, {holder.pid}, {holder.since.isoformat(timespec='seconds')})"


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
