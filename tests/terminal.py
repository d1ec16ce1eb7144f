"""A program in a real pseudo-terminal, watched through a terminal emulator."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyte

PATIENCE = 20.0  # seconds; only ever waited out by a test that fails
ENTER, ESC, CTRL_Q, CTRL_C = "\r", "\x1b", "\x11", "\x03"
F = {1: "\x1bOP", 2: "\x1bOQ", 3: "\x1bOR", 4: "\x1bOS", 5: "\x1b[15~", 7: "\x1b[18~", 8: "\x1b[19~", 10: "\x1b[21~"}


class Terminal:
    """One program and its screen."""

    def __init__(self, arguments: list[str], folder: Path, size: tuple[int, int] = (120, 36)) -> None:
        columns, rows = size
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.before = termios.tcgetattr(slave)
        self._slave = slave
        self.raw = b""
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "KKR_LANG": "en"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "kkr_tui", *arguments],
            stdin=slave, stdout=slave, stderr=slave, cwd=folder, env=environment, start_new_session=True,
        )  # fmt: skip

    def type(self, keys: str) -> None:
        """Send keys."""
        os.write(self._master, keys.encode())

    def paste(self, text: str) -> None:
        """Send a bracketed paste."""
        self.type(f"\x1b[200~{text}\x1b[201~")

    def wait_for(self, text: str, *, gone: bool = False) -> str:
        """Read until ``text`` is (or is no longer) on the screen; gives back the screen. Fails after ``PATIENCE``."""
        end = time.monotonic() + PATIENCE
        while (text in self.text) is gone:
            if not self._read(end - time.monotonic()):
                raise AssertionError(f"waited for {text!r} on\n{self.text}")
        return self.text

    def wait_for_end(self) -> int:
        """Read until the program ends; gives back its exit code."""
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            if time.monotonic() > end:
                raise AssertionError(f"still running:\n{self.text}")
            self._read(0.05)
        while self._read(0):
            pass
        return self.process.returncode

    def kill(self, number: int = signal.SIGKILL) -> None:
        """Send a signal to the program."""
        self.process.send_signal(number)

    def hang_up(self) -> None:
        """The window is closed."""
        os.close(self._slave)
        os.close(self._master)
        self._master = self._slave = -1
        self.process.send_signal(signal.SIGHUP)

    def is_restored(self) -> bool:
        """Whether the terminal is as it was: line discipline, main screen, cursor shown, mouse off."""
        off = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?2004l")
        return termios.tcgetattr(self._slave)[:4] == self.before[:4] and all(
            self.raw.rfind(code) > self.raw.rfind(code[:-1] + (b"h" if code.endswith(b"l") else b"l")) for code in off
        )

    @property
    def text(self) -> str:
        """The screen, line by line."""
        return "\n".join(self._screen.display)

    def close(self) -> None:
        """End the program if it runs, and let go of the terminal."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for fd in (self._master, self._slave):
            if fd >= 0:
                os.close(fd)

    def _read(self, seconds: float) -> bool:
        ready, _, _ = select.select([self._master], [], [], max(seconds, 0))
        if not ready:
            return False
        data = os.read(self._master, 65536)
        self.raw += data
        self._stream.feed(data)
        return True


@contextmanager
def terminal(*arguments: str, folder: Path, size: tuple[int, int] = (120, 36)) -> Iterator[Terminal]:
    """``kkr ARGUMENTS`` in a terminal, ended afterwards in any case."""
    running = Terminal(list(arguments), folder, size)
    try:
        yield running
    finally:
        running.close()
