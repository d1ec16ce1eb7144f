"""The Linux console: what it was seen to do with our lines, and what it sends for keys (docs/terminals.md)."""

import ctypes
import fcntl
import struct
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from rich.style import Style
from textual.app import ComposeResult
from textual.widget import Widget
from textual.widgets import Input, Label

from kkr_tui.tui.shared.consolefont import FONT_MAP, KEYBOARD_MODE, UTF_8, letters
from kkr_tui.tui.shared.sturdy import SturdyApp
from tests.stories.conftest import AGENDA
from tests.terminal import CTRL_Q, ENTER, terminal

F3, F4, F5, F8 = "\x1b[[C", "\x1b[[D", "\x1b[[E", "\x1b[19~"
SHIFT_F6, SHIFT_F7, SHIFT_TAB, KEYPAD_5, ALT_N = "\x1b[32~", "\x1b[33~", "\x1b\t", "\x1b[G", "\x1bn"
END = "\x1b[4~"


class Fields(SturdyApp):
    def compose(self) -> ComposeResult:
        yield Input(placeholder="name")
        yield Input("lb")
        yield Label("[b reverse]A[/] [dim]B[/] [red on blue]C[/]")


@pytest.fixture
def on_a_console(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "linux")
    monkeypatch.delenv("COLORTERM", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)


def looks(app: SturdyApp, widget: Widget) -> Iterator[tuple[str, Style]]:
    area = widget.content_region
    for strip in app.screen._compositor.render_strips()[area.y : area.bottom]:
        yield from ((s.text, s.style) for s in strip.crop(area.x, area.right) if s.style)


@pytest.mark.usefixtures("on_a_console")
async def test_the_cursor_of_a_field_is_seen() -> None:
    app = Fields()
    async with app.run_test(size=(40, 12)) as pilot:
        for field, under in zip(app.query(Input), ("n", " "), strict=True):
            field.focus()
            field.cursor_blink = False
            await pilot.press("end")
            [(text, style)] = [(text, style) for text, style in looks(app, field) if style.reverse]
            assert (text, style.bold, style.dim) == (under, False, False)


@pytest.mark.usefixtures("on_a_console")
async def test_what_is_reversed_is_only_that_and_nothing_has_a_colour() -> None:
    app = Fields()
    async with app.run_test(size=(40, 12)):
        styles = dict(looks(app, app.query_one(Label)))
        assert {text: (style.bold, style.dim, style.reverse) for text, style in styles.items() if text.strip()} == {
            "A": (False, False, True), "B": (None, True, None), "C": (None, None, None),
        }  # fmt: skip
        assert all(colour and colour.is_default for style in styles.values() for colour in (style.color, style.bgcolor))


def kernel(mode: int, font: str) -> Callable[[int, int, bytes], bytes]:
    """What the kernel answers for a console in that mode with a font that has these letters."""

    def ioctl(descriptor: int, request: int, argument: bytes) -> bytes:
        if request == KEYBOARD_MODE:
            return struct.pack("i", mode)
        assert request == FONT_MAP
        room, where = struct.unpack("HP", argument)
        assert room >= len(font)
        pairs = b"".join(struct.pack("HH", ord(letter), place) for place, letter in enumerate(font))
        ctypes.memmove(where, pairs, len(pairs))
        return struct.pack("HP", len(font), where)

    return ioctl


@pytest.mark.parametrize(("mode", "expected"), [(UTF_8, "aæ─"), (1, "")])
def test_the_font_is_asked_what_it_has(monkeypatch: pytest.MonkeyPatch, mode: int, expected: str) -> None:
    monkeypatch.setattr(fcntl, "ioctl", kernel(mode, "aæ─"))
    assert letters(0) == frozenset(map(ord, expected))


def test_what_is_no_console_has_no_font(tmp_path: Path) -> None:
    with (tmp_path / "file").open("w") as file:
        assert letters(file.fileno()) == frozenset()


def test_its_keys_do_what_they_should_and_nothing_stays_on_the_screen(tmp_path: Path) -> None:
    with terminal("open", str(AGENDA), folder=tmp_path, environment={"TERM": "linux"}, without=("COLORTERM",)) as clerk:
        clerk.wait_for("not registered yet")
        clerk.type(SHIFT_F6 + F5 + F8)
        clerk.wait_for("Enter: KKR Hovedstaden godkendte referatet.")
        clerk.type(F4)
        clerk.wait_for("Esc: leave it")
        clerk.type("1")
        clerk.wait_for("| KKR Hovedstaden godkendte referatet.")
        clerk.type(END + SHIFT_F6 + SHIFT_F7 + SHIFT_TAB + KEYPAD_5 + ALT_N + ALT_N + END + "å")
        clerk.wait_for("godkendte referatet.nnå")
        clerk.type(F3)
        clerk.wait_for("Go to item")
        clerk.type("2.1" + ENTER)
        clerk.wait_for("- 2.1 Siden sidst")
        clerk.type(CTRL_Q)
        assert clerk.wait_for_end() == 0
        assert "Siden sidst" not in clerk.text
