"""Spelling marks: a dictionary in a process of its own, on request."""

import threading
from pathlib import Path

import pytest
from rich.segment import Segment

from kkr_tui.speller import DANISH, Speller, SpellerGone, dictionary
from tests.stories.conftest import Clerk, clerk
from tests.stories.test_typing import AGENDA, editor

LIBRARY = """
class Hunspell:
    def __init__(self, language, hunspell_data_dir):
        with open(f"{hunspell_data_dir}/{language}.dic", encoding="utf-8") as file:
            self.words = set(file.read().split()[1:])
    def spell(self, word):
        return word in self.words
"""
WORDS = ["drøftede", "planen", "mio.", "og"]


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a Danish dictionary of four words."""
    folder = tmp_path / "words"
    folder.mkdir()
    (folder / f"{DANISH}.aff").write_text("SET UTF-8\n", encoding="utf-8")
    (folder / f"{DANISH}.dic").write_text("\n".join([str(len(WORDS)), *WORDS, ""]), encoding="utf-8")
    monkeypatch.setenv("DICPATH", str(folder))
    return folder


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that stands in for the optional one, here and in the dictionary's process."""
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "hunspell.py").write_text(LIBRARY, encoding="utf-8")
    monkeypatch.syspath_prepend(folder)
    monkeypatch.setenv("PYTHONPATH", str(folder), prepend=":")


def underlined(secretary: Clerk) -> list[str]:
    there = editor(secretary)
    rows: list[Segment] = [segment for y in range(there.size.height) for segment in there.render_line(y)]
    return [segment.text for segment in rows if segment.style and segment.style.underline]


async def toggle(secretary: Clerk) -> None:
    await secretary.press("ctrl+p")
    await secretary.type("underline misspelt")
    await secretary.press("enter")


def test_the_dictionary_answers_and_ends(words: Path, library: None) -> None:
    speller = Speller(words)
    assert speller.right(["planen", "plannen", "mio", "og"]) == [True, False, True, True]
    speller.stop()
    with pytest.raises(SpellerGone):
        speller.right(["planen"])


def test_stopping_frees_who_waits_for_an_answer(words: Path, library: None) -> None:
    speller = Speller(words)
    gone = threading.Event()

    def ask() -> None:
        try:
            while True:
                speller.right(["planen"] * 100)
        except SpellerGone:
            gone.set()

    thread = threading.Thread(target=ask)
    thread.start()
    speller.stop()
    thread.join()
    assert gone.is_set()


def test_the_real_library(words: Path) -> None:
    pytest.importorskip("hunspell", reason="the extra `spelling` is not installed")
    speller = Speller(words)
    try:
        assert speller.right(["planen", "Planen", "plannen", "mio", "🙂"]) == [True, True, False, True, False]
    finally:
        speller.stop()


def test_a_dictionary_has_both_files(words: Path) -> None:
    assert dictionary() == words
    (words / f"{DANISH}.aff").unlink()
    assert dictionary() != words


async def test_what_is_unknown_is_underlined_on_request_and_stays_as_it_is(
    tmp_path: Path, words: Path, library: None
) -> None:
    async with clerk(tmp_path, AGENDA) as secretary:
        await secretary.press("f8")
        await secretary.paste("KKR Nordby drøftede plannen og Karen Friis ⟦hvem?⟧ 3.7")
        text = editor(secretary).text
        assert underlined(secretary) == []
        await toggle(secretary)
        assert underlined(secretary) == ["plannen"]
        await secretary.type(" plann")
        assert underlined(secretary) == ["plannen"]
        await secretary.type("o ")
        assert underlined(secretary) == ["plannen", "planno"]
        await secretary.press("backspace")
        assert underlined(secretary) == ["plannen"]
        await secretary.press("f8", "f7")
        assert editor(secretary).text == f"{text} planno"
        await toggle(secretary)
        assert underlined(secretary) == []


async def test_what_is_missing_is_said(tmp_path: Path, words: Path, library: None) -> None:
    async with clerk(tmp_path, AGENDA) as secretary:
        await secretary.press("f8")
        (words / f"{DANISH}.dic").write_bytes(b"\xff")
        await secretary.paste("drøftede plannen ")
        await toggle(secretary)
        assert "spelling is off" in secretary.text
        assert underlined(secretary) == []


async def test_without_the_library_nothing_is_underlined(
    tmp_path: Path, words: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kkr_tui.tui.clerk.spelling.library", lambda: False)
    async with clerk(tmp_path, AGENDA) as secretary:
        await secretary.press("f8")
        await secretary.paste("drøftede plannen ")
        await toggle(secretary)
        assert "kkr-tui[spelling]" in secretary.text
        assert underlined(secretary) == []


@pytest.mark.parametrize("name", [DANISH, "nb_NO", "xx_XX"])
async def test_it_may_be_on_from_the_start_by_any_dictionary(
    name: str, words: Path, library: None, tmp_path: Path
) -> None:
    for suffix in (".aff", ".dic"):
        (words / f"nb_NO{suffix}").write_text("2\ndrøftede\nplannen\n", encoding="utf-8")
    async with clerk(tmp_path, AGENDA, spelling=name) as secretary:
        await secretary.press("f8")
        await secretary.paste("drøftede plannen ")
        marked = {DANISH: ["plannen"], "nb_NO": [], "xx_XX": []}[name]
        assert underlined(secretary) == marked
        warned = [notice.message for notice in secretary.app._notifications]
        assert any("xx_XX.dic" in message for message in warned) == (name == "xx_XX")
