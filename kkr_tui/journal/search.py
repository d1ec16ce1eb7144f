"""Words in the decisions of all meetings."""

import datetime as dt
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from kkr_tui.domain.text import clean_line
from kkr_tui.journal.connection import reader, rows
from kkr_tui.journal.faults import opening

_SEARCH = """
    SELECT m.slug, m.body, m.date, d.item, d.title, d.text
    FROM decision AS d
      JOIN meeting AS m ON m.slug = d.meeting
      JOIN event AS e ON e.meeting = d.meeting AND e.seq = d.seq
      JOIN event_fts ON event_fts.rowid = e.rowid
    WHERE event_fts MATCH ?
    ORDER BY m.date DESC, m.slug, d.seq
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """A decision in which all words occur."""

    slug: str
    body: str
    date: dt.date
    item: str
    title: str
    text: str


def search(path: Path, words: str) -> list[Hit]:
    """The decisions on record in which every one of ``words`` occurs, or begins a word; newest meetings first.

    Nothing in ``words`` is an operator. Raises JournalError when the database cannot be read.
    """
    wanted = [word for word in clean_line(words).split() if any(map(str.isalnum, word))]
    if not wanted:
        return []
    match = " ".join('"{}"*'.format(word.replace('"', '""')) for word in wanted)
    with opening(path), closing(reader(path)) as db:
        return [
            Hit(slug, body, dt.date.fromisoformat(date), item, title or "", text)
            for slug, body, date, item, title, text in rows(db, _SEARCH, match)
        ]
