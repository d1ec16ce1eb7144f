"""Words, beginnings, phrases, kinds and persons in the items of all meetings."""

import sqlite3
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kkr_tui import __version__
from kkr_tui.domain.agenda import Item, Section
from kkr_tui.domain.commands import AddItem, ChangeAgenda, CloseDoors, Command, RecordDecision, Undo
from kkr_tui.domain.danish import fold
from kkr_tui.domain.evolve import replay
from kkr_tui.domain.kinds import ItemKind, kind_of
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.query import query
from kkr_tui.journal import search as searching
from kkr_tui.journal import thread
from kkr_tui.journal.errors import Damaged
from kkr_tui.journal.reading import read_replayed
from kkr_tui.journal.recorder import Recorder
from kkr_tui.journal.search import Filter, Hit, search
from kkr_tui.journal.writer import INDEXED_AT_ONCE
from tests.terminal import PATIENCE

from .building import AGENDA, COMMANDS, ROOM, SLUG, events_of, recording
from .building import query as query_db

CHANGED = replace(AGENDA, items=(*AGENDA.items, Item(number="9", title="Havnens fremtid")))


def found(db: Path, words: str, only: Filter = Filter(), limit: int = 9) -> list[Hit]:  # noqa: B008 - frozen
    return search(db, query(words), only, limit=limit)


def record(recorder: Recorder, *commands: Command) -> None:
    for event in events_of(list(commands)):
        recorder.append(SLUG, event, ROOM).result()


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        ("ål", True),
        ("Å", True),
        ("aale", True),
        ("TOG til", True),
        ("al", False),
        ("tog færge", False),
        ("", False),
        ('"', False),
        ("tog OR færge", False),
        ("til* - ål", True),
        ("text:tog", False),
        ('"til efter', True),
        ('"efterretning til"', False),
        ("anførsel tog", True),  # a word of the title, a word of the decision
        ("anførsel færge", False),
    ],
)
def test_words_beginnings_phrases_and_no_operators(db: Path, recorder: Recorder, words: str, *, is_found: bool) -> None:
    record(recorder, RecordDecision("1.10", "Sagen begyndte. KKR tog sagen om Ålen til efterretning."))
    hits = [(hit.slug, hit.item, hit.date) for hit in found(db, words)]
    assert hits == ([(SLUG, "1.10", AGENDA.date)] if is_found else [])


def test_the_sentence_is_the_one_that_answers(db: Path, recorder: Recorder) -> None:
    record(recorder, RecordDecision("2", "Sagen begyndte. KKR så på Ålen. Den svømmede."))
    assert [hit.sentence for hit in found(db, "aal")] == ["KKR så på Ålen."]


@pytest.mark.parametrize(
    ("commands", "words", "items"),
    [
        ([RecordDecision("2", "gammel ordlyd"), RecordDecision("2", "ny ordlyd")], "gammel", []),
        ([RecordDecision("2", "gammel ordlyd"), RecordDecision("2", "ny ordlyd"), Undo()], "gammel", ["2"]),
        ([AddItem("Havnens ål")], "havnens aal", ["3"]),
        ([AddItem("Havnens ål"), Undo()], "havnens aal", []),
        ([ChangeAgenda(CHANGED)], "fremtid", ["9"]),
        ([ChangeAgenda(CHANGED), Undo()], "fremtid", []),
    ],
)
def test_only_what_stands_is_found(
    db: Path, recorder: Recorder, commands: list[Command], words: str, items: list[str]
) -> None:
    record(recorder, *commands)
    assert [hit.item for hit in found(db, words)] == items


def test_closed_items_are_found_by_the_secretary_only(db: Path, recorder: Recorder) -> None:
    record(recorder, RecordDecision("1.10", "hemmelig ordlyd"), CloseDoors("1.10"))
    assert found(db, "hemmelig") == []
    assert [hit.item for hit in found(db, "hemmelig", Filter(public=False))] == ["1.10"]


