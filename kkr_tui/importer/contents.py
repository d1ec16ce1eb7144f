"""A contents page before the first item, known by repeating the titles: in order or not, with dots, numbers apart."""

import re
from collections.abc import Collection, Iterable, Sequence

from kkr_tui.importer.outline import candidate
from kkr_tui.importer.report import Log
from kkr_tui.importer.source import Line, joined_text
from kkr_tui.language import _

_HEADINGS = frozenset(("indhold", "indholdsfortegnelse", "dagsorden", "punkter på dagsordenen", "oversigt", "punkter"))
_LEADER = re.compile(r"(?:\.\s?){3,}\d*$")
_NUMBERS = re.compile(r"[\d.\s…)]+")
_LONGEST = 300  # characters of a line of contents
_LEAST = 3  # lines; fewer are no contents page


def without_contents(lines: Sequence[Line], titles: Iterable[str], log: Log) -> list[Line]:
    """The lines before the first item, less those of a contents page, which is reported whole.

    It begins and ends with a line that is surely of it; in between, and just after, every line belongs to it that has
    no word but those of ``titles``: a wrapped title, a lone number.
    """
    known = [_words(title) for title in titles]
    whole = {" ".join(words) for words in known}
    words = {word for title in known for word in title}
    sure = [i for i, line in enumerate(lines) if line.text and _is_contents(line.text, whole, words)]
    if not sure:
        return list(lines)
    certain, end = set(sure), sure[-1] + 1
    while end < len(lines) and _repeats(lines[end].text, words):
        end += 1
    page = {i for i in range(sure[0], end) if lines[i].text and (i in certain or _repeats(lines[i].text, words))}
    if len(page) < _LEAST:
        return list(lines)
    taken = [lines[i] for i in sorted(page)]
    log.repair(taken[0].number, _("A contents page was taken out."), joined_text(taken))
    return [line for i, line in enumerate(lines) if i not in page]


def _is_contents(text: str, whole: Collection[str], words: Collection[str]) -> bool:
    if len(text) > _LONGEST:
        return False
    if text.casefold().rstrip(":") in _HEADINGS or _LEADER.search(text):
        return True
    match = candidate(text)
    if match and match["title"] and _repeats(match["title"], words):
        return True
    bare = re.sub(r"[\s.…]*\d*$", "", re.sub(r"^[\d.]+\s+", "", text))
    return " ".join(_words(bare)) in whole


def _repeats(text: str, words: Collection[str]) -> bool:
    """Whether the line has no word that is not in some title, but for numbers."""
    return bool(_NUMBERS.fullmatch(text)) or all(word in words or word.isdecimal() for word in _words(text))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())
