"""Row 11: one writer. Two that start at once, one that sleeps through a takeover, one that is killed."""

import os
import signal
import time
from pathlib import Path

from tests.faults.limits import within
from tests.faults.secretary import decide, recorded, secretary, to_the_items, verified
from tests.terminal import CTRL_Q, Terminal


def one_writer(folder: Path, rounds: int) -> str:
    """All three, so many times (the sleeper and the killed one a tenth as often)."""
    for number in range(rounds):
        _two_at_once(folder)
        if number % 10 == 0:
            _sleeper(folder, number)
    slowest = max(_killed_and_again(folder) for _ in range(max(rounds // 10, 1)))
    verified(folder)
    return (
        f"{rounds} double starts: exactly 1 each; {-(-rounds // 10)} sleepers refused, text kept; "
        f"writing again after kill -9 in at most {slowest:.1f} s"
    )


def _two_at_once(folder: Path) -> None:
    with secretary(folder) as one, secretary(folder) as other:
        terminals = (one, other)
        while not any(_refused(clerk) for clerk in terminals):
            pass
        winner, loser = (one, other) if _refused(other) else (other, one)
        assert loser.wait_for_end() == 3
        for told in ("has been writing since", "kkr chair", "--take-over", os.uname().nodename):
            assert told in loser.text.replace("\n", ""), loser.text
        winner.wait_for("saved")
        winner.type(CTRL_Q)
        assert winner.wait_for_end() == 0


def _refused(clerk: Terminal) -> bool:
    clerk.look(0.02)
    return clerk.process.poll() is not None


def _sleeper(folder: Path, number: int) -> None:
    database = folder / "minutes.db"
    with secretary(folder) as sleeper:
        to_the_items(sleeper)
        decide(sleeper, f"before {number}")
        sleeper.kill(signal.SIGSTOP)
        with secretary(folder, "--take-over") as other:
            to_the_items(other)
            decide(other, f"after {number}")
            sleeper.kill(signal.SIGCONT)
            sleeper.type(f" asleep {number}")
            sleeper.wait_for("took this")
            sleeper.wait_for("NOT SAVED")
            decide(other, f"awake {number}")
            other.type(CTRL_Q)
            assert other.wait_for_end() == 0
        sleeper.type(CTRL_Q)
        sleeper.wait_for("Press again")
        sleeper.type(CTRL_Q)
        sleeper.wait_for_end()
        assert sleeper.is_restored()
    assert recorded(database)[-3:] == [f"before {number}", f"after {number}", f"awake {number}"]
    kept = [path.read_text("utf-8") for path in Path(os.environ["XDG_DATA_HOME"]).rglob("kkr-test*.txt")]
    assert any(f"before {number} asleep {number}" in text for text in kept)


def _killed_and_again(folder: Path) -> float:
    with secretary(folder) as clerk:
        to_the_items(clerk)
        clerk.kill()
        clerk.process.wait()
    begin = time.monotonic()
    with secretary(folder) as again:
        to_the_items(again)
        decide(again, f"again {begin}")
        took = time.monotonic() - begin
    within(took, 2.0)
    return took
