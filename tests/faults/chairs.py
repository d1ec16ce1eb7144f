"""Row 12: the chair's program changes nothing and disturbs nothing."""

import asyncio
import math
import os
import re
import signal
import sqlite3
import time
from contextlib import ExitStack, closing
from pathlib import Path

from kkr_tui.clock import now
from kkr_tui.domain.events import DecisionRecorded
from kkr_tui.journal.recorder import Recorder
from tests.faults.anykey import press
from tests.faults.limits import within
from tests.terminal import PATIENCE, Terminal, terminal

KEYS_A_CHAIR = 500
SLUG = "kkr-test-2023-11-24"


def chairs(folder: Path, count: int) -> str:
    """Random keys and clicks at a chair's program; then so many chairs at once, some stopped, some killed."""
    keys = KEYS_A_CHAIR * count
    pressed = asyncio.run(press(folder, keys))
    p99, saves = _many(folder, count, 25 * count)
    within(p99, 0.05)
    return (
        f"{keys} keys and clicks ({pressed.answered} answers given, {pressed.left} times left by a key): the record is "
        f"unchanged; {count} chairs, stopped and killed: p99 of {saves} saves {p99 * 1000:.1f} ms"
    )


def _nothing_is_held(database: Path, running: list[Terminal]) -> None:
    """The chairs have the record open for reading alone, and hold no moment of it that would keep the log growing."""
    for chair in running:
        pid = chair.process.pid
        opened = [fd for fd in Path(f"/proc/{pid}/fd").iterdir() if os.path.realpath(fd) == str(database.resolve())]
        assert opened, "the chair has not opened the record"
        for fd in opened:
            [flags] = re.findall(r"flags:\s*(\d+)", Path(f"/proc/{pid}/fdinfo/{fd.name}").read_text("utf-8"))
            assert int(flags, 8) & os.O_ACCMODE == os.O_RDONLY, "the chair can write to the record"
    with closing(sqlite3.connect(database, timeout=PATIENCE)) as connection:
        [(busy, *_)] = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    assert not busy, "a chair holds on to a moment of the record"


def _many(folder: Path, count: int, saves: int) -> tuple[float, int]:
    """Saves while so many chairs follow; every third is stopped, every fifth killed on the way."""
    took = []
    recorder = Recorder.open(folder / "minutes.db", who="test", create=False)
    recorder.load(SLUG)
    with ExitStack() as stack:
        running: list[Terminal] = [stack.enter_context(terminal("chair", folder=folder)) for _ in range(count)]
        for chair in running:
            chair.wait_for("Sag 5 er afgjort.")
        _nothing_is_held(folder / "minutes.db", running)
        for number in range(saves):
            begin = time.monotonic()
            recorder.append(SLUG, DecisionRecorded("2", f"B{number}"), now()).result()
            took.append(time.monotonic() - begin)
            chair = running[number % count]
            if number % 15 == 3:
                chair.kill(signal.SIGSTOP)
            if number % 15 == 10:
                chair.kill()
            for other in running:
                other.look(0)
            time.sleep(0.02)
    recorder.close()
    return sorted(took)[math.ceil(len(took) * 0.99) - 1], len(took)
