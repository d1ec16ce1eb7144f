"""Text that cannot be saved where it belongs is kept elsewhere, as a plain file that can be read without a program."""

import os
from pathlib import Path

from kkr_tui import places


class Rescue:
    """One file for one run of the program. ``name`` says which meeting it is of."""

    def __init__(self, name: str) -> None:
        self._name = f"{name}-{os.getpid()}.txt"
        self._kept = ""

    def keep(self, text: str) -> Path | None:
        """Have ``text`` on disk, 0600, in place of what was kept before -> where; None when that fails too."""
        try:
            path = places.rescued_texts() / self._name
            if text != self._kept:
                _write(path, text)
                self._kept = text
        except OSError:
            return None
        return path


def _write(path: Path, text: str) -> None:
    part = path.with_suffix(".part")
    with os.fdopen(os.open(part, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
