"""Which words are looked up, and which the meeting explains."""

import pytest

from kkr_tui.domain.spelling import KnownWords, finished, words
from tests.domain.scene import AGENDA

KNOWN = KnownWords(AGENDA)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KKR drøftede sagen, og tog 3 ting op.", ["drøftede", "sagen", "og", "tog", "ting", "op"]),
        ("⟦navne?⟧ orienterede", ["orienterede"]),
        ("kl. 11.42 i 2024-planen, f.eks. på www.kl.dk", ["kl", "i", "planen", "på"]),
        ("Nord- og Sydby, EU-støtte", ["Nord", "og", "Sydby", "støtte"]),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert [word.text for word in words(text)] == expected
    assert all(text[word.start : word.end] == word.text for word in words(text))


@pytest.mark.parametrize("word", ["Dahl", "dahl", "Dahls", "Iversen", "Nordby", "Havnerådets", "Molen", "x" * 99])
def test_the_meeting_explains_its_own_words(word: str) -> None:
    assert KNOWN.knows(word)


@pytest.mark.parametrize("word", ["efterretnig", "Dal", "s"])
def test_other_words_are_looked_up(word: str) -> None:
    assert not KNOWN.knows(word)


def test_a_word_that_is_being_written_is_not_finished() -> None:
    assert finished("Man drøf", 8) == "Man"
    assert finished("Man drøf", 3) == "drøf"
    assert finished("Man drøf ", 9) == "Man drøf"
