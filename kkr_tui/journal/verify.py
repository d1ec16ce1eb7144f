"""Is the record what was written? The chain, gaps, SQLite's own check, and the triggers that guard it."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Connection

from kkr_tui.journal.chain import EventRow, MeetingRow, event_hash, meeting_hash
from kkr_tui.journal.codec import decode_agenda, decode_event
from kkr_tui.journal.connection import reader, rows, snapshot
from kkr_tui.journal.errors import Damaged, NewerVersion
from kkr_tui.journal.faults import opening
from kkr_tui.journal.reading import MEETING_COLUMNS, event_rows
from kkr_tui.journal.schema import GUARDS
from kkr_tui.language import _


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not fit. ``slug`` and ``seq`` name the row; without them it is about the whole file."""

    problem: str
    slug: str = ""
    seq: int | None = None

    def __str__(self) -> str:
        if self.seq is None:
            return f"{self.slug}: {self.problem}" if self.slug else self.problem
        facts = {"slug": self.slug, "seq": self.seq, "problem": self.problem}
        return _("%(slug)s, row %(seq)d: %(problem)s") % facts


def verify(path: Path) -> list[Finding]:
    """All that does not fit in the database at ``path``: of each meeting the first row, as all after it hang on it.

    Reads one moment of a database that may be in use. Raises JournalError when it cannot be opened at all.
    """
    findings: list[Finding] = []
    try:
        with opening(path), closing(reader(path)) as db, snapshot(db):
            findings.extend(_file(db))
            for row in rows(db, f"SELECT {MEETING_COLUMNS} FROM meeting ORDER BY date, slug"):  # noqa: S608 - constants
                findings.extend(_meeting(db, MeetingRow(*row)))
    except Damaged as error:
        findings.append(Finding(str(error)))
    return findings


def place_of(path: Path, head: str) -> tuple[str, int] | None:
    """The meeting and row whose hash begins with ``head``, the head in an export; 0 is the agenda. None: no such row.

    None for a head that an export had means that the record was cut off or made anew since. Raises JournalError.
    """
    sql = """
        SELECT meeting, seq FROM event WHERE substr(hash, 1, length(:head)) = :head
        UNION ALL SELECT slug, 0 FROM meeting WHERE substr(agenda_hash, 1, length(:head)) = :head
    """
    with opening(path), closing(reader(path)) as db:
        found = rows(db, sql, head=head)
    return (found[0][0], found[0][1]) if head and found else None


def _file(db: Connection) -> Iterator[Finding]:
    for (line,) in rows(db, "PRAGMA integrity_check"):
        if line != "ok":
            yield Finding(_("the file is damaged: %(what)s") % {"what": line})
    for table, row, parent, _key in rows(db, "PRAGMA foreign_key_check"):
        facts = {"row": row, "table": table, "parent": parent}
        yield Finding(_("row %(row)s of %(table)s belongs to nothing in %(parent)s") % facts)
    triggers = dict(rows(db, "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))
    for name, sql in GUARDS.items():
        if triggers.get(name) != sql:
            yield Finding(_("the guard %(name)s is missing or changed") % {"name": name})


def _meeting(db: Connection, meeting: MeetingRow) -> Iterator[Finding]:
    if meeting.agenda_hash != meeting_hash(meeting):
        yield Finding(_("the agenda is not what was stored"), meeting.slug)
    elif problem := _undecodable_agenda(meeting):
        yield Finding(problem, meeting.slug)
    previous = meeting.agenda_hash
    for seq, row in enumerate(event_rows(db, meeting.slug), 1):
        if problem := _problem(seq, previous, row):
            yield Finding(problem, meeting.slug, seq)
            return
        previous = row.hash


def _problem(seq: int, previous: str, row: EventRow) -> str:
    if row.seq != seq:
        return _("missing")
    if row.hash != event_hash(previous, row):
        return _("not what was written, or not after the row it was written after")
    try:
        decode_event(row.kind, row.version, row.body)
    except NewerVersion:
        return ""
    except Damaged as error:
        return str(error)
    return ""


def _undecodable_agenda(meeting: MeetingRow) -> str:
    try:
        decode_agenda(meeting.agenda)
    except Damaged as error:
        return str(error)
    return ""
