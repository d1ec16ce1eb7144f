"""Rows 10 and 13: the file goes away under the program; the file alone, and its backups."""

import os
import shutil
import subprocess
import time
from contextlib import suppress
from pathlib import Path

from tests.faults.limits import within
from tests.faults.secretary import decide, kkr, recorded, secretary, to_the_items
from tests.terminal import CTRL_Q, Terminal

WAYS = ("mv", "rm", "rm all", "replaced", "overwritten", "emptied")


def file_gone(folder: Path, rounds: int) -> str:
    """Row 10: after each way, the next key is answered by an alarm, and the text is in a file elsewhere."""
    slowest = 0.0
    for number in range(rounds):
        for way in WAYS:
            place = folder / f"{number} {way}"
            place.mkdir()
            with secretary(place) as clerk:
                to_the_items(clerk)
                decide(clerk, "on disk")
                _whole_after(place, "on disk")
                _take_away(place, way)
                begin = time.monotonic()
                clerk.type(f" and not {number} {way}")
                clerk.wait_for("NOT SAVED")
                slowest = max(slowest, time.monotonic() - begin)
                clerk.wait_for("What you type is kept in")
                assert f"and not {number} {way}" in clerk.wait_for(f"and not {number} {way}")
                _leave_all_the_same(clerk)
            kept = [path.read_text("utf-8") for path in Path(os.environ["XDG_DATA_HOME"]).rglob("kkr-test*.txt")]
            assert any(f"on disk and not {number} {way}" in text for text in kept), way
    within(slowest, 2.0)
    return f"{rounds} times each ({', '.join(WAYS)}): alarm in at most {slowest:.2f} s, text rescued every time"


def _leave_all_the_same(clerk: Terminal) -> None:
    clerk.type(CTRL_Q)
    clerk.wait_for("Press again")
    clerk.type(CTRL_Q)
    clerk.wait_for_end()
    assert "Traceback" not in clerk.text


def _take_away(place: Path, way: str) -> None:
    """By other programs, as a user's hands would."""
    foreign = place / "foreign.db"
    foreign.write_bytes(b"SQLite format 3\0" + b"x" * 40_000)
    command = {
        "mv": "mv minutes.db elsewhere.db",
        "rm": "rm minutes.db",
        "rm all": "rm minutes.db*",
        "replaced": "mv foreign.db minutes.db",
        "overwritten": "cat foreign.db > minutes.db",
        "emptied": ": > minutes.db",
    }[way]
    subprocess.run(["sh", "-c", command], cwd=place, check=True)


def _whole_after(place: Path, text: str) -> float:
    """Copy the file alone, as a careless backup does, until the copy holds ``text`` -> how long that took."""
    begin, copy = time.monotonic(), place / "copy.db"
    while True:
        subprocess.run(["cp", "minutes.db", "copy.db"], cwd=place, check=True)
        with suppress(Exception):
            if text in recorded(copy):
                return time.monotonic() - begin
        for suffix in ("", "-wal", "-shm"):
            copy.with_name(f"copy.db{suffix}").unlink(missing_ok=True)
        within(time.monotonic() - begin, 5.0)
        time.sleep(0.1)


def whole_and_backed_up(folder: Path, rounds: int) -> str:
    """Row 13: the `.db` alone is whole soon; backups at start, in between and at the end, and they restore."""
    slowest = 0.0
    with secretary(folder) as clerk:
        to_the_items(clerk)
        for number in range(rounds):
            decide(clerk, f"B{number}")
            slowest = max(slowest, _whole_after(folder, f"B{number}"))
        clerk.type(CTRL_Q)
        clerk.wait_for_end()
    restored = max(rounds * 2 // 5, 1)
    for number in range(restored):
        _backups(folder, number)
    return (
        f"copy of the file alone whole {rounds} of {rounds}, after at most {slowest:.1f} s; "
        f"backups at start, at intervals and at the end: {restored} of {restored} restored"
    )


def _backups(folder: Path, number: int) -> None:
    """One run with backups every second instead of every ten minutes."""
    shutil.rmtree(folder / "backups")
    with secretary(folder, module="tests.faults.hurried") as clerk:
        to_the_items(clerk)
        _until(folder, 1)
        decide(clerk, f"in between {number}")
        _until(folder, len(_kept(folder)) + 2)
        assert f"in between {number}" in recorded(_kept(folder)[-1])
        decide(clerk, f"at the end {number}")
        clerk.type(CTRL_Q)
        assert clerk.wait_for_end() == 0
    newest = _kept(folder)[-1]
    assert recorded(newest) == recorded(folder / "minutes.db")
    assert newest.stat().st_mode & 0o777 == 0o600
    assert newest.parent.stat().st_mode & 0o777 == 0o700
    fresh = folder / f"restored {number}"
    fresh.mkdir()
    shutil.copy(newest, fresh / "minutes.db")
    assert kkr(fresh, "verify").returncode == 0
    with secretary(fresh) as again:
        to_the_items(again)
        again.wait_for(f"at the end {number}")


def _kept(folder: Path) -> list[Path]:
    return sorted((folder / "backups").glob("*.db")) if (folder / "backups").exists() else []


def _until(folder: Path, count: int) -> None:
    begin = time.monotonic()
    while len(_kept(folder)) < count:
        within(time.monotonic() - begin, 5.0)
        time.sleep(0.05)
