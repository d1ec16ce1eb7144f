"""Whatever is written on a screen can be read: at least 4.5 to 1, in both themes (WCAG 2.2, 1.4.3).

Without colours there is nothing to measure but that none is left, and that the marked line is seen all the same.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import OptionList

from kkr_tui.domain.commands import CloseDoors
from kkr_tui.tui.chair.app import ChairApp
from kkr_tui.tui.shared.themes import DARK, LIGHT
from tests.looks.contrast import pairs, ratio
from tests.stories.conftest import Clerk, clerk

ENOUGH = 4.5
KEYS = (
    "f1",
    "escape l b",
    "enter",
    "escape x",
    "f8 K",
    "f9",
    "f4",
    "escape f3",
    "escape f6",
    "escape ctrl+p",
    "escape ctrl+t a",
    "escape f8 f10",
    "escape f12 f8",
    "escape f12 f6",
)
CHAIR = ("up", "f1", "escape enter", "escape l", "escape f12", "escape s o", "escape g")
MARKED = ("escape", "l b enter", "escape f8 enter", "f3", "escape ctrl+t", "escape ctrl+p")


def unreadable(app: App[None], theme: str, where: str) -> list[str]:
    return [
        f"{where}, {theme}: {text!r} {colour} on {ground} is {ratio(colour, ground):.2f}"
        for (colour, ground), text in pairs(app).items()
        if ratio(colour, ground) < ENOUGH
    ]


async def look(pilot: Pilot[None], where: str) -> list[str]:
    found = []
    for theme in (DARK.name, LIGHT.name):
        pilot.app.theme = theme
        await pilot.pause()
        found += unreadable(pilot.app, theme, where)
    return found


async def test_every_screen_of_the_secretary_can_be_read(tmp_path: Path) -> None:
    found = []
    async with clerk(tmp_path) as secretary:
        for keys in KEYS:
            await secretary.press(*keys.split())
            found += await look(secretary.pilot, keys)
    assert found == []


async def begun(secretary: Clerk) -> None:
    await secretary.play("f5 f8 enter f8 enter f8 'kladde'")
    await secretary.session.do(CloseDoors("3.1"))


@pytest.mark.parametrize("nod", [False, True])
async def test_every_screen_of_the_chair_can_be_read(nod: bool, tmp_path: Path) -> None:
    found = []
    async with clerk(tmp_path) as secretary:
        await begun(secretary)
    chair = ChairApp(tmp_path / "minutes.db", None, public=True, nod=nod)
    async with chair.run_test(size=(120, 36), notifications=True) as pilot:
        for keys in CHAIR:
            await pilot.press(*keys.split())
            await pilot.pause()
            found += await look(pilot, keys)
    assert found == []


@contextmanager
def without_colours() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NO_COLOR", "1")
        yield


def coloured(app: App[None]) -> set[str]:
    """The texts on the screen that have a colour of their own."""
    segments = (segment for strip in app.screen._compositor.render_strips() for segment in strip)
    return {
        s.text for s in segments if s.style and any(c and not c.is_default for c in (s.style.color, s.style.bgcolor))
    }


def is_marked(app: App[None]) -> bool:
    """Whether the marked line of the list in front looks otherwise than the others."""
    lines = app.screen.query(OptionList).last()
    if lines.highlighted is None:
        return False
    row = lines.content_region.y + lines.highlighted - lines.scroll_offset.y
    strip = app.screen._compositor.render_strips()[row].crop(lines.region.x, lines.region.right)
    return any(segment.style and (segment.style.reverse or segment.style.underline) for segment in strip)


async def test_without_colours_the_marked_line_is_seen(tmp_path: Path) -> None:
    with without_colours():
        async with clerk(tmp_path) as secretary:
            for keys in MARKED:
                await secretary.press(*keys.split())
                assert coloured(secretary.app) == set(), keys
                assert is_marked(secretary.app), keys
        chair = ChairApp(tmp_path / "minutes.db", None, public=True)
        async with chair.run_test(size=(120, 36)) as pilot:
            await pilot.press("up")
            assert coloured(chair) == set()
