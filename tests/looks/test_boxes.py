"""A box that is answered before it stands on the screen goes away all the same, once."""

from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.app import App
from textual.command import CommandList
from textual.widgets._toast import Toast

from kkr_tui.tui.clerk.meeting import MeetingScreen
from kkr_tui.tui.clerk.palette import Palette
from kkr_tui.tui.shared.keybar import KeyBar
from kkr_tui.tui.shared.keycard import KeyCard
from kkr_tui.tui.shared.lines import Lines
from kkr_tui.tui.shared.menu import Form, Menu, MenuItem, Pick, Picker
from kkr_tui.tui.shared.parser import SturdyParser
from kkr_tui.tui.shared.question import Question
from kkr_tui.tui.shared.sturdy import SturdyApp
from tests.stories.conftest import clerk

BOXES = (
    lambda: KeyCard("Keys", []),
    lambda: Menu("Menu", [MenuItem("1", "one", "one")]),
    lambda: Form("Form", ("a",)),
    lambda: Picker("Picker", [Pick("1", "one")]),
)


def click(app: App[None], x: int, y: int, times: int = 1) -> None:
    assert app._driver
    for message in SturdyParser().feed(f"\x1b[<0;{x + 1};{y + 1}M\x1b[<0;{x + 1};{y + 1}m" * times):
        app._driver.process_message(message)


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


@pytest.mark.parametrize("line", [0, 9])
async def test_a_double_click_beside_the_palette_or_in_it_leaves_the_screen_beneath(tmp_path: Path, line: int) -> None:
    async with clerk(tmp_path) as secretary:
        await secretary.press("f8", "ctrl+p")
        while not (lines := secretary.app.screen.query_one(CommandList)).option_count:
            await secretary.pilot.pause()
        x, y = lines.region.offset
        click(secretary.app, *((x + 2, y + line) if line else (1, 30)), times=2)
        await secretary.settled()
        assert any(isinstance(screen, MeetingScreen) for screen in secretary.app.screen_stack)
        assert len(secretary.app.screen_stack) <= len(("default", "meeting", "what was chosen"))


async def test_a_click_on_a_notice_that_is_just_going(tmp_path: Path) -> None:
    async with clerk(tmp_path) as secretary:
        secretary.app.notify("Gemt.")
        while not secretary.app.screen.query(Toast):
            await secretary.pilot.pause()
        toast = secretary.app.screen.query_one(Toast)
        x, y = toast.region.offset
        toast._parent, parent = None, toast._parent  # as it is between its removal and the next layout
        click(secretary.app, x + 3, y)
        await secretary.pilot.pause()
        toast._parent = parent
        assert secretary.app.is_running


async def test_a_click_on_a_person_who_was_typed_away_opens_nobodys_menu(tmp_path: Path) -> None:
    async with clerk(tmp_path) as secretary:
        people = secretary.app.screen.query_one(Lines)
        for place in (9, 0):  # where there is nobody now, and where there is somebody else
            await secretary.press("escape")
            chosen = people.OptionSelected(people, people.get_option_at_index(place), place)
            await secretary.paste("barf")
            people.post_message(chosen)
            await secretary.settled()
            assert not isinstance(secretary.app.screen, Menu)
            assert secretary.app.is_running


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two clicks are a double click, however slow the machine is."""
    monkeypatch.setattr(SturdyApp, "CLICK_CHAIN_TIME_THRESHOLD", 600)


@pytest.mark.parametrize("slow", [False, True])
async def test_a_double_click_on_a_person_opens_the_menu_and_takes_nothing_of_it(
    tmp_path: Path, slow: bool, patient: None
) -> None:
    async with clerk(tmp_path) as secretary:
        await secretary.press("f5")
        before = secretary.session.meeting
        x, y = secretary.app.screen.query_one(Lines).region.offset
        for place in range(4, 20, 3):
            click(secretary.app, x + 20, y + place)
            if slow:
                await secretary.settled()
                assert isinstance(secretary.app.screen, Menu)
            click(secretary.app, x + 20 + slow, y + place)
            await secretary.settled()
            assert isinstance(secretary.app.screen, Menu), "one menu, and it is still there"
            await secretary.press("escape")
            assert not isinstance(secretary.app.screen, Menu)
        assert secretary.session.meeting is before


async def test_a_double_click_on_the_key_bar_is_one_key(tmp_path: Path, patient: None) -> None:
    async with clerk(tmp_path) as secretary:
        await secretary.press("f8")
        bar = secretary.app.screen.query_one(KeyBar)
        click(secretary.app, secretary.text.splitlines()[-1].index("Next"), bar.region.y, times=2)
        await secretary.settled()
        assert secretary.session.meeting.current == "1.2"


async def test_a_key_that_comes_when_the_program_has_left_is_nobodys() -> None:
    app = SturdyApp()
    async with app.run_test():
        app.exit()
        screens, app._screen_stacks = app._screen_stacks, {"_default": []}
        await app.on_event(events.Key("x", "x"))
        app._screen_stacks = screens
    assert not app.return_code
