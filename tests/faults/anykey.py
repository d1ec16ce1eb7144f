"""Any key and any click at the chair's program, by way of everything but the terminal itself."""

import asyncio
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from textual import events
from textual.message import Message
from textual.pilot import Pilot

from kkr_tui.agenda.reader import parse_agenda
from kkr_tui.clock import now
from kkr_tui.domain.events import DecisionRecorded, ItemEntered, MeetingOpened
from kkr_tui.journal.recorder import Recorder
from kkr_tui.tui.chair.app import ChairApp
from kkr_tui.tui.shared.keyboard import KeyboardDecoder
from kkr_tui.tui.shared.parser import SturdyParser

WIDTH, HEIGHT = 80, 24
OURS = ("minutes.db", "minutes.chair.db")
LEAVES = ("q", "\x11", "\x03")
MEANT = ["o", "r", "o", "r", "\r", "s", "g", "d", "l", "t", " ", "\x7f", "Ja", "\x1b[A", "\x1b[B", "\x1b[5~", "\x1b[6~",
         "\x1b[H", "\x1b[F", "\x1bOP", "\x1b[24~", "\x1b[C", "\x1b[D"]  # fmt: skip
STRANGE = [b"\xff\xfe", b"\xc3", b"\x00", b"\x1b[999999999A", b"\x1b]52;c;eA==\x07", b"\x9b31m", b"\x1b[<0;0;0M",
           b"\x1b[<64;9;9M", b"\x1b[200~q\x1b[A\x07o\x1b[201~", b"\x1b[I", b"\x1b[O", b"\x1b"]  # fmt: skip


@dataclass
class Pressed:
    """``left``: how often a key ended the program, which was started again; ``answered``: rows in the chair's file."""

    left: int
    answered: int


async def press(folder: Path, count: int, program: type[ChairApp] = ChairApp) -> Pressed:
    """So many random keys and clicks at the chair's program on the record in ``folder``, which is made.

    Raises AssertionError when anything in the record's database is another than before, or another file is there.
    """
    record = folder / "minutes.db"
    _make(record)
    before, choice, sent, left = _all(record), random.Random(12), 0, 0
    while sent < count:
        app = program(record, None, public=False, nod=True)
        async with app.run_test(size=(WIDTH, HEIGHT)) as pilot:
            for message in _input(choice):
                assert app._driver
                app._driver.process_message(message)
                sent += 1
                await _land(pilot)
                if app._exit or sent >= count:
                    break
            left += app._exit
        assert app.return_code in (0, None), app._exit_renderables
    assert _all(record) == before
    assert _files(folder) <= {f"{name}{suffix}" for name in OURS for suffix in ("", "-wal", "-shm")}
    return Pressed(left, len(_all(folder / "minutes.chair.db", "nod")))


async def _land(pilot: Pilot[None]) -> None:
    """What was pressed is handled, and the screen that it led to is there."""
    app = pilot.app
    await asyncio.sleep(0)
    while not app._exit and not (  # noqa: ASYNC110 - Textual tells nobody
        app.screen.is_mounted and app._message_queue.empty() and app.screen._message_queue.empty()
    ):
        await asyncio.sleep(0)


def _input(choice: random.Random) -> Iterator[Message]:
    """Events as Textual makes them of what a terminal sends, without end."""
    parser, decoder = SturdyParser(), KeyboardDecoder()
    while True:
        piece = _piece(choice)
        if piece == b"\x1b":  # alone, as by a key that nothing follows
            yield events.Key("escape", None)
        elif text := decoder.decode(piece):
            yield from parser.feed(text)


def _piece(choice: random.Random) -> bytes:
    kind = choice.random()
    if kind < 0.1:
        return choice.choice(STRANGE)
    if kind < 0.3:
        place = b"0;%d;%d" % (choice.randrange(1, WIDTH + 1), choice.randrange(1, HEIGHT + 1))
        return b"\x1b[<%bM\x1b[<%bm" % (place, place)
    if kind < 0.6:
        return choice.choice(MEANT).encode()
    key = chr(choice.randrange(1, 256))
    return b"x" if key in LEAVES and choice.random() < 0.95 else key.encode()


def _make(record: Path) -> None:
    source = "organ: KKR Test\ndato: 2023-11-24\nmedlemmer: [{navn: Ane}]\npunkter:\n" + "".join(
        f"  - {{titel: Sag {number}, lukket: {str(number == 3).lower()}}}\n" for number in range(1, 7)
    )
    loaded = parse_agenda(source.encode(), "agenda.yaml")
    recorder = Recorder.open(record, who="test", create=True)
    slug = recorder.store(loaded.agenda, loaded.source).slug
    recorded = [(ItemEntered(f"{n}"), DecisionRecorded(f"{n}", f"Sag {n} er afgjort.")) for n in range(1, 6)]
    for event in (MeetingOpened(), *(event for pair in recorded for event in pair)):
        recorder.append(slug, event, now()).result()
    recorder.close()


def _files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def _all(database: Path, table: str = "") -> list[object]:
    """Everything in the database, or in one table of it."""
    if not database.exists():
        return []
    with closing(sqlite3.connect(database)) as connection:
        if table:
            return connection.execute(f"SELECT * FROM {table}").fetchall()
        return list(connection.iterdump())
