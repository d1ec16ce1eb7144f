"""A server in a process of its own, and what became of the programs it started."""

import os
import re
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

PATIENCE = 20.0  # seconds; only ever waited out by a test that fails
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Served:
    """``address`` is what a viewer types."""

    process: "subprocess.Popen[str]"
    address: str

    @property
    def screen(self) -> str:
        """The address of the socket."""
        return f"ws{self.address.removeprefix('http')}screen"

    @property
    def origin(self) -> str:
        """As a browser that shows the page sends it."""
        return self.address.rsplit("/", 2)[0]

    @property
    def host(self) -> str:
        return urlsplit(self.address).netloc

    @property
    def token(self) -> str:
        return self.address.split("/")[-2]

    def end(self, number: int = signal.SIGTERM) -> tuple[str, str]:
        """Ask it to end; gives back what it said behind its address, and on stderr."""
        self.process.send_signal(number)
        return self.rest()

    def rest(self) -> tuple[str, str]:
        """What it said behind its address, and on stderr, when it has ended."""
        assert self.process.stdout
        assert self.process.stderr
        said = self.process.stdout.read(), self.process.stderr.read()
        self.process.wait()
        return said

    def programs(self) -> list[int]:
        """The processes it has started and that live."""
        return [int(line) for line in _ps("-o", "pid=", "--ppid", str(self.process.pid)).split()]


@contextmanager
def kkr_serve(folder: Path, *arguments: str) -> Iterator[Served]:
    """``kkr serve`` as a user starts it."""
    with _served([sys.executable, "-m", "kkr_tui", "--lang", "en", *arguments], folder) as served:
        yield served


@contextmanager
def stage(temper: str) -> Iterator[Served]:
    """The same server with puppets of that temper."""
    with _served([sys.executable, "-m", "tests.serve.stage", temper], ROOT) as served:
        yield served


@contextmanager
def _served(command: list[str], folder: Path) -> Iterator[Served]:
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    said = ""
    try:
        while not (found := re.search(r"http\S+/", said)):
            line = process.stdout.readline()
            assert line, f"{said}\n{process.communicate()[1]}"
            said += line
        yield Served(process, found[0])
    finally:
        process.kill()
        process.communicate()


def started_with(pid: int) -> tuple[list[str], str]:
    """The arguments and the environment of a process."""
    facts = Path(f"/proc/{pid}")
    arguments = (facts / "cmdline").read_text("utf-8").split("\0")
    return arguments[:-1], (facts / "environ").read_text("utf-8")


def wait_for_the_end(*pids: int) -> None:
    """Until none of these processes lives any more. Fails after ``PATIENCE``."""
    for pid in pids:
        try:
            watched = os.pidfd_open(pid)
        except ProcessLookupError:
            continue
        try:
            assert select.select([watched], [], [], PATIENCE)[0], f"{pid} still lives: {_ps('-p', str(pid))}"
        finally:
            os.close(watched)


def _ps(*arguments: str) -> str:
    return subprocess.run(["ps", *arguments], capture_output=True, text=True, check=False).stdout
