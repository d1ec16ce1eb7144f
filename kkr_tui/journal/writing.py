"""From values to rows. All of it runs inside a write transaction of the recorder; nothing here commits."""

import datetime as dt
from sqlite3 import Connection

from kkr_tui.domain.agenda import Agenda
from kkr_tui.domain.events import Entry, Event
from kkr_tui.journal.chain import EventRow, MeetingRow, event_hash, meeting_hash
from kkr_tui.journal.codec import encode_agenda, encode_event
from kkr_tui.journal.connection import rows
from kkr_tui.journal.errors import NewerTextStored
from kkr_tui.journal.reading import EVENT_COLUMNS, MEETING_COLUMNS, meeting_unknown, read_draft
from kkr_tui.journal.values import Appended, Draft
from kkr_tui.language import _

_INSERT_EVENT = f"INSERT INTO event ({EVENT_COLUMNS}) VALUES ({', '.join('?' * len(EventRow._fields))})"  # noqa: S608
_INSERT_MEETING = f"INSERT INTO meeting ({MEETING_COLUMNS}) VALUES ({', '.join('?' * len(MeetingRow._fields))})"  # noqa: S608
# Moments of drafts are all in UTC and equally long, so that they compare as text.
_PUT_DRAFT = """
    INSERT INTO draft (meeting, item, text, cursor, at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (meeting, item) DO UPDATE SET text = excluded.text, cursor = excluded.cursor, at = excluded.at
    WHERE excluded.at >= draft.at
"""


def insert_meeting(db: Connection, agenda: Agenda, source: str, *, who: str, now: dt.datetime) -> None:
    """A new meeting; the decisions that were prepared in the agenda are its first drafts."""
    date = agenda.date.isoformat()
    row = MeetingRow(agenda.slug, agenda.body, date, encode_agenda(agenda), source, now.isoformat(), who)
    db.execute(_INSERT_MEETING, row._replace(agenda_hash=meeting_hash(row)))
    for item in agenda.treated():
        if item.prepared_decision:
            _put_draft(db, agenda.slug, Draft(item.number, item.prepared_decision, len(item.prepared_decision), now))


def append_event(  # noqa: PLR0913 - a row has that many sides
    db: Connection, slug: str, event: Event, at: dt.datetime, *, who: str, now: dt.datetime
) -> Appended:
    """The next row of the meeting's record. Raises MeetingUnknown."""
    seq, previous = _tail(db, slug)
    code = encode_event(event)
    row = EventRow(
        meeting=slug,
        seq=seq + 1,
        at=at.isoformat(),
        written=now.isoformat(),
        who=who,
        kind=code.kind,
        version=code.version,
        body=code.body,
        undoes=code.undoes,
    )
    head = event_hash(previous, row)
    db.execute(_INSERT_EVENT, row._replace(hash=head))
    return Appended(Entry(row.seq, at, event), head)


def save_draft(db: Connection, slug: str, draft: Draft) -> Draft:
    """Keep this draft. Raises MeetingUnknown, and NewerTextStored when a newer one of the item is there."""
    _tail(db, slug)
    _put_draft(db, slug, draft)
    stored = read_draft(db, slug, draft.item)
    if stored is None or stored.at > draft.at:
        raise NewerTextStored(
            _("Not saved: a newer text of item %(item)s is stored already.\nIs the clock right?") % {"item": draft.item}
        )
    return stored


def _put_draft(db: Connection, slug: str, draft: Draft) -> None:
    at = draft.at.astimezone(dt.UTC).isoformat(timespec="microseconds")
    db.execute(_PUT_DRAFT, (slug, draft.item, draft.text, draft.cursor, at))


def _tail(db: Connection, slug: str) -> tuple[int, str]:
    """The number and the hash that the meeting's next row follows."""
    last = rows(db, "SELECT seq, hash FROM event WHERE meeting = ? ORDER BY seq DESC LIMIT 1", slug)
    last = last or [
        (0, agenda_hash) for (agenda_hash,) in rows(db, "SELECT agenda_hash FROM meeting WHERE slug = ?", slug)
    ]
    if not last:
        raise meeting_unknown(db, slug)
    seq, previous = last[0]
    return seq, previous
