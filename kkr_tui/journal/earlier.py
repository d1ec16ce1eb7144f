"""What was decided at earlier meetings: for proposals by habit and for completion."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from kkr_tui.journal.codec import decode_agenda
from kkr_tui.journal.connection import reader, rows, snapshot
from kkr_tui.journal.faults import opening

_EARLIER = """
    SELECT slug, agenda FROM meeting
    WHERE date < (SELECT date FROM meeting WHERE slug = :slug) AND slug <> :slug
    ORDER BY date DESC, slug
"""
_PREVIOUS = """
    SELECT earlier.slug FROM meeting AS this JOIN meeting AS earlier
      ON earlier.body = this.body AND earlier.date < this.date
    WHERE this.slug = ? ORDER BY earlier.date DESC LIMIT 1
"""
_MOST = 2_000_000  # characters of decisions; what is older teaches nothing more


@dataclass(frozen=True, slots=True)
class EarlierDecision:
    """A decision on record, what had been recommended, and which body took it."""

    body: str
    recommendation: str
    text: str


def earlier_decisions(path: Path, slug: str) -> list[EarlierDecision]:
    """The decisions of the meetings before that one, newest meetings first; the latest two million characters.

    Reads only, on a connection of its own, and may be called from any thread. Raises JournalError.
    """
    with opening(path), closing(reader(path)) as db, snapshot(db):
        meetings = [(str(found[0]), str(found[1])) for found in db.execute(_EARLIER, {"slug": slug}).fetchall()]
        texts: dict[str, list[tuple[str, str]]] = {}
        for meeting, item, text in rows(db, "SELECT meeting, item, text FROM decision"):
            texts.setdefault(meeting, []).append((item, text))
    return list(_newest(meetings, texts))


def previous_slug(path: Path, slug: str) -> str:
    """The latest meeting of the same body before that one; nothing when there is none. Raises JournalError."""
    with opening(path), closing(reader(path)) as db:
        found = rows(db, _PREVIOUS, slug)
    return str(found[0][0]) if found else ""


def _newest(meetings: list[tuple[str, str]], texts: dict[str, list[tuple[str, str]]]) -> Iterator[EarlierDecision]:
    read = 0
    for slug, encoded in meetings:
        agenda = decode_agenda(encoded)
        recommendations = {item.number: item.recommendation for item in agenda.walk()}
        for item, text in texts.get(slug, ()):
            yield EarlierDecision(agenda.body, recommendations.get(item, ""), text)
            read += len(text)
        if read > _MOST:
            return
