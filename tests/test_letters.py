"""A letter that is a key is one with Shift and with Caps Lock too, on every screen and in every box."""

import importlib
import pkgutil
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
from textual.binding import BindingsMap
from textual.dom import DOMNode

from kkr_tui import tui
from kkr_tui.tui.chair import keys as chair
from kkr_tui.tui.chair.app import ChairApp
from kkr_tui.tui.chair.keys import CORRECT, LEAVE, LOG, OK
from kkr_tui.tui.clerk import boxkeys as clerk_boxes
from kkr_tui.tui.clerk import keys as clerk
from kkr_tui.tui.shared import boxkeys
from kkr_tui.tui.shared.keys import Key, bindings, fixed
from kkr_tui.tui.shared.menu import Menu, MenuItem
from kkr_tui.tui.shared.sturdy import SturdyApp
from tests.chair.table import table
from tests.domain.scene import AGENDA
from tests.faults.typist import land

for module in pkgutil.walk_packages(tui.__path__, f"{tui.__name__}."):
    importlib.import_module(module.name)


def kinds(of: type[DOMNode]) -> list[type[DOMNode]]:
    return [of, *(kind for below in of.__subclasses__() for kind in kinds(below))]


def _is_bound(name: str, value: object) -> bool:
    """A table of a box's keys that are bound, which are all but those that its field or list understands itself."""
    return isinstance(value, tuple) and all(isinstance(key, Key) for key in value) and not name.endswith("_TYPED")


OURS = [kind for kind in dict.fromkeys(kinds(DOMNode)) if kind.__module__.startswith("kkr_tui")]
BOUND = [
    *(table.keys for module in (chair, clerk) for table in module.TABLES),
    *(value for module in (boxkeys, clerk_boxes) for name, value in vars(module).items() if _is_bound(name, value)),
]
LETTERS = sorted({key for keys in BOUND for one in keys for key in one.each if len(key) == 1 and key.isalpha()})


def in_one_case_only(bound: BindingsMap) -> list[str]:
    """The letters that do something else, or nothing, in their other case."""

    def does(key: str) -> set[tuple[str, bool]]:
        return {(binding.action, binding.priority) for binding in bound.key_to_bindings.get(key, ())}

    return [key for key in bound.key_to_bindings if len(key) == 1 and does(key) != does(key.swapcase())]


def test_letters_are_keys_of_many_tables() -> None:
    assert {*"oaqrgisdltbn"} <= set(LETTERS)
    assert len(OURS) > 25


@pytest.mark.parametrize("keys", BOUND, ids=lambda keys: "-".join(key.called for key in keys)[:60])
def test_every_letter_of_every_table_works_in_both_cases(keys: Sequence[Key]) -> None:
    for made in (bindings(keys), bindings(keys, in_text=False), fixed(keys)):
        assert in_one_case_only(BindingsMap(made)) == []


@pytest.mark.parametrize("kind", OURS, ids=lambda kind: kind.__name__)
def test_nothing_on_the_screen_has_a_letter_of_its_own_that_works_in_one_case(kind: type[DOMNode]) -> None:
    assert in_one_case_only(BindingsMap(kind.BINDINGS)) == []


async def effects(db: Path, letters: Iterable[str], keymap: dict[str, str]) -> list[object]:
    """What each letter leads to at the chair's log, from where Esc leads back."""
    app = ChairApp(db, None, public=False, nod=True, keymap=keymap)
    found: list[object] = []
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        for letter in letters:
            before = _state(app)
            await pilot.press(letter)
            await land(app, lambda: app.keys_have_landed)
            assert _state(app) != before, letter
            found.append(_state(app))
            app.clear_notifications()
            if not app._exit:
                await pilot.press("escape")
                await land(app, lambda: app.keys_have_landed)
    return found


def _state(app: ChairApp) -> object:
    said = [notice.message for notice in app._notifications]
    return type(app.screen), type(app.focused), app.theme, app.with_drafts, app._exit, said


@pytest.mark.parametrize(
    "keymap", [{}, {"large": "æ", "leave": "z", "find": "l", "correct": "w"}], ids=["house", "own"]
)
async def test_the_chairs_letters_do_the_same_in_both_cases(keymap: dict[str, str], tmp_path: Path) -> None:
    keys = [key.rebound(keymap) for key in (OK, CORRECT, *LOG) if key is not LEAVE]
    letters = [one for key in (*keys, LEAVE.rebound(keymap)) for one in key.each if len(one) == 1]
    with table(tmp_path / "m.db", AGENDA) as secretary:
        secretary.decide("1", "Godkendt.")
        small = await effects(tmp_path / "m.db", letters, keymap)
        assert small == await effects(tmp_path / "m.db", map(str.upper, letters), keymap)


@pytest.mark.parametrize("key", ["i", "I"])
async def test_a_menu_takes_its_letters_in_both_cases(key: str) -> None:
    answers: list[str | None] = []
    app = SturdyApp()
    async with app.run_test() as pilot:
        app.push_screen(Menu("?", [MenuItem("i", "figures", "In figures")]), answers.append)
        await pilot.press(key)
    assert answers == ["figures"]
