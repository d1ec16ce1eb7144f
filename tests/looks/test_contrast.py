"""Whatever is written on a screen can be read: at least 4.5 to 1, in both themes (WCAG 2.2, 1.4.3)."""

from pathlib import Path

from textual.app import App

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
    "escape f8 f10",
    "escape f12 f6",
)


def unreadable(app: App[None], theme: str, where: str) -> list[str]:
    return [
        f"{where}, {theme}: {text!r} {colour} on {ground} is {ratio(colour, ground):.2f}"
        for (colour, ground), text in pairs(app).items()
        if ratio(colour, ground) < ENOUGH
    ]


async def look(secretary: Clerk, keys: tuple[str, ...]) -> list[str]:
    found = []
    for key in keys:
        await secretary.press(*key.split())
        for theme in (DARK.name, LIGHT.name):
            secretary.app.theme = theme
            await secretary.pilot.pause()
            found += unreadable(secretary.app, theme, key)
    return found


async def test_every_screen_of_the_secretary_can_be_read(tmp_path: Path) -> None:
    async with clerk(tmp_path) as secretary:
        assert await look(secretary, KEYS) == []