def test_by_person_and_by_kind(db: Path, recorder: Recorder) -> None:
    record(recorder, RecordDecision("1.1", "Bo nævnes."), RecordDecision("1.10", "Cilla nævnes."))
    assert [hit.item for hit in found(db, "nævnes", Filter(person="bo"))] == ["1.1"]
    assert found(db, "nævnes", Filter(person="illa")) == []
    assert found(db, "nævnes", Filter(person="?")) == []
    assert [hit.item for hit in found(db, "nævnes", Filter(kind=ItemKind.APPROVAL))] == ["1.1"]


def test_newest_meetings_come_first_and_no_more_than_asked_for(db: Path, recorder: Recorder) -> None:
    later = replace(AGENDA, date=AGENDA.date.replace(year=AGENDA.date.year + 1))
    recorder.store(later, "")
    assert [hit.slug for hit in found(db, "referat")] == [later.slug, SLUG]
    assert [hit.slug for hit in found(db, "referat", limit=1)] == [later.slug]


@pytest.mark.parametrize(
    ("title", "recommendation", "kind"),
    [
        ("Budget", "Det indstilles, at Rådet godkender budgettet.", ItemKind.APPROVAL),
        ("Budget", "Det indstilles, at Rådet tager orienteringen til efterretning.", ItemKind.INFORMATION),
        ("Budget", "Det indstilles, at Rådet tager stilling til budgettet.", ItemKind.DISCUSSION),
        ("Råd", "Det indstilles, at Bo udpeges til rådet.", ItemKind.APPOINTMENT),
        ("Udpegning til råd", "", ItemKind.APPOINTMENT),
        ("Siden sidst", "", ItemKind.INFORMATION),
        ("Eventuelt", "", None),
    ],
)
def test_the_kind_of_an_item(title: str, recommendation: str, kind: ItemKind | None) -> None:
    sections = (Section(heading="Indstilling", text=recommendation),)
    assert kind_of("Rådet", Item(number="1", title=title, sections=sections)) is kind


@given(st.text(alphabet="aåÅæÆøØßđłéüx -.", min_size=1, max_size=12))
def test_sqlite_splits_folded_text_into_the_words_that_are_looked_for(text: str) -> None:
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute("CREATE VIRTUAL TABLE search USING fts5(words)")
        db.execute("INSERT INTO search VALUES (?)", (fold(text),))
        db.execute("CREATE VIRTUAL TABLE word USING fts5vocab(search, instance)")
        words = [str(word) for (word,) in db.execute("SELECT term FROM word ORDER BY offset")]
    assert tuple(words) == tuple(word for phrase in query(text).phrases for word in phrase)


OLDER = (
    "DROP TABLE search; DROP TABLE search_place; DROP TABLE search_state; DROP INDEX idx_event_meeting_undoes;"
    "CREATE INDEX idx_event_meeting_undoes ON event (meeting, undoes);"
)
VERSION_2 = (
    "CREATE VIRTUAL TABLE search USING fts5(words, content='');"
    "CREATE TABLE search_place (id INTEGER PRIMARY KEY, meeting TEXT);"
)


@pytest.mark.parametrize(("version", "tables"), [(1, ""), (2, VERSION_2)])
def test_an_older_file_gets_the_index_with_what_it_holds(
    db: Path, recorder: Recorder, version: int, tables: str
) -> None:
    record(recorder, RecordDecision("2", "Om ålen."), AddItem("Havnens fremtid"))
    recorder.close()
    with closing(sqlite3.connect(db)) as conn:
        conn.executescript(f"{OLDER}{tables}PRAGMA user_version = {version}")
    Recorder.open(db, who="test", create=False).close()
    assert [hit.item for hit in found(db, "aalen")] == ["2"]
    assert [hit.item for hit in found(db, "referat")] == ["1.1"]
    assert [hit.item for hit in found(db, "havnens")] == ["3"]
    assert query_db(db, "SELECT meeting, made_by FROM search_state") == [(SLUG, __version__)]


