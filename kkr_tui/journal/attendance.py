"""How often somebody attended, over all meetings: from the index, and replayed where the record has gone on since."""

import datetime as dt
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from sqlite3 import Connection
from types import MappingProxyType

from kkr_tui.domain.danish import fold
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.participation import Part
from kkr_tui.journal.connection import reader, rows, snapshot
from kkr_tui.journal.faults import opening
from kkr_tui.journal.index import behind
from kkr_tui.journal.places import Role, decode_roles, roles
from kkr_tui.journal.reading import NEWEST_FIRST, read_replayed

_INDEXED = f"""
    SELECT slug, body, date, coalesce(roles, '') FROM meeting LEFT JOIN search_state ON meeting = slug {NEWEST_FIRST}
"""  # noqa: S608 - a constant


@dataclass(frozen=True, slots=True)
class Attended:
    """One meeting, and the part that somebody had in it; ``stood_for`` is the member whose seat a substitute held."""

    slug: str
    body: str
    date: dt.date
    part: Part
    stood_for: str = ""


def attendance_of(
    path: Path, person: str, *, known: Mapping[str, Meeting] = MappingProxyType({})
) -> dict[str, list[Attended]]:
    """Name -> the meetings of everybody whose name has the letters ``person`` in it, newest first.

    Only meetings that were opened count. ``known`` (slug -> how it stands) spares replaying. Reads only, on a
    connection of its own, and may be called from any thread. Raises JournalError.
    """
    wanted = fold(person).strip()
    found: dict[str, list[Attended]] = {}
    if not wanted:
        return found
    is_meant = cache(lambda name: wanted in fold(name))  # the same names in every meeting
    with opening(path), closing(reader(path)) as db, snapshot(db):
        for slug, body, date, had in _meetings(db, known):
            for role in had:
                if is_meant(role.name):
                    attended = Attended(slug, body, dt.date.fromisoformat(date), Part(role.part), role.stood_for)
                    found.setdefault(role.name, []).append(attended)
    return found


def _meetings(db: Connection, known: Mapping[str, Meeting]) -> Iterator[tuple[str, str, str, list[Role]]]:
    """Every meeting, newest first, and who had which part in it."""
    replayed = {slug: list(roles(known.get(slug) or read_replayed(db, slug))) for slug in behind(db)}
    for slug, body, date, indexed in rows(db, _INDEXED):
        yield slug, body, date, replayed[slug] if slug in replayed else decode_roles(indexed)
