"""A running meeting: decide, append, evolve, tell.

``Session`` is the only door through which the secretary's screens change anything. Nothing is shown as recorded, and
nothing is called saved, before the recorder has it on disk.
"""

from kkr_tui.session.saving import Saved, SaveState
from kkr_tui.session.session import Session

__all__ = ["SaveState", "Saved", "Session"]
