"""Row 18: a long day is no strain."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path

from kkr_tui.journal.backups import EVERY_SECONDS
from tests.faults.limits import within
from tests.faults.secretary import CTRL_U, ITEMS, secretary, to_the_items, verified
from tests.terminal import CTRL_Q, PATIENCE, F, Terminal, terminal

AN_HOUR = 60
WARM = 10
ROWS_OF_ONE = 6
MEGABYTE = 1024 * 1024
A_BACKUP_TAKES = 30.0


def long_day(folder: Path, rounds: int) -> str:
    """So many decisions of some thirty words, 60 to the hour, typed without the pauses; a chair follows."""
    largest = oldest = 0.0
    before: list[int] = []
    with secretary(folder) as clerk:
        to_the_items(clerk)
        with terminal("chair", folder=folder) as chair:
            both = clerk.process.pid, chair.process.pid
            for number in range(WARM + rounds):
                if number == WARM:
                    before = [_memory(pid) for pid in both]
                _decision(folder, clerk, chair, number)
                largest = max(largest, (folder / "minutes.db-wal").stat().st_size / MEGABYTE)
                oldest = max(oldest, _age_of_backup(folder))
            growth = [(_memory(pid) - old) / MEGABYTE for pid, old in zip(both, before, strict=True)]
            chair.type("q")
            assert chair.wait_for_end() == 0
        clerk.type(CTRL_Q)
        assert clerk.wait_for_end() == 0
    verified(folder)
    assert largest <= 16
    within(max(growth), 20.0)
    assert oldest <= EVERY_SECONDS + A_BACKUP_TAKES, f"the newest backup was {oldest:.0f} s old"
    return (
        f"{rounds} decisions ({rounds / AN_HOUR:.1f} hours): WAL at most {largest:.1f} MB, memory grew by "
        f"{growth[0]:.1f} MB, the chair's by {growth[1]:.1f} MB; newest backup at most {oldest:.0f} s old"
    )


def _decision(folder: Path, clerk: Terminal, chair: Terminal, number: int) -> None:
    """One more on record; seen by the record itself, as hours of two screens would cost more than the programs do."""
    item = number % ITEMS + 1
    text = " ".join([*(f"ord{n}" for n in range(30)), f"t{number}"])
    clerk.type(CTRL_U * ROWS_OF_ONE + text)  # it takes away one row of what is wrapped
    clerk.type(F[8] if item < ITEMS else F[7] * (ITEMS - 1))
    end = time.monotonic() + PATIENCE
    while _last(folder) != text:
        assert time.monotonic() < end, f"decision {number} is not on record"
        clerk.drain()
        chair.drain()


def _last(folder: Path) -> str:
    """The text of the newest decision on record."""
    newest = "SELECT body ->> 'text' FROM event WHERE kind = 'decision_recorded' ORDER BY seq DESC LIMIT 1"
    with closing(sqlite3.connect(folder / "minutes.db")) as connection:
        return "".join(text for (text,) in connection.execute(newest).fetchall())


def _memory(pid: int) -> int:
    """Bytes resident."""
    [line] = [line for line in Path(f"/proc/{pid}/status").read_text("utf-8").splitlines() if line.startswith("VmRSS")]
    return int(line.split()[1]) * 1024


def _age_of_backup(folder: Path) -> float:
    """Seconds since the newest was made."""
    made = [path.stat().st_mtime for path in (folder / "backups").glob("*.db")]
    return time.time() - max(made) if made else 0.0
