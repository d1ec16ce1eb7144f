"""Rows 1, 3 and 4: the program is killed, or left in every other way."""

import random
import signal
import threading
import time
from contextlib import suppress
from pathlib import Path

from tests.faults.secretary import decide, drafts, recorded, secretary, to_the_items, verified
from tests.terminal import CTRL_Q, F, Terminal

TYPED_EVERY = 0.1
ALLOWED_BEHIND = 0.25


def killed_while_deciding(folder: Path, rounds: int) -> str:
    """Row 1: decisions as fast as the program takes them, kill -9 at a random moment, one database for all rounds."""
    moment, shown = random.Random(20231124), list[str]()
    for number in range(rounds):
        with secretary(folder) as clerk:
            to_the_items(clerk)
            end = threading.Timer(moment.uniform(0, 0.8), clerk.kill)
            end.start()
            with suppress(AssertionError):  # it is dead
                for decision in range(1000):
                    text = f"B{number}.{decision}"
                    decide(clerk, text)
                    shown.append(text)
            end.join()
        have = recorded(folder / "minutes.db")
        assert set(shown) <= set(have), f"shown as recorded and not there: {set(shown) - set(have)}"
    assert shown, "no decision was ever recorded"
    verified(folder)
    return f"{rounds} rounds, {len(shown)} decisions shown as recorded, 0 lost, 0 gaps, chain and integrity ok"


def killed_while_typing(folder: Path, rounds: int) -> str:
    """Row 3: ten keys a second, kill -9 at a random moment."""
    moment, worst, oldest = random.Random(3), 0, 0.0
    for number in range(rounds):
        with secretary(folder) as clerk:
            to_the_items(clerk)
            before = len(recorded(folder / "minutes.db"))
            clerk.type("\x15")
            typed, times = _type_until(clerk, moment.uniform(0.5, 2.5), mark=f"{number}:")
        kept = drafts(folder / "minutes.db").get("1", "")
        assert typed.startswith(kept), (typed, kept)
        worst = max(worst, len(typed) - len(kept))
        if len(kept) < len(typed):
            oldest = max(oldest, times[-1] - times[len(kept)])
        assert len(recorded(folder / "minutes.db")) == before, "a draft became a decision"
    assert worst <= 3, worst
    assert oldest <= ALLOWED_BEHIND, oldest
    return f"{rounds} rounds, at most {worst} keys lost, the oldest {oldest * 1000:.0f} ms; 0 drafts became decisions"


def _type_until(clerk: Terminal, seconds: float, mark: str) -> tuple[str, list[float]]:
    """Type until that time is over, then kill -9 -> what was typed, and when each key was (the last time: the kill)."""
    typed, times, end = "", [], time.monotonic() + seconds
    text = mark + "abcdefghijklmnopqrstuvwxyz" * 4
    while time.monotonic() < end:
        clerk.type(text[len(typed)])
        typed += text[len(typed)]
        times.append(time.monotonic())
        clerk.look(TYPED_EVERY * random.Random(len(typed)).uniform(0.5, 1.5))
    times.append(time.monotonic())
    clerk.kill()
    clerk.process.wait()
    return typed, times


WAYS = ("SIGHUP", "SIGTERM", "SIGINT", "Ctrl+Q", "window closed", "terminal gone", "exception")


def left_in_every_way(folder: Path, rounds: int) -> str:
    """Row 4: each way of leaving so many times; the last key was pressed just before."""
    for number in range(rounds):
        for way in WAYS:
            text = f"{way} {number} ⟦"
            with secretary(folder, module="tests.faults.saboteur" if way == "exception" else "kkr_tui") as clerk:
                to_the_items(clerk)
                clerk.type("\x15" + text)
                clerk.wait_for(text)
                _leave(clerk, way)
            assert drafts(folder / "minutes.db")["1"] == text, way
            assert not (folder / "minutes.db-wal").exists(), way
    verified(folder)
    return f"{rounds} times each ({', '.join(WAYS)}): 0 keys lost, terminal restored"


def _leave(clerk: Terminal, way: str) -> None:
    match way:
        case "window closed" | "terminal gone":
            clerk.hang_up(told=way == "window closed")
            clerk.process.wait(20)
            return
        case "Ctrl+Q":
            clerk.type(CTRL_Q)
        case "exception":
            clerk.type(F[5])
        case _:
            clerk.kill(getattr(signal, way))
    code = clerk.wait_for_end()
    assert clerk.is_restored(), way
    if way == "exception":
        assert code == 70
        assert "minutes.db" in clerk.text
        assert "Traceback" not in clerk.text
    else:
        assert code == 0, (way, code)
