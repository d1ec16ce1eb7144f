"""From rows to values. Used by the writer and by readers alike; nothing here writes."""

from collections.abc import Mapping
from dataclasses import replace
from sqlite3 import Connection
from types import MappingProxyType

from kkr_tui.domain.closest import closest
from kkr_tui.domain.events import Entry
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.text import clean, clean_line
from kkr_tui.journal.chain import EventRow, MeetingRow
from kkr_tui.journal.codec import decode_agenda, decode_date, decode_event, decode_moment
from kkr_tui.journal.connection import rows
from kkr_tui.journal.errors import MeetingUnknown
from kkr_tui.journal.values import Draft, MeetingSummary, StoredMeeting
from kkr_tui.language import _

EVENT_COLUMNS = ", ".join(EventRow._fields)
MEETING_COLUMNS = ", ".join(MeetingRow._fields)
NEWEST_FIRST = "ORDER BY date DESC, created DESC"
_NAMED = 6
"""So many meetings are named where another was asked for."""


def meeting_row(db: Connection, slug: str) -> MeetingRow | None:
    """The row of that meeting, if there is one."""
    found = rows(db, f"SELECT {MEETING_COLUMNS} FROM meeting WHERE slug = ?", slug)  # noqa: S608 - constants
    return MeetingRow(*found[0]) if found else None


def event_rows(db: Connection, slug: str, after: int = 0) -> list[EventRow]:
    """The rows of a meeting's events, in order: all, or those that follow the row ``after``."""
    sql = f"SELECT {EVENT_COLUMNS} FROM event WHERE meeting = ? AND seq > ? ORDER BY seq"  # noqa: S608 - constants
    return [EventRow(*row) for row in rows(db, sql, slug, after)]


def latest_slug(db: Connection) -> str:
    """The slug of the newest meeting. Raises MeetingUnknown when there is none."""
    found = rows(db, f"SELECT slug FROM meeting {NEWEST_FIRST} LIMIT 1")  # noqa: S608 - constants
    if not found:
        raise MeetingUnknown(_("There is no meeting in the database yet.\nkkr open AGENDA begins one."))
    return str(found[0][0])


def read_meeting(db: Connection, slug: str) -> StoredMeeting:
    """A whole meeting; the caller sees to it that all is of one moment.

    Raises MeetingUnknown, and NewerVersion or Damaged for a row that cannot be understood.
    """
    row = meeting_row(db, slug)
    if row is None:
        raise meeting_unknown(db, slug)
    events = event_rows(db, slug)
    return StoredMeeting(
        slug=slug,
        agenda=decode_agenda(row.agenda),
        agenda_hash=row.agenda_hash,
        entries=tuple(_entry(event) for event in events),
        drafts={draft.item: draft for draft in _drafts(db, slug)},
        head=events[-1].hash if events else row.agenda_hash,
    )


def read_replayed(db: Connection, slug: str) -> Meeting:
    """How a meeting stands. Raises what ``read_meeting`` does."""
    from kkr_tui.domain.evolve import replay  # noqa: PLC0415 - who opens a meeting folds it by other means

    stored = read_meeting(db, slug)
    return replay(stored.agenda, stored.entries)


def read_on(db: Connection, before: StoredMeeting) -> StoredMeeting:
    """The same meeting as it is now; of what ``before`` holds, only what changed is decoded again.

    ``agenda`` of the answer is that of ``before`` itself exactly when the record went on where ``before`` ended, so
    that ``entries`` only got longer. Otherwise (another file, a backup put back) everything was read anew. Raises what
    ``read_meeting`` does.
    """
    done = len(before.entries)
    last = (
        rows(db, "SELECT hash FROM event WHERE meeting = ? AND seq = ?", before.slug, done)
        if done
        else rows(db, "SELECT agenda_hash FROM meeting WHERE slug = ?", before.slug)
    )
    if last != [(before.head,)]:
        return read_meeting(db, before.slug)
    events = event_rows(db, before.slug, after=done)
    return replace(
        before,
        entries=(*before.entries, *map(_entry, events)),
        drafts={draft.item: draft for draft in _drafts(db, before.slug, before.drafts)},
        head=events[-1].hash if events else before.head,
    )


def read_draft(db: Connection, slug: str, item: str) -> Draft | None:
    """The draft of that item, if there is one."""
    found = rows(db, "SELECT item, text, cursor, at FROM draft WHERE meeting = ? AND item = ?", slug, item)
    return _draft(*found[0]) if found else None


def read_summaries(db: Connection) -> list[MeetingSummary]:
    """All meetings, newest first."""
    sql = f"""
        SELECT slug, body, date,
          (SELECT count(*) FROM event WHERE meeting = slug),
          EXISTS (SELECT 1 FROM live_event WHERE meeting = slug AND kind = 'meeting_closed'),
          (SELECT at FROM event WHERE meeting = slug ORDER BY seq DESC LIMIT 1)
        FROM meeting {NEWEST_FIRST}
    """  # noqa: S608 - constants
    return [
        MeetingSummary(
            slug,
            clean_line(body),
            decode_date(date),
            count,
            bool(closed),
            decode_moment(at) if at else None,
        )
        for slug, body, date, count, closed, at in rows(db, sql)
    ]


def meeting_unknown(db: Connection, slug: str) -> MeetingUnknown:
    """The error for a slug that no meeting has; it names those there are, the newest first, and one like it."""
    newest = f"SELECT slug FROM meeting {NEWEST_FIRST}"  # noqa: S608 - constants
    there = [str(found) for (found,) in rows(db, newest)]
    facts = {"slug": slug, "slugs": ", ".join(there[:_NAMED]) or _("none yet")}
    text = _("There is no meeting %(slug)s in the database.\nThe newest there are: %(slugs)s.") % facts
    if meant := closest(slug, there):
        text += "\n" + _("Did you mean `%(slug)s`?") % {"slug": meant}
    return MeetingUnknown(text)


def _entry(row: EventRow) -> Entry:
    return Entry(row.seq, decode_moment(row.at), decode_event(row.kind, row.version, row.body))


def _drafts(db: Connection, slug: str, known: Mapping[str, Draft] = MappingProxyType({})) -> list[Draft]:
    found = rows(db, "SELECT item, text, cursor, at FROM draft WHERE meeting = ? ORDER BY at, item", slug)
    return [
        draft
        if (draft := known.get(item)) and _is_as_stored(draft, text, cursor, at)
        else _draft(item, text, cursor, at)
        for item, text, cursor, at in found
    ]


def _is_as_stored(draft: Draft, text: str, cursor: int, at: str) -> bool:
    return draft.text == text and draft.cursor == cursor and draft.at == decode_moment(at)


def _draft(item: str, text: str, cursor: int, at: str) -> Draft:
    return Draft(item, clean(text), cursor, decode_moment(at))
