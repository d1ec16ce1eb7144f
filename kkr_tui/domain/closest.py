"""What somebody probably meant to write."""

import difflib
from collections.abc import Iterable
from itertools import islice

from kkr_tui.domain import danish

# Comparing is slow: a hostile file must not make it take minutes.
_LONGEST = 60
_MOST = 500


def closest(text: str, known: Iterable[str]) -> str:
    """A misspelt text -> the most like of ``known``, or nothing when none is like it."""
    if len(text) > _LONGEST:
        return ""
    folded: dict[str, str] = {}
    for name in islice(known, _MOST):
        folded.setdefault(danish.fold(name), name)
    matches = difflib.get_close_matches(danish.fold(text), folded, n=1)
    return folded[matches[0]] if matches else ""
