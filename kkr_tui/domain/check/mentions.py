"""Reads people's names out of Danish prose: those that are known, and what else could be a name."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kkr_tui.domain.check.likeness import alike, sound, spelt_unlike

# A word with its hyphens and apostrophes, or an initial with its full stop.
_WORD = re.compile(r"[^\W\d_](?:\.(?=\s?[^\W\d_])|[^\W\d_]*(?:[-'’][^\W\d_]+)*)")
_GENITIVES = ("", "s", "'s", "’s")
_LONGEST = 6  # words in a name


@dataclass(frozen=True, slots=True)
class Word:
    """A word and where it stands."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A known name in a text, with the words just before and after it ("" at the ends and across punctuation)."""

    name: str
    start: int
    end: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as names: ``known`` people, and ``runs`` of capitalised words on one line that are none of them."""

    known: tuple[Mention, ...]
    runs: tuple[tuple[Word, ...], ...]


class Register:
    """The names that a meeting knows, by their beginnings."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, list[str]]]] = {}
        self._by_first_sound: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        self._near: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        for name in sorted(names, key=len, reverse=True):
            if words := [word.text for word in _words(name)]:
                self._by_first.setdefault(words[0], []).append((name, words))
                sounds = _sounds(words)
                self._by_first_sound.setdefault(sounds[0], []).append((name, sounds))

    def read(self, text: str) -> Reading:
        """The people in ``text``. A name may be in the genitive and may be broken over two lines."""
        words = _words(text)
        known: list[Mention] = []
        others: list[Word] = []
        runs: list[tuple[Word, ...]] = []
        place = 0
        while place < len(words):
            name, length = self._known_at(text, words, place)
            if length:
                known.append(_mention(text, words, place, length, name))
            elif words[place].text[0].isupper():
                if others and not _beside(text, others[-1], words[place], across_lines=False):
                    runs.append(tuple(others))
                    others = []
                others.append(words[place])
                place += 1
                continue
            runs.append(tuple(others))
            others = []
            place += length or 1
        runs.append(tuple(others))
        return Reading(tuple(known), tuple(run for run in runs if run))

    def misspelt(self, words: Sequence[Word]) -> str:
        """The known name that these words look like, or nothing."""
        sounds = _sounds([word.text for word in words])
        found = [name for name, other in self._near_first(sounds[0]) if _is_like(sounds, other)]
        return min(found, key=len, default="")

    def _near_first(self, first: str) -> list[tuple[str, tuple[str, ...]]]:
        """The names whose first word sounds like that. Remembered: few first words stand in many decisions."""
        if first not in self._near:
            groups = self._by_first_sound.items()
            self._near[first] = [name for other, names in groups if alike(first, other) for name in names]
        return self._near[first]

    def _known_at(self, text: str, words: Sequence[Word], place: int) -> tuple[str, int]:
        """The longest known name that begins there, and how many words it has."""
        for name, parts in self._by_first.get(_nominative(words[place].text, self._by_first), ()):
            found = words[place : place + len(parts)]
            if len(found) == len(parts) and _same(found, parts) and _together(text, found):
                return name, len(parts)
        return "", 0


def windows(run: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """Every two or more neighbouring words of a run, the longest first."""
    for length in range(min(len(run), _LONGEST), 1, -1):
        for start in range(len(run) - length + 1):
            yield run[start : start + length]


def without_genitive(name: str) -> str:
    """``Line Barfods`` -> ``Line Barfod``. A name that itself ends with s loses it too: use for comparing only."""
    return re.sub(r"['’]?s$", "", name)


def _words(text: str) -> list[Word]:
    return [Word(match[0], match.start(), match.end()) for match in _WORD.finditer(text)]


def _sounds(words: Sequence[str]) -> tuple[str, ...]:
    """Hyphens join and part alike: Jens-Kristian is Jens Kristian. Initials count as words."""
    return tuple(filter(None, (sound(part) for word in words for part in word.split("-")))) or ("",)


def _is_like(sounds: Sequence[str], name: Sequence[str]) -> bool:
    if spelt_unlike(sounds, name) or (sounds[-1:] != [""] and spelt_unlike((*sounds[:-1], _bare(sounds[-1])), name)):
        return True
    longer = len(sounds) > len(name) >= 2
    return longer and sounds[-1] == name[-1] and spelt_unlike(name, sounds)


def _bare(sound: str) -> str:
    return sound.removesuffix("s")


def _nominative(word: str, known: dict[str, list[tuple[str, list[str]]]]) -> str:
    """A name of one word may itself stand in the genitive."""
    return without_genitive(word) if word.endswith("s") and word not in known else word


def _same(found: Sequence[Word], parts: Sequence[str]) -> bool:
    whole = all(word.text == part for word, part in zip(found[:-1], parts[:-1], strict=True))
    return whole and any(found[-1].text == parts[-1] + ending for ending in _GENITIVES)


def _together(text: str, words: Sequence[Word]) -> bool:
    return all(_beside(text, a, b, across_lines=True) for a, b in pairwise(words))


def _beside(text: str, word: Word, after: Word, *, across_lines: bool) -> bool:
    between = text[word.end : after.start]
    return not between.strip() and between.count("\n") <= across_lines


def _mention(text: str, words: Sequence[Word], place: int, length: int, name: str) -> Mention:
    first, last = words[place], words[place + length - 1]
    before, after = words[place - 1] if place else None, words[place + length] if place + length < len(words) else None
    return Mention(
        name,
        first.start,
        last.end,
        before.text if before and _beside(text, before, first, across_lines=True) else "",
        after.text if after and _beside(text, last, after, across_lines=True) else "",
    )
