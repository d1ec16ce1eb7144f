"""The index behind ``kkr search``: what stands under each item, and who attended, so that nothing is replayed.

A meeting is taken up as a whole, by the one rule that says what stands (``replay``): when writing in it ends, or while
another is open and nothing is written. Until then it is *behind*, and whoever searches replays it. So the record alone
decides what is found, and opening a meeting waits for no other.
"""

from collections.abc import Iterable
from contextlib import suppress
from sqlite3 import Connection
from typing import TYPE_CHECKING

from kkr_tui import __version__
from kkr_tui.domain.danish import fold
from kkr_tui.journal.connection import rows
from kkr_tui.journal.errors import JournalError

if TYPE_CHECKING:
    from kkr_tui.journal.places import Place

_BEHIND = """
    SELECT slug FROM meeting LEFT JOIN search_state AS state ON state.meeting = slug
    WHERE state.made_by IS NOT ?
      OR state.seq IS NOT (SELECT coalesce(max(event.seq), 0) FROM event WHERE event.meeting = slug)
    ORDER BY date DESC
"""
_SEPARATOR = " \ue000 "
"""A word that nobody can type, so that no phrase reaches from one text into the next."""


def behind(db: Connection) -> list[str]:
    """The meetings that went on since they were taken up, or were by another version of this program; newest first."""
    return [str(slug) for (slug,) in rows(db, _BEHIND, __version__)]


def take_up(db: Connection, slugs: Iterable[str]) -> None:
    """Take up these meetings. Runs in a transaction that writes. One that cannot be read stays behind.

    What another version took up is thrown away first: an index without rows of its own cannot forget single ones.
    """
    if rows(db, "SELECT 1 FROM search_state WHERE made_by <> ? LIMIT 1", __version__):
        db.execute("INSERT INTO search (search) VALUES ('delete-all')")
        db.execute("DELETE FROM search_place")
        db.execute("DELETE FROM search_state")
    for slug in slugs:
        with suppress(JournalError):
            _take_up(db, slug)


def _take_up(db: Connection, slug: str) -> None:
    """What stands now takes the place of what stood. Words of what is gone stay in the index and lead nowhere."""
    from kkr_tui.journal.places import Place, encode_roles, places, roles  # noqa: PLC0415 - seldom needed
    from kkr_tui.journal.reading import read_replayed  # noqa: PLC0415

    meeting = read_replayed(db, slug)
    columns = ", ".join(Place._fields)
    found = rows(db, f"SELECT id, {columns} FROM search_place WHERE meeting = ?", slug)  # noqa: S608 - our own names
    known = {Place(*values): number for number, *values in found}
    for place, decision in places(meeting):
        if known.pop(place, None) is None:
            _add(db, slug, place, decision)
    db.executemany("DELETE FROM search_place WHERE id = ?", [(number,) for number in known.values()])
    state = (slug, len(meeting.entries), __version__, encode_roles(roles(meeting)))
    db.execute("INSERT OR REPLACE INTO search_state (meeting, seq, made_by, roles) VALUES (?, ?, ?, ?)", state)


def _add(db: Connection, slug: str, place: "Place", decision: str) -> None:
    columns, marks = ", ".join(place._fields), ", ".join("?" * len(place))
    sql = f"INSERT INTO search_place (meeting, {columns}) VALUES (?, {marks})"  # noqa: S608 - our own names
    number = db.execute(sql, (slug, *place)).lastrowid
    texts = (_SEPARATOR.join(place.texts), decision, place.people.replace("\n", _SEPARATOR))
    db.execute("INSERT INTO search (rowid, item, decision, people) VALUES (?, ?, ?, ?)", (number, *map(fold, texts)))
