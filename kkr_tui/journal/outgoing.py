"""Closed meetings as plain rows, for an archive elsewhere."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from sqlite3 import Connection

from kkr_tui.journal.connection import reader, rows, snapshot
from kkr_tui.journal.faults import opening
from kkr_tui.journal.reading import EVENT_COLUMNS, MEETING_COLUMNS

Row = dict[str, str | int | None]

_CLOSED = """
    SELECT slug FROM meeting
    WHERE EXISTS (SELECT 1 FROM live_event WHERE meeting = slug AND kind = 'meeting_closed') ORDER BY date, slug
"""
_OF_A_MEETING = {
    "meeting": f"SELECT {MEETING_COLUMNS} FROM meeting WHERE slug = ?",  # noqa: S608 - constants
    "event": f"SELECT {EVENT_COLUMNS} FROM event WHERE meeting = ? ORDER BY seq",  # noqa: S608
    "decision": "SELECT meeting, item, title, text, at, seq FROM decision WHERE meeting = ? ORDER BY seq",
    "attendance": "SELECT * FROM attendance WHERE meeting = ? ORDER BY person",
    "presence": "SELECT * FROM presence WHERE meeting = ? ORDER BY seq",
}


def closed_meetings(path: Path) -> list[str]:
    """The slugs of the meetings that were closed, oldest first. Raises JournalError."""
    with opening(path), closing(reader(path)) as db:
        return [str(slug) for (slug,) in rows(db, _CLOSED)]


def outgoing(path: Path, slugs: list[str]) -> Iterator[tuple[str, dict[str, list[Row]]]]:
    """Each of these meetings with the rows of its tables and views (name -> rows). Raises JournalError."""
    with opening(path), closing(reader(path)) as db:
        for slug in slugs:
            with snapshot(db):
                yield slug, {name: _named(db, sql, slug) for name, sql in _OF_A_MEETING.items()}


def _named(db: Connection, sql: str, slug: str) -> list[Row]:
    """The rows of the query, each column under its name."""
    found = db.execute(sql, (slug,))
    columns = [str(column[0]) for column in found.description]
    return [dict(zip(columns, row, strict=True)) for row in found.fetchall()]
