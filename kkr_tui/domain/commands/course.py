"""The meeting as a whole: opened, paused, closed, approved; and undo."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OpenMeeting:
    """The meeting begins."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Interrupt the meeting, or go on with it."""


@dataclass(frozen=True, slots=True)
class CloseMeeting:
    """Seal the meeting."""


@dataclass(frozen=True, slots=True)
class ApproveMinutes:
    """The minutes of this meeting are approved at the meeting ``by`` (a slug) on ``date``; ``changes``: or nothing."""

    by: str
    date: dt.date
    changes: str = ""


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back the last gesture that still counts."""


@dataclass(frozen=True, slots=True)
class Redo:
    """Take back the last undo, if nothing was done since."""
