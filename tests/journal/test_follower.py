import datetime as dt
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kkr_tui.domain.events import DecisionRecorded, MeetingClosed, MeetingOpened, Undone
from kkr_tui.journal.errors import MeetingUnknown, Missing
from kkr_tui.journal.follower import Follower
from kkr_tui.journal.recorder import Recorder
from kkr_tui.journal.values import MeetingSummary

from .building import AGENDA, ROOM, SLUG, draft, recording


def test_what_is_written_shows(db: Path, recorder: Recorder) -> None:
    with Follower(db) as follower:
        follower.read()
        assert not follower.changed()
        appended = recorder.append(SLUG, MeetingOpened(), ROOM).result()
        assert follower.changed()
        assert not follower.changed()
        assert follower.read().entries == (appended.entry,)
        assert follower.read().head == appended.head

        recorder.save_draft(SLUG, draft("un")).result()
        assert follower.changed()
        assert follower.read(SLUG).drafts["2"] == draft("un")
        assert follower.read() == recorder.load(SLUG)


def test_the_first_look_is_news(db: Path, recorder: Recorder) -> None:
    with Follower(db) as follower:
        assert follower.changed()
        assert not follower.changed()


def test_meetings_newest_first(db: Path, recorder: Recorder) -> None:
    older = replace(AGENDA, body="Ældre", date=dt.date(2022, 1, 2))
    recorder.store(older, "")
    recorder.append(older.slug, MeetingOpened(), ROOM)
    recorder.append(older.slug, MeetingClosed(), ROOM + dt.timedelta(hours=2)).result()
    closed_at = ROOM + dt.timedelta(hours=2)
    with Follower(db) as follower:
        assert follower.meetings() == [
            MeetingSummary(SLUG, "KKR Prøve", AGENDA.date, 0, closed=False, last_at=None),
            MeetingSummary(older.slug, "Ældre", older.date, 2, closed=True, last_at=closed_at),
        ]
        assert follower.read().slug == SLUG
        recorder.append(older.slug, Undone(2), closed_at).result()
        assert not follower.meetings()[1].closed


def test_no_such_meeting(db: Path) -> None:
    with recording(db), Follower(db) as follower:
        assert follower.meetings() == []
        for slug in (None, "ukendt"):
            with pytest.raises(MeetingUnknown):
                follower.read(slug)


def test_it_cannot_write(db: Path, recorder: Recorder) -> None:
    with Follower(db) as follower:
        assert follower._db
        for sql in ("DELETE FROM draft", "PRAGMA user_version = 9", "CREATE TABLE x (y)"):
            with pytest.raises(sqlite3.OperationalError, match="readonly"):
                follower._db.execute(sql)


def test_it_never_blocks_the_writer(db: Path, recorder: Recorder) -> None:
    with Follower(db) as follower:
        assert follower._db
        follower._db.execute("BEGIN")
        follower._db.execute("SELECT * FROM event").fetchall()
        assert recorder.append(SLUG, MeetingOpened(), ROOM).result().entry.seq == 1
        follower._db.execute("ROLLBACK")


def test_it_survives_that_the_file_is_replaced(db: Path) -> None:
    with recording(db) as recorder:
        recorder.store(AGENDA, "")
    other = db.with_name("other.db")
    with recording(other) as recorder:
        recorder.store(AGENDA, "")
        recorder.append(SLUG, DecisionRecorded("2", "den anden fil"), ROOM)
    with Follower(db) as follower:
        assert follower.read().entries == ()
        db.unlink()
        assert follower.changed()
        with pytest.raises(Missing):
            follower.read()
        assert not follower.changed()
        other.rename(db)
        assert follower.changed()
        assert len(follower.read().entries) == 1


def test_it_may_be_closed_twice_and_used_again(db: Path, recorder: Recorder) -> None:
    follower = Follower(db)
    follower.close()
    follower.close()
    assert follower.read().slug == SLUG
    follower.close()


def test_it_reaches_nothing_that_writes_the_record() -> None:
    program = "import sys, kkr_tui.journal.follower; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "kkr_tui.journal.follower" in loaded
    assert not loaded & {f"kkr_tui.journal.{name}" for name in ("recorder", "thread", "writer", "writing", "lease")}
    assert not loaded & {"textual", "rich"}
