import datetime as dt
import stat
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from kkr_tui.domain.commands import Command
from kkr_tui.domain.events import Entry, ItemEntered, MeetingOpened
from kkr_tui.domain.evolve import replay
from kkr_tui.journal.errors import MeetingUnknown, Missing, NewerTextStored, SaveFailed
from kkr_tui.journal.recorder import Recorder
from kkr_tui.journal.values import Draft

from .building import AGENDA, COMMANDS, ROOM, SLUG, UTC, draft, events_of, query, recording


@settings(max_examples=30, deadline=None)
@given(COMMANDS)
def test_replaying_what_is_stored_is_replaying_what_was_sent(commands: list[Command]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "minutes.db")
        sent = [Entry(seq, ROOM + dt.timedelta(seconds=seq), e) for seq, e in enumerate(events_of(commands), 1)]
        with recording(path) as recorder:
            recorder.store(AGENDA, "")
            appended = [recorder.append(SLUG, entry.event, entry.at) for entry in sent]
            assert [future.result().entry for future in appended] == sent
        with recording(path, create=False) as recorder:
            stored = recorder.load(SLUG)
        assert stored.entries == tuple(sent)
        assert replay(stored.agenda, stored.entries) == replay(AGENDA, sent)
        assert stored.head == (appended[-1].result().head if appended else stored.agenda_hash)


def test_a_new_meeting_has_its_prepared_decisions_as_drafts(db: Path) -> None:
    with recording(db) as recorder:
        stored = recorder.store(AGENDA, "organ: …")
    assert (stored.slug, stored.agenda, stored.entries) == (SLUG, AGENDA, ())
    assert [(d.item, d.text, d.cursor) for d in stored.drafts.values()] == [("1.1", "Godkendt – måske.", 17)]
    assert stored.head == stored.agenda_hash
    assert len(stored.short_head) == 12


def test_the_agenda_of_a_known_meeting_stays_as_it_was_stored(recorder: Recorder) -> None:
    recorder.append(SLUG, MeetingOpened(), ROOM).result()
    changed = replace(AGENDA, place="Et andet sted")
    stored = recorder.store(changed, "sted: Et andet sted")
    assert stored.agenda == AGENDA
    assert len(stored.entries) == 1


def test_prepared_decisions_do_not_come_back_over_what_was_done_with_them(recorder: Recorder) -> None:
    emptied = Draft("1.1", "", 0, dt.datetime.now(dt.UTC))
    recorder.save_draft(SLUG, emptied).result()
    assert recorder.store(AGENDA, "").drafts == {"1.1": emptied}


def test_the_source_is_kept_as_it_was_read(db: Path, recorder: Recorder) -> None:
    assert query(db, "SELECT source FROM meeting") == [("organ: KKR Prøve",)]


def test_an_unknown_meeting_sinks_nobody_else(recorder: Recorder) -> None:
    """All of these may wait together and go to disk in one transaction."""
    futures = [recorder.append(slug, ItemEntered("2"), ROOM) for slug in (SLUG, "ukendt", SLUG, "ukendt", SLUG)]
    assert [futures[i].result().entry.seq for i in (0, 2, 4)] == [1, 2, 3]
    for i in (1, 3):
        with pytest.raises(MeetingUnknown, match="ukendt"):
            futures[i].result()
    with pytest.raises(MeetingUnknown):
        recorder.load("ukendt")
    with pytest.raises(MeetingUnknown):
        recorder.save_draft("ukendt", draft("x")).result()


def test_a_draft_is_what_was_last_typed(recorder: Recorder) -> None:
    futures = [recorder.save_draft(SLUG, draft("abc"[:n], seconds=n)) for n in range(1, 4)]
    assert futures[-1].result() == draft("abc", seconds=3)
    assert all(len(future.result().text) > n for n, future in enumerate(futures))
    assert recorder.load(SLUG).drafts["2"] == draft("abc", seconds=3)


def test_a_draft_never_goes_over_newer_text(recorder: Recorder) -> None:
    recorder.save_draft(SLUG, draft("ny", seconds=1)).result()
    with pytest.raises(NewerTextStored):
        recorder.save_draft(SLUG, draft("gammel")).result()
    assert recorder.load(SLUG).drafts["2"].text == "ny"


def test_moments_compare_whatever_their_offset(recorder: Recorder) -> None:
    recorder.save_draft(SLUG, draft("ny", seconds=1)).result()
    elsewhere = replace(draft("gammel"), at=UTC.astimezone(dt.timezone(dt.timedelta(hours=5))))
    with pytest.raises(NewerTextStored):
        recorder.save_draft(SLUG, elsewhere).result()


def test_a_time_without_an_offset_is_a_mistake_of_the_caller(recorder: Recorder) -> None:
    naive = ROOM.replace(tzinfo=None)
    with pytest.raises(ValueError, match="2023"):
        recorder.append(SLUG, MeetingOpened(), naive)
    with pytest.raises(ValueError, match="2023"):
        recorder.save_draft(SLUG, replace(draft("x"), at=naive))


def test_nothing_is_forgotten_because_nobody_waits_any_more(recorder: Recorder) -> None:
    future = recorder.append(SLUG, MeetingOpened(), ROOM)
    assert not future.cancel()
    assert len(recorder.load(SLUG).entries) == 1


def test_close_finishes_what_was_asked_for_and_leaves_one_whole_file(db: Path) -> None:
    with recording(db) as recorder:
        recorder.store(AGENDA, "")
        futures = [recorder.append(SLUG, ItemEntered("2"), ROOM) for _ in range(50)]
    assert [future.result().entry.seq for future in futures] == list(range(1, 51))
    assert [path.name for path in db.parent.iterdir()] == ["minutes.db"]
    recorder.close()
    with pytest.raises(SaveFailed):
        recorder.append(SLUG, MeetingOpened(), ROOM).result()


def test_the_file_is_the_owners_alone(db: Path, recorder: Recorder) -> None:
    recorder.append(SLUG, MeetingOpened(), ROOM).result()
    assert {path.name.split("-")[-1]: stat.S_IMODE(path.stat().st_mode) for path in db.parent.glob("minutes.db*")} == {
        "minutes.db": 0o600,
        "wal": 0o600,
        "shm": 0o600,
    }


def test_a_mistyped_name_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(Missing, match="mintes"):
        Recorder.open(tmp_path / "mintes.db", who="Lis", create=False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["møde #1 100%?.db", "uden endelse", "-wal", ".skjult.db"])
def test_odd_names_are_just_names(tmp_path: Path, name: str) -> None:
    with recording(tmp_path / name) as recorder:
        recorder.store(AGENDA, "")
        recorder.append(SLUG, MeetingOpened(), ROOM).result()
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_every_write_is_synchronous_and_guarded(recorder: Recorder) -> None:
    names = ("journal_mode", "synchronous", "foreign_keys", "recursive_triggers", "busy_timeout")
    read = recorder._thread.submit(lambda db: [db.execute(f"PRAGMA {name}").fetchone()[0] for name in names])
    assert read.result() == ["wal", 2, 1, 1, 2000]
