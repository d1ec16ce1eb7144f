"""Search in the log: which entries hold a text, and where it stands in them."""

import re
from collections.abc import Sequence

from textual.content import Content

from kkr_tui.domain.danish import fold
from kkr_tui.tui.chair.entries import LogEntry

_FOUND = "$background on $accent"


def found_in(entries: Sequence[LogEntry], sought: str) -> list[str]:
    """The items whose entries hold every word of ``sought``, letters folded (``aa`` finds å)."""
    words = fold(sought).split()
    return [entry.item for entry in entries if words and all(word in fold(entry.text.plain) for word in words)]


def highlighted(text: Content, sought: str) -> Content:
    """The text with the words that are sought made visible, where they stand letter for letter."""
    for word in sought.split():
        for match in re.finditer(re.escape(word), text.plain, re.IGNORECASE):
            text = text.stylize(_FOUND, match.start(), match.end())
    return text
