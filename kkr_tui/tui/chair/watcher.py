"""Follows one meeting on disk: asks often, reads only what is new, and stays calm about files that come and go."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from kkr_tui.clock import now
from kkr_tui.domain.dates import clock
from kkr_tui.journal.errors import JournalError, MeetingUnknown, Missing, NewerVersion
from kkr_tui.journal.follower import Follower
from kkr_tui.language import _
from kkr_tui.minutes.audience import Audience
from kkr_tui.tui.chair.view import Reading, View, first_reading, next_reading

_PATIENCE = 2
"""So many failures in a row are trouble: a backup that is put in place of the file is gone for a moment itself."""


class Watcher:
    """Owns the connection and what was last read through it.

    ``view`` is what there is to show, None before the meeting was first seen; then ``waiting`` says what is amiss.
    """

    def __init__(self, db: Path, meeting: str | None, audience: Audience) -> None:
        self._db = db
        self._slug = meeting
        self._audience = audience
        self._follower: Follower | None = None
        self._reading: Reading | None = None
        self._failures = 0
        self._read_at = now()
        self.view: View | None = None
        self.waiting = ""

    def look(self) -> bool:
        """Read what is new; True when there is something else to show. Cheap enough to be called all the time.

        After a failure nothing is tried before ``look_again``.
        """
        return not self._failures and self._tried(self._news)

    def look_again(self) -> bool:
        """As ``look``, once a second: tries again what failed, and asks whether the secretary's program lives."""
        return self._tried(lambda: self._news() | self._writer())

    def close(self) -> None:
        """Let go of the database."""
        if self._follower:
            self._follower.close()
        self._follower = None

    def _tried(self, look: Callable[[], bool]) -> bool:
        try:
            told = look()
        except JournalError as error:
            self.close()
            self._failures += 1
            return self._failed(error)
        self._failures = 0
        return told

    def _news(self) -> bool:
        if self._follower is None:
            self._follower = Follower(self._db)
        elif not self._follower.changed():
            return False
        if self._reading is None:
            self._reading = first_reading(self._follower.read(self._slug), self._audience)
        else:
            stored = self._follower.read_on(self._reading.stored, self._slug)
            self._reading = next_reading(self._reading, stored, self._audience)
        self._read_at = now()
        writing = self.view.writing if self.view else self._follower.writer() is not None
        self.view = self._reading.view(writing=writing)
        return True

    def _writer(self) -> bool:
        assert self._follower is not None  # noqa: S101 - there was just a look through it
        assert self.view is not None  # noqa: S101
        writing = self._follower.writer() is not None
        told = writing != self.view.writing
        self.view = replace(self.view, writing=writing)
        return told

    def _failed(self, error: JournalError) -> bool:
        if self.view is None:
            before, self.waiting = self.waiting, "" if isinstance(error, Missing | MeetingUnknown) else str(error)
            return before != self.waiting
        if self._failures < _PATIENCE:
            return False
        trouble = _("%(what)s This is how it stood at %(at)s.") % {"what": _trouble(error), "at": clock(self._read_at)}
        told = trouble != self.view.trouble
        self.view = replace(self.view, trouble=trouble)
        return told


def _trouble(error: JournalError) -> str:
    """What is wrong, in words for everybody: no paths, which nobody in the room can do anything about."""
    match error:
        case Missing() | MeetingUnknown():
            return _("The record is not where it was.")
        case NewerVersion():
            return _("The record was written by a newer version of the program.")
        case _:
            return _("The record cannot be read just now.")
