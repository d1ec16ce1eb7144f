"""Reading files that others name: never more than is wanted, and never waiting for a file that has nothing to say."""

import os
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

_MOST = 500  # files of a folder that are looked at


def read_at_most(path: Path, size: int) -> bytes:
    """The first ``size`` bytes of the file at ``path``, which need not end (``/dev/zero``). Raises OSError."""
    with open(path, "rb", opener=_without_waiting) as file:
        return file.read(size)


def beside(path: Path) -> Iterator[Path]:
    """The files that may be meant where none is at ``path``: in its folder, in ``agendas`` there, in another folder
    beside that one under the same name. What cannot be looked at holds none.
    """
    for folder in (path.parent, path.parent / "agendas"):
        yield from (entry for entry in _entries(folder) if entry.is_file())
    if not path.parent.is_dir():
        yield from (file for folder in _entries(path.parent.parent) if (file := folder / path.name).is_file())


def _entries(folder: Path) -> list[Path]:
    with suppress(OSError):
        return sorted(islice(folder.iterdir(), _MOST))
    return []


def _without_waiting(path: str, flags: int) -> int:
    """A named pipe into which nobody writes is then empty, where opening it would wait for ever."""
    number = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    if hasattr(os, "O_NONBLOCK"):
        os.set_blocking(number, True)
    return number
