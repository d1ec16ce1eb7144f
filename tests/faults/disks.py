"""Rows 2, 5, 6 and 7: power cuts, full disks, I/O errors, slow disks."""

import math
import os
import random
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from tests.faults import lab
from tests.faults.clocks import liar
from tests.faults.limits import within
from tests.faults.secretary import CTRL_S, CTRL_U, decide, drafts, kkr, recorded, secretary, to_the_items, verified
from tests.terminal import CTRL_Q, F, Terminal


def power_cuts(folder: Path, rounds: int) -> str:
    """Row 2: a decision each 100 to 500 ms on a disk of its own, unplugged at a random moment, plugged in again."""
    moment, shown_in_all = random.Random(2), 0
    for number in range(rounds):
        with lab.image() as (disk, file):
            shown: list[str] = []
            with secretary(disk) as clerk:
                to_the_items(clerk)
                end = time.monotonic() + moment.uniform(0.5, 2.5)
                while time.monotonic() < end:
                    decide(clerk, f"B{number}.{len(shown)}")
                    shown.append(f"B{number}.{len(shown)}")
                    clerk.look(moment.uniform(0.1, 0.5))
                lab.pull_the_plug(disk)
                clerk.type("x")
                clerk.look(moment.uniform(0, 0.3))
                assert f"B{number}.{len(shown) - 1}" in clerk.text
            lab.plug_in_again(disk, file)
            have = recorded(disk / "minutes.db")
            assert set(shown) <= set(have), (shown, have)
            verified(disk)
            shown_in_all += len(shown)
    return f"{rounds} rounds, {shown_in_all} decisions shown as recorded, 0 lost"


def full_disks(folder: Path, rounds: int) -> str:
    """Row 5: the disk fills up, is told, and is emptied again; nothing typed meanwhile is lost."""
    moment, slowest = random.Random(5), 0.0
    for number in range(rounds):
        size = moment.randrange(256, 1024)
        with lab.small_disk(size) as disk:
            with secretary(disk) as clerk:
                to_the_items(clerk)
                decide(clerk, f"before {number}")
                _fill(disk)
                text, took = _type_until_told(clerk, disk)
                slowest = max(slowest, took)
                clerk.wait_for("the disk is full")
                clerk.wait_for("end ")
                (disk / "ballast").unlink()
                clerk.wait_for("saved")
                clerk.type(CTRL_S)
                clerk.wait_for("✓ 1 ")
                clerk.type(CTRL_Q)
                assert clerk.wait_for_end() == 0
            assert recorded(disk / "minutes.db")[-1] == text
            verified(disk)
    within(slowest, 1.0)
    return f"{rounds} rounds: told in at most {slowest:.2f} s, text stayed, all saved afterwards"


def _type_until_told(clerk: Terminal, disk: Path) -> tuple[str, float]:
    """New texts until one does not fit (the log's own room is used first) -> it, and how long until that was told."""
    for number in range(1000):
        text = f"{number} " + "abcdefghi " * 120 + f"end {number}"
        clerk.type(CTRL_U)
        begin = time.monotonic()
        clerk.paste(text)
        while drafts(disk / "minutes.db").get("1") != text:
            clerk.look(0.01)
            if "NOT SAVED" in clerk.text:
                return text, time.monotonic() - begin
            within(time.monotonic() - begin, 1.0)
    raise AssertionError("the disk was never full")


def _fill(disk: Path) -> None:
    with suppress(OSError), (disk / "ballast").open("wb", buffering=0) as ballast:
        while True:
            ballast.write(bytes(1024))


CALLS = ("pwrite64", "fdatasync", "openat", "ftruncate", "unlink")
AT = (1, 2, 3, 5, 8, 13, 20, 40, 70, 100)


def failing_calls(folder: Path, rounds: int) -> str:
    """Row 6: each call fails at the n-th time, once and for good; then writes that are short, then a read-only disk."""
    if rounds < len(AT):
        faults = [(call, 7 * n, good) for n, (call, good) in enumerate(zip(CALLS, ("", "+") * 3, strict=False), 1)]
    else:
        faults = [(call, n, good) for n in AT for call in CALLS for good in ("", "+")]
    refused = 0
    for call, n, good in faults:
        place = folder / f"{call} {n}{good}"
        place.mkdir()
        error = "ENOSPC" if call == "pwrite64" and n % 2 else "EIO"
        refused += not _survives(place, lab.failing(place / "minutes.db", call, f"error={error}:when={n}{good}"), {})
    for every in range(2, 2 + rounds):
        place = folder / f"short {every}"
        place.mkdir()
        assert _survives(place, [], {**liar(folder), "KKR_SHORT": str(every)})
    _turned_read_only()
    return (
        f"{len(faults)} faults ({', '.join(CALLS)}; n up to {max(n for _, n, _ in faults)}), {refused} refused at the "
        f"start in plain words; {rounds} with short writes; read-only flip: "
        "0 false marks, 0 corrupt files, 0 tracebacks"
    )


