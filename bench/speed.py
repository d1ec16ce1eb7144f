"""``python -m bench speed``: start-up, typing, idling, leaving and memory, beside other programs.

Programs take turns, so that what else the machine does meets them alike; figures are medians of the rounds, those of
keys are of all keys of all rounds. What counts are the ratios to the stock app.
"""

import statistics
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from bench.machine import described
from bench.programs import FULL, OURS, STOCK, Contender, go_to_end, others, ours
from bench.scenes import words
from bench.table import Target, number, print_table, print_targets
from bench.tty.cost import load, peak_memory_mb
from bench.tty.phases import Figures, NotSeen, idle, leave, paste, resize, start_up, type_ahead, typing

ROUNDS, QUICK_ROUNDS = 7, 3
KEYS = 100
IDLE_SECONDS = 10.0
PASTED = 10_000
TOO_EARLY = "fortidligt"

COLUMNS = (
    "first text ms", "readable ms", "stable ms", "start CPU ms", "key p50 ms", "key p95 ms", "key p99 ms", "key max ms",
    "bytes/key", "lost keys", "CPU ms/100 keys", "idle CPU ms/10 s", "wake-ups/s", "paste ms", "resize ms", "quit ms",
    "keys lost at start", "peak MB",
)  # fmt: skip

TARGETS = (
    Target("first item readable", OURS, "readable ms", times=1.15),
    Target("stable", OURS, "stable ms", times=1.35),
    Target("key to screen, p50", FULL, "key p50 ms", times=0.6),
    Target("key to screen, p95", FULL, "key p95 ms", times=0.6),
    Target("bytes per key", FULL, "bytes/key", plus=700),
    Target("keys lost while typing", FULL, "lost keys", plus=0),
    Target("keys lost at start", OURS, "keys lost at start", plus=0),
    Target("idle CPU", OURS, "idle CPU ms/10 s", times=1.0),
    Target("wake-ups while idle", OURS, "wake-ups/s", times=1.0),
    Target("leaving", OURS, "quit ms", times=1.2),
    Target("peak memory", OURS, "peak MB", times=1.3, plus=15),
)


@dataclass
class Results:
    """What was measured of one program: figures of every round, and the delay of every key."""

    rounds: list[Figures] = field(default_factory=list)
    delays: list[float] = field(default_factory=list)

    def medians(self) -> Figures:
        """One figure for all rounds."""
        names = {name for figures in self.rounds for name in figures}
        found = {name: statistics.median(f[name] for f in self.rounds if name in f) for name in names}
        if self.delays:
            ordered = sorted(self.delays)
            for name, share in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99), ("max", 1.0)):
                found[f"key {name} ms"] = ordered[min(int(len(ordered) * share), len(ordered) - 1)]
        return found


def run(contender: Contender, template: Path, folders: Iterable[Path], seed: int, *, whole: bool) -> Results:
    """One round of one program; ``whole`` includes what takes long."""
    result, figures = Results(), Figures()
    try:
        with contender.running(template, next(iter(folders))) as program:
            figures |= start_up(program, contender.readable, contender.complete)
            if whole:
                figures |= idle(program, IDLE_SECONDS)
            if contender.types:
                go_to_end(program, contender)
                result.delays, typed = typing(program, words(), KEYS, seed)
                figures |= typed | paste(program, words(), PASTED)
            figures |= resize(program)
            figures["peak MB"] = peak_memory_mb(program.number)
            figures |= leave(program, contender.leave)
        if contender.types and not contender.chairs:
            with contender.running(template, next(iter(folders))) as program:
                figures |= type_ahead(program, TOO_EARLY)
    except NotSeen as what:
        print(f"{contender.name}: did not see {what}")
    result.rounds.append(figures)
    return result


def measure(*, quick: bool = False, only: Sequence[str] = ()) -> None:
    """All programs, interleaved; prints a table of them and our targets."""
    contenders = [each for each in (*ours(), *others()) if not only or each.name in only]
    rounds = QUICK_ROUNDS if quick else ROUNDS
    results = {contender.name: Results() for contender in contenders}
    busy = []
    with tempfile.TemporaryDirectory(prefix="kkr-bench-") as place:
        numbers = count()
        folders = (Path(place) / f"run-{n}" for n in numbers)
        templates = {contender.name: Path(place) / contender.name for contender in contenders}
        for contender in contenders:
            templates[contender.name].mkdir()
            contender.prepare(templates[contender.name])
            with suppress(NotSeen), contender.running(templates[contender.name], next(folders)) as program:
                start_up(program, contender.readable, contender.complete)
        for seed in range(rounds):
            for contender in contenders:
                busy.append(load())
                one = run(contender, templates[contender.name], folders, seed, whole=True)
                results[contender.name].rounds += one.rounds
                results[contender.name].delays += one.delays
    medians = {name: result.medians() for name, result in results.items()}
    print(f"\n{described()}; {rounds} rounds, load {min(busy):.1f} to {max(busy):.1f}\n")
    print_table(("program", *COLUMNS), [[name, *(number(m.get(c)) for c in COLUMNS)] for name, m in medians.items()])
    print_targets(TARGETS, medians, STOCK)
