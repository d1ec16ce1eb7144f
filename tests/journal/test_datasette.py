"""What docs/datasette/metadata.yaml tells Datasette is true of a fresh database, and leaves nothing of it out."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from kkr_tui.journal.recorder import Recorder
from tests.documents import DOCS

from .building import query

METADATA = yaml.safe_load((DOCS / "datasette" / "metadata.yaml").read_text(encoding="utf-8"))["databases"]["copy"]
TABLES: dict[str, Any] = METADATA["tables"]
QUERIES: dict[str, Any] = METADATA["queries"]
INNER = ("_data", "_idx", "_docsize", "_config")
"""How the tables end in which FTS5 keeps an index."""


def columns(db: Path, table: str) -> set[str]:
    """Its columns, with the generated ones; the hidden ones of FTS5 are its own."""
    return {
        name for name, hidden in query(db, f"SELECT name, hidden FROM pragma_table_xinfo('{table}')") if hidden != 1
    }


def test_every_table_view_and_column_is_told_of_and_no_other(db: Path, recorder: Recorder) -> None:
    there = {name for (name,) in query(db, "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")}
    assert set(TABLES) == {name for name in there if not name.endswith(INNER)}
    assert {name: set(told["columns"]) for name, told in TABLES.items()} == {name: columns(db, name) for name in TABLES}


@pytest.mark.parametrize("table", TABLES)
def test_what_sorts_labels_and_searches_is_there(table: str, db: Path, recorder: Recorder) -> None:
    told = TABLES[table]
    named = {
        *told.get("facets", ()),
        *(told[key] for key in ("sort", "sort_desc", "label_column", "fts_pk") if key in told),
    }
    assert named <= columns(db, table)
    assert told["title"]
    assert told.get("fts_table", table) in TABLES


@pytest.mark.parametrize("name", QUERIES)
def test_the_questions_can_be_asked(name: str, db: Path, recorder: Recorder) -> None:
    asked = QUERIES[name]
    query(db, asked["sql"], **dict.fromkeys(asked.get("params", ()), "x"))
    assert asked["title"]
