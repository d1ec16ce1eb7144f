"""Copies meetings into PostgreSQL, each whole or not at all, and never over another record of the same meeting."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import StrEnum
from importlib.resources import files
from typing import TYPE_CHECKING

from kkr_tui.extras import adding
from kkr_tui.language import _

if TYPE_CHECKING:
    from psycopg import Connection

Value = str | int | None
Row = Mapping[str, Value]

TABLES = ("meeting", "event", "decision", "attendance", "presence")
"""In the order in which they refer to each other. The first two are the record, the others are made of it."""

_RECORD = TABLES[:2]
_LOCK = 0x4B4B5201
"""One that pushes at a time: a number that nobody else will lock."""


class ArchiveError(Exception):
    """The archive cannot be used; the message can be shown as it is."""


class Outcome(StrEnum):
    """What became of a meeting."""

    COPIED = "copied"
    UP_TO_DATE = "up to date"
    ANOTHER = "another"
    """The archive has a record of it that this one does not continue. It was left alone."""


class Archive:
    """An open archive."""

    def __init__(self, connection: "Connection") -> None:
        self._connection = connection

    def put(self, tables: Mapping[str, Sequence[Row]]) -> Outcome:
        """Copy one meeting: the rows of each of ``TABLES``, all in one transaction. Raises ArchiveError."""
        with _plainly(), self._connection.transaction():
            self._connection.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
            [meeting] = tables["meeting"]
            there = self._chain(meeting["slug"])
            here = [meeting["agenda_hash"], *(event["hash"] for event in tables["event"])]
            if there == here:
                return Outcome.UP_TO_DATE
            if there != here[: len(there)]:
                return Outcome.ANOTHER
            for name in TABLES:
                if name not in _RECORD:
                    self._connection.execute(f"DELETE FROM {name} WHERE meeting = %s", (meeting["slug"],))  # noqa: S608 - our own names
                self._insert(name, tables[name])
            return Outcome.COPIED

    def _chain(self, slug: Value) -> list[str]:
        """The hashes of that meeting's record as it is in the archive, from the agenda's on; none when it is not."""
        sql = """
            SELECT agenda_hash FROM (
              SELECT 0 AS seq, agenda_hash FROM meeting WHERE slug = %(slug)s
              UNION ALL SELECT seq, hash FROM event WHERE meeting = %(slug)s
            ) AS chain ORDER BY seq
        """
        return [found for (found,) in self._connection.execute(sql, {"slug": slug}).fetchall()]

    def _insert(self, table: str, rows: Sequence[Row]) -> None:
        if not rows:
            return
        columns = list(rows[0])
        values = ", ".join(f"%({column})s" for column in columns)
        sql = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({values}) ON CONFLICT DO NOTHING"  # noqa: S608 - our own names
        with self._connection.cursor() as cursor:
            cursor.executemany(sql, rows)


@contextmanager
def opened(url: str) -> Iterator[Archive]:
    """The archive at ``url`` (a PostgreSQL connection string), with its tables made where they are lacking.

    Raises ArchiveError when the extra is not installed, or the server cannot be reached or says no.
    """
    try:
        import psycopg  # noqa: PLC0415 - an optional extra
    except ImportError as error:
        raise ArchiveError(
            _("An archive in PostgreSQL needs the extra: %(command)s") % {"command": adding("postgres")}
        ) from error
    with _plainly(), psycopg.connect(url, autocommit=True, connect_timeout=10) as connection:
        with connection.transaction():
            connection.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
            connection.execute(files(__package__).joinpath("tables.sql").read_bytes())
        yield Archive(connection)


@contextmanager
def _plainly() -> Iterator[None]:
    """PostgreSQL's complaints as ours: their first line, which never holds the password."""
    from psycopg import Error  # noqa: PLC0415 - an optional extra

    try:
        yield
    except Error as error:
        reason = str(error).strip().partition("\n")[0] or type(error).__name__
        raise ArchiveError(_("PostgreSQL says: %(reason)s") % {"reason": reason}) from error
