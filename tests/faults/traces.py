"""Rows 8 and 9: what the operating system saw. The mark comes after the disk; nobody but SQLite opens the file."""

import re
from pathlib import Path

from tests.faults import lab
from tests.faults.secretary import decide, kkr, secretary, to_the_items
from tests.terminal import CTRL_Q, F

_CODES = re.compile(r"\\33\[[0-9;?]*[A-Za-z]")
TICK = r"\342\234\223"


def mark_after_disk(folder: Path, rounds: int) -> str:
    """Row 8: for every decision, fdatasync of the log has returned before the tick of the item reaches the terminal."""
    trace = folder / "trace"
    with secretary(folder, under=lab.traced(trace, ("fdatasync", "fsync", "pwrite64", "write", "read"))) as clerk:
        to_the_items(clerk)
        for number in range(rounds):
            decide(clerk, f"B{number}.")
        clerk.type(CTRL_Q)
        clerk.wait_for_end()
    lines = trace.read_text("utf-8", "replace").splitlines()
    at, right = 0, 0
    for number in range(rounds):
        asked = next(n for n in range(at, len(lines)) if "read(0<" in lines[n] and r'"\23"' in lines[n])
        written = next(n for n in range(asked, len(lines)) if _has_decision(lines[n], number))
        synced = next(n for n in range(written, len(lines)) if _log_is_synced(lines[n]))
        at = next(n for n in range(asked, len(lines)) if _shows_tick(lines[n]))
        right += written < synced < at
    assert right == rounds, f"{right} of {rounds}"
    return f"{right} of {rounds}: fdatasync of the log returned before the mark reached the terminal"


def _has_decision(line: str, number: int) -> bool:
    return "pwrite64(" in line and "minutes.db-wal" in line and rf"\"text\":\"B{number}.\"" in line


def _log_is_synced(line: str) -> bool:
    """The line on which the call returns, in one piece or resumed."""
    return ("fdatasync" in line or "fsync" in line) and line.rstrip().endswith("= 0")


def _shows_tick(line: str) -> bool:
    """The tick before the number of the item, not the one in the corner before the word saved."""
    return "write(" in line and "/dev/pts/" in line and f"{TICK} 1 " in _CODES.sub("", line)


SHARED = ("openat", "open", "creat")


def only_sqlite_opens(folder: Path, rounds: int) -> str:
    """Row 9: a whole session with export, log, verify and backup. SQLite is known by O_NOFOLLOW.

    (os_unix.c opens with it; Python's ``open`` and ``os.open`` do not unless told to, and nothing here tells them.)
    """
    opened = foreign = 0
    for number in range(rounds):
        traces = [folder / f"trace{number}"]
        with secretary(folder, under=lab.traced(traces[0], SHARED)) as clerk:
            to_the_items(clerk)
            clerk.type(F[7])
            clerk.wait_for("─ 1 Sag 1")
            for text in ("a", "b"):
                decide(clerk, f"{number}{text}")
            clerk.type(F[8] + "c" + F[10])
            for command in (("export", "-o", "-"), ("log",), ("verify",), ("backup", f"copy{number}.db")):
                traces.append(folder / f"trace{number}{command[0]}")
                kkr(folder, *command, under=lab.traced(traces[-1], SHARED))
            clerk.type(CTRL_Q)
            clerk.wait_for_end()
        for trace in traces:
            for line in trace.read_text("utf-8", "replace").splitlines():
                if re.search(r'minutes\.db(-wal|-shm|-journal)?"', line):
                    opened += 1
                    foreign += "O_NOFOLLOW" not in line
    assert opened > 0
    assert foreign == 0, foreign
    return f"{rounds} sessions: {opened} opens of the database, {foreign} foreign"
