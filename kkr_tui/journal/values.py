"""What the record hands out."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from kkr_tui.domain.agenda import Agenda
from kkr_tui.domain.events import Entry

SHORT_HEAD = 12


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in an item's editor and is not yet record. ``cursor`` counts characters; ``at`` is in UTC."""

    item: str
    text: str
    cursor: int
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class StoredMeeting:
    """A meeting as it is on disk. ``head`` is the hash of its last row (of the agenda, when there is none yet)."""

    slug: str
    agenda: Agenda
    agenda_hash: str
    entries: tuple[Entry, ...]
    drafts: Mapping[str, Draft]
    head: str

    @property
    def short_head(self) -> str:
        """The part of the head that stands in exports and on the chair's screen."""
        return self.head[:SHORT_HEAD]


@dataclass(frozen=True, slots=True)
class MeetingSummary:
    """A line in a list of meetings. ``last_at`` is the time in the room of the last entry."""

    slug: str
    body: str
    date: dt.date
    entries: int
    closed: bool
    last_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the record open for writing, on which machine, in which process, since when (UTC)."""

    who: str
    host: str
    pid: int
    since: dt.datetime


@dataclass(frozen=True, slots=True)
class Appended:
    """An entry that is on disk, and the head of the chain with it."""

    entry: Entry
    head: str
