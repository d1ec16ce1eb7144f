"""F1 answers on every screen and in every box with a card of its own, and the card leaves out no key that is bound."""

import importlib
import pkgutil
from pathlib import Path

import pytest
from textual.binding import Binding
from textual.screen import Screen

import kkr_tui.tui
from kkr_tui.tui.chair.base import ChairScreen
from kkr_tui.tui.chair.decisions import DecisionScreen
from kkr_tui.tui.chair.page import PageScreen
from kkr_tui.tui.clerk.base import SessionScreen
from kkr_tui.tui.clerk.itemscreen import ItemScreen
from kkr_tui.tui.clerk.palette import Palette
from kkr_tui.tui.clerk.reading import ReadingScreen
from kkr_tui.tui.shared.helped import HelpedScreen
from kkr_tui.tui.shared.keycard import KeyCard
from kkr_tui.tui.shared.keys import pressed
from kkr_tui.tui.shared.menu import PickList
from kkr_tui.tui.shared.question import AnsweredOnce, Question
from tests.stories.conftest import clerk

ABSTRACT = {
    AnsweredOnce, HelpedScreen, Question, PickList, ReadingScreen, SessionScreen, ItemScreen, ChairScreen,
    DecisionScreen, PageScreen, Palette,  # Textual's own, and a list of all that can be done
}  # fmt: skip
UNTOLD = {"attendance": {"up", "down", "pageup", "pagedown", "escape"}}
"""Keys that every list has and that nobody looks up."""


def screens() -> list[type[Screen[object]]]:
    """All classes of screens that the program has."""
    for module in pkgutil.walk_packages(kkr_tui.tui.__path__, "kkr_tui.tui."):
        importlib.import_module(module.name)
    found: list[type[Screen[object]]] = []
    waiting: list[type[Screen[object]]] = [Screen]
    while waiting:
        for known in waiting.pop().__subclasses__():
            waiting.append(known)
            if known.__module__.startswith("kkr_tui.") and known not in ABSTRACT and known not in found:
                found.append(known)
    return found


def bound(screen: type[Screen[object]]) -> set[str]:
    """The keys that classes of ours bind on it."""
    ours = [known for known in screen.__mro__ if known.__module__.startswith("kkr_tui.")]
    bindings = [binding for known in ours for binding in vars(known).get("BINDINGS", ())]
    return {key.strip() for binding in bindings if isinstance(binding, Binding) for key in binding.key.split(",")}


@pytest.mark.parametrize("screen", screens(), ids=lambda screen: f"{screen.__module__}.{screen.__name__}")
def test_every_screen_has_a_card_with_all_its_keys(screen: type[Screen[object]]) -> None:
    assert issubclass(screen, HelpedScreen)
    assert screen.CARD.startswith("Keys: ")
    told = {key for entry in (*screen.KEYS, *screen.TYPED) for key in pressed(",".join(entry.each)).split(",")}
    assert "f1" in bound(screen)
    assert bound(screen) - told <= UNTOLD.get(screen.__module__.rpartition(".")[2], set())


OPENED = {
    "Keys: attendance": "f5",
    "Keys: a menu": "enter",
    "Keys: a list": "escape f3",
    "Keys: the items": "escape f8",
    "Keys: a vote": "f6",
    "Keys: a roll call": "f6",
    "Keys: the list of speakers": "escape escape ctrl+t f",
    "Keys: a form": "escape ctrl+t a",
    "Keys: a text": "escape ctrl+t m enter",
    "Keys: search": "escape ctrl+t h",
    "Keys: the log": "escape f10",
    "Keys: the read-back": "escape f12",
}


async def test_f1_shows_the_card_of_what_is_open_and_f1_goes_back(tmp_path: Path) -> None:
    async with clerk(tmp_path) as secretary:
        for title, keys in OPENED.items():
            await secretary.play(f"{keys} f1")
            assert isinstance(secretary.app.screen, KeyCard), title
            assert title in secretary.text
            await secretary.press("f1")
            assert not isinstance(secretary.app.screen, KeyCard), title