def _survives(place: Path, under: Sequence[str], environment: Mapping[str, str]) -> bool:
    """A short meeting under a fault -> whether it could begin. What was shown as recorded is there afterwards."""
    shown = []
    with secretary(place, under=under, environment=environment) as clerk:
        with suppress(AssertionError):
            to_the_items(clerk)
            for number in range(12):
                clerk.type(CTRL_U + f"B{number}")
                _either(clerk, "✎ 1 ", "NOT SAVED")
                clerk.type(CTRL_S)
                if _either(clerk, "✓ 1 ", "NOT SAVED"):
                    break
                shown.append(f"B{number}")
        for _ in range(2):
            clerk.type(CTRL_Q)
            clerk.look(0.5)
        with suppress(AssertionError):
            clerk.wait_for_end()
        assert "Traceback" not in clerk.text, clerk.text
        began = "KKR Test" in clerk.raw.decode(errors="replace")
    if (place / "minutes.db").exists():
        have = recorded(place / "minutes.db") if began else []
        assert set(shown) <= set(have), (shown, have)
        assert kkr(place, "verify").returncode == 0 or not began
    return began


def _either(clerk: Terminal, good: str, bad: str) -> bool:
    """Wait for one of two -> whether it was ``bad``."""
    end = time.monotonic() + 10
    while time.monotonic() < end and clerk.process.poll() is None:
        if bad in clerk.text:
            return True
        if good in clerk.text:
            return False
        clerk.look(0.02)
    return True


def _turned_read_only() -> None:
    with lab.image("loop,errors=remount-ro") as (disk, file):
        with secretary(disk) as clerk:
            to_the_items(clerk)
            decide(clerk, "before")
            lab.turn_read_only(disk)
            clerk.type(CTRL_U + "after")
            clerk.wait_for("NOT SAVED")
            clerk.wait_for("after")
            clerk.type(CTRL_Q)
            clerk.wait_for("Press again")
            clerk.type(CTRL_Q)
            clerk.wait_for_end()
            assert "Traceback" not in clerk.text, clerk.text
        lab.plug_in_again(disk, file)
        assert recorded(disk / "minutes.db") == ["before"]
    kept = [path.read_text("utf-8") for path in Path(os.environ["XDG_DATA_HOME"]).rglob("kkr-test*.txt")]
    assert any("after" in text for text in kept)


def slow_disk(folder: Path, rounds: int) -> str:
    """Row 7: every fdatasync takes two seconds. Keys are seen at once all the same, the mark only after the commit."""
    echo, marks = [], []
    with secretary(folder) as clerk:  # making a database takes a dozen of them
        to_the_items(clerk)
        clerk.type(F[8])
        clerk.wait_for("─ 2 Sag 2")
        clerk.type(CTRL_Q)
        clerk.wait_for_end()
    with secretary(folder, under=lab.slowed("fdatasync", 2_000_000)) as clerk:
        to_the_items(clerk)
        for number in range(rounds):
            clerk.type(CTRL_U)
            text = ""
            for key in f"{number % 10}abcdefghi":
                begin = time.monotonic()
                clerk.type(key)
                text += key
                clerk.wait_for(text)
                echo.append(time.monotonic() - begin)
                clerk.look(0.1)
            begin = time.monotonic()
            clerk.type(CTRL_S)
            clerk.wait_for("✓ 2 ")
            marks.append(time.monotonic() - begin)
    p95 = sorted(echo)[math.ceil(len(echo) * 0.95) - 1]
    within(p95, 0.1)
    assert min(marks) >= 1.9, "the mark came before the disk"
    return f"{len(echo)} keys: echo p95 {p95 * 1000:.0f} ms; {len(marks)} marks, the earliest after {min(marks):.1f} s"
