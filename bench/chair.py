"""``python -m bench chair``: how soon the chair sees a key, what that costs the secretary, and whether it stays right.

Real processes in real pseudo-terminals: a secretary at a meeting of 200 items, and three chairs. Delays are from
writing a key to the secretary's terminal until the changed characters come out of a terminal.
"""

import datetime as dt
import os
import random
import select
import statistics
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from kkr_tui.clock import now
from kkr_tui.domain.agenda import Agenda, Item, Member, Section
from kkr_tui.domain.events import DecisionRecorded, Event, FloorAsked, FloorGiven, ItemEntered, MeetingOpened
from kkr_tui.journal.recorder import Recorder
from kkr_tui.journal.values import Draft
from tests.terminal import Terminal, terminal

ITEMS = 200
CHAIRS = 3
PATIENCE = 10.0
BLOCKS, BLOCK = 6, 30
IDLE_SECONDS = 20.0
HOUR, SPEED = 3600.0, 20.0
_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096
_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


@dataclass(frozen=True)
class Delays:
    """Milliseconds, one for each key: until the chairs (each of them) and until the secretary saw it."""

    chairs: Sequence[float]
    secretary: Sequence[float]
    secretary_alone: Sequence[float]


@dataclass(frozen=True)
class Replay:
    """A meeting followed to its end: the rows that are not a fresh screen's, and memory (MB) early and at the end."""

    differing: Sequence[str]
    early: float
    end: float
    changes: int


def agenda(items: int = ITEMS) -> Agenda:
    """A meeting of so many items with a case each."""
    case = "Kommunerne har drøftet sagen på et møde, og det foreslås, at arbejdet fortsætter. " * 12
    return Agenda(
        body="KKR Prøve",
        date=dt.date(2024, 5, 3),
        members=tuple(Member(name=f"Medlem {n}", party="ABCFØV"[n % 6]) for n in range(54)),
        items=tuple(
            Item(
                number=str(n),
                title=f"Sag nummer {n} om kommunernes samarbejde",
                planned_minutes=3,
                sections=(
                    Section(heading="Sagsfremstilling", text=case),
                    Section(heading="Indstilling", text=f"Det indstilles, at KKR Prøve godkender sag {n}."),
                ),
            )
            for n in range(1, items + 1)
        ),
    )


def prepare(folder: Path, decided: int) -> None:
    """``folder/minutes.db`` with such a meeting, so many items of which are decided; the next one is the current."""
    recorder = Recorder.open(folder / "minutes.db", who="bench", create=True)
    try:
        meeting = recorder.store(agenda(), "")
        for event in _first_events(decided):
            recorder.append(meeting.slug, event, now())
        recorder.append(meeting.slug, ItemEntered(str(decided + 1)), now()).result()
    finally:
        recorder.close()


def _first_events(decided: int) -> Iterator[Event]:
    yield MeetingOpened()
    for number in map(str, range(1, decided + 1)):
        yield ItemEntered(number)
        yield DecisionRecorded(number, f"KKR Prøve godkendte indstillingen i sag {number} med de faldne bemærkninger.")


def delays(folder: Path, blocks: int = BLOCKS) -> Delays:
    """Type words; in every other block the chairs are stopped, so that both kinds meet the same machine."""
    prepare(folder, ITEMS - 20)
    choice = random.Random(6)
    found: dict[bool, list[float]] = {True: [], False: []}
    seen: list[float] = []
    with ExitStack() as stack:
        clerk = stack.enter_context(terminal("open", folder=folder))
        clerk.wait_for("F5 Hole")
        chairs = [stack.enter_context(terminal("chair", folder=folder)) for _ in range(CHAIRS)]
        for chair in chairs:
            chair.wait_for(f"Sag nummer {ITEMS - 19}")
        for block in range(blocks):
            watched = block % 2 == 0
            for chair in chairs:
                chair.resume() if watched else chair.pause()
            _settle([clerk, *chairs])
            # A word a block, each of its own letters, so that the end of what was typed is not on any screen before.
            for typed in _typed(block):
                time.sleep(choice.uniform(0.06, 0.14))
                delay = _delay(clerk, typed, chairs if watched else [])
                found[watched].append(delay[0])
                seen += delay[1:]
            clerk.type(" ")
        for chair in chairs:
            chair.resume()
    return Delays(seen, found[True], found[False])


def _typed(block: int) -> Iterator[str]:
    """What has been typed of a word, letter by letter; nothing of it stands on a screen by itself."""
    letters = random.Random(block).choices("bdfghjklmnprstvz", k=BLOCK)
    word = ""
    for n, letter in enumerate(letters):
        word = f"{word}{letter}" if n % 10 else letter
        yield word


def _delay(clerk: Terminal, typed: str, chairs: Sequence[Terminal]) -> list[float]:
    """Press the last letter of ``typed`` -> milliseconds until the secretary, then each chair, has all of it."""
    watched = [clerk, *chairs]
    if len(typed) == 1:
        clerk.type(" ")
        _settle(watched)
    begin = [len(each.raw) for each in watched]
    done: dict[int, float] = {}
    pressed = time.monotonic()
    clerk.type(typed[-1])
    while len(done) < len(watched):
        select.select([each.master for each in watched], [], [], 0.5)
        for n, each in enumerate(watched):
            if n not in done and each.read_raw() and typed.encode() in each.raw[begin[n] :]:
                done[n] = (time.monotonic() - pressed) * 1000
        if time.monotonic() - pressed > PATIENCE:
            raise AssertionError(f"{typed!r} did not come out of every terminal")
    return [done[n] for n in range(len(watched))]


