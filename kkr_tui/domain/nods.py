"""The chair's answers to recorded decisions: *ok*, or *correct this* with a line of text.

A nod is the chair's word, not a gesture of the secretary: it counts for the very wording that the chair saw, undo
passes over it (``domain.history``), and the minutes do not tell of it.
"""

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from kkr_tui.domain.events import ChairNodded, DecisionRecorded, Entry
from kkr_tui.domain.matters import Answer
from kkr_tui.domain.text import clean_line

LONGEST = 500
"""So many characters of what the chair writes are kept: a line, with room to spare."""


@dataclass(frozen=True, slots=True)
class Nod:
    """One answer as the chair's program gave it, ``at`` that time, under a name of its own (``key``).

    ``revision`` is the row of the record that held the decision, ``wording`` the fingerprint of the text that was read:
    together they say what was answered, also when the record was put back from a backup meanwhile.
    """

    key: str
    item: str
    revision: int
    wording: str
    answer: Answer
    text: str
    at: dt.datetime


def fingerprint(text: str) -> str:
    """What a wording is known by: the first 16 hexadecimal digits of the SHA-256 of its UTF-8 bytes."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def as_noted(nod: Nod, entries: Sequence[Entry]) -> ChairNodded:
    """The event that puts ``nod`` on record. It names the row that it answers if that row has the wording."""
    event = next((entry.event for entry in entries if entry.seq == nod.revision), None)
    match event:
        case DecisionRecorded(item, text) if item == nod.item and fingerprint(text) == nod.wording:
            revision = nod.revision
        case _:
            revision = 0
    line = clean_line(nod.text)[:LONGEST].rstrip() if nod.answer is Answer.CORRECT else ""
    return ChairNodded(nod.item, nod.key, nod.answer, line, revision, nod.at)
