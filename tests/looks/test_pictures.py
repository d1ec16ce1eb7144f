"""The pictures in the documents are what the program looks like today: words but for the clock, and colours."""

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.screens import DOCS, PICTURES, picture, seen
from bench.stage import SCENES
from kkr_tui import language
from kkr_tui.tui.shared.themes import DARK
from tests.recipes.finding import DOCUMENTS, ROOT

TIMES = re.compile(r"[0-9a-f]{12}|\(?[-+]\d+min\)?|\d+(\.\d+)*")


def words(svg: str) -> str:
    """What is written in a picture, without blanks, times and other numbers, and the head of the record."""
    texts = re.findall(r"<text[^>]*>([^<]*)</text>", svg)
    return TIMES.sub("", re.sub(r"\s", "", html.unescape("".join(texts))))


def colours(svg: str) -> set[str]:
    """All but the colour of a letter under the cursor, which blinks."""
    return set(re.findall(r"fill: (#[0-9a-f]{6})", svg)) - {DARK.variables["input-cursor-foreground"]}


@pytest.fixture
def danish() -> Iterator[None]:
    language.use("da")
    yield
    language.use("en")


@pytest.mark.parametrize("name", DOCS)
async def test_the_pictures_in_the_documents_are_current(name: str, tmp_path: Path, danish: None) -> None:
    kept = (ROOT / PICTURES / f"{name}.svg").read_text(encoding="utf-8")
    scene, size = DOCS[name]
    async for pilot in seen(SCENES[scene], tmp_path, DARK.name):
        now = await picture(pilot, size)
    assert words(kept) == words(now), "run: make screens"
    assert colours(kept) == colours(now), "run: make screens"


def test_every_picture_is_shown_and_made() -> None:
    shown = {
        (path.parent / there).resolve()
        for path in DOCUMENTS
        for there in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", path.read_text(encoding="utf-8"))
    }
    made = {(ROOT / PICTURES / f"{name}.svg").resolve() for name in DOCS}
    assert shown == made == {path.resolve() for path in (ROOT / PICTURES).iterdir()}
