"""Every sign has a stand-in for terminals without it, and every mark is explained."""

import ast
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from rich.cells import cell_len

from kkr_tui.tui.shared.signs import MARKS, STAND_INS, are_ascii, shown, stand_ins
from tests.stories.conftest import AGENDA
from tests.terminal import CTRL_Q, ENTER, F, terminal

ROOT = Path(__file__).parents[2]
LATIN_1 = 0x100


def written() -> Iterator[tuple[str, str]]:
    """Where, and a text that can come to the screen: those in the code of the screens, and in the catalogues."""
    for path in (ROOT / "kkr_tui" / "tui").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        texts = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
        yield from ((path.name, text) for text in texts if isinstance(text, str))
    for path in (ROOT / "kkr_tui" / "locale").rglob("*.po"):
        yield path.name, "\n".join(line for line in path.read_text(encoding="utf-8").splitlines() if line[:1] in 'm"')


def test_every_sign_of_the_program_has_a_stand_in() -> None:
    signs = {(where, sign) for where, text in written() for sign in text if ord(sign) >= LATIN_1}
    assert {(where, sign) for where, sign in signs if ord(sign) not in STAND_INS} == set()


def test_a_stand_in_is_ascii_and_as_wide_as_its_sign() -> None:
    assert [sign for sign, plain in STAND_INS.items() if not plain.isascii() or cell_len(chr(sign)) != len(plain)] == []


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"TERM": "xterm-256color"}, False),
        ({"TERM": "linux"}, True),
        ({"TERM": "linux", "COLORTERM": "truecolor"}, False),
        ({"TERM": "linux", "KKR_SIGNS": "unicode"}, False),
        ({"TERM": "xterm-256color", "KKR_SIGNS": "ascii"}, True),
        ({}, False),
    ],
)
def test_the_terminal_or_the_user_says_which(environment: dict[str, str], expected: bool) -> None:
    assert are_ascii(environment) is expected
    assert shown("✓ ⟦æ?⟧", environment) == ("v [æ?]" if expected else "✓ ⟦æ?⟧")


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"TERM": "linux"}, "v ─| – ."),
        ({"TERM": "linux", "KKR_SIGNS": "ascii"}, "v -| - ."),
        ({"TERM": "linux", "KKR_SIGNS": "unicode"}, "✓ ─│ – …"),
        ({"TERM": "xterm"}, "✓ ─│ – …"),
    ],
)
def test_lines_and_dashes_are_drawn_where_the_font_has_them_and_marks_stay_letters(
    environment: dict[str, str], expected: str
) -> None:
    assert "✓ ─│ – …".translate(stand_ins(environment, font=frozenset(map(ord, "✓─–")))) == expected


def test_marks_that_stand_in_one_column_differ_without_signs_too() -> None:
    for where in {mark.where for mark in MARKS}:
        plain = [mark.sign.translate(STAND_INS) for mark in MARKS if mark.where == where]
        assert len(set(plain)) == len(plain), where


@pytest.mark.parametrize("inks", ["█▓░", "█▓▒·"])
def test_what_stands_in_one_figure_differs_without_signs_too(inks: str) -> None:
    assert len(set(inks.translate(STAND_INS))) == len(inks)


def test_every_mark_is_explained_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    [marks] = re.findall(r"^\| agenda \|.*?\n\n", readme, re.MULTILINE | re.DOTALL)
    explained = set(re.findall(r"`([^`]+)`", marks))
    assert {mark.sign for mark in MARKS if mark.where in ("agenda", "attendance")} <= explained


def test_the_linux_console_gets_letters_for_signs_and_no_colours(tmp_path: Path) -> None:
    with terminal("open", str(AGENDA), folder=tmp_path, environment={"TERM": "linux"}, without=("COLORTERM",)) as clerk:
        clerk.wait_for("not registered yet")
        clerk.type(F[5] + F[8])
        clerk.wait_for("Enter: KKR Hovedstaden godkendte referatet.")
        clerk.type(ENTER + F[8])
        clerk.wait_for("1.2 Godkendelse af dagsorden -")
        clerk.wait_for("v 1.1")
        screens = clerk.raw[clerk.raw.index(b"\x1b[?1049h") :].decode()  # before them the agenda's oddities are told
        assert {letter for letter in screens if ord(letter) >= LATIN_1} == set()
        assert not re.search(rb"\x1b\[[0-9;]*[34]8;[25];", clerk.raw)
        clerk.type(CTRL_Q)
        assert clerk.wait_for_end() == 0


def test_danish_letters_in_a_locale_without_them(tmp_path: Path) -> None:
    words = "Æblegrød på Ærø – så “længe” ⟦navn?⟧"
    with terminal("open", str(AGENDA), folder=tmp_path, environment={"LC_ALL": "C", "LANG": "C"}) as clerk:
        clerk.wait_for("not registered yet")
        clerk.type(F[8])
        clerk.wait_for("Enter: KKR Hovedstaden godkendte referatet.")
        clerk.type(words)
        clerk.wait_for(words)
        clerk.type(CTRL_Q)
        assert clerk.wait_for_end() == 0
    with closing(sqlite3.connect(tmp_path / "minutes.db")) as connection:
        assert connection.execute("SELECT text FROM draft WHERE item = '1.1'").fetchone() == (words,)
