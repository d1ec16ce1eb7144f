"""A program in a real pseudo-terminal, watched through a terminal emulator.

Parallel runs of pytest set COLUMNS, which Textual believes more than the terminal; it is left out.
"""

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
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import pyte

PATIENCE = 20.0  # seconds; only ever waited out by a test that fails
ENTER, ESC, CTRL_Q, CTRL_C = "\r", "\x1b", "\x11", "\x03"
F = {1: "\x1bOP", 2: "\x1bOQ", 3: "\x1bOR", 4: "\x1bOS", 5: "\x1b[15~", 7: "\x1b[18~", 8: "\x1b[19~", 10: "\x1b[21~"}


class Terminal:
    """One program and its screen."""

    def __init__(
        self,
        arguments: list[str],
        folder: Path,
        size: tuple[int, int] = (120, 36),
        *,
        under: Sequence[str] = (),
        module: str = "kkr_tui",
        environment: Mapping[str, str] | None = None,
        without: Sequence[str] = (),
    ) -> None:
        columns, rows = size
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.before = termios.tcgetattr(slave)
        self._slave = slave
        self.raw = bytearray()
        self._drawn = 0
        ours = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "KKR_LANG": "en"}
        around = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES"}}
        self.process = subprocess.Popen(
            [*under, sys.executable, "-m", module, *arguments], stdin=slave, stdout=slave, stderr=slave, cwd=folder,
            env={n: v for n, v in {**around, **ours, **(environment or {})}.items() if n not in without},
            start_new_session=True,
        )  # fmt: skip

    def type(self, keys: str) -> None:
        """Send keys."""
        os.write(self._master, keys.encode())

    def send(self, data: bytes) -> None:
        """Send bytes that need not be text."""
        os.write(self._master, data)

    def paste(self, text: str) -> None:
        """Send a bracketed paste."""
        self.type(f"\x1b[200~{text}\x1b[201~")

    def wait_for(self, text: str, *, gone: bool = False) -> str:
        """Read until ``text`` is (or is no longer) on the screen; gives back the screen. Fails after ``PATIENCE``."""
        end = time.monotonic() + PATIENCE
        while (text in self.text) is gone:
            if not self._read(0.05) and (self.process.poll() is not None or time.monotonic() > end):
                raise AssertionError(f"waited for {text!r} on\n{self.text}")
        return self.text

    def wait_for_bytes(self, *codes: bytes, since: int) -> None:
        """Read until the program has sent all of these after so many bytes."""
        end = time.monotonic() + PATIENCE
        while not all(code in self.raw[since:] for code in codes):
            assert time.monotonic() < end, self.raw[since:]
            self._read(0.05)

    def wait_for_any(self, *texts: str) -> str:
        """Read until one of the texts is on the screen; gives back that one. Fails after ``PATIENCE``."""
        end = time.monotonic() + PATIENCE
        while not (found := next((text for text in texts if text in self.text), "")):
            if not self._read(0.05) and (self.process.poll() is not None or time.monotonic() > end):
                raise AssertionError(f"waited for {texts} on\n{self.text}")
        return found

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

    def look(self, seconds: float = 0) -> str:
        """The screen after reading what comes within so many seconds."""
        end = time.monotonic() + seconds
        while self._read(max(end - time.monotonic(), 0)):
            pass
        return self.text

    def drain(self, seconds: float = 0.01) -> None:
        """Let the program go on without looking at what it shows, which costs more than the program itself."""
        if select.select([self._master], [], [], seconds)[0]:
            os.read(self._master, 1 << 20)

    def kill(self, number: int = signal.SIGKILL) -> None:
        """Send a signal to the program."""
        self.process.send_signal(number)

    def pause(self) -> None:
        """Stop the program where it is, as a machine that falls asleep does."""
        self.kill(signal.SIGSTOP)

    def resume(self) -> None:
        """Let it go on."""
        self.kill(signal.SIGCONT)

    def wait_until_stopped(self) -> None:
        """After a signal that stops the program, which may still have to tidy up: until it has stopped."""
        end = time.monotonic() + PATIENCE
        while os.waitid(os.P_PID, self.process.pid, os.WSTOPPED | os.WNOHANG | os.WNOWAIT) is None:
            assert time.monotonic() < end, "not stopped"
            self._read(0.05)

    def use_as_a_shell(self) -> None:
        """What a shell does to the terminal of a stopped program: its own line discipline, other text."""
        termios.tcsetattr(self._slave, termios.TCSANOW, self.before)
        self.look()
        self._screen.reset()
        self._stream = pyte.ByteStream(self._screen)  # it may have stopped in the middle of an escape sequence
        self._stream.feed(b"$ ")

    def hang_up(self, *, told: bool = True) -> None:
        """The window is closed; a shell and the kernel send SIGCONT then too, so that who sleeps may hear of it.

        Not ``told``: only the terminal is gone, as for a program that was started with ``setsid``.
        """
        os.close(self._slave)
        os.close(self._master)
        self._master = self._slave = -1
        for number in (signal.SIGHUP, signal.SIGCONT) if told else ():
            self.process.send_signal(number)

    def is_restored(self) -> bool:
        """Whether the terminal is as it was: line discipline, main screen, cursor shown, mouse off."""
        off = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?2004l")
        return termios.tcgetattr(self._slave)[:4] == self.before[:4] and all(
            self.raw.rfind(code) > self.raw.rfind(code[:-1] + (b"h" if code.endswith(b"l") else b"l")) for code in off
        )

    @property
    def master(self) -> int:
        """The descriptor on which the program's output comes."""
        return self._master

    def read_raw(self, seconds: float = 0) -> bool:
        """Take in what comes within so many seconds, in ``raw`` alone; the screen is drawn later. For measuring."""
        return bool(self._taken(seconds))

    @property
    def text(self) -> str:
        """The screen, line by line."""
        return "\n".join(self._screen.display)

    def close(self) -> None:
        """End the program if it runs, and let go of the terminal."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)  # the group: a tracer's death would leave the program running
        self.process.wait()
        for fd in (self._master, self._slave):
            if fd >= 0:
                os.close(fd)

    def _read(self, seconds: float) -> bool:
        came = bool(self._taken(seconds))
        self._stream.feed(bytes(self.raw[self._drawn :]))
        self._drawn = len(self.raw)
        return came

    def _taken(self, seconds: float) -> bytes:
        ready, _, _ = select.select([self._master], [], [], max(seconds, 0))
        data = os.read(self._master, 65536) if ready else b""
        self.raw += data
        return data


@contextmanager
def terminal(
    *arguments: str,
    folder: Path,
    size: tuple[int, int] = (120, 36),
    under: Sequence[str] = (),
    module: str = "kkr_tui",
    environment: Mapping[str, str] | None = None,
    without: Sequence[str] = (),
) -> Iterator[Terminal]:
    """``kkr ARGUMENTS`` in a terminal, ended afterwards in any case.

    ``under`` is a command that starts the program (a tracer), ``module`` another program than kkr, ``without`` are
    variables that are not set.
    """
    running = Terminal(
        list(arguments), folder, size, under=under, module=module, environment=environment, without=without
    )
    try:
        yield running
    finally:
        running.close()
