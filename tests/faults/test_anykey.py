"""That any key changes nothing is worth what the test of it notices."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from textual import events
from textual.app import ComposeResult
from textual.widgets import TextArea

from kkr_tui.tui.chair import app as chair_program
from kkr_tui.tui.chair.app import ChairApp
from kkr_tui.tui.shared.parser import SturdyParser
from kkr_tui.tui.shared.sturdy import SturdyApp
from tests.faults.anykey import press


class Saboteur(ChairApp):
    """A chair's program that writes to the record now and then."""

    CSS_PATH = str(Path(chair_program.__file__).with_name("chair.tcss"))

    async def on_event(self, event: events.Event) -> None:
        await super().on_event(event)
        if isinstance(event, events.Key) and event.key in ("o", "r", "x"):
            assert self.record
            with closing(sqlite3.connect(self.record)) as connection:
                connection.execute("UPDATE lease SET who = who")
                connection.execute("INSERT OR IGNORE INTO draft SELECT slug, '1', 'x', 0, created FROM meeting")
                connection.commit()


async def test_a_program_that_writes_is_found_out(tmp_path: Path) -> None:
    with pytest.raises(AssertionError):
        await press(tmp_path, 400, Saboteur)


@pytest.mark.parametrize("sequence", ["\x1b[999999999A", "\x1b[1;1;99999999u", "\x1b[99999999999999999999u"])
def test_a_sequence_that_is_no_key_is_passed_over(sequence: str) -> None:
    parser = SturdyParser()
    typed = [event.key for event in parser.feed(f"{sequence}\x1b[A") if isinstance(event, events.Key)]
    assert typed == ["up"]


@pytest.mark.parametrize(
    ("sequence", "expected"),
    [
        ("\x1b[[A\x1b[[E\x1b[17~", ["f1", "f5", "f6"]),
        ("\x1b[25~\x1b[32~\x1b[34~", ["f13", "f18", "f20"]),  # Shift+F1, F6, F8 on the Linux console
        ("\x1b[42~\x1b[32;5~x", ["x"]),  # keys that nobody knows
        ("\x1bn\x1bn\x1b[A", ["n", "n", "up"]),  # Alt+N held down, and an arrow
        ("\x1b\x1b[A", ["escape", "up"]),
        ("\x1b\t\x1b[G\x00", ["shift+tab", "ctrl+@"]),
    ],
)
def test_keys_that_write_nothing_write_nothing(sequence: str, expected: list[str]) -> None:
    assert [event.key for event in SturdyParser().feed(sequence) if isinstance(event, events.Key)] == expected


@pytest.mark.parametrize("size", ["0;0;0;0", "99999;99999;1;1", "36;0;10;0"])
def test_a_size_that_no_terminal_has_is_passed_over(size: str) -> None:
    parser = SturdyParser()
    came = list(parser.feed("\x1b[48;36;120;720;1200t" + f"\x1b[48;{size}t" + "\x1b[<0;500;200M\x1b[A"))
    assert [type(event) for event in came] == [events.Resize, events.MouseDown, events.Key]
    assert [(event.x, event.y) for event in came if isinstance(event, events.MouseDown)] == [(49, 9)]


async def test_a_click_beyond_the_screen_does_not_take_the_cursor_from_the_text() -> None:
    class Field(SturdyApp):
        def compose(self) -> ComposeResult:
            yield TextArea()

    async with Field().run_test() as pilot:
        assert pilot.app._driver
        for message in SturdyParser().feed("\x1b[<0;500;500M\x1b[<0;500;500mx"):
            pilot.app._driver.process_message(message)
        await pilot.pause()
        assert pilot.app.query_one(TextArea).text == "x"
