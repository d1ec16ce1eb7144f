"""Files that others name: where they are, and reading them.

Never more is read than is wanted, and nothing waits for a file that has nothing to say. ``Path.exists`` and
``Path.resolve`` answer otherwise from one Python to the next when a path cannot be followed; these do not.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

AGENDAS = Path("agendas")
"""The folder in which agendas are looked for when only their name is said."""
AGENDA_SUFFIXES = (".yaml", ".yml")

_MOST = 500  # files of a folder that are looked at


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


def beside(path: Path) -> Iterator[Path]:
    """The files that may be meant where none is at ``path``: in its folder, in ``agendas`` there, in another folder
    beside that one under the same name. What cannot be looked at holds none.
    """
    for folder in (path.parent, path.parent / AGENDAS):
        yield from filter(_is_file, _entries(folder))
    if not path.parent.is_dir():
        yield from filter(_is_file, (folder / path.name for folder in _entries(path.parent.parent)))


def _entries(folder: Path) -> list[Path]:
    with suppress(OSError):
        return sorted(islice(folder.iterdir(), _MOST))
    return []


def _is_file(path: Path) -> bool:
    with suppress(OSError):  # such as one in a folder that others may not enter
        return path.is_file()
    return False


def _without_waiting(path: str, flags: int) -> int:
    """A named pipe into which nobody writes is then empty, where opening it would wait for ever."""
    number = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    if hasattr(os, "O_NONBLOCK"):
        os.set_blocking(number, True)
    return number
