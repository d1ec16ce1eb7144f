"""When is a name in a text a known name, written in another way?"""

import re
from collections.abc import Sequence
from functools import lru_cache

from kkr_tui.domain.danish import fold

# Letters that Danish names use for the same sound: Christina and Kristina, Vagn and Wagn, Sakse and Zakse.
_SAME_SOUND = (("ch", "k"), ("c", "k"), ("ph", "f"), ("th", "t"), ("w", "v"), ("z", "s"), ("q", "k"), ("aa", "a"))
_TOO_SHORT = 4  # letters: below that one edit makes another name (Bo, Bo; Jan, Jon)


@lru_cache(maxsize=4096)
def sound(word: str) -> str:
    """A word of a name -> how it roughly sounds: accents and letters for the same sound are gone."""
    folded = re.sub(r"\W", "", fold(word))
    for spelt, sounds in _SAME_SOUND:
        folded = folded.replace(spelt, sounds)
    return folded


@lru_cache(maxsize=16384)
def alike(sound: str, other: str) -> bool:
    """Whether two words (as they sound) are the same but for at most one slip of the pen."""
    if sound == other:
        return True
    long_enough = min(len(sound), len(other)) >= _TOO_SHORT
    return long_enough and sound[0] == other[0] and _one_edit_apart(sound, other)


def spelt_unlike(words: Sequence[str], name: Sequence[str]) -> bool:
    """Whether ``words`` (as they sound) are ``name`` with slips, or with a name in the middle or at the end left out.

    The first word must be there. Of the words at most half may have a slip.
    """
    if len(words) < 2 or not alike(words[0], name[0]):
        return False
    slips = int(words[0] != name[0])
    rest = iter(name[1:])
    for word in words[1:]:
        found = next((other for other in rest if alike(word, other)), None)
        if found is None:
            return False
        slips += found != word
    return slips <= len(words) // 2


def _one_edit_apart(one: str, other: str) -> bool:
    """One letter more, fewer, another, or two neighbours swapped."""
    if abs(len(one) - len(other)) > 1:
        return False
    if len(one) > len(other):
        one, other = other, one
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    rest, other_rest = one[start:], other[start:]
    if len(rest) < len(other_rest):
        return rest == other_rest[1:]
    swapped = rest[1::-1] + rest[2:]
    return rest[1:] == other_rest[1:] or swapped == other_rest
