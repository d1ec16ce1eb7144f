"""Files that others name: where they are, and reading them.

Never more is read than is wanted, and nothing waits for a file that has nothing to say. ``Path.exists`` and
``Path.resolve`` answer otherwise from one Python to the next when a path cannot be followed; these do not.
"""

import os
from pathlib import Path


def is_there(path: Path) -> bool:
    """Whether anything is at ``path``. Raises OSError when that cannot be told, so that nobody takes it for free."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def resolved(path: Path) -> Path:
    """The file that ``path`` leads to, whether it is there or not. Links that go in a circle lead to themselves."""
    return Path(os.path.realpath(path))


def read_at_most(path: Path, size: int) -> bytes:
    """The first ``size`` bytes of the file at ``path``, which need not end (``/dev/zero``). Raises OSError."""
    with open(path, "rb", opener=_without_waiting) as file:
        return file.read(size)


def _without_waiting(path: str, flags: int) -> int:
    """A named pipe into which nobody writes is then empty, where opening it would wait for ever."""
    number = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    if hasattr(os, "O_NONBLOCK"):
        os.set_blocking(number, True)
    return number
