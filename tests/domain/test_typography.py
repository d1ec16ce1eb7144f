"""Danish typography: what is changed, what stays, and that doing it twice changes nothing more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kkr_tui.domain.typography import corrected, danish_typography, moved


def typeset(text: str) -> str:
    return corrected(text, danish_typography(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kl. 11:42", "kl. 11.42"),
        ("kl 11.42", "kl. 11.42"),
        ("kl.11:42.", "kl. 11.42."),
        ("Kl 9", "Kl. 9"),
        ("Mødet sluttede kl 12:05, i god tid.", "Mødet sluttede kl. 12.05, i god tid."),
        ("kl. 10:00-12:00", "kl. 10.00-12.00"),
        ("kl 10:00 - 12:00", "kl. 10.00 – 12.00"),
        ("fra kl 10:00 til kl 12:00", "fra kl. 10.00 til kl. 12.00"),
        ("112 mio.kr.", "112 mio. kr."),
        ("112 mio kr", "112 mio. kr."),
        ("23,9mia kr", "23,9 mia. kr."),
        ("112\xa0mio. kr til", "112\xa0mio. kr. til"),
        ('Emnet "Grøn omstilling"', "Emnet ”Grøn omstilling”"),
        ("sagen - og kun den - blev udsat", "sagen – og kun den – blev udsat"),
        ("og så videre...", "og så videre…"),
        ("- for det første - ja\n  - for det andet", "- for det første – ja\n  - for det andet"),
    ],
)
def test_what_is_changed(text: str, expected: str) -> None:
    assert typeset(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "kl. 11.42",
        "kl.\xa011.42",
        "112 mio. kr.",
        "”Grøn omstilling”",
        "2024-2026",
        "KL- og KKR-møder",
        "på land- og vandveje",
        "KL 2024",
        "artikel 5",
        "forholdet 16:9",
        "kl. 11:42:30",
        "5 mio. kroner",
        "en mio kræver",
        "- et punkt\n– et andet\n  - et tredje",
        '⟦kl 11:42?⟧ og ⟦"navn" - hvem...?⟧',
        "....",
        "",
    ],
)
def test_what_stays(text: str) -> None:
    assert danish_typography(text) == ()


PIECES = [
    *["kl", "Kl", "KL", ".", ":", "...", "..", "-", "–", '"', "”", "…", "⟦", "⟧", "⟦?⟧", "1", "11", "42", "00", "24"],
    *["mio", "mia", "kr", "kr.", "og", "til", "æ", "Å", " ", "  ", "\n", "\xa0", "kl. 11:42", "112 mio.kr.", " - "],
]
TEXTS = st.lists(st.sampled_from(PIECES)).map("".join) | st.text()


@given(TEXTS)
def test_twice_is_once(text: str) -> None:
    once = typeset(text)
    assert typeset(once) == once


@given(TEXTS)
def test_only_signs_change_and_lines_stay(text: str) -> None:
    def words(any_text: str) -> list[str]:
        return ["".join(char for char in line if char.isalnum() or char in "⟦⟧") for line in any_text.split("\n")]

    assert words(typeset(text)) == words(text)


@given(TEXTS, st.data())
def test_the_cursor_stays_between_the_same_words(text: str, data: st.DataObject) -> None:
    corrections = danish_typography(text)
    cursor = data.draw(st.integers(0, len(text)))
    there = moved(cursor, corrections)
    if not any(correction.start < cursor < correction.end for correction in corrections):
        before = [correction for correction in corrections if correction.end <= cursor]
        assert typeset(text)[:there] == corrected(text[:cursor], before)
    assert 0 <= there <= len(typeset(text))
