"""The hash chain: it proves that no row of a meeting was changed, removed, added between others or moved.

Every hash is SHA-256, in hexadecimal, over the UTF-8 bytes of one JSON array: no blanks, letters as they are, text as
strings, numbers as numbers, nothing as null. JSON quotes what it holds, so two different rows never give one array.

- A meeting's hash is over all columns of its row but the hash: ``[slug, body, date, agenda, source, created, who]``.
- An event's is over the hash before it (for ``seq`` 1: the meeting's) and all columns of its row but the hash:
  ``[previous, meeting, seq, at, written, who, kind, version, body, undoes]``.
"""

import hashlib
import json
from typing import NamedTuple


class MeetingRow(NamedTuple):
    """A row of the table ``meeting``; ``agenda`` is JSON, ``source`` the YAML it was read from."""

    slug: str
    body: str
    date: str
    agenda: str
    source: str
    created: str
    who: str
    agenda_hash: str = ""


class EventRow(NamedTuple):
    """A row of the table ``event``; ``at`` is time in the room with its offset, ``written`` UTC, both ISO 8601."""

    meeting: str
    seq: int
    at: str
    written: str
    who: str
    kind: str
    version: int
    body: str
    undoes: int | None
    hash: str = ""


def meeting_hash(row: MeetingRow) -> str:
    """What ``agenda_hash`` must be for the rest of the row."""
    return _digest(list(row[:-1]))


def event_hash(previous: str, row: EventRow) -> str:
    """What ``hash`` must be for the rest of the row, after a row whose hash is ``previous``."""
    return _digest([previous, *row[:-1]])


def _digest(columns: list[str | int | None]) -> str:
    text = json.dumps(columns, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
