"""What is measured of one running program. Every phase gives figures by name; NaN where nothing could be measured."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from bench.tty.cost import cpu_ms, wake_ups
from bench.tty.keys import key_bytes, lines_of_words
from bench.tty.program import MS, Program, now

Figures = dict[str, float]
PATIENCE = 30.0
STILL = 1.0
BETWEEN_KEYS = 0.12
_SEEN = 10


class NotSeen(Exception):
    """What should have come on the screen did not."""


def start_up(program: Program, readable: str, complete: str = "") -> Figures:
    """From exec to the first text, to ``readable`` standing there, to the last change of the text.

    That is not before ``complete`` stands there too.
    """
    found: Figures = {}
    changes: list[tuple[float, str]] = []
    version = -1

    def watch(moment: int, kind: str, _payload: object) -> None:
        nonlocal version
        screen = program.emulator
        if kind != "out" or screen.holds_back or screen.version == version:
            return
        version = screen.version
        since = (moment - program.begun) / MS
        if any(row.strip() for row in screen.rows):
            found.setdefault("first text ms", since)
        if screen.shows(readable):
            found.setdefault("readable ms", since)
        text = screen.masked()
        if not changes or changes[-1][1] != text:
            changes.append((since, text))

    program.observer = watch
    if not program.until(lambda: "readable ms" in found and program.emulator.shows(complete), PATIENCE):
        raise NotSeen(f"{readable!r} on\n" + "\n".join(program.emulator.rows))
    while (now() - program.begun) / MS - changes[-1][0] < STILL * 1000 and len(changes) < 200:
        program.pump(0.05)
        program.replay()
    program.observer = None
    found["stable ms"] = changes[-1][0]
    found["start CPU ms"] = cpu_ms(program.number)
    return found


def idle(program: Program, seconds: float) -> Figures:
    """What it costs while nobody touches it."""
    program.pump(0.5)
    cpu, woken, written, begun = cpu_ms(program.number), wake_ups(program.number), program.bytes_written, now()
    program.pump(seconds)
    tens = (now() - begun) / 10e9
    return {
        "idle CPU ms/10 s": (cpu_ms(program.number) - cpu) / tens,
        "wake-ups/s": (wake_ups(program.number) - woken) / tens / 10,
        "idle bytes/10 s": (program.bytes_written - written) / tens,
    }


@dataclass(frozen=True, slots=True)
class _Press:
    """A key: the end of the line as it must then stand there; empty when that is not measured."""

    shown: str
    counted: bool = True


class _Keys:
    """Watches the record: when does each letter stand on the screen, and how much was written for it?"""

    def __init__(self, program: Program) -> None:
        self.delays: list[float] = []
        self.sizes: list[int] = []
        self.lost = 0
        self._waiting: list[tuple[int, str, int]] = []
        self._last = _Press("", counted=False)
        self._program = program

    def watch(self, moment: int, kind: str, payload: object) -> None:
        screen = self._program.emulator
        if isinstance(payload, _Press):
            self._last = payload
            if payload.counted:
                self.sizes.append(0)
            else:
                self.lost += len(self._waiting)
                self._waiting.clear()
            if payload.shown:
                self._waiting.append((moment, payload.shown, screen.count(payload.shown)))
        elif isinstance(payload, bytes) and kind == "out":
            if self._last.counted:
                self.sizes[-1] += len(payload)
            while self._waiting and not screen.holds_back:
                pressed, text, before = self._waiting[0]
                if screen.count(text) <= before:
                    break
                self.delays.append((moment - pressed) / MS)
                self._waiting.pop(0)


def typing(program: Program, words: list[str], keys: int, seed: int) -> tuple[list[float], Figures]:
    """So many letters at the pace of a person -> each one's delay until it stands there, and figures."""
    watched, pace = _Keys(program), random.Random(seed)
    program.pump(0.3)
    program.replay()
    program.observer = watched.watch
    cpu, pressed = cpu_ms(program.number), 0
    for line, letter in _letters(words, seed):
        if pressed >= keys and letter == "\r":
            break
        measured = letter not in (" ", "\r") and len(line) > 3
        pressed += measured
        program.send(letter.encode(), _Press(line[-_SEEN:] if measured else "", counted=letter != "\r"))
        program.pump(BETWEEN_KEYS * pace.uniform(0.6, 1.4))
    program.mark(_Press("", counted=False))
    spent = cpu_ms(program.number) - cpu
    program.replay()
    program.observer = None
    if not watched.delays:
        raise NotSeen("no letter that was typed")
    return watched.delays, {
        "bytes/key": sum(watched.sizes) / len(watched.sizes),
        "lost keys": float(watched.lost),
        "CPU ms/100 keys": spent / len(watched.sizes) * 100,
    }


def _letters(words: list[str], seed: int) -> Iterator[tuple[str, str]]:
    """(the line so far, the letter that was just added), each line ended by a return."""
    for line in lines_of_words(words, seed):
        for length in range(1, len(line) + 1):
            yield line[:length], line[length - 1]
        yield line, "\r"


def paste(program: Program, words: list[str], characters: int) -> Figures:
    """Until the last word of a bracketed paste stands there."""
    text = ""
    for line in lines_of_words(words, 1):
        if len(text) >= characters:
            break
        text += line + "\r"
    end = "sidsteord"
    seen: list[int] = []

    def watch(moment: int, _kind: str, _payload: object) -> None:
        if not seen and not program.emulator.holds_back and program.emulator.shows(end):
            seen.append(moment)

    program.observer = watch
    begun = program.send(b"\x1b[200~" + (text + end).encode() + b"\x1b[201~")
    came = program.until(lambda: bool(seen), PATIENCE)
    program.observer = None
    return {"paste ms": (seen[0] - begun) / MS if came else float("nan")}


def resize(program: Program) -> Figures:
    """The longest that a new size of the window takes until nothing is written any more."""
    longest, last = 0.0, 0
    size = program.size

    def watch(moment: int, kind: str, _payload: object) -> None:
        nonlocal last
        last = moment if kind == "out" else last

    program.observer = watch
    for columns, rows in ((200, 60), (80, 24), size):
        begun = last = program.resize(columns, rows)
        program.pump(0.8)
        program.replay()
        longest = max(longest, (last - begun) / MS)
    program.observer = None
    return {"resize ms": longest}


def leave(program: Program, keys: str) -> Figures:
    """From the last key to the end of the process."""
    begun = now()
    for key in key_bytes(keys):
        program.pump(0.1)
        begun = program.send(key)
    gone = program.until_gone(PATIENCE)
    return {"quit ms": (gone - begun) / MS if gone else float("nan")}


def type_ahead(program: Program, keys: str) -> Figures:
    """Letters sent right after exec: how many are lost?"""
    for letter in keys:
        program.send(letter.encode())
        program.pump(0.01)
    if program.until(lambda: program.emulator.shows(keys), PATIENCE / 3):
        return {"keys lost at start": 0.0}
    kept = next((n for n in range(len(keys), 0, -1) if program.emulator.shows(keys[-n:])), 0)
    return {"keys lost at start": float(len(keys) - kept)}