ASKED = [
    ("r", Filter()),
    ("sag", Filter(public=False)),
    ("godkendelse af", Filter(ItemKind.APPROVAL)),
    ("punkt", Filter(person="bo")),
    ("beslutning o", Filter(person='Åse "Åh" Ærø', public=False)),
]


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(COMMANDS, COMMANDS)
def test_what_the_index_says_is_what_the_record_says(
    tmp_path: Path, first: list[Command], second: list[Command]
) -> None:
    """Also where the meeting went on after it was taken up."""
    path = tmp_path / f"{uuid4()}.db"
    events = events_of([*first, *second])
    half = len(events_of(first))
    for part in (events[:half], events[half:]):
        with recording(path) as opened:
            opened.store(AGENDA, "")
            for event in part:
                opened.append(SLUG, event, ROOM)
            opened.load(SLUG)
            replayed = [found(path, words, only) for words, only in ASKED]
        assert query_db(path, "SELECT seq FROM search_state") == query_db(path, "SELECT count(*) FROM event")
        assert [found(path, words, only) for words, only in ASKED] == replayed


def test_what_has_not_gone_on_is_not_replayed(db: Path, recorder: Recorder, monkeypatch: pytest.MonkeyPatch) -> None:
    record(recorder, RecordDecision("2", "Om ålen."))
    replayed: list[str] = []

    def told(conn: sqlite3.Connection, slug: str) -> Meeting:
        replayed.append(slug)
        return read_replayed(conn, slug)

    monkeypatch.setattr(searching, "read_replayed", told)
    assert [hit.item for hit in found(db, "ålen")] == ["2"]
    assert replayed == [SLUG]
    stored = recorder.load(SLUG)
    known = {SLUG: replay(stored.agenda, stored.entries)}
    assert [hit.item for hit in search(db, query("ålen"), limit=9, known=known)] == ["2"]
    recorder.close()
    assert [hit.item for hit in found(db, "ålen")] == ["2"]
    assert replayed == [SLUG]


def test_what_another_version_took_up_is_taken_up_anew(db: Path, recorder: Recorder) -> None:
    record(recorder, RecordDecision("1.10", "hemmelig ordlyd"), CloseDoors("1.10"))
    recorder.close()
    with closing(sqlite3.connect(db)) as conn, conn:
        conn.execute("UPDATE search_place SET closed = 0")
        conn.execute("UPDATE search_state SET made_by = 'another'")
    assert found(db, "hemmelig") == []
    Recorder.open(db, who="test", create=False).close()
    assert query_db(db, "SELECT closed FROM search_place WHERE item = '1.10'") == [(1,)]
    assert found(db, "hemmelig") == []


def test_many_meetings_are_taken_up_while_nothing_is_written(
    db: Path, recorder: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opening one waits for none of the others, and leaving only for a few."""
    taken_up = "SELECT count(*) FROM search_state WHERE made_by = ?"
    many = 3 * INDEXED_AT_ONCE
    for year in range(many - 1):
        recorder.store(replace(AGENDA, date=AGENDA.date.replace(year=2030 + year)), "")
    recorder.close()
    with closing(sqlite3.connect(db)) as conn, conn:
        conn.execute("UPDATE search_state SET made_by = 'another'")
    monkeypatch.setattr(thread, "IDLE_SECONDS", 1000.0)
    with recording(db):
        assert query_db(db, taken_up, __version__) == [(0,)]
    assert query_db(db, taken_up, __version__) == [(INDEXED_AT_ONCE,)]
    monkeypatch.setattr(thread, "IDLE_SECONDS", 0.01)
    with recording(db):
        end = time.monotonic() + PATIENCE
        while query_db(db, taken_up, __version__) != [(many,)]:
            assert time.monotonic() < end
    assert len(found(db, "referat", limit=many + 1)) == many


def test_a_meeting_that_cannot_be_read_keeps_no_other_from_being_taken_up(db: Path, recorder: Recorder) -> None:
    later = replace(AGENDA, date=AGENDA.date.replace(year=AGENDA.date.year + 1))
    recorder.store(later, "")
    with closing(sqlite3.connect(db)) as conn, conn:
        conn.execute("DROP TRIGGER meeting_no_update")
        conn.execute("UPDATE meeting SET agenda = '{' WHERE slug = ?", (SLUG,))
    recorder.close()
    assert query_db(db, "SELECT meeting FROM search_state") == [(later.slug,)]
    with pytest.raises(Damaged):
        found(db, "referat")
