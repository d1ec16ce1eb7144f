"""The promises of docs/reliability.md, each with what proves it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.faults import anyclerk, chairs, clocks, day, disks, exports, gone, kills, lab, outside, traces, writers


@dataclass(frozen=True)
class Row:
    """``run`` takes an empty folder and a number of rounds, gives what it measured and fails when it is not kept.

    ``short`` is the number of rounds in the suite, ``long`` that of ``make soak``; ``needs`` what must be possible.
    """

    number: int
    promise: str
    run: Callable[[Path, int], str]
    short: int
    long: int
    needs: tuple[Callable[[], bool], ...] = ()

    def lacking(self) -> str:
        """Why this cannot be tried here; nothing when it can."""
        return ", ".join(WHY[need] for need in self.needs if not need())


WHY: dict[Callable[[], bool], str] = {
    lab.can_trace: "no strace",
    lab.can_mount: "not allowed to mount (needs root)",
    lab.can_unplug: "no ext4 on a loop device (needs root and e2fsprogs)",
    lab.can_compile: "no C compiler",
}

ROWS = (
    Row(1, "a recorded decision survives kill -9", kills.killed_while_deciding, 5, 500),
    Row(2, "… and a power cut", disks.power_cuts, 2, 200, (lab.can_unplug,)),
    Row(3, "unfinished text survives as a draft", kills.killed_while_typing, 3, 100),
    Row(4, "leaving in any way loses nothing and restores the terminal", kills.left_in_every_way, 1, 20),
    Row(5, "a full disk is survived", disks.full_disks, 2, 20, (lab.can_mount,)),
    Row(6, "every I/O error is survived", disks.failing_calls, 1, 10,
        (lab.can_trace, lab.can_unplug, lab.can_compile)),
    Row(7, "the screen stays quick on a slow disk", disks.slow_disk, 1, 10, (lab.can_trace,)),
    Row(8, "the mark never lies", traces.mark_after_disk, 10, 200, (lab.can_trace,)),
    Row(9, "nobody opens the database but SQLite", traces.only_sqlite_opens, 1, 10, (lab.can_trace,)),
    Row(10, "a moved, deleted or replaced file is noticed", gone.file_gone, 1, 10),
    Row(11, "one writer", writers.one_writer, 2, 100),
    Row(12, "the chair changes nothing and disturbs nothing", chairs.chairs, 2, 20),
    Row(13, "the .db alone is whole soon; backups exist and restore", gone.whole_and_backed_up, 2, 50),
    Row(14, "a damaged or foreign database is left as it is", outside.damaged, 4, 100),
    Row(15, "changes from outside show", outside.changed_from_outside, 1, 3),
    Row(16, "clocks do not matter", clocks.clocks, 1, 10, (lab.can_compile,)),
    Row(17, "exports are whole or absent", exports.exports, 6, 100),
    Row(18, "a long day is no strain", day.long_day, 10, 720),
    Row(19, "no key and no click ends the secretary's program or harms the record", anyclerk.any_clerk, 3, 200),
)  # fmt: skip
