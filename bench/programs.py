"""The programs that are compared, each with the same text in its editor."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from threading import Event, Thread

from bench.scenes import first_words, grown, prose, real_agenda, store
from bench.tty.keys import key_bytes
from bench.tty.program import Program
from kkr_tui.domain.agenda import Agenda

ROOT = Path(__file__).parents[1]
STOCK, OURS, FULL = "stock app", "kkr open", "kkr open, full room"
TEXT = 5_000
ITEMS = MEMBERS = 200
CHAIRS = 3
KEYS = "F1 Hjælp"
SECONDS_FOR_A_CHAIR = 1.0


@dataclass(frozen=True)
class Contender:
    """A program to measure. ``readable`` is on the screen when its text can be read.

    ``complete`` is there only when the whole screen stands. ``to_end`` are the keys that bring the cursor behind the
    text. ``prepare`` fills a folder, once; it is copied for every run. So many ``chairs`` are attached meanwhile.
    ``types`` is False where there is no editor to type into.
    """

    name: str
    command: list[str]
    readable: str
    leave: str
    to_end: str = ""
    prepare: Callable[[Path], None] = lambda _folder: None
    chairs: int = 0
    types: bool = True
    complete: str = ""

    @contextmanager
    def running(self, template: Path, folder: Path) -> Iterator[Program]:
        """The program, just started, in a copy of what was prepared."""
        shutil.copytree(template, folder)
        with self._beside(folder), Program(self.command, folder, environment(folder)) as program:
            yield program

    @contextmanager
    def _beside(self, folder: Path) -> Iterator[None]:
        over = Event()
        chair = [sys.executable, "-m", "kkr_tui", "chair"]
        programs = [Program(chair, folder, environment(folder)) for _chair in range(self.chairs)]
        threads = [Thread(target=_drain, args=(program, over)) for program in programs]
        for thread in threads:
            thread.start()
        try:
            over.wait(len(programs) * SECONDS_FOR_A_CHAIR)
            yield
        finally:
            over.set()
            for thread, program in zip(threads, programs, strict=True):
                thread.join()
                program.__exit__()


def _drain(program: Program, over: Event) -> None:
    while not over.is_set():
        program.pump(0.05)


def environment(folder: Path) -> dict[str, str]:
    """The same for all: a usual terminal, a home of its own, our own program from this folder."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "LD_LIBRARY_PATH")}
    homes = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), str(folder / "home"))
    return {
        **kept, **homes, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", "PYTHONPATH": str(ROOT)
    }  # fmt: skip


def go_to_end(program: Program, contender: Contender) -> None:
    """Put the cursor behind the text."""
    for key in key_bytes(contender.to_end):
        program.send(key)
        program.pump(0.1)
    program.pump(0.3)
    program.replay()


def ours() -> list[Contender]:
    """The stock app, our program on the real meeting, and with a full room."""
    real, full = real_agenda(), grown(ITEMS, MEMBERS)
    kkr = [sys.executable, "-m", "kkr_tui", "open"]
    at_end = "{pagedown}" * 15 + "{end}{enter}{enter}"
    return [
        Contender(
            STOCK, [sys.executable, "-m", "bench.stock", "text"], _beginning(), "{ctrl+q}", at_end, prepare=_text_file
        ),
        Contender(
            OURS, kkr, first_words(real), "{ctrl+q}", at_end, partial(_database, agenda=real), complete=KEYS
        ),
        Contender(
            FULL, kkr, first_words(full), "{ctrl+q}", at_end, partial(_database, agenda=full), CHAIRS, complete=KEYS
        ),
    ]  # fmt: skip


def others() -> list[Contender]:
    """Programs of other people, those that can be found. ``KKR_BENCH_PATH`` names a folder with more of them."""
    path = os.pathsep.join(filter(None, (os.environ.get("KKR_BENCH_PATH"), os.environ["PATH"])))
    known = [
        Contender("vim", ["vim", "-u", "NONE", "-N", "text"], _beginning(), "{esc}:q!{enter}", "Go", _text_file),
        Contender("nano", ["nano", "-I", "text"], _beginning(), "{ctrl+x}n", "{ctrl+end}{enter}", _text_file),
        Contender("micro", ["micro", "text"], _beginning(), "{ctrl+q}n", "{ctrl+end}{enter}", _text_file),
        Contender("Posting", ["posting"], "Collection", "{ctrl+c}", types=False),
        Contender("Harlequin", ["harlequin"], "Query Editor", "{ctrl+q}"),
    ]
    found = ((contender, shutil.which(contender.command[0], path=path)) for contender in known)
    return [_at(contender, place) for contender, place in found if place]


def _at(contender: Contender, place: str) -> Contender:
    return replace(contender, command=[place, *contender.command[1:]])


def _text_file(folder: Path) -> None:
    (folder / "text").write_text(prose(TEXT), encoding="utf-8")


def _beginning() -> str:
    return prose(TEXT)[:30]


def _database(folder: Path, agenda: Agenda) -> None:
    store(folder / "minutes.db", agenda, decision=prose(TEXT))
