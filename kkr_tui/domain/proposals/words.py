"""A recommendation as words: where its points begin, where its first sentence ends."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kkr_tui.domain.dates import MONTHS

_PUNCTUATION = ".,;:!?()[]\"'”“„»«"
_DASHES = frozenset("-–—•*·")
_NUMBER = re.compile(r"\(?(\d{1,2})[.):]+")
_NUMBER_AFTER_AD = re.compile(r"(\d{1,2})[.):]*")
_ABBREVIATIONS = frozenset(
    (
        "bl.a",
        "ca",
        "dr",
        "ekskl",
        "evt",
        "f.eks",
        "fx",
        "hhv",
        "ift",
        "inkl",
        "jf",
        "kl",
        "mht",
        "nr",
        "pkt",
        "pr",
        "vedr",
    )
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word as written, with its punctuation, and whether it begins a line."""

    text: str
    starts_line: bool = False

    @property
    def bare(self) -> str:
        """Without punctuation and capitals."""
        return self.text.strip(_PUNCTUATION).casefold()

    @property
    def comma(self) -> str:
        """The comma after it, if there is one."""
        return "," if self.text.endswith(",") else ""


Words = Sequence[Word]


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a list: the index of its marker, of its first word after that, and whether it has a number."""

    marker: int
    start: int
    numbered: bool


def split(text: str) -> list[Word]:
    """Text with any blanks and line ends -> its words."""
    return [Word(text, index == 0) for line in text.splitlines() for index, text in enumerate(line.split())]


def join(words: Words) -> str:
    """Words -> one line."""
    return " ".join(word.text for word in words)


def points(words: Words, openers: Collection[str]) -> Iterator[Point]:
    """Where points begin: a dash, ``1.``, ``1)`` or ``Ad 1`` at the start of a line, or anywhere before an opener.

    Hard-wrapped prose has such things at the start of lines too ("lånepuljen 2024 / – 2026", "den / 24. november"),
    so a dash is no marker before a number, and numbers count from 1 and do not stand before a month.
    """
    expected = 1
    for index, word in enumerate(words):
        says_ad = word.bare == "ad" and index + 1 < len(words)
        start = index + 1 + says_ad
        if start >= len(words):
            return
        after = words[start]
        if not (word.starts_line or after.bare in openers):
            continue
        number = _NUMBER_AFTER_AD.fullmatch(words[index + 1].text) if says_ad else _NUMBER.fullmatch(word.text)
        if number and int(number[1]) == expected and after.bare not in MONTHS:
            expected += 1
            yield Point(index, start, numbered=True)
        elif word.text in _DASHES and not after.text[0].isdigit():
            yield Point(index, start, numbered=False)


def first_sentence(words: Words) -> Words:
    """The words up to the first full stop that ends a sentence (not that of ``evt.``, ``3. Maj`` or an initial)."""
    for index, (word, after) in enumerate(pairwise(words)):
        if word.text.endswith((".", "!", "?")) and after.text[0].isupper() and not _goes_on(word.bare, after.bare):
            return words[: index + 1]
    return words


def _goes_on(bare: str, after: str) -> bool:
    return bare in _ABBREVIATIONS or after in MONTHS or (len(bare) == 1 and bare.isalpha())
