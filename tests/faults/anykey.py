"""Any key and any click at the chair's program, by way of everything but the terminal itself."""

import random
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kkr_tui.agenda.reader import parse_agenda
from kkr_tui.clock import now
from kkr_tui.domain.events import DecisionRecorded, ItemEntered, MeetingOpened
from kkr_tui.journal.recorder import Recorder
from kkr_tui.tui.chair.app import ChairApp
from tests.faults.typist import ARROWS, F1_TO_F4, F5_TO_F12, HEIGHT, WIDTH, Typist, land

OURS = ("minutes.db", "minutes.chair.db")
LEAVING = ("q", "\x11", "\x03")
MEANT = ["o", "r", "o", "r", "\r", "s", "g", "d", "l", "t", " ", "\x7f", "Ja", F1_TO_F4[0], F5_TO_F12[-1], *ARROWS]


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
            for message in Typist(choice, MEANT, LEAVING).messages():
                assert app._driver
                app._driver.process_message(message)
                sent += 1
                await land(app, partial(_landed, app))
                if app._exit or sent >= count:
                    break
            if not app._exit:
                await pilot.pause()  # what the last key set going has ended before the screens go
            left += app._exit
        assert app.return_code in (0, None), app._exit_renderables
    assert _all(record) == before
    assert _files(folder) <= {f"{name}{suffix}" for name in OURS for suffix in ("", "-wal", "-shm")}
    return Pressed(left, len(_all(folder / "minutes.chair.db", "nod")))


def _landed(app: ChairApp) -> bool:
    return app.keys_have_landed


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
