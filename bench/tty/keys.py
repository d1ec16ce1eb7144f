"""Names for keys, and text to type."""

import random
import re
from collections.abc import Iterator, Sequence

_NAMED = {
    "enter": "\r", "esc": "\x1b", "backspace": "\x7f", "end": "\x1b[F", "ctrl+end": "\x1b[1;5F", "pagedown": "\x1b[6~",
    "f8": "\x1b[19~",
}  # fmt: skip
_LINE = 60


def key_bytes(keys: str) -> Iterator[bytes]:
    """``"G{end}{ctrl+q}"`` -> what a terminal sends, key by key."""
    for name, char in re.findall(r"\{([^}]+)\}|(.)", keys):
        if name in _NAMED or not name:
            yield _NAMED.get(name, char).encode()
        else:
            yield bytes([ord(name.removeprefix("ctrl+").upper()) & 31])


def lines_of_words(words: Sequence[str], seed: int) -> Iterator[str]:
    """Endless lines of at most 60 letters, of these words in any order."""
    mixed, line = random.Random(seed), ""
    while True:
        word = mixed.choice(words)
        if len(line) + 1 + len(word) > _LINE:
            yield line
            line = ""
        line = f"{line} {word}" if line else word
