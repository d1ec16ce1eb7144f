"""Words in the items of all meetings: from the index, and from the record itself where that has gone on since."""

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from heapq import merge
from itertools import count, islice
from pathlib import Path
from sqlite3 import Connection
from types import MappingProxyType
from typing import Any

from kkr_tui.domain.kinds import ItemKind
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.query import Query, phrase
from kkr_tui.domain.text import clean
from kkr_tui.journal.connection import reader, snapshot
from kkr_tui.journal.faults import opening
from kkr_tui.journal.index import behind
from kkr_tui.journal.places import Place, places
from kkr_tui.journal.reading import read_replayed

# First which, then what stands there: texts are read of those alone that are shown.
_PLACE = ", ".join(f"place.{column}" for column in Place._fields)
_FOUND = f"""
    SELECT place.meeting, found.body, found.date, coalesce(event.text, ''), {_PLACE}
    FROM (
      SELECT place.id, date, slug, nth, body
      FROM search JOIN search_place AS place ON place.id = search.rowid JOIN meeting ON slug = place.meeting
      WHERE search MATCH :match AND closed <= :closed AND (:kind = '' OR kind = :kind)
        AND slug NOT IN (SELECT value FROM json_each(:behind))
      ORDER BY date DESC, slug, nth LIMIT :limit OFFSET :offset
    ) AS found
    JOIN search_place AS place ON place.id = found.id
    LEFT JOIN event ON event.meeting = place.meeting AND event.seq = place.revision
    ORDER BY found.date DESC, place.meeting, place.nth
"""  # noqa: S608 - our own names


@dataclass(frozen=True, slots=True)
class Hit:
    """An item in which what was looked for occurs. ``sentence`` is where, ``decision`` the wording that stands.

    ``closed``: it is behind closed doors, so its words are not for everybody.
    """

    slug: str
    body: str
    date: dt.date
    item: str
    title: str
    sentence: str
    decision: str
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """What else an item must be: of that kind, with that person named under it, open to the public.

    ``person`` is whole words, the last of which may be the beginning of one.
    """

    kind: ItemKind | None = None
    person: str = ""
    public: bool = True


@dataclass(frozen=True, slots=True)
class _Found:
    """An item that may be one of those looked for, and what it is sorted by."""

    slug: str
    body: str
    date: dt.date
    place: Place
    decision: str

    @property
    def order(self) -> tuple[int, str, int]:
        return -self.date.toordinal(), self.slug, self.place.nth


def search(
    path: Path,
    query: Query,
    only: Filter = Filter(),
    *,
    limit: int,
    known: Mapping[str, Meeting] = MappingProxyType({}),
) -> list[Hit]:
    """The first ``limit`` items with every phrase of ``query`` in what stands, newest meetings first.

    Titles, case numbers, recommendations and decisions are searched. ``known`` (slug -> how it stands) spares replaying
    meetings that somebody has at hand. Raises JournalError when the database cannot be read.
    """
    if not query or (only.person and not phrase(only.person)):
        return []
    with opening(path), closing(reader(path)) as db, snapshot(db):
        slugs = behind(db)
        replayed = [found for slug in slugs for found in _replayed(slug, known.get(slug) or read_replayed(db, slug))]
        candidates = merge(
            sorted(replayed, key=lambda found: found.order),
            _indexed(db, query, only, slugs, limit),
            key=lambda found: found.order,
        )
        hits = (_hit(found, query) for found in candidates if _is_wanted(found, query, only))
        return list(islice(hits, limit))


def _replayed(slug: str, meeting: Meeting) -> Iterator[_Found]:
    for place, decision in places(meeting):
        yield _Found(slug, meeting.agenda.body, meeting.agenda.date, place, decision)


def _indexed(db: Connection, query: Query, only: Filter, besides: list[str], limit: int) -> Iterator[_Found]:
    """What the index says, ``limit`` at a time."""
    match = f"{{item decision}} : ({_fts(query)})"
    if only.person:
        match += f" AND {{decision people}} : ({_fts(phrase(only.person))})"
    facts = {
        "match": match,
        "closed": int(not only.public),
        "kind": only.kind.value if only.kind else "",
        "behind": json.dumps(besides),
        "limit": limit,
    }
    for offset in count(step=limit):
        found = db.execute(_FOUND, {**facts, "offset": offset}).fetchall()
        if not found:
            return
        for slug, body, date, decision, *place in found:
            values: list[Any] = [clean(value) if isinstance(value, str) else value for value in place]
            yield _Found(slug, body, dt.date.fromisoformat(date), Place(*values), clean(decision))


def _fts(query: Query) -> str:
    """The query as FTS5 wants it: a phrase ends in a word or the beginning of one."""
    return " AND ".join(f'"{" ".join(words)}"*' for words in query.phrases)


def _is_wanted(found: _Found, query: Query, only: Filter) -> bool:
    """The texts decide, whatever the index says."""
    place = found.place
    if (only.public and place.closed) or (only.kind and place.kind != only.kind.value):
        return False
    named = (found.decision, *place.people.splitlines())
    return query.found_in((found.decision, *place.texts)) and (not only.person or phrase(only.person).found_in(named))


def _hit(found: _Found, query: Query) -> Hit:
    place, decision = found.place, found.decision
    sentence = next((said for text in (decision, *place.texts) if (said := query.sentence(text))), "")
    return Hit(found.slug, found.body, found.date, place.item, place.title, sentence, decision, bool(place.closed))
