"""Words in the items of all meetings. The index says where to look; what stands is read from the record itself."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from kkr_tui.domain.danish import fold
from kkr_tui.domain.evolve import replay
from kkr_tui.domain.kinds import ItemKind, kind_of
from kkr_tui.domain.matters import Vote
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.query import Query
from kkr_tui.journal.connection import reader, rows, snapshot
from kkr_tui.journal.faults import opening
from kkr_tui.journal.index import words_of
from kkr_tui.journal.reading import read_meeting
from kkr_tui.journal.values import StoredMeeting

_MEETINGS = """
    SELECT slug FROM meeting
    WHERE slug IN (SELECT p.meeting FROM search JOIN search_place AS p ON p.id = search.rowid WHERE search MATCH ?)
    ORDER BY date DESC, slug
"""


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
    """What else an item must be: of that kind, with that person named under it, open to the public."""

    kind: ItemKind | None = None
    person: str = ""
    public: bool = True


def search(path: Path, query: Query, only: Filter = Filter(), *, limit: int) -> list[Hit]:
    """The first ``limit`` items with every phrase of ``query`` in what stands, newest meetings first.

    Titles, case numbers, recommendations and decisions are searched. Raises JournalError when the database cannot be
    read.
    """
    hits = (
        hit
        for stored in _candidates(path, query)
        for hit in _hits(stored.slug, replay(stored.agenda, stored.entries), query, only)
    )
    return list(islice(hits, limit))


def _hits(slug: str, meeting: Meeting, query: Query, only: Filter) -> Iterator[Hit]:
    agenda = meeting.agenda
    for item in agenda.treated():
        closed = meeting.is_closed(item.number)
        if only.public and closed:
            continue
        decision = meeting.record(item.number).decision
        texts = (decision, *words_of(item))
        if not query.found_in(texts) or (only.kind and kind_of(agenda.body, item) is not only.kind):
            continue
        if only.person and fold(only.person) not in fold(" ".join(_named(meeting, item.number))):
            continue
        sentence = next((found for text in texts if (found := query.sentence(text))), "")
        yield Hit(slug, agenda.body, agenda.date, item.number, item.title, sentence, decision, closed)


def _named(meeting: Meeting, number: str) -> Iterator[str]:
    """The decision, and who the record names under that item."""
    record = meeting.record(number)
    yield record.decision
    yield from record.recused
    yield from (name for dissent in record.dissents for name in dissent.by)
    yield from (action.who for action in record.actions)
    yield from (name for noted in record.votes for name in _voting(noted.vote))


def _voting(vote: Vote) -> tuple[str, ...]:
    return (*vote.in_favour, *vote.against, *vote.abstaining)


def _candidates(path: Path, query: Query) -> Iterator[StoredMeeting]:
    """Meetings in which every phrase occurs, or once did, under one item; newest first.

    They are read one by one, so that whoever has found enough can stop.
    """
    if not query:
        return
    with opening(path), closing(reader(path)) as db, snapshot(db):
        # A phrase ends in a word or the beginning of one.
        match = " ".join(f'"{" ".join(phrase)}"*' for phrase in query.phrases)
        for (slug,) in rows(db, _MEETINGS, match):
            yield read_meeting(db, str(slug))
