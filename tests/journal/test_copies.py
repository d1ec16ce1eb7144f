"""Backups, and older files made new after one."""

import sqlite3
import stat
from pathlib import Path
from sqlite3 import Connection

import pytest

from kkr_tui.domain.events import DecisionRecorded, MeetingOpened
from kkr_tui.journal import schema
from kkr_tui.journal.backup import backup
from kkr_tui.journal.errors import CannotOpen, NewerVersion, OlderVersion, TargetExists
from kkr_tui.journal.follower import Follower
from kkr_tui.journal.recorder import Recorder
from kkr_tui.journal.verify import verify

from .building import AGENDA, ROOM, SLUG, query, recording


def test_a_backup_of_a_live_database_is_the_record_at_that_moment(db: Path, recorder: Recorder) -> None:
    recorder.append(SLUG, DecisionRecorded("2", "før"), ROOM).result()
    copy = db.with_name("kopi #1.db")
    backup(db, copy)
    recorder.append(SLUG, DecisionRecorded("2", "efter"), ROOM).result()
    assert verify(copy) == []
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with Follower(copy) as follower:
        assert [entry.event for entry in follower.read().entries] == [DecisionRecorded("2", "før")]
        assert follower.writer() is None
    with recording(copy, create=False) as opened:
        assert opened.append(SLUG, MeetingOpened(), ROOM).result().entry.seq == 2


def test_a_backup_overwrites_nothing(db: Path, recorder: Recorder) -> None:
    target = db.with_name("kopi.db")
    target.write_text("mit")
    with pytest.raises(TargetExists):
        backup(db, target)
    assert target.read_text() == "mit"
    assert not list(db.parent.glob(".*.part*"))


def test_a_backup_that_cannot_be_made_leaves_nothing(db: Path, recorder: Recorder) -> None:
    with pytest.raises(CannotOpen):
        backup(db, db.parent / "ingen mappe" / "kopi.db")
    assert not (db.parent / "ingen mappe").exists()


def notes(db: Connection) -> None:
    """A step of a version to come."""
    db.execute("CREATE TABLE note (meeting TEXT, text TEXT) STRICT")
    db.execute("INSERT INTO note SELECT slug, 'fra version 4' FROM meeting")


def broken(db: Connection) -> None:
    notes(db)
    db.execute("SELECT * FROM nowhere")


@pytest.fixture
def older(db: Path) -> Path:
    with recording(db) as recorder:
        recorder.store(AGENDA, "")
        recorder.append(SLUG, MeetingOpened(), ROOM)
    return db


def test_an_older_file_is_made_new_after_a_backup(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "STEPS", [*schema.STEPS, notes])
    for read in (Follower, verify):
        with pytest.raises(OlderVersion):
            read(older)
    with recording(older, create=False) as recorder:
        assert len(recorder.load(SLUG).entries) == 1
    assert query(older, "SELECT * FROM note") == [(SLUG, "fra version 4")]
    assert query(older, "PRAGMA user_version") == [(4,)]
    assert verify(older) == []

    monkeypatch.undo()
    assert verify(older.with_name("minutes-before-v4.db")) == []
    with pytest.raises(NewerVersion):
        Recorder.open(older, who="Lis", create=False)


def test_a_step_that_fails_changes_nothing(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "STEPS", [*schema.STEPS, broken])
    for _ in range(2):
        with pytest.raises(CannotOpen):
            Recorder.open(older, who="Lis", create=False)
    monkeypatch.undo()
    assert query(older, "PRAGMA user_version") == [(3,)]
    assert query(older, "SELECT name FROM sqlite_master WHERE name = 'note'") == []
    names = {path.name for path in older.parent.glob("*.db")}
    assert names == {"minutes.db", "minutes-before-v4.db", "minutes-before-v4-2.db"}
    with recording(older, create=False) as recorder:
        assert len(recorder.load(SLUG).entries) == 1


def test_views_that_differ_are_made_anew(older: Path) -> None:
    conn = sqlite3.connect(older)
    conn.executescript("DROP VIEW decision; CREATE VIEW decision AS SELECT 1 AS odd")
    conn.close()
    with recording(older, create=False):
        assert query(older, "SELECT meeting, item, text FROM decision") == []
