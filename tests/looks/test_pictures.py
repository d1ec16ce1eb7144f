"""The picture in the README is what the program looks like today: its words but for the clock, and its colours."""

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.screens import DOCS, SCENES
from kkr_tui import language
from tests.stories.conftest import clerk

ROOT = Path(__file__).parents[2]
TIMES = re.compile(r"\d\d\.\d\d(\.\d\d)?|\(?[-+]\d+min\)?")


def words(svg: str) -> str:
    """What is written in a picture, without times and blanks."""
    texts = re.findall(r"<text[^>]*>([^<]*)</text>", svg)
    return TIMES.sub("", re.sub(r"\s", "", html.unescape("".join(texts))))


def colours(svg: str) -> set[str]:
    return set(re.findall(r"fill: (#[0-9a-f]{6})", svg))


@pytest.fixture
def danish() -> Iterator[None]:
    language.use("da")
    yield
    language.use("en")


async def test_the_picture_of_the_meeting_is_current(tmp_path: Path, danish: None) -> None:
    (picture,) = DOCS.values()
    kept = (ROOT / picture).read_text(encoding="utf-8")
    async with clerk(tmp_path) as secretary:
        await secretary.press(*SCENES["item"])
        now = secretary.app.export_screenshot(title="kkr", simplify=False)
    assert words(kept) == words(now), "run: make screens"
    assert colours(kept) == colours(now), "run: make screens"
