"""Danish typography, on request: what the keyboard makes easy becomes what a printed page has.

``kl 11:42`` is "kl. 11.42", ``112 mio.kr.`` is "112 mio. kr.", straight quotes are ”…”, ``...`` is "…", and a hyphen
between blanks is a dash: as Danish minutes are printed. Hyphens in words and in ranges of numbers stay, and so do list
marks and holes: what is in a hole is not yet text.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from kkr_tui.domain.phrases import HOLE

_HOUR = "(?:[01]?[0-9]|2[0-4])"
_RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (
        re.compile(rf"(?<!\w)[Kk]l(?P<x>\.? *(?P<hour>{_HOUR})(?:[.:](?P<minute>[0-5][0-9]))?)(?![.:]?[0-9])"),
        lambda found: ". " + ".".join(filter(None, (found["hour"], found["minute"]))),
    ),
    (
        re.compile(rf"(?<!\w)[Kk]l\.? *{_HOUR}[.:][0-5][0-9] *(?:[-–]|til) *{_HOUR}(?P<x>:)[0-5][0-9](?!:?[0-9])"),
        lambda _found: ".",
    ),
    (
        re.compile(r"[0-9](?P<x>(?P<gap>[ \xa0]?)(?P<unit>mi[oa])\.? *(?:kr(?![\w.…])|kr\.(?![.…])))"),
        lambda found: f"{found['gap'] or ' '}{found['unit']}. kr.",
    ),
    (re.compile('(?P<x>")'), lambda _found: "”"),
    (re.compile(r"(?<!\.)(?P<x>\.\.\.)(?!\.)"), lambda _found: "…"),
    (re.compile("(?<= )(?P<x>-)(?= )"), lambda found: "–" if _stands_in_a_line(found) else "-"),
)


@dataclass(frozen=True, slots=True)
class Correction:
    """In place of what stands from offset ``start`` to ``end``: ``text``."""

    start: int
    end: int
    text: str


def danish_typography(text: str) -> tuple[Correction, ...]:
    """What to change in ``text`` for good Danish typography, in order; nothing overlaps."""
    holes = [hole.span() for hole in HOLE.finditer(text)]
    found = [
        correction
        for correction in _wished(text)
        if not any(correction.start < end and start < correction.end for start, end in holes)
    ]
    return tuple(sorted(found, key=lambda correction: correction.start))


def corrected(text: str, corrections: Sequence[Correction]) -> str:
    """The text with these corrections made."""
    for correction in reversed(corrections):
        text = text[: correction.start] + correction.text + text[correction.end :]
    return text


def moved(offset: int, corrections: Sequence[Correction]) -> int:
    """Where ``offset`` is once these corrections are made. Inside one of them: at its end."""
    grown = 0
    for correction in corrections:
        if correction.end <= offset:
            grown += len(correction.text) - (correction.end - correction.start)
        elif correction.start < offset:
            return correction.start + grown + len(correction.text)
    return offset + grown


def _wished(text: str) -> Iterator[Correction]:
    for pattern, replacement in _RULES:
        for found in pattern.finditer(text):
            better = replacement(found)
            if better != found["x"]:
                yield Correction(found.start("x"), found.end("x"), better)


def _stands_in_a_line(found: re.Match[str]) -> bool:
    """Whether something stands before it in its line; else it is the mark of a list."""
    before = found.string[: found.start()]
    return bool(before[before.rfind("\n") + 1 :].strip())
