"""Following real files that appear, go, come back as another one, and cannot be read."""

import datetime as dt
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from kkr_tui.domain.agenda import Agenda, Item
from kkr_tui.domain.commands import Undo
from kkr_tui.domain.decide import Refused, decide
from kkr_tui.domain.evolve import replay
from kkr_tui.journal.backup import backup
from kkr_tui.journal.follower import Follower
from kkr_tui.minutes.audience import Audience
from kkr_tui.tui.chair.view import first_reading, next_reading
from kkr_tui.tui.chair.watcher import Watcher
from tests.chair.table import table

AGENDA = Agenda(
    body="KKR Prøve",
    date=dt.date(2024, 5, 3),
    items=(Item(number="1", title="Broen"), Item(number="2", title="Molen", closed=True)),
)


@contextmanager
def watching(db: Path, meeting: str | None = None) -> Iterator[Watcher]:
    found = Watcher(db, meeting, Audience.PUBLIC)
    found.look_again()
    yield found
    found.close()


def decision(watcher: Watcher, item: str = "1") -> str:
    assert watcher.view
    return watcher.view.meeting.record(item).decision


def trouble(watcher: Watcher) -> str:
    """What it says when looking goes on failing."""
    watcher.look()
    for _again in range(3):
        watcher.look_again()
    assert watcher.view
    return watcher.view.trouble


def test_before_there_is_a_meeting_it_waits(tmp_path: Path) -> None:
    db = tmp_path / "m.db"
    with watching(db) as watcher:
        assert (watcher.view, watcher.waiting) == (None, "")
        with table(db, AGENDA) as secretary:
            assert watcher.look_again()
            secretary.decide("1", "Malet.")
            assert watcher.look()
            assert decision(watcher) == "Malet."
            assert not watcher.look()


def test_a_meeting_of_another_name_is_waited_for(tmp_path: Path) -> None:
    db = tmp_path / "m.db"
    with table(db, AGENDA) as secretary, watching(db, replace(AGENDA, body="Andre").slug) as watcher:
        assert not watcher.view
        secretary.recorder.store(replace(AGENDA, body="Andre"), "")
        assert watcher.look_again()
        assert watcher.view
        assert watcher.view.meeting.agenda.body == "Andre"


def test_the_latest_meeting_is_followed_when_none_is_named(tmp_path: Path) -> None:
    db = tmp_path / "m.db"
    with table(db, AGENDA) as secretary, watching(db) as watcher:
        secretary.recorder.store(replace(AGENDA, body="Andre", date=dt.date(2024, 6, 1)), "")
        assert watcher.look()
        assert watcher.view
        assert watcher.view.meeting.agenda.body == "Andre"


def test_what_stands_in_no_file_is_waited_for_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "m.db").write_text("Kære alle", encoding="utf-8")
    with watching(tmp_path / "m.db") as watcher:
        assert watcher.view is None
        assert "is not a database" in watcher.waiting


def test_it_says_when_the_secretary_is_gone_and_back(tmp_path: Path) -> None:
    db = tmp_path / "m.db"
    with watching(db) as watcher:
        with table(db, AGENDA):
            watcher.look_again()
            assert watcher.view
            assert watcher.view.writing
        assert watcher.look_again()
        assert not watcher.view.writing
        with table(db, replace(AGENDA, body="Andre")):
            assert watcher.look_again()
            assert watcher.view.writing


def test_a_backup_put_in_its_place_is_what_is_shown(tmp_path: Path) -> None:
    db = tmp_path / "m.db"
    with watching(db) as watcher:
        with table(db, AGENDA) as secretary:
            secretary.decide("1", "Malet.")
            watcher.look_again()
            backup(db, tmp_path / "copy.db")
            secretary.decide("1", "Malet grøn.")
            watcher.look()
            assert decision(watcher) == "Malet grøn."
        (tmp_path / "copy.db").replace(db)
        assert watcher.look()
        assert decision(watcher) == "Malet."
        assert watcher.view
        assert not watcher.view.trouble


def test_a_file_that_goes_leaves_what_was_seen_and_says_so(tmp_path: Path) -> None:
    db = tmp_path / "m.db"
    with watching(db) as watcher:
        with table(db, AGENDA) as secretary:
            secretary.decide("1", "Malet.")
            watcher.look_again()
        db.rename(tmp_path / "elsewhere.db")
        watcher.look()
        assert watcher.view
        assert not watcher.view.trouble  # it may be back in a moment
        assert "not where it was" in trouble(watcher)
        assert decision(watcher) == "Malet."
        (tmp_path / "elsewhere.db").rename(db)
        assert watcher.look_again()
        assert not watcher.view.trouble


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        ("PRAGMA user_version = 999", "newer version"),
        ("PRAGMA application_id = 1", "cannot be read just now"),
    ],
)
def test_a_file_that_cannot_be_read_leaves_what_was_seen(harm: str, said: str, tmp_path: Path) -> None:
    db = tmp_path / "m.db"
    with watching(db) as watcher:
        with table(db, AGENDA) as secretary:
            secretary.decide("1", "Malet.")
            watcher.look_again()
        shutil.copyfile(db, tmp_path / "other.db")
        with closing(sqlite3.connect(tmp_path / "other.db")) as connection:
            connection.execute(harm)
            connection.commit()
        (tmp_path / "other.db").replace(db)
        assert said in trouble(watcher)
        assert decision(watcher) == "Malet."


def test_reading_on_is_reading_anew(tmp_path: Path) -> None:
    db = tmp_path / "m.db"
    with table(db, AGENDA) as secretary, Follower(db) as follower:
        reading = first_reading(follower.read(), Audience.PUBLIC)
        for step in ("decide", "type", "undo", "type again", "late"):
            match step:
                case "undo":
                    event = decide(replay(AGENDA, follower.read().entries), Undo())
                    assert not isinstance(event, Refused)
                    secretary.happens(event)
                case "decide" | "late":
                    secretary.decide("2" if step == "late" else "1", step)
                case _:
                    secretary.type("1", step)
            reading = next_reading(reading, follower.read_on(reading.stored), Audience.PUBLIC)
            assert reading.stored == follower.read()
            assert reading == first_reading(follower.read(), Audience.PUBLIC)


def test_only_what_changed_is_decoded_again(tmp_path: Path) -> None:
    db = tmp_path / "m.db"
    with table(db, AGENDA) as secretary, Follower(db) as follower:
        secretary.type("1", "ét")
        before = follower.read()
        secretary.type("2", "andet")
        after = follower.read_on(before)
        assert after.agenda is before.agenda
        assert after.drafts["1"] is before.drafts["1"]
        assert after.drafts["2"].text == "andet"
