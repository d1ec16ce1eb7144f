"""``python -m bench saving``: how long a text takes to the disk, beside a bare commit on the same disk.

The bare commit is one row into a table by ``sqlite3`` alone, in WAL with ``synchronous=FULL``. In a storm texts come
faster than the disk takes them; then those that wait together share a commit.
"""

import datetime as dt
import sqlite3
import statistics
import tempfile
import time
from functools import partial
from pathlib import Path

from bench.scenes import prose, real_agenda, store
from bench.table import number, print_table
from kkr_tui.domain.events import Event, ItemEntered
from kkr_tui.journal.recorder import Recorder
from kkr_tui.journal.values import Draft

ROUNDS, QUICK_ROUNDS = 300, 60
STORM = 2_000
AT_MOST = 10


def bare(place: Path) -> sqlite3.Connection:
    """A database with one table, as safe as ours."""
    db = sqlite3.connect(place / "bare.db", isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("CREATE TABLE draft (item TEXT PRIMARY KEY, text TEXT)")
    return db


def measure(*, quick: bool = False) -> None:
    """Bare commit, draft and event by turns; then a storm of texts."""
    rounds = QUICK_ROUNDS if quick else ROUNDS
    with tempfile.TemporaryDirectory(prefix="kkr-bench-", dir=Path.cwd()) as name:
        place, agenda, text = Path(name), real_agenda(), prose(5_000)
        store(place / "minutes.db", agenda)
        db, recorder = bare(place), Recorder.open(place / "minutes.db", who="bench", create=False)
        first, second = (item.number for item, _two in zip(agenda.treated(), range(2), strict=False))
        times: dict[str, list[float]] = {"bare commit": [], "text of an item": [], "gesture": []}
        for n in range(rounds):
            event = ItemEntered(second if n % 2 else first)
            for what, action in (
                ("bare commit", partial(db.execute, "REPLACE INTO draft VALUES ('1', ?)", (text,))),
                ("text of an item", partial(_save, recorder, agenda.slug, _draft(first, text))),
                ("gesture", partial(_append, recorder, agenda.slug, event)),
            ):
                begun = time.perf_counter()
                action()
                times[what].append((time.perf_counter() - begun) * 1000)
        begun = time.perf_counter()
        futures = [recorder.save_draft(agenda.slug, _draft(first, text[: n + 1])) for n in range(STORM)]
        for future in futures:
            future.result()
        storm = (time.perf_counter() - begun) * 1000
        recorder.close()
        db.close()
    base = statistics.median(times["bare commit"])
    rows = []
    for what, measured in times.items():
        ordered = sorted(measured)
        p50, p95 = statistics.median(ordered), ordered[int(len(ordered) * 0.95)]
        met = "" if what == "bare commit" else "yes" if p50 <= AT_MOST * base else "**no**"
        rows.append([what, number(p50), number(p95), f"{p50 / base:.1f}", f"{AT_MOST} ×" if met else "", met])
    print_table(("to the disk", "p50 ms", "p95 ms", "ratio", "at most", "met"), rows)
    print(f"A storm of {STORM} texts of one item: {storm:.0f} ms, {storm / STORM / base:.2f} bare commits each.\n")


def _save(recorder: Recorder, slug: str, draft: Draft) -> None:
    recorder.save_draft(slug, draft).result()


def _append(recorder: Recorder, slug: str, event: Event) -> None:
    recorder.append(slug, event, _now()).result()


def _draft(item: str, text: str) -> Draft:
    return Draft(item, text, 0, _now())


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
