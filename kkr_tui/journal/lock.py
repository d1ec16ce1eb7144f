"""A lock that the operating system frees when its process ends, however it ends."""

import os
import sys
from contextlib import suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _try_lock(number: int, *, shared: bool) -> None:  # noqa: ARG001 - Windows has only exclusive ones
        msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _try_lock(number: int, *, shared: bool) -> None:
        fcntl.flock(number, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)


class ProcessLock:
    """A new file at ``path``, locked as long as this process lives and has not released it.

    Raises OSError when the file exists or cannot be made.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._number = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
        _try_lock(self._number, shared=False)

    def release(self) -> None:
        """Unlock, and remove the file if that can be: unlocked it means nothing, and the next writer sweeps it up."""
        os.close(self._number)
        with suppress(OSError):
            self._path.unlink()


def is_locked(path: Path) -> bool:
    """Whether the process that made the lock file at ``path`` lives and holds it. Never gets in its way."""
    try:
        number = os.open(path, os.O_RDWR)
    except FileNotFoundError:
        return False
    except OSError:  # somebody else's file: it cannot be tried, so it counts as held
        return True
    try:
        _try_lock(number, shared=True)
    except OSError:
        return True
    finally:
        os.close(number)
    return False
