"""``python -m bench archive``: what a database of 1,000 meetings of 20 items answers, how fast, and how large it is.

The roll is that of KKR Hovedstaden; cases and decisions are made of words that are as unevenly common as real ones.
"""

import dataclasses
import datetime as dt
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import accumulate, product
from pathlib import Path

from bench.meetings import AGENDA
from bench.table import number, print_table
from kkr_tui.agenda.reader import read_agenda
from kkr_tui.agenda.writer import write_agenda
from kkr_tui.domain.agenda import Agenda, Attendance, Item, Section
from kkr_tui.domain.events import (
    AttendanceMarked,
    DecisionRecorded,
    Event,
    ItemEntered,
    MeetingClosed,
    MeetingOpened,
    PersonArrived,
    PersonLeft,
)
from kkr_tui.domain.kinds import ItemKind
from kkr_tui.domain.query import query
from kkr_tui.journal.attendance import attendance_of
from kkr_tui.journal.connection import reading, rows
from kkr_tui.journal.recorder import Recorder
from kkr_tui.journal.search import Filter, search

MEETINGS, ITEMS, SHOWN = 1_000, 20, 25
EVERYBODY = Filter(public=False)
QUESTIONS: dict[str, tuple[str, Filter]] = {
    "one letter": ("k", EVERYBODY),
    "a word of every item": ("godkendte", EVERYBODY),
    "a word of one item in every meeting": ("eventuelt", EVERYBODY),
    "the beginning of a word": ("bado", EVERYBODY),
    "a word of one item in all": ("sjældenhed", EVERYBODY),
    "a word of no item": ("findesikke", EVERYBODY),
    "a phrase": ('"tog orienteringen til efterretning"', EVERYBODY),
    "two words": ("godkendte bado", EVERYBODY),
    "a case": ('"SAG-2020-00007"', EVERYBODY),
    "a person": ("godkendte", Filter(person="Line Barfod", public=False)),
    "a person who is named nowhere": ("godkendte", Filter(person="Ingen Nævnt", public=False)),
    "a kind": ("hovedstaden", Filter(ItemKind.APPOINTMENT, public=False)),
    "a kind that no such item is of": ("eventuelt", Filter(ItemKind.APPOINTMENT, public=False)),
    "of the public": ("hovedstaden", Filter()),
}
_SYLLABLES = ("ba", "do", "fri", "gel", "hav", "jen", "kom", "ling", "mun", "ner", "rå", "sæt", "ter", "vej", "ø")
VOCABULARY = ["".join(parts) for parts in product(_SYLLABLES, repeat=3)]
_WEIGHTS = list(accumulate(1 / rank for rank in range(1, len(VOCABULARY) + 1)))
random.Random(1).shuffle(VOCABULARY)


def fill(path: Path, meetings: int) -> int:
    """A meeting every fourth day -> the bytes of what people wrote: titles, cases, names, decisions, each once."""
    read = read_agenda(AGENDA).agenda
    chance = random.Random(2)
    written = 0
    recorder = Recorder.open(path, who="bench", create=True)
    try:
        for nth in range(meetings):
            date = dt.date(2013, 1, 1) + dt.timedelta(days=4 * nth)
            agenda = dataclasses.replace(read, date=date, items=tuple(_items(read.body, nth, chance)))
            written += _bytes(agenda)
            recorder.store(agenda, write_agenda(agenda))
            at = dt.datetime.combine(date, dt.time(10), dt.UTC)
            for event in _held(agenda, nth, chance):
                written += len(event.text.encode()) if isinstance(event, DecisionRecorded) else 0
                last = recorder.append(agenda.slug, event, at)
            last.result()
    finally:
        recorder.close()
    return written