def _settle(terminals: Sequence[Terminal], seconds: float = 0.3) -> None:
    """Read what comes within so many seconds. A cursor that blinks is never quiet."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for each in terminals:
            each.read_raw(0.02)


def idle_cpu(folder: Path, seconds: float = IDLE_SECONDS) -> float:
    """The share of a core (percent) that a chair uses while nothing happens; the secretary's program runs."""
    prepare(folder, ITEMS - 20)
    with terminal("open", folder=folder) as clerk, terminal("chair", folder=folder) as chair:
        clerk.wait_for("F5 Hole")
        chair.wait_for(f"Sag nummer {ITEMS - 19}")
        _settle([clerk, chair])
        before = _cpu(chair.process.pid)
        chair.look(seconds)
        return (_cpu(chair.process.pid) - before) / seconds * 100


def replay(folder: Path, *, seconds: float = HOUR, speed: float = SPEED, size: tuple[int, int] = (120, 36)) -> Replay:
    """A meeting of so many seconds at so many times its speed: decisions typed at six letters a second, and speakers.

    One chair is there from the beginning; one that is started at the end is what its screen is held against.
    """
    recorder = Recorder.open(folder / "minutes.db", who="bench", create=True)
    try:
        slug = recorder.store(agenda(), "").slug
        recorder.append(slug, MeetingOpened(), now()).result()
        with terminal("chair", folder=folder, size=size) as chair:
            chair.wait_for("Decision log")
            changes, early = 0, 0.0
            began = time.monotonic()
            for at, change in _script(seconds):
                chair.look(max(began + at / speed - time.monotonic(), 0))
                if isinstance(change, Draft):
                    recorder.save_draft(slug, change).result()
                else:
                    recorder.append(slug, change, now()).result()
                changes += 1
                if not early and at > seconds / 4:
                    early = _memory(chair.process.pid)
            _settle([chair])
            end = _memory(chair.process.pid)
            with terminal("chair", folder=folder, size=size) as fresh:
                fresh.wait_for("Decision log")
                differing = _differing(chair, fresh)
        return Replay(differing, early, end, changes)
    finally:
        recorder.close()


def _script(seconds: float) -> Iterator[tuple[float, Event | Draft]]:
    """What happens when: every two minutes an item, two speakers, and a decision of some fifty words."""
    for number, begin in enumerate(range(0, int(seconds), 120), 1):
        item = str(number)
        yield begin, ItemEntered(item)
        yield begin + 5, FloorAsked(item, f"Medlem {number}", reply=False)
        yield begin + 8, FloorGiven(item, f"Medlem {number}")
        words = f"KKR Prøve drøftede sag {number} og bad om, at der arbejdes videre med forslaget, så det kan ".split()
        text = " ".join(words * 4)
        for n in range(1, len(text) + 1):
            yield begin + 10 + n / 6, Draft(item, text[:n], n, dt.datetime.now(dt.UTC))
        yield begin + 110, FloorGiven(item, "")
        yield begin + 115, DecisionRecorded(item, text)


def _differing(one: Terminal, other: Terminal) -> Sequence[str]:
    """The rows in which the screens do not come to show the same, each as both have it; the clock may turn between."""
    end = time.monotonic() + PATIENCE
    while one.text != other.text and time.monotonic() < end:
        one.look(0.1)
        other.look(0.1)
    pairs = zip(one.text.splitlines(), other.text.splitlines(), strict=True)
    return [f"row {n}: followed |{a}|\n{'fresh':>16} |{b}|" for n, (a, b) in enumerate(pairs, 1) if a != b]


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def _memory(pid: int) -> float:
    return int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]) * _PAGE / 1e6


def rows(*, quick: bool = False) -> Iterator[tuple[str, str]]:
    """What is measured, each with its name. ``quick``: fewer keys, and six minutes of the hour."""
    with TemporaryDirectory() as folder:
        found = delays(Path(folder), 2 if quick else BLOCKS)
    yield f"key to {CHAIRS} chairs, {ITEMS} items (at most 100 / 200)", _summary(found.chairs)
    yield "key to the secretary, three chairs watching", _summary(found.secretary)
    yield "key to the secretary, the chairs stopped", _summary(found.secretary_alone)
    with TemporaryDirectory() as folder:
        cpu = idle_cpu(Path(folder), IDLE_SECONDS / 4 if quick else IDLE_SECONDS)
    yield "idle CPU of a chair (under 2 %)", f"{cpu:.2f} % of a core"
    with TemporaryDirectory() as folder:
        followed = replay(Path(folder), seconds=HOUR / 10 if quick else HOUR)
    screen = (
        "\n".join(["DIFFERS from a fresh one's", *followed.differing]) if followed.differing else "equals a fresh one's"
    )
    yield f"replay, {followed.changes} changes at {SPEED:g} times the speed", f"final screen {screen}"
    yield "memory of that chair, after a quarter / at the end", f"{followed.early:.1f} / {followed.end:.1f} MB"


def _summary(delays: Sequence[float]) -> str:
    ordered = sorted(delays)
    p95 = ordered[min(round(len(ordered) * 0.95), len(ordered) - 1)]
    return f"median {statistics.median(ordered):.0f} ms, p95 {p95:.0f} ms, of {len(ordered)} keys"


def measure(*, quick: bool) -> None:
    """Print the rows."""
    print("The chair's screen")
    for name, value in rows(quick=quick):
        print(f"  {name:<60} {value}", flush=True)


if __name__ == "__main__":
    measure(quick=False)
