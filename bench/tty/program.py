"""One program in one pseudo-terminal, its output recorded with times."""

import fcntl
import os
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Self

from bench.tty.emulator import Emulator
from bench.tty.queries import Answers

SIZE = (120, 40)
MS = 1e6
QUIET = 0.02

now = time.perf_counter_ns
Observer = Callable[[int, str, object], None]


class Program:
    """A running program. Everything happens in ``pump``: what is written is recorded and questions are answered.

    The record has ``("out", bytes)``, ``("mark", anything)`` and ``("resize", size)`` with their times (ns); ``replay``
    feeds it to the emulator, and tells ``observer`` after each.
    """

    def __init__(self, command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> None:
        self.size = SIZE
        self.emulator = Emulator(*SIZE)
        self.observer: Observer | None = None
        self.bytes_written = 0
        self._record: list[tuple[int, str, object]] = []
        self._replayed = 0
        self._answers = Answers(lambda: self.size, self._cursor)
        self._master, slave = os.openpty()
        os.set_blocking(self._master, False)
        self._set_size(SIZE)
        self.begun = now()
        self._process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, cwd=folder, env=environment, start_new_session=True,
            preexec_fn=_take_terminal,  # noqa: PLW1509 - without it the program is not told of another size
        )  # fmt: skip
        os.close(slave)
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """End the program if it runs."""
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._master)

    @property
    def number(self) -> int:
        """Its process."""
        return self._process.pid

    def runs(self) -> bool:
        """Whether it has not ended."""
        return self._process.poll() is None

    def send(self, data: bytes, mark: object = None) -> int:
        """Type. The mark stands in the record just before -> its time."""
        moment = now()
        if mark is not None:
            self._record.append((moment, "mark", mark))
        while data and not self._closed:
            try:
                data = data[os.write(self._master, data) :]
            except BlockingIOError:
                self._read(0.002)
            except OSError:
                self._closed = True
        return moment

    def mark(self, payload: object) -> None:
        """Note something in the record."""
        self._record.append((now(), "mark", payload))

    def resize(self, columns: int, rows: int) -> int:
        """Give the window another size -> when."""
        self.size = (columns, rows)
        moment = now()
        self._record.append((moment, "resize", self.size))
        self._set_size(self.size)
        return moment

    def pump(self, seconds: float) -> None:
        """Record for so long; do nothing else."""
        end = now() + int(seconds * 1e9)
        while (left := end - now()) > 0:
            self._read(left / 1e9)

    def until(self, condition: Callable[[], bool], seconds: float) -> bool:
        """Record until ``condition`` holds of the replayed screen. It is replayed only while the program is quiet."""
        end, replayed = now() + int(seconds * 1e9), now()
        while now() < end and not self._closed:
            if not self._read(QUIET) or now() - replayed > 300 * MS:
                self.replay()
                replayed = now()
                if condition():
                    return True
        self.replay()
        return condition()

    def until_gone(self, seconds: float) -> int | None:
        """Record until the program has ended -> when."""
        end = now() + int(seconds * 1e9)
        while now() < end:
            if not self.runs():
                return now()
            self._read(0.001)
        return None

    def replay(self) -> None:
        """Bring the emulator up to the end of the record."""
        while self._replayed < len(self._record):
            moment, kind, payload = self._record[self._replayed]
            if isinstance(payload, bytes) and kind == "out":
                self.emulator.feed(payload)
            elif isinstance(payload, tuple) and kind == "resize":
                self.emulator.resize(*payload)
            self._replayed += 1
            if self.observer:
                self.observer(moment, kind, payload)

    def _cursor(self) -> tuple[int, int]:
        self.replay()
        return self.emulator.screen.cursor.x, self.emulator.screen.cursor.y

    def _set_size(self, size: tuple[int, int]) -> None:
        columns, rows = size
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, columns * 8, rows * 16))

    def _read(self, seconds: float) -> bool:
        if self._closed:
            time.sleep(max(0.0, min(seconds, 0.001)))
            return False
        if not select.select([self._master], [], [], max(0.0, seconds))[0]:
            return False
        try:
            data = os.read(self._master, 65536)
        except BlockingIOError:
            return False
        except OSError:
            data = b""
        moment = now()
        if not data:
            self._closed = True
            return False
        self._record.append((moment, "out", data))
        self.bytes_written += len(data)
        if answer := self._answers.to(data):
            self.send(answer)
        return True


def _take_terminal() -> None:
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
