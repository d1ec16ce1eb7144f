"""Which words of a decision are to be looked up in a dictionary: those that the meeting itself does not explain."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kkr_tui.domain.agenda import Agenda
from kkr_tui.domain.completion.sources import agenda_texts, names
from kkr_tui.domain.phrases import HOLE

_LONGEST = 60  # what is longer is no word, and dictionaries take long to find that out
_WORD = re.compile(r"\w+(?:['’.]\w+)*")


class Word(NamedTuple):
    """A word and the offsets where it stands."""

    start: int
    end: int
    text: str


def words(text: str) -> Iterator[Word]:
    """The words of ``text`` that can be right or wrong: no numbers, no abbreviations, nothing in holes.

    What a hyphen joins are words of their own: "KKR-møde" is looked up as "møde".
    """
    holes = [hole.span() for hole in HOLE.finditer(text)]
    for found in _WORD.finditer(text):
        word, (start, end) = found[0], found.span()
        in_a_hole = any(start < hole_end and hole_start < end for hole_start, hole_end in holes)
        if word.replace("’", "").isalpha() and not word.isupper() and not in_a_hole:
            yield Word(start, end, word)


def finished(text: str, cursor: int) -> str:
    """``text`` without the word that is being written, the one that ends at the cursor."""
    return " ".join(word.text for word in words(text) if word.end != cursor)


class KnownWords:
    """The words of an agenda: names, places, titles, texts. They are right as they are written there."""

    def __init__(self, agenda: Agenda) -> None:
        people = (*agenda.members, *agenda.substitutes)
        places = (person.municipality for person in people)
        texts = (agenda.body, agenda.place, *names(agenda), *places, *agenda_texts(agenda))
        self._words = {word.text.casefold() for text in texts for word in words(text)}

    def knows(self, word: str) -> bool:
        """Whether there is nothing to look up: the word, or the word of which it is the genitive, is known."""
        folded = word.casefold()
        return len(word) > _LONGEST or bool(self._words & {folded, folded.removesuffix("s"), folded.removesuffix("’s")})