def _items(body: str, nth: int, chance: random.Random) -> Iterator[Item]:
    for item in range(1, ITEMS):
        title = "Sjældenhed" if (nth, item) == (512, 5) else _words(chance, 6).capitalize()
        asked = f"udpeger {_words(chance, 2)}" if item % 5 == 0 else f"godkender {_words(chance, 12)}"
        yield Item(
            number=str(item),
            title=title,
            case_number=f"SAG-2020-{(nth * ITEMS + item) % 5_000:05}",
            closed=item == ITEMS - 1,
            sections=(
                Section(heading="Baggrund", text=_words(chance, 80)),
                Section(heading="Indstilling", text=f"Det indstilles, at {body} {asked}."),
            ),
        )
    yield Item(number=str(ITEMS), title="Eventuelt")


def _held(agenda: Agenda, nth: int, chance: random.Random) -> Iterator[Event]:
    """Everybody is registered by a key of their own, a few come and go."""
    for member in agenda.members:
        yield AttendanceMarked((member.name,), Attendance.PRESENT)
    yield MeetingOpened()
    late = agenda.members[nth % len(agenda.members)].name
    for item in agenda.treated():
        yield ItemEntered(item.number)
        named = f" Line Barfod {_words(chance, 3)}." if nth % 10 == 0 and item.number == "3" else ""
        told = "tog orienteringen til efterretning" if item.number in {"2", "20"} else "godkendte"
        yield DecisionRecorded(item.number, f"{agenda.body} {told} {_words(chance, 25)}.{named}")
        if item.number in {"4", "12"}:
            yield PersonLeft(late, item.number) if item.number == "4" else PersonArrived(late, item.number)
    yield MeetingClosed()


def _held_text(path: Path) -> int:
    """Bytes of agenda files, agendas and bodies of events."""
    with reading(path) as db:
        [(meetings,)] = rows(db, "SELECT sum(length(cast(agenda AS blob)) + length(cast(source AS blob))) FROM meeting")
        [(events,)] = rows(db, "SELECT sum(length(cast(body AS blob))) FROM event")
    return int(meetings + events)


def _words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(VOCABULARY, cum_weights=_WEIGHTS, k=count))


def _bytes(agenda: Agenda) -> int:
    people = (text for p in agenda.members for text in (p.name, p.party, p.municipality))
    items = (text for i in agenda.walk() for text in (i.title, i.case_number, *(s.text for s in i.sections)))
    return sum(len(text.encode()) for text in (*people, *items))


def milliseconds(ask: Callable[[], object], times: int = 5) -> tuple[float, float]:
    """The median of some runs: time of the processor, and time on the clock."""
    spent, passed = [], []
    for _time in range(times):
        began, clock = time.process_time(), time.perf_counter()
        ask()
        spent.append((time.process_time() - began) * 1000)
        passed.append((time.perf_counter() - clock) * 1000)
    return statistics.median(spent), statistics.median(passed)


def measure(*, quick: bool = False) -> None:
    """Fill a database and ask it."""
    with tempfile.TemporaryDirectory(prefix="kkr-bench-") as folder:
        path = Path(folder) / "minutes.db"
        written = fill(path, MEETINGS // 10 if quick else MEETINGS)
        size = path.stat().st_size
        held = _held_text(path)
        print(f"{size / 1e6:.0f} MB, {size / held:.2f} times the {held / 1e6:.0f} MB of text in its tables,")
        print(f"{size / written:.2f} times the {written / 1e6:.0f} MB that people wrote, each text counted once\n")
        asked = []
        for what, (words, only) in QUESTIONS.items():
            ask = partial(search, path, query(words), only, limit=SHOWN + 2)
            asked.append([what, str(len(ask())), *map(number, milliseconds(ask))])
        ask = partial(attendance_of, path, "Line Barfod")
        asked.append(["attendance of a person", str(len(ask())), *map(number, milliseconds(ask, 3))])
        command = [sys.executable, "-m", "kkr_tui", "--db", str(path), "search", "godkendte"]
        whole = milliseconds(partial(subprocess.run, command, capture_output=True, check=True))[1]
        asked.append(["kkr search, the whole program", "20", "", number(whole)])
        print_table(("", "shown", "CPU ms", "ms"), asked)


if __name__ == "__main__":
    measure()
