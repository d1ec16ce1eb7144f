import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kkr_tui.domain.text import clean, clean_block, clean_line


@pytest.mark.parametrize(
    ("given_text", "kept"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\u2028b\u2029c\x85d", "a\nb\nc\nd"),
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("\x1b]52;c;ZXZpbA==\x07", "]52;c;ZXZpbA=="),
        ("a\x9bb\x7f", "ab"),
        ("abc\u202edef\u2066g", "abcdefg"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("a\u030a", "å"),
        ("Stor\u00admand", "Stormand"),
        ("\ud800x", "\ufffdx"),
        ("👩\u200d🚀", "👩\u200d🚀"),
        ("a\u200db", "ab"),
        ("tab\there", "tab here"),
        ("[A] [/x] [@click=app.quit] # x | a | <script>", "[A] [/x] [@click=app.quit] # x | a | <script>"),
        ("§§ 107 – ”ord” … ½ 1.150", "§§ 107 – ”ord” … ½ 1.150"),
    ],
)
def test_what_passes_the_gate(given_text: str, kept: str) -> None:
    assert clean(given_text) == kept


@given(st.text(alphabet=st.characters(codec="cp1252")))
def test_common_letters_pass_as_they_would_beside_a_rare_one(text: str) -> None:
    assert clean(text) == clean(f"{text}Ω")[:-1]


@given(st.text(alphabet=st.characters()))
def test_what_passed_once_passes_unchanged_and_holds_no_commands(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert not any(unicodedata.category(c) == "Cc" and c != "\n" for c in once)
    assert "\n" not in clean_line(text)
    assert clean_block(clean_block(text)) == clean_block(text)
