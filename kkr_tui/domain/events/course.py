"""The meeting as a whole: opened, paused, closed, approved; and undo."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MeetingOpened:
    """The chair opened the meeting. From here on ``-`` means *left now* and no longer *afbud*."""


@dataclass(frozen=True, slots=True)
class BreakBegun:
    """The meeting was interrupted during ``item``."""

    item: str = ""


@dataclass(frozen=True, slots=True)
class BreakEnded:
    """The meeting went on."""

    item: str = ""


@dataclass(frozen=True, slots=True)
class MeetingClosed:
    """The minutes were read back and the meeting is sealed; what is recorded later is a dated addition."""


@dataclass(frozen=True, slots=True)
class MinutesApproved:
    """The minutes of this meeting were approved at the meeting ``by`` (a slug), held on ``date``, with ``changes``."""

    by: str
    date: dt.date
    changes: str = ""


@dataclass(frozen=True, slots=True)
class WriterTookOver:
    """Another process became the one that writes. ``before`` says who had it (name, machine, since when)."""

    before: str


@dataclass(frozen=True, slots=True)
class Undone:
    """The row ``target`` does not count any more. If that row is itself an undo, this is a redo."""

    target: int
