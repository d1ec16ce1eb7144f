"""How often somebody attended, over all meetings. Only the rows that seat and unseat people are read and replayed."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from sqlite3 import Connection

from kkr_tui.domain.danish import fold
from kkr_tui.domain.events import (
    AgendaChanged,
    AttendanceMarked,
    Entry,
    Event,
    ItemEntered,
    MeetingOpened,
    PersonAdded,
    PersonArrived,
    PersonLeft,
    SubstituteCalled,
    SubstituteForItem,
    SubstituteSeated,
    SubstituteUnseated,
)
from kkr_tui.domain.evolve import replay
from kkr_tui.domain.participation import Participation, participations
from kkr_tui.journal.codec import decode_agenda, decode_date, decode_event, decode_moment, kind_of
from kkr_tui.journal.connection import reader, rows, snapshot
from kkr_tui.journal.faults import opening
from kkr_tui.journal.reading import NEWEST_FIRST

_ABOUT_PEOPLE: tuple[type[Event], ...] = (
    MeetingOpened, AgendaChanged, AttendanceMarked, PersonAdded, PersonArrived, PersonLeft,
    SubstituteSeated, SubstituteCalled, SubstituteUnseated,
)  # fmt: skip
_ABOUT_ITEMS: tuple[type[Event], ...] = (ItemEntered, SubstituteForItem)
"""Only who sat for one item alone depends on the items, and in most meetings nobody did."""


@dataclass(frozen=True, slots=True)
class Attended:
    """One meeting, and the part that somebody had in it."""

    slug: str
    body: str
    date: dt.date
    participation: Participation


def attendance_of(path: Path, person: str) -> dict[str, list[Attended]]:
    """Name -> the meetings of everybody whose name has the letters ``person`` in it, newest first.

    Only meetings that were opened count. Reads only, on a connection of its own, and may be called from any thread.
    Raises JournalError.
    """
    wanted = fold(person).strip()
    found: dict[str, list[Attended]] = {}
    if not wanted:
        return found
    with opening(path), closing(reader(path)) as db, snapshot(db):
        entries = _entries(db)
        meetings = rows(db, f"SELECT slug, body, date, agenda FROM meeting {NEWEST_FIRST}")  # noqa: S608 - a constant
    for slug, body, date, agenda in meetings:
        meeting = replay(decode_agenda(agenda), entries.get(slug, ()))
        if meeting.opened_at is None:
            continue
        for part in participations(meeting):
            if wanted in fold(part.person.name):
                attended = Attended(slug, body, decode_date(date), part)
                found.setdefault(part.person.name, []).append(attended)
    return found


def _entries(db: Connection) -> dict[str, tuple[Entry, ...]]:
    """Meeting -> the rows that count and are about people, as ``live_event`` says: no undo is left among them."""
    people, items = (", ".join(f"'{kind_of(kind)}'" for kind in kinds) for kinds in (_ABOUT_PEOPLE, _ABOUT_ITEMS))
    sql = (
        "SELECT e.meeting, e.seq, e.at, e.kind, e.version, e.body FROM live_event AS l"  # noqa: S608 - our own names
        f" JOIN event AS e ON e.meeting = l.meeting AND e.seq = l.seq WHERE l.kind IN ({people})"
        f" OR l.kind IN ({items}) AND l.meeting IN"
        f" (SELECT meeting FROM event WHERE kind = '{kind_of(SubstituteForItem)}')"
        " ORDER BY e.meeting, e.seq"
    )
    found = rows(db, sql)
    return {slug: tuple(_decoded(own)) for slug, own in groupby(found, key=lambda row: str(row[0]))}


def _decoded(found: "Iterator[tuple[str, int, str, str, int, str]]") -> Iterator[Entry]:
    for _slug, seq, at, kind, version, body in found:
        yield Entry(seq, decode_moment(at), decode_event(kind, version, body))
