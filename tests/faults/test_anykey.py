"""That any key changes nothing is worth what the test of it notices."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from textual import events

from kkr_tui.tui.chair import app as chair_program
from kkr_tui.tui.chair.app import ChairApp
from kkr_tui.tui.shared.parser import SturdyParser
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
