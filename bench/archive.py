"""``python -m bench.archive``: what a database of 1,000 meetings of 20 items answers, and how fast."""

import dataclasses
import datetime as dt
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.meetings import AGENDA
from kkr_tui.agenda.reader import read_agenda
from kkr_tui.domain.agenda import Attendance
from kkr_tui.domain.events import AttendanceMarked, DecisionRecorded, ItemEntered, MeetingClosed, MeetingOpened
from kkr_tui.domain.query import query
from kkr_tui.journal.attendance import attendance_of
from kkr_tui.journal.recorder import Recorder
from kkr_tui.journal.search import Filter, search

MEETINGS = 1000


def fill(path: Path, meetings: int) -> None:
    """The meeting of KKR Hovedstaden, held again every fourth day."""
    agenda = read_agenda(AGENDA).agenda
    items = list(agenda.treated())
    recorder = Recorder.open(path, who="bench", create=True)
    try:
        for nth in range(meetings):
            date = dt.date(2013, 1, 1) + dt.timedelta(days=4 * nth)
            held = dataclasses.replace(agenda, date=date)
            recorder.store(held, "")
            at = dt.datetime.combine(date, dt.time(10), dt.UTC)
            here = tuple(member.name for member in agenda.members if not member.substitute)
            rows = [AttendanceMarked(here, Attendance.PRESENT), MeetingOpened()]
            for item in items:
                rows += [
                    ItemEntered(item.number),
                    DecisionRecorded(item.number, f"{agenda.body} godkendte {item.title} {nth}."),
                ]
            for row in [*rows, MeetingClosed()]:
                last = recorder.append(held.slug, row, at)
            last.result()
    finally:
        recorder.close()


def milliseconds(ask: Callable[[], object], times: int = 5) -> float:
    """The median of some runs."""
    taken = []
    for _time in range(times):
        began = time.perf_counter()
        ask()
        taken.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken)


def measure() -> None:
    """Fill a database and ask it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "minutes.db"
        fill(path, MEETINGS)
        print(f"{MEETINGS} meetings, {path.stat().st_size / 1e6:.0f} MB")
        for words in ("g", "godkendte", "høringssvar 512", "lånepulje", "findesikke"):
            taken = milliseconds(lambda words=words: search(path, query(words), Filter(public=False), limit=52))
            print(f"search {words!r}: {taken:.0f} ms")
        print(f"attendance of one person: {milliseconds(lambda: attendance_of(path, 'Line Barfod'), 3):.0f} ms")


if __name__ == "__main__":
    measure()
