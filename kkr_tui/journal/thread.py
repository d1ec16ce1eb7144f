"""The thread that writes. Everybody else hands it jobs and gets futures."""

import threading
from collections.abc import Callable, Hashable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from sqlite3 import Connection
from typing import Any, TypeVar

from kkr_tui.journal.errors import JournalError, SaveFailed
from kkr_tui.journal.values import Holder
from kkr_tui.journal.writer import Action, Writer
from kkr_tui.language import _

IDLE_SECONDS = 1.0

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Job:
    """Something to write and whom to tell. Of several jobs about the same ``subject`` only the newest need be done."""

    action: Action
    futures: tuple[Future[Any], ...]
    subject: Hashable | None = None


class WritingThread:
    """Owns the one Writer. Jobs are done in order; those that wait together go to disk in one transaction.

    Raises, when it is made, what ``open_writer`` raises.
    """

    def __init__(self, open_writer: Callable[[], Writer]) -> None:
        self._put_aside: Callable[[JournalError], None] | None = None
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._door = threading.Lock()
        self._closed = False
        opened: Future[Holder | None] = Future()
        # A daemon, so that a program that dies without closing does not hang. What was called saved is on disk.
        self._thread = threading.Thread(target=self._run, args=(open_writer, opened), name="recorder", daemon=True)
        self._thread.start()
        self.taken_from = opened.result()

    def submit(self, action: Callable[[Connection], T], subject: Hashable | None = None) -> "Future[T]":
        """Have ``action`` done inside a transaction -> a future of its result, which comes when it is on disk."""
        future: Future[T] = Future()
        future.set_running_or_notify_cancel()  # what was asked for is written, also when nobody waits for it any more
        with self._door:
            if self._closed:
                future.set_exception(SaveFailed(_("Not saved: the database is closed.")))
            else:
                self._jobs.put(Job(action, (future,), subject))
        return future

    def when_put_aside(self, told: Callable[[JournalError], None]) -> None:
        """Call ``told``, once and in this thread, when somebody else has become the writer; seen within a second."""
        self._put_aside = told

    def close(self) -> None:
        """Finish what was handed in, then end."""
        with self._door:
            if not self._closed:
                self._closed = True
                self._jobs.put(None)
        self._thread.join()

    def _run(self, open_writer: Callable[[], Writer], opened: "Future[Holder | None]") -> None:
        try:
            writer = open_writer()
        except Exception as error:  # whatever it is belongs to who asked
            opened.set_exception(error)
            return
        opened.set_result(writer.taken_from)
        whole = False
        while True:
            batch = self._next_batch()
            if jobs := [job for job in batch if job]:
                _do(writer, _newest_of_each_subject(jobs))
                whole = False
            elif not batch:
                self._look_around(writer)
                wrote = writer.index_some()
                whole = (whole and not wrote) or writer.checkpoint()
            if None in batch:
                break
        writer.close()

    def _look_around(self, writer: Writer) -> None:
        if self._put_aside and (lost := writer.lease_lost()):
            told, self._put_aside = self._put_aside, None
            told(lost)

    def _next_batch(self) -> list[Job | None]:
        """All jobs that wait; when there are none, the first to come within ``IDLE_SECONDS``. None: the end."""
        batch: list[Job | None] = []
        with suppress(Empty):
            batch.append(self._jobs.get(timeout=IDLE_SECONDS))
            while True:
                batch.append(self._jobs.get_nowait())
        return batch


def _newest_of_each_subject(jobs: Sequence[Job]) -> list[Job]:
    """Latest wins: an older job about a subject is left out, and who waits for it waits for the newest instead."""
    kept: list[Job] = []
    newest: dict[Hashable, int] = {}
    for job in reversed(jobs):
        if job.subject in newest:
            later = kept[newest[job.subject]]
            kept[newest[job.subject]] = Job(later.action, (*job.futures, *later.futures), job.subject)
            continue
        if job.subject is not None:
            newest[job.subject] = len(kept)
        kept.append(job)
    return kept[::-1]


def _do(writer: Writer, jobs: Sequence[Job]) -> None:
    """All jobs in one transaction. When that fails each gets its own, so that only the culprit fails."""
    try:
        results = writer.write([job.action for job in jobs])
    except Exception as error:  # the thread lives on, whatever it is; who waits is told
        if len(jobs) > 1:
            for job in jobs:
                _do(writer, [job])
            return
        for future in jobs[0].futures:
            future.set_exception(error)
        return
    for job, result in zip(jobs, results, strict=True):
        for future in job.futures:
            future.set_result(result)
