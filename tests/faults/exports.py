"""Row 17: exports are whole or absent, also when the program is killed or the disk is full."""

import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

from kkr_tui.minutes.seal import is_intact
from tests.faults import lab
from tests.faults.secretary import decide, kkr, secretary, to_the_items
from tests.terminal import CTRL_Q

EXPORT = [sys.executable, "-m", "kkr_tui", "export", "-o"]


def exports(folder: Path, rounds: int) -> str:
    """Killed at a random moment (with a slow fsync where strace is there), on a full disk, over an edited file."""
    with secretary(folder) as clerk:
        to_the_items(clerk)
        decide(clerk, "x" * 3000)
        clerk.type(CTRL_Q)
        clerk.wait_for_end()
    assert kkr(folder, "export", "-o", "whole.md").returncode == 0
    whole = (folder / "whole.md").read_text("utf-8")
    absent = _killed(folder, whole, rounds)
    full = _full_disk(folder)
    edited = folder / "edited.md"
    edited.write_text(whole.replace("KKR", "XXX"), "utf-8")
    before = edited.read_bytes()
    assert kkr(folder, "export", "-o", "edited.md").returncode == 2
    assert edited.read_bytes() == before, "an edited file was overwritten"
    return f"{rounds} kills: {rounds - absent} whole, {absent} absent, 0 halves; {full}; edited file left as it was"


def _killed(folder: Path, whole: str, rounds: int) -> int:
    moment, target, absent = random.Random(17), folder / "referat.md", 0
    slow = lab.slowed("fsync", 200_000) if lab.can_trace() else []
    begin = time.monotonic()
    subprocess.run([*slow, *EXPORT, "measure.md"], cwd=folder, check=True, capture_output=True)
    length = time.monotonic() - begin
    for number in range(rounds):
        if number % 2:
            target.write_text(whole, "utf-8")  # an older export stands in the way
        else:
            target.unlink(missing_ok=True)
        with subprocess.Popen(
            [*slow, *EXPORT, target.name], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True,
        ) as process:  # fmt: skip
            time.sleep(length * moment.uniform(0.3, 1.0))
            lab.kill_group(process)
        if not target.exists():
            absent += 1
            continue
        assert is_intact(target.read_bytes()), "half an export"
    return absent


def _full_disk(folder: Path) -> str:
    if not lab.can_mount():
        return "no full disk (needs root)"
    with lab.small_disk(64) as disk:
        (disk / "ballast").write_bytes(b"x" * 60 * 1024)
        old = disk / "referat.md"
        shutil.copy(folder / "whole.md", disk / "ballast2")
        done = kkr(folder, "export", "-o", str(old))
        assert done.returncode == 2, done
        assert "Traceback" not in done.stderr
        assert not old.exists()
        assert not [path for path in disk.iterdir() if path.name.startswith(".kkr")]
    return "full disk: told, absent"
