"""Two programs on one meeting: answers from real terminals, and the chair's log line by line."""

import os
import select
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO

import pytest

from kkr_tui.domain.events import DecisionRecorded, DoorsClosed, Event, Undone
from kkr_tui.journal.recorder import Recorder
from tests.faults.secretary import decide, secretary, to_the_items
from tests.journal.building import AGENDA, ROOM, SLUG, recording
from tests.terminal import PATIENCE, Terminal, terminal

pytest.importorskip("pty", reason="needs a pseudo-terminal")


def nods(folder: Path) -> list[tuple[str, str, int]]:
    with closing(sqlite3.connect(folder / "minutes.db")) as connection:
        return connection.execute("SELECT item, answer, stands FROM nod ORDER BY seq").fetchall()


def test_an_answer_crosses_the_table_and_survives_kill(tmp_path: Path) -> None:
    with secretary(tmp_path) as clerk, terminal("chair", "--nod", folder=tmp_path) as chair:
        to_the_items(clerk)
        decide(clerk, "Den nye mole bygges.")
        chair.wait_for("Den nye mole bygges.")
        _press(chair, "o", "✓ ok")
        clerk.wait_for("✓✓ 1 Sag 1")
        clerk.type(" Dog ikke i år.\x13")
        clerk.wait_for("✓≠ 1 Sag 1")
        chair.wait_for("Dog ikke i år.")
        chair.wait_for("✓ ok", gone=True)

        clerk.kill(signal.SIGSTOP)  # what the chair answers now is on disk in the chair's file only
        _press(chair, "r", "What is to be corrected?")
        chair.type("\x1b")
        chair.wait_for("What is to be corrected?", gone=True)
        chair.type("RÅrstal mangler\r")  # in one go, as a fast hand or a busy machine has it
        chair.wait_for("! to be corrected")
        assert nods(tmp_path) == [("1", "ok", 0)]
        clerk.kill()
        clerk.wait_for_end()
    for _ in range(2):
        with secretary(tmp_path) as again:
            again.wait_for("✓! 1 Sag 1")
            again.type("\x0b")
            again.wait_for("Årstal mangler")
            again.kill()
            again.wait_for_end()
        assert nods(tmp_path) == [("1", "ok", 0), ("1", "correct", 1)]


def _press(chair: Terminal, key: str, until: str) -> None:
    """Until it is accepted: a wording that has only just come cannot be answered yet."""
    end = time.monotonic() + PATIENCE
    while until not in chair.text:
        assert time.monotonic() < end, chair.text
        chair.type(key)
        chair.look(0.5)


class Lines:
    """``kkr chair --plain`` with its output in pipes."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        command = [sys.executable, "-m", "kkr_tui", "chair", "--plain", *arguments]
        self.process = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "KKR_LANG": "en"}
        )

    def next(self) -> str:
        """The next line it prints."""
        assert self.process.stdout
        return _line(self.process.stdout)

    def told(self) -> str:
        """The next line on stderr."""
        assert self.process.stderr
        return _line(self.process.stderr)

    def end(self, number: int) -> tuple[int, str]:
        """Send the signal -> the exit code and what else there was on stderr."""
        self.process.send_signal(number)
        _out, err = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, err.decode()


def _line(stream: IO[bytes]) -> str:
    line = b""
    while not line.endswith(b"\n"):
        assert select.select([stream], [], [], PATIENCE)[0], f"waited for a line after {line!r}"
        byte = os.read(stream.fileno(), 1)
        assert byte, f"ended after {line!r}"
        line += byte
    return line.decode().rstrip("\n")


@contextmanager
def plain(folder: Path, *arguments: str) -> Iterator[Lines]:
    running = Lines(folder, *arguments)
    try:
        yield running
    finally:
        running.process.kill()
        running.process.communicate()


def record(recorder: Recorder, *recorded: Event) -> None:
    for event in recorded:
        recorder.append(SLUG, event, ROOM).result()


def test_lines_come_as_they_are_recorded(tmp_path: Path) -> None:
    db = tmp_path / "minutes.db"
    with plain(tmp_path) as lines:
        assert lines.told() == "kkr: Waiting for the meeting …"
        with recording(db) as recorder:
            recorder.store(AGENDA, "")
            record(recorder, DecisionRecorded("2", "Flere\nlinjer  bliver én."))
            assert lines.next() == "10.02  2  Eventuelt: Flere linjer bliver én."
            assert lines.told() == "kkr: The secretary's program is running."
        assert "not running" in lines.told()
        with recording(db) as recorder:
            assert lines.told() == "kkr: The secretary's program is running."
            record(recorder, DecisionRecorded("2", "Rettet."), Undone(2), DecisionRecorded("1.1", "Lukkes."))
            assert lines.next() == "10.02  2  Eventuelt, changed: Rettet."
            assert lines.next() == "10.02  2  Eventuelt, the earlier wording again: Flere linjer bliver én."
            assert lines.next() == "10.02  1.1  Godkendelse af referat: Lukkes."
            record(recorder, DoorsClosed("1.1"))
            assert lines.next() == "10.02  1.1  Lukket punkt: Closed item."
            assert lines.end(signal.SIGINT) == (0, "")


@pytest.mark.parametrize("way", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_lines_end_politely(way: int, tmp_path: Path) -> None:
    with plain(tmp_path) as lines:
        assert lines.told() == "kkr: Waiting for the meeting …"
        assert lines.end(way) == (0, "")


def test_whose_reader_is_gone_ends_without_a_word(tmp_path: Path) -> None:
    with recording(tmp_path / "minutes.db") as recorder:
        recorder.store(AGENDA, "")
        record(recorder, DecisionRecorded("2", "Vedtaget."))
        for closed_before in (True, False):
            with plain(tmp_path) as lines:
                assert lines.process.stdout
                if not closed_before:
                    assert lines.next().endswith("Vedtaget.")
                lines.process.stdout.close()
                assert lines.process.wait(PATIENCE) == 0
                assert lines.process.stderr
                assert lines.process.stderr.read() == b""


def test_lines_load_no_textual() -> None:
    program = "import sys, kkr_tui.tui.chair.plainly; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    assert "kkr_tui.tui.chair.plain" in loaded
    assert not {"textual", "rich"} & set(loaded)


def test_lines_and_keys_do_not_go_together(tmp_path: Path) -> None:
    with plain(tmp_path, "--nod") as lines:
        assert "--nod needs the screen" in lines.told()
        assert lines.process.wait(PATIENCE) == 2
