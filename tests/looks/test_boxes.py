"""A box that is answered before it stands on the screen goes away all the same, once."""

from pathlib import Path
from typing import Any

import pytest
from textual.command import CommandList

from kkr_tui.tui.clerk.palette import Palette
from kkr_tui.tui.shared.keycard import KeyCard
from kkr_tui.tui.shared.lines import Lines
from kkr_tui.tui.shared.menu import Form, Menu, MenuItem, Pick, Picker
from kkr_tui.tui.shared.question import Question
from kkr_tui.tui.shared.sturdy import SturdyApp
from tests.stories.conftest import clerk

BOXES = (
    lambda: KeyCard("Keys", []),
    lambda: Menu("Menu", [MenuItem("1", "one", "one")]),
    lambda: Form("Form", ("a",)),
    lambda: Picker("Picker", [Pick("1", "one")]),
)


@pytest.mark.parametrize("make", BOXES)
async def test_too_fast_an_answer(make: Any) -> None:
    answers: list[object] = []
    app = SturdyApp()
    async with app.run_test() as pilot:
        box: Question[Any] = make()
        app.push_screen(box, answers.append)
        box.dismiss("at once")
        while app.screen is box or not answers:
            await pilot.pause()
        assert answers == ["at once"]
        assert app.is_running
    assert not app.return_code


@pytest.mark.parametrize("make", BOXES)
async def test_an_answer_that_comes_when_the_card_is_above(make: Any) -> None:
    """As of an Enter and an F1 at once: the card stays, and the box can be answered when that is gone."""
    answers: list[object] = []
    app = SturdyApp()
    async with app.run_test() as pilot:
        box: Question[Any] = make()
        await app.push_screen(box, answers.append)
        card = KeyCard("Keys", [])
        await app.push_screen(card)
        box.dismiss("too early")
        await pilot.pause()
        assert (app.screen, answers) == (card, [])
        card.dismiss()
        box.dismiss("now")
        while not answers:
            await pilot.pause()
        assert answers == ["now"]
    assert not app.return_code


@pytest.mark.parametrize("page", ["action_page_down", "action_page_up"])
async def test_a_page_key_before_the_lines_have_their_place(page: str) -> None:
    app = SturdyApp()
    async with app.run_test():
        lines = Lines("one", "two")
        lines.display = False
        await app.screen.mount(lines)
        lines.highlighted = 0
        getattr(lines, page)()
        assert lines.highlighted in (0, 1)


@pytest.mark.parametrize("page", ["page_down", "page_up"])
async def test_a_page_key_before_the_palette_has_its_list(page: str) -> None:
    app = SturdyApp()
    async with app.run_test():
        palette = Palette()
        await app.push_screen(palette)
        palette.query_one(CommandList).add_options(["one", "two"])
        palette.query_one(CommandList).highlighted = 0
        palette._action_command_list(page)
        assert app.screen is palette


async def test_without_colours_too_the_screen_behind_a_box_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with clerk(tmp_path) as secretary:
        await secretary.play("f8 ctrl+t")
        assert isinstance(secretary.app.screen, Menu)
        assert "Godkendelse" in secretary.app.export_screenshot()
