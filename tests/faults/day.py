"""Row 18: a long day is no strain."""

from pathlib import Path

from tests.faults.limits import within
from tests.faults.secretary import ITEMS, secretary, to_the_items, verified
from tests.terminal import CTRL_Q, F, Terminal, terminal

AN_HOUR = 60
WARM = 10
MEGABYTE = 1024 * 1024


def long_day(folder: Path, rounds: int) -> str:
    """So many decisions of some thirty words, 60 to the hour, typed without the pauses; a chair follows."""
    largest = before = 0
    with secretary(folder) as clerk:
        to_the_items(clerk)
        with terminal("chair", folder=folder) as chair:
            for number in range(WARM + rounds):
                if number == WARM:
                    before = _memory(clerk.process.pid)
                _decision(clerk, chair, number)
                largest = max(largest, (folder / "minutes.db-wal").stat().st_size)
            growth = _memory(clerk.process.pid) - before
            chair.type("q")
            assert chair.wait_for_end() == 0
        clerk.type(CTRL_Q)
        assert clerk.wait_for_end() == 0
    verified(folder)
    assert largest <= 16 * MEGABYTE
    within(growth / MEGABYTE, 20.0)
    hours = f"{rounds} decisions ({rounds / AN_HOUR:.1f} hours)"
    return f"{hours}: WAL at most {largest / MEGABYTE:.1f} MB, memory grew by {growth / MEGABYTE:.1f} MB"


def _decision(clerk: Terminal, chair: Terminal, number: int) -> None:
    item, last = number % ITEMS + 1, f"t{number}"
    clerk.type("\x15")
    for word in [*(f"ord{n}" for n in range(30)), last]:
        clerk.type(word + " ")
        clerk.look(0)
    clerk.wait_for(last)
    chair.look(0)
    clerk.type(F[8] if item < ITEMS else F[7] * (ITEMS - 1))
    clerk.wait_for(f"─ {item + 1 if item < ITEMS else 1} Sag")


def _memory(pid: int) -> int:
    """Bytes resident."""
    [line] = [line for line in Path(f"/proc/{pid}/status").read_text("utf-8").splitlines() if line.startswith("VmRSS")]
    return int(line.split()[1]) * 1024
