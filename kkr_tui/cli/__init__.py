"""The command line: wiring, and the only place that builds things.

Nothing here imports Textual or SQLite before a command needs it, so that ``kkr --help`` and ``kkr check`` are quick.
"""

from kkr_tui.cli.main import main

__all__ = ["main"]
