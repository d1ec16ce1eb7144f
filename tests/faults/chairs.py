"""Row 12: the chair's program changes nothing and disturbs nothing."""

import math
import random
import signal
import sqlite3
import time
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

from kkr_tui.clock import now
from kkr_tui.domain.events import DecisionRecorded
from kkr_tui.journal.recorder import Recorder
from tests.faults.limits import within
from tests.faults.secretary import decide, secretary, to_the_items
from tests.terminal import CTRL_Q, F, Terminal, terminal

STRANGE = [b"\x1b", b"\xff\xfe", b"\xc3", b"\x00", b"\x1b[<0;10;10M", b"\x1b[<0;10;10m", b"\x1b[200~", b"\x1b[201~",
           b"\x1b[999999999A", b"\x1b]52;c;eA==\x07", b"\x9b31m", *(key.encode() for key in F.values())]  # fmt: skip
LEAVES = b"qQ\x11\x03"


def chairs(folder: Path, rounds: int) -> str:
    """So many random keys and clicks at a chair's program; then many chairs at once, some stopped, some killed."""
    with secretary(folder) as clerk:
        to_the_items(clerk)
        decide(clerk, "Klikbar tekst")
        before = _events(folder)
        ended = _any_key(folder, rounds)
        assert _events(folder) == before
        clerk.type(CTRL_Q)
        assert clerk.wait_for_end() == 0
    p99, saves = _many(folder, max(rounds // 500, 2), max(rounds // 10, 20))
    within(p99, 0.05)
    return (
        f"{rounds} keys and clicks ({ended} times left by a key): event table unchanged; "
        f"{max(rounds // 500, 2)} chairs, stopped and killed: p99 of {saves} saves {p99 * 1000:.1f} ms"
    )


def _any_key(folder: Path, count: int) -> int:
    choice, ended, sent = random.Random(12), 0, 0
    while sent < count:
        with terminal("chair", folder=folder) as chair:
            chair.wait_for("Klikbar tekst")
            while sent < count and chair.process.poll() is None:
                chair.send(_key(choice))
                sent += 1
                if sent % 20 == 0:
                    chair.look(0.01)
            if chair.process.poll() is None:
                chair.send(b"\x1b[201~q")
            ended += 1
            assert chair.wait_for_end() == 0
            assert "Traceback" not in chair.text
    return ended - 1


def _key(choice: random.Random) -> bytes:
    kind = choice.random()
    if kind < 0.1:
        return choice.choice(STRANGE)
    if kind < 0.3:
        return b"\x1b[<0;%d;%dM" % (choice.randrange(1, 121), choice.randrange(1, 37))
    key = choice.randrange(1, 256)
    return b"x" if key in LEAVES and choice.random() < 0.995 else bytes([key])


def _many(folder: Path, count: int, saves: int) -> tuple[float, int]:
    """Saves while so many chairs follow; every third is stopped, every fifth killed on the way."""
    slug, took = "kkr-test-2023-11-24", []
    recorder = Recorder.open(folder / "minutes.db", who="test", create=False)
    recorder.load(slug)
    with ExitStack() as stack:
        running: list[Terminal] = [stack.enter_context(terminal("chair", folder=folder)) for _ in range(count)]
        for chair in running:
            chair.wait_for("Klikbar tekst")
        for number in range(saves):
            begin = time.monotonic()
            recorder.append(slug, DecisionRecorded("2", f"B{number}"), now()).result()
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


def _events(folder: Path) -> list[Any]:
    with closing(sqlite3.connect(folder / "minutes.db")) as connection:
        return connection.execute("SELECT * FROM event").fetchall()
