"""The record is append-only, and when somebody changes it all the same, that shows."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from kkr_tui.domain.events import DecisionRecorded, Undone
from kkr_tui.journal.verify import place_of, verify

from .building import AGENDA, ROOM, SLUG, query, recording

COLUMNS = "meeting, seq, at, written, who, kind, version, body, undoes, hash"
REST = "at, written, who, kind, version, body, undoes, hash"
MEETING = "body, date, agenda, source, created, who, agenda_hash"


def forged(seq: int, how: str = "INSERT") -> str:
    return f"{how} INTO event ({COLUMNS}) SELECT meeting, {seq}, {REST} FROM event WHERE seq = 1"


@pytest.fixture
def held(db: Path) -> Path:
    """A database with a meeting of five rows, closed."""
    with recording(db) as recorder:
        recorder.store(AGENDA, "organ: …")
        for text in ("a", "b", "c", "d"):
            recorder.append(SLUG, DecisionRecorded("2", text), ROOM)
        recorder.append(SLUG, Undone(4), ROOM)
    return db


@contextmanager
def intruding(path: Path) -> Iterator[sqlite3.Connection]:
    """Any SQLite tool: none of our pragmas, so REPLACE fires no delete triggers."""
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        yield conn


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE event SET body = '{}' WHERE seq = 2",
        "UPDATE OR REPLACE event SET seq = 3 WHERE seq = 2",
        "UPDATE event SET hash = hash",
        "DELETE FROM event",
        "DELETE FROM event WHERE seq = 5",
        forged(2),
        forged(2, "INSERT OR REPLACE"),
        forged(2) + " ON CONFLICT DO UPDATE SET body = '{}'",
        forged(7, "INSERT OR IGNORE"),
        forged(0),
        f"INSERT OR REPLACE INTO event (rowid, {COLUMNS}) SELECT 3, meeting, 6, {REST} FROM event WHERE seq = 2",
        "UPDATE meeting SET agenda = '{}'",
        "DELETE FROM meeting",
        "INSERT OR REPLACE INTO meeting SELECT * FROM meeting",
        f"INSERT OR REPLACE INTO meeting (rowid, slug, {MEETING}) SELECT 1, 'x', {MEETING} FROM meeting",
    ],
)
def test_no_tool_changes_the_record_by_accident(held: Path, sql: str) -> None:
    before = query(held, "SELECT * FROM event"), query(held, "SELECT * FROM meeting")
    with intruding(held) as conn, pytest.raises(sqlite3.IntegrityError, match=r"append-only|never"):
        conn.execute(sql)
    assert (query(held, "SELECT * FROM event"), query(held, "SELECT * FROM meeting")) == before
    assert verify(held) == []


@pytest.mark.parametrize(
    ("sql", "row"),
    [
        ("UPDATE event SET body = replace(body, 'b', 'B') WHERE seq = 2", 2),
        ("UPDATE event SET at = replace(at, '10', '11') WHERE seq >= 3", 3),
        ("UPDATE event SET who = 'En anden' WHERE seq = 1", 1),
        ("UPDATE event SET kind = 'item_entered' WHERE seq = 4", 4),
        ("UPDATE event SET undoes = 3 WHERE seq = 5", 5),
        ("UPDATE event SET hash = 'x' WHERE seq = 5", 5),
        ("DELETE FROM event WHERE seq = 1", 1),
        ("DELETE FROM event WHERE seq = 3", 3),
        ("UPDATE event SET seq = CASE seq WHEN 2 THEN 92 ELSE 93 END WHERE seq IN (2, 3)", 2),
        ("UPDATE meeting SET source = 'organ: andet'", None),
        ("UPDATE meeting SET agenda = replace(agenda, 'Eventuelt', 'Andet')", None),
    ],
)
def test_verify_names_the_first_row_that_does_not_fit(held: Path, sql: str, row: int | None) -> None:
    with intruding(held) as conn:
        guards = conn.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            conn.execute(f"DROP TRIGGER {name}")
        conn.execute(sql)
        for _, trigger in guards:
            conn.execute(trigger)
    finding, *others = verify(held)
    assert (finding.slug, finding.seq) == (SLUG, row)
    assert SLUG in str(finding)
    assert others == []


def test_verify_misses_a_guard(held: Path) -> None:
    with intruding(held) as conn:
        conn.execute("DROP TRIGGER event_no_delete")
    [finding] = verify(held)
    assert "event_no_delete" in str(finding)


def test_a_tail_that_was_cut_off_shows_by_the_head_in_an_export(held: Path) -> None:
    with recording(held, create=False) as recorder:
        stored = recorder.load(SLUG)
    assert place_of(held, stored.short_head) == (SLUG, 5)
    assert place_of(held, stored.agenda_hash[:12]) == (SLUG, 0)
    assert place_of(held, "") is None
    with intruding(held) as conn:
        conn.execute("DROP TRIGGER event_no_delete")
        conn.execute("DELETE FROM event WHERE seq = 5")
    assert place_of(held, stored.short_head) is None


def test_anybody_can_compute_the_chain_from_its_description(held: Path) -> None:
    def digest(*columns: str | int | None) -> str:
        text = json.dumps(columns, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(text.encode("utf-8")).hexdigest()

    [(*meeting, head)] = query(held, f"SELECT slug, {MEETING} FROM meeting")
    assert digest(*meeting) == head
    for *row, stored in query(held, f"SELECT {COLUMNS} FROM event ORDER BY seq"):
        head = digest(head, *row)
        assert stored == head


def test_a_row_says_what_datasette_should_show(held: Path) -> None:
    [row] = query(held, "SELECT meeting, seq, at, who, kind, version, body, undoes FROM event WHERE seq = 5")
    assert row == (SLUG, 5, "2023-11-24T10:02:07+01:00", "Lis", "undone", 1, '{"target":4}', 4)
