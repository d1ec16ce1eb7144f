"""Closed meetings into a real PostgreSQL server: once, again, half way, and beside another record."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from click.testing import CliRunner, Result

from kkr_tui.archive.postgres import TABLES
from kkr_tui.cli.main import kkr
from kkr_tui.domain.agenda import Agenda
from kkr_tui.domain.events import DecisionRecorded, Event, MeetingClosed, MeetingOpened, PersonLeft
from kkr_tui.journal.recorder import Recorder
from tests.domain.scene import AGENDA, START
from tests.journal.building import query
from tests.recipes.finding import recipes

HELD: tuple[Event, ...] = (MeetingOpened(), PersonLeft("Ane Berg", "2"), DecisionRecorded("2", "Godkendt."))
OTHER = replace(AGENDA, date=AGENDA.date + dt.timedelta(days=7))
OPEN = replace(AGENDA, date=AGENDA.date + dt.timedelta(days=14))


@pytest.fixture
def archive(server: str) -> Iterator[str]:
    """An empty archive."""
    yield server
    with psycopg.connect(server) as connection:
        connection.execute(f"DROP TABLE IF EXISTS {', '.join(TABLES)} CASCADE")


def record(path: Path, agenda: Agenda, *events: Event) -> None:
    recorder = Recorder.open(path, who="test", create=True)
    recorder.store(agenda, "kilde")
    for event in events:
        recorder.append(agenda.slug, event, START).result()
    recorder.close()


def push(path: Path, url: str) -> Result:
    return CliRunner().invoke(kkr, ["--lang", "en", "--db", str(path), "archive", "push", url])


def asked(url: str, sql: str) -> list[tuple[object, ...]]:
    with psycopg.connect(url) as connection:
        return connection.execute(sql.encode()).fetchall()


def test_closed_meetings_are_there_row_by_row_and_no_open_ones(tmp_path: Path, archive: str) -> None:
    path = tmp_path / "minutes.db"
    record(path, AGENDA, *HELD, MeetingClosed())
    record(path, OTHER, MeetingOpened(), MeetingClosed())
    record(path, OPEN, MeetingOpened())
    result = push(path, archive)
    assert result.exit_code == 0, result.output
    assert result.stdout == f"1/2 {AGENDA.slug}: copied\n2/2 {OTHER.slug}: copied\n"
    for table, key in zip(TABLES, ("slug", "meeting, seq", "meeting", "meeting, person", "meeting, seq"), strict=True):
        names = query(path, f"SELECT name FROM pragma_table_info('{table}') WHERE name <> 'fts_row'")  # SQLite's alone
        columns = ", ".join(str(name) for (name,) in names)
        kept = f"SELECT {columns} FROM {table} WHERE {'slug' if table == 'meeting' else 'meeting'} <> '{OPEN.slug}'"
        assert sorted(asked(archive, f"{kept} ORDER BY {key}")) == sorted(query(path, kept)), table
    assert asked(archive, "SELECT item FROM decision WHERE to_tsvector('danish', text) @@ to_tsquery('godkend')")


def test_the_question_in_the_document_uses_an_index(tmp_path: Path, archive: str) -> None:
    record(tmp_path / "minutes.db", AGENDA, *HELD, MeetingClosed())
    assert push(tmp_path / "minutes.db", archive).exit_code == 0
    [question] = [step.command for recipe in recipes() for step in recipe.steps if step.command.startswith("SELECT ")]
    assert asked(archive, question) == []
    with psycopg.connect(archive) as connection:
        connection.execute("SET enable_seqscan = off")  # of one row it needs no index
        assert "decision_words" in str(connection.execute(f"EXPLAIN {question}".encode()).fetchall())


def test_it_can_be_run_again_and_an_addition_follows(tmp_path: Path, archive: str) -> None:
    path = tmp_path / "minutes.db"
    record(path, AGENDA, *HELD, MeetingClosed())
    assert push(path, archive).exit_code == 0
    assert "was there already" in push(path, archive).stdout
    record(path, AGENDA, DecisionRecorded("2", "Godkendt med en tilføjelse."))
    assert "copied" in push(path, archive).stdout
    assert asked(archive, "SELECT text FROM decision") == [("Godkendt med en tilføjelse.",)]
    assert asked(archive, "SELECT count(*) FROM event") == [(5,)]


def test_another_record_of_the_same_meeting_is_left_alone_and_the_others_go_on(tmp_path: Path, archive: str) -> None:
    record(tmp_path / "first.db", AGENDA, *HELD, MeetingClosed())
    record(tmp_path / "second.db", AGENDA, MeetingOpened(), MeetingClosed())
    record(tmp_path / "second.db", OTHER, MeetingOpened(), MeetingClosed())
    push(tmp_path / "first.db", archive)
    result = push(tmp_path / "second.db", archive)
    assert result.exit_code == 1
    assert "another record" in result.stdout
    assert f"{OTHER.slug}: copied" in result.stdout
    assert asked(archive, "SELECT text FROM decision") == [("Godkendt.",)]


def test_what_was_stopped_half_way_is_absent_and_comes_with_the_next_run(tmp_path: Path, archive: str) -> None:
    path = tmp_path / "minutes.db"
    record(path, AGENDA, *HELD, MeetingClosed())
    record(path, OTHER, MeetingOpened(), MeetingClosed())
    push(path, archive)
    with psycopg.connect(archive) as connection:
        for table in reversed(TABLES):
            connection.execute(f"DELETE FROM {table}".encode())
        connection.execute(f"ALTER TABLE presence ADD CONSTRAINT no_room CHECK (meeting <> '{AGENDA.slug}')".encode())
    stopped = push(path, archive)
    assert stopped.exit_code == 3
    assert "PostgreSQL says" in stopped.stderr
    assert asked(archive, "SELECT count(*) FROM meeting") == [(0,)], "a meeting is there whole or not at all"
    with psycopg.connect(archive) as connection:
        connection.execute("ALTER TABLE presence DROP CONSTRAINT no_room")
    assert push(path, archive).exit_code == 0
    assert asked(archive, "SELECT count(*) FROM meeting") == [(2,)]


@pytest.mark.parametrize("url", ["postgresql://nobody:hemmelig@127.0.0.1:1/minutes", "hemmelig nonsens"])
def test_a_server_that_cannot_be_reached_is_told_in_plain_words_without_the_password(url: str, tmp_path: Path) -> None:
    record(tmp_path / "minutes.db", AGENDA, *HELD, MeetingClosed())
    result = push(tmp_path / "minutes.db", url)
    assert result.exit_code == 3
    assert result.stderr.startswith("kkr: PostgreSQL says: ")
    assert "Traceback" not in result.output
    assert "hemmelig@" not in result.output
