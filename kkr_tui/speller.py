"""A dictionary, Danish unless another is named, that says whether words are spelt right, in a process of its own.

Needs the package ``chunspell`` (the extra ``spelling``) and a hunspell dictionary of the system (``da_DK.aff`` and
``.dic``, Debian's ``hunspell-da``). Looking up one compound can take hunspell a third of a second, in which no other
thread of its process runs: so nothing is ever looked up in the process that the keys go to.

The process gets one word per line and answers each with a line, ``1`` (right) or ``0``. It ends when its input does.
"""

import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

DANISH = "da_DK"
_FOLDERS = ("/usr/share/hunspell", "/usr/share/myspell", "/usr/share/myspell/dicts", "/Library/Spelling")


class SpellerGone(Exception):
    """The dictionary's process has ended: it was stopped, or it could not read the dictionary."""


def library() -> bool:
    """Whether the library is installed."""
    return find_spec("hunspell") is not None


def dictionary(name: str = DANISH) -> Path | None:
    """The folder with the dictionary of that name: one of hunspell's ``DICPATH``, the user's, or the system's."""
    named = [Path(folder) for folder in os.environ.get("DICPATH", "").split(os.pathsep) if folder]
    own = [Path.home() / ".local/share/hunspell", Path.home() / "Library/Spelling"]
    for folder in (*named, *own, *map(Path, _FOLDERS)):
        if all((folder / f"{name}{suffix}").is_file() for suffix in (".aff", ".dic")):
            return folder
    return None


class Speller:
    """The process with the dictionary ``name`` in ``folder``.

    Its methods block; ``stop`` may be called from another thread.
    """

    def __init__(self, folder: Path, name: str = DANISH) -> None:
        self._one_at_a_time = threading.Lock()
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-P", "-m", "kkr_tui.speller", str(folder), name],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8",
        )  # fmt: skip

    def right(self, words: Sequence[str]) -> list[bool]:
        """For each of these words, which have no line ends in them, whether it is right. Raises SpellerGone."""
        asked, answers = self._process.stdin, self._process.stdout
        if asked is None or answers is None:
            raise SpellerGone
        verdicts = []
        with self._one_at_a_time:
            try:
                for word in words:
                    asked.write(f"{word}\n")
                    asked.flush()
                    verdicts.append(answers.readline())
            except (OSError, ValueError) as error:  # a broken pipe; a closed one
                raise SpellerGone from error
        if "" in verdicts:
            raise SpellerGone
        return [verdict == "1\n" for verdict in verdicts]

    def stop(self) -> None:
        """End the process; whoever waits for an answer gets SpellerGone."""
        self._process.kill()
        with self._one_at_a_time:
            self._process.communicate()


def _serve(folder: str, name: str) -> None:
    from hunspell import Hunspell  # noqa: PLC0415 - an optional package, loaded in the dictionary's process only

    found = Hunspell(name, hunspell_data_dir=folder)
    for line in sys.stdin.buffer:
        word = line.decode().strip()
        try:
            right = found.spell(word) or found.spell(f"{word}.")  # an abbreviation without its full stop
        except UnicodeEncodeError:  # the dictionary's encoding lacks a letter, so it cannot know
            right = True
        sys.stdout.write(f"{right:d}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    _serve(*sys.argv[1:])
