"""Writes that fail: told, kept from lying, and possible again when the fault is gone."""

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from kkr_tui.domain.events import DecisionRecorded, MeetingOpened
from kkr_tui.journal import thread
from kkr_tui.journal.backup import backup
from kkr_tui.journal.connection import reader
from kkr_tui.journal.errors import FileGone, SaveFailed
from kkr_tui.journal.recorder import Recorder
from kkr_tui.journal.verify import verify
from kkr_tui.journal.writer import Writer

from .building import AGENDA, ROOM, SLUG, draft, query


@contextmanager
def writing(path: Path) -> Iterator[Writer]:
    """The writer without its thread."""
    writer = Writer.open(path, who="Lis", create=True, take_over=False, insist=False)
    try:
        yield writer
    finally:
        writer.close()


def pragma(recorder: Recorder, text: str) -> None:
    recorder._thread.submit(lambda db: db.execute(f"PRAGMA {text}").fetchall()).result()


def test_a_full_disk_loses_nothing_that_was_saved(db: Path, recorder: Recorder) -> None:
    [(pages,)] = query(db, "PRAGMA page_count")
    pragma(recorder, f"max_page_count = {pages + 8}")
    errors = [recorder.append(SLUG, DecisionRecorded("2", "x" * 3000), ROOM).exception() for _ in range(20)]
    saved = errors.count(None)
    assert 0 < saved < 20
    assert isinstance(errors[-1], SaveFailed)
    assert isinstance(errors[-1].__cause__, sqlite3.Error)
    assert errors[-1].__cause__.sqlite_errorname == "SQLITE_FULL"
    with pytest.raises(SaveFailed):
        recorder.save_draft(SLUG, draft("y" * 50_000)).result()

    pragma(recorder, "max_page_count = 100000")
    assert recorder.append(SLUG, MeetingOpened(), ROOM).result().entry.seq == saved + 1
    assert recorder.save_draft(SLUG, draft("y" * 50_000)).result().text == "y" * 50_000
    assert verify(db) == []


def test_a_write_protected_file_is_told_and_tried_again(db: Path) -> None:
    with writing(db) as writer:
        writer._db.execute("PRAGMA query_only = ON")
        with pytest.raises(SaveFailed):
            writer.write([lambda database: database.execute("CREATE TABLE later (x)")])
        writer._db.execute("PRAGMA query_only = OFF")
        writer.write([lambda database: database.execute("CREATE TABLE later (x)")])
    assert query(db, "SELECT * FROM later") == []


def test_another_program_that_holds_the_file_is_told(db: Path, recorder: Recorder) -> None:
    pragma(recorder, "busy_timeout = 0")
    other = sqlite3.connect(db, isolation_level=None)
    try:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(SaveFailed):
            recorder.append(SLUG, MeetingOpened(), ROOM).result()
        other.execute("ROLLBACK")
    finally:
        other.close()
    assert recorder.append(SLUG, MeetingOpened(), ROOM).result().entry.seq == 1


def test_a_file_that_is_moved_away_is_noticed_and_may_come_back(db: Path, recorder: Recorder) -> None:
    recorder.append(SLUG, MeetingOpened(), ROOM).result()
    elsewhere = db.with_name("elsewhere.db")
    db.rename(elsewhere)
    futures = [recorder.append(SLUG, DecisionRecorded("2", text), ROOM) for text in ("a", "b")]
    for future in futures:
        with pytest.raises(FileGone):
            future.result()
    elsewhere.rename(db)
    assert recorder.append(SLUG, DecisionRecorded("2", "a"), ROOM).result().entry.seq == 2


def test_a_file_that_is_replaced_is_noticed(db: Path, recorder: Recorder) -> None:
    copy = db.with_name("copy.db")
    backup(db, copy)
    copy.replace(db)
    with pytest.raises(FileGone):
        recorder.save_draft(SLUG, draft("x")).result()


def test_a_file_that_goes_away_while_it_is_committed_to_is_noticed(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with writing(db) as writer:
        look = writer._require_same_file

        def look_and_then_it_goes() -> None:
            look()
            db.unlink(missing_ok=True)

        monkeypatch.setattr(writer, "_require_same_file", look_and_then_it_goes)
        with pytest.raises(FileGone):
            writer.write([lambda _db: None])


def test_a_broken_job_does_not_end_the_thread(recorder: Recorder) -> None:
    with pytest.raises(ZeroDivisionError):
        recorder._thread.submit(lambda _db: 1 // 0).result()
    assert recorder.append(SLUG, MeetingOpened(), ROOM).result().entry.seq == 1


def test_when_idle_the_database_becomes_whole_in_one_file(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = threading.Event()
    checkpoint = Writer.checkpoint

    def checkpoint_and_tell(writer: Writer) -> bool:
        done = checkpoint(writer)
        if done:
            whole.set()
        return done

    monkeypatch.setattr(thread, "IDLE_SECONDS", 0.0)
    monkeypatch.setattr(Writer, "checkpoint", checkpoint_and_tell)
    recorder = Recorder.open(db, who="Lis", create=True)
    recorder.store(AGENDA, "")
    assert whole.wait(30)
    recorder.close()


def test_a_checkpoint_waits_for_no_reader(db: Path) -> None:
    with writing(db) as writer, closing(reader(db)) as read:
        read.execute("BEGIN")
        read.execute("SELECT * FROM meeting").fetchall()
        writer.write([lambda database: database.execute("CREATE TABLE later (x)")])
        assert not writer.checkpoint()
        read.execute("ROLLBACK")
        assert writer.checkpoint()


WATCHED = """
import sys
from pathlib import Path
touched = []
def watch(event, arguments):
    if event in ("open", "os.rename", "os.truncate") and Path(str(arguments[0])).name.startswith("minutes.db"):
        touched.append((event, str(arguments[0])))
sys.addaudithook(watch)
from tests.journal.building import AGENDA, ROOM, SLUG, draft
from kkr_tui.domain.events import MeetingOpened
from kkr_tui.journal.backup import backup
from kkr_tui.journal.follower import Follower
from kkr_tui.journal.recorder import Recorder
from kkr_tui.journal.verify import verify
db = Path(sys.argv[1])
recorder = Recorder.open(db, who="Lis", create=True)
recorder.store(AGENDA, "")
recorder.append(SLUG, MeetingOpened(), ROOM).result()
recorder.save_draft(SLUG, draft("x")).result()
with Follower(db) as follower:
    follower.read(), follower.meetings(), follower.writer(), follower.changed()
backup(db, db.with_name("copy.db"))
verify(db)
recorder.close()
print(touched)
"""


def test_nobody_but_sqlite_opens_the_file(db: Path) -> None:
    done = subprocess.run([sys.executable, "-c", WATCHED, str(db)], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
