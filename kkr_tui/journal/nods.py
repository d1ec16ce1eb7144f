"""The secretary's side of an answer: read what the chairs' programs have put into their file. Nothing here writes."""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kkr_tui.domain.matters import Answer
from kkr_tui.domain.nods import LONGEST, Nod
from kkr_tui.domain.text import clean_line
from kkr_tui.intake import is_there
from kkr_tui.journal import nodfile
from kkr_tui.journal.connection import rows
from kkr_tui.journal.errors import ChairFileUnusable
from kkr_tui.journal.faults import opening
from kkr_tui.journal.watched import Watched

_KEY = re.compile("[0-9a-f]{32}")
_SELECT = f"""
    SELECT key, item, revision, wording, answer, substr(text, 1, {LONGEST}), at FROM nod WHERE meeting = ?
    ORDER BY rowid
"""  # noqa: S608 - constants


class NodReader(Watched):
    """Follows the chair's file beside the record at that path, also when there is none yet."""

    def __init__(self, record: Path, meeting: str) -> None:
        super().__init__(nodfile.chair_file(record), nodfile.reader)
        self._meeting = meeting
        self._handed_out: set[str] = set()

    def news(self) -> list[Nod]:
        """The answers to the meeting that were not handed out before, oldest first. Cheap when there are none.

        What cannot be an answer is passed over. Raises ChairFileUnusable, again each time until it is usable.
        """
        if not self._may_have_changed():
            return []
        try:
            with nodfile.using(self._path), self._reading() as db:
                found = rows(db, _SELECT, self._meeting)
        except ChairFileUnusable:
            self._seen = None
            raise
        new = [nod for nod in _nods(found) if nod.key not in self._handed_out]
        self._handed_out.update(nod.key for nod in new)
        return new

    def _may_have_changed(self) -> bool:
        with nodfile.using(self._path), opening(self._path):
            return is_there(self._path) and self.changed()


def _nods(found: list[Any]) -> Iterator[Nod]:
    for key, item, revision, wording, answer, text, at in found:
        try:
            moment = dt.datetime.fromisoformat(at)
            nod = Nod(key, clean_line(item), int(revision), str(wording), Answer(answer), clean_line(text), moment)
            known = _KEY.fullmatch(key) is not None and moment.utcoffset() is not None
        except (TypeError, ValueError, AttributeError):
            continue
        if known:
            yield nod
