"""Faults of the machine: disks that are full, slow, failing, unplugged. Each needs something that may not be there."""

import fcntl
import os
import shutil
import signal
import struct
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

_SHUT_DOWN = 0x8004587D  # EXT4_IOC_SHUTDOWN (linux/fs/ext4/ext4.h)
_WITHOUT_FLUSHING = 2
OWN_FILES = ("", "-wal", "-shm", "-journal")


def run(*command: str | Path) -> "subprocess.CompletedProcess[str]":
    """A command that must succeed."""
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True)


@cache
def can_trace() -> bool:
    """Whether strace is there and allowed."""
    if not shutil.which("strace"):
        return False
    return subprocess.run(["strace", "-o", "/dev/null", "true"], check=False, capture_output=True).returncode == 0


@cache
def can_mount() -> bool:
    """Whether we may mount (root, and no container that forbids it)."""
    with suppress(OSError, subprocess.CalledProcessError), small_disk(64):
        return True
    return False


@cache
def can_unplug() -> bool:
    """Whether there are loop devices with an ext4 on them."""
    with suppress(OSError, subprocess.CalledProcessError), image() as (_disk, _image):
        return True
    return False


@cache
def can_compile() -> bool:
    """Whether there is a C compiler (for the clock that lies)."""
    return shutil.which("cc") is not None


@contextmanager
def small_disk(kilobytes: int) -> Iterator[Path]:
    """A disk that fills up."""
    folder = Path(tempfile.mkdtemp(prefix="kkr-lab-"))
    try:
        run("mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", folder)
        try:
            yield folder
        finally:
            _unmount(folder)
    finally:
        folder.rmdir()


@contextmanager
def image(options: str = "loop") -> Iterator[tuple[Path, Path]]:
    """A disk of its own: (where it is mounted, the image)."""
    folder = Path(tempfile.mkdtemp(prefix="kkr-lab-"))
    disk, file = folder / "disk", folder / "image"
    disk.mkdir()
    with file.open("wb") as made:
        made.truncate(24 << 20)
    try:
        run("mkfs.ext4", "-qF", file)
        run("mount", "-o", options, file, disk)
        try:
            yield disk, file
        finally:
            _unmount(disk)
    finally:
        shutil.rmtree(folder)


def pull_the_plug(disk: Path) -> None:
    """What was not flushed is gone; every later write fails."""
    number = os.open(disk, os.O_RDONLY)
    try:
        fcntl.ioctl(number, _SHUT_DOWN, struct.pack("I", _WITHOUT_FLUSHING))
    finally:
        os.close(number)


def plug_in_again(disk: Path, file: Path) -> None:
    """After ``pull_the_plug``: mount what is on the image."""
    _unmount(disk)
    run("mount", "-o", "loop", file, disk)


def turn_read_only(disk: Path) -> None:
    """As the kernel does when it finds an error; the disk must be mounted with ``errors=remount-ro``."""
    device = run("findmnt", "-no", "SOURCE", disk).stdout.strip().rpartition("/")[2]
    Path(f"/sys/fs/ext4/{device}/trigger_fs_error").write_text("test\n", "utf-8")


def failing(database: Path, call: str, how: str) -> list[str]:
    """A command to start a program under, in which that system call on the database fails. ``how`` is strace's."""
    paths = [part for suffix in OWN_FILES for part in ("-P", f"{database}{suffix}")]
    return ["strace", "-f", "-qq", "-o", "/dev/null", *paths, "-e", f"trace={call}", "-e", f"inject={call}:{how}"]


def slowed(call: str, microseconds: int) -> list[str]:
    """A command to start a program under, in which every such system call takes that long."""
    return ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}",
            "-e", f"inject={call}:delay_enter={microseconds}"]  # fmt: skip


def traced(to: Path, calls: Sequence[str]) -> list[str]:
    """A command to start a program under, that writes down these system calls with their paths, one a line."""
    return ["strace", "-f", "-qq", "-y", "-s", "4096", "-ttt", "-o", str(to), "-e", f"trace={','.join(calls)}"]


def kill_group(process: "subprocess.Popen[bytes]") -> None:
    """kill -9, the tracer and the traced."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _unmount(folder: Path) -> None:
    for lazily in ([], ["-l"]):
        with suppress(subprocess.CalledProcessError):
            run("umount", *lazily, folder)
            return
