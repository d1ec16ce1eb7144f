"""What a running program and its children have cost so far, from ``/proc``."""

import os
import re
import time
from collections.abc import Iterator
from pathlib import Path


def processes(root: int) -> Iterator[int]:
    """The process and all that descend from it."""
    yield root
    for children in Path(f"/proc/{root}/task").glob("*/children"):
        try:
            numbers = children.read_text().split()
        except OSError:
            continue
        for number in numbers:
            yield from processes(int(number))


def cpu_ms(root: int) -> float:
    """Time of the processor."""
    total = 0
    for number in processes(root):
        try:
            total += time.clock_gettime_ns((~number << 3) | 2)
        except OSError:
            continue
    return total / 1e6


def wake_ups(root: int) -> int:
    """How often a thread went to sleep, and so was woken."""
    return sum(
        _number(status, "voluntary_ctxt_switches")
        for number in processes(root)
        for status in Path(f"/proc/{number}/task").glob("*/status")
    )


def peak_memory_mb(root: int) -> float:
    """The most that was resident at any time."""
    return sum(_number(Path(f"/proc/{number}/status"), "VmHWM") for number in processes(root)) / 1024


def load() -> float:
    """How many want the processors, on average over a minute."""
    return os.getloadavg()[0]


def _number(status: Path, name: str) -> int:
    try:
        found = re.search(rf"^{name}:\s*(\d+)", status.read_text(), re.MULTILINE)
    except OSError:
        return 0
    return int(found[1]) if found else 0
