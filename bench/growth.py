"""``python -m bench growth``: how the work grows with the size of a meeting and of the database.

Times are of the processor, so that what else the machine does counts little; each is the shortest of a few.
"""

import dataclasses
import datetime as dt
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from textual.content import Content

from bench.scenes import grown, prose, real_agenda, store
from bench.table import number, print_table
from kkr_tui.domain.agenda import Agenda, Item
from kkr_tui.domain.completion.completer import Completer
from kkr_tui.domain.events import (
    DecisionRecorded,
    Entry,
    Event,
    ItemEntered,
    MeetingOpened,
    PersonArrived,
    PersonLeft,
    Undone,
)
from kkr_tui.domain.evolve import replay
from kkr_tui.domain.fold import Fold
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.query import query
from kkr_tui.domain.room import room_at
from kkr_tui.journal.connection import connect
from kkr_tui.journal.follower import Follower
from kkr_tui.journal.index import catch_up
from kkr_tui.journal.recorder import Recorder
from kkr_tui.journal.search import search
from kkr_tui.journal.writing import append_event, insert_meeting
from kkr_tui.minutes import document, markdown
from kkr_tui.tui.clerk.items import item_row
from kkr_tui.tui.clerk.roll import matching, row_content, rows

CET = dt.timezone(dt.timedelta(hours=1))
BEGAN = dt.datetime(2023, 11, 24, 10, 0, tzinfo=CET)
TIMES = 3
SHOWN = 60
WORD = "sekretariatet"


def took(action: Callable[[], object], times: int = TIMES) -> float:
    """Milliseconds of the processor."""
    best = float("inf")
    for _time in range(times):
        begun = time.process_time()
        action()
        best = min(best, time.process_time() - begun)
    return best * 1000


def events(agenda: Agenda, wanted: int) -> Iterator[Event]:
    """A meeting of that many gestures: from item to item, decisions, some people who go and come."""
    numbers, names = [item.number for item in agenda.treated()], [member.name for member in agenda.members]
    yield MeetingOpened()
    made = 1
    while made < wanted:
        item, name = numbers[made % len(numbers)], names[made % len(names)]
        gestures: list[Event] = [ItemEntered(item), DecisionRecorded(item, f"KKR Hovedstaden besluttede {made}.")]
        people: list[Event] = [PersonLeft(name), PersonArrived(name)] if made % 10 == 0 else []
        for event in [*gestures, *people][: wanted - made]:
            yield event
            made += 1


def of_items(sizes: Iterable[int]) -> list[list[str]]:
    """The list of items anew, one row of it, and the minutes."""
    found = []
    for size in sizes:
        agenda = grown(size, 54)
        meeting = replay(agenda, ())
        last = [*agenda.treated()][-1]
        every, one, minutes = (
            took(partial(_rows, meeting)),
            took(partial(_row, meeting, last)),
            took(partial(_minutes, agenda)),
        )
        found.append([f"{size} items", *map(number, (every, one, minutes))])
    return found


def of_members(sizes: Iterable[int]) -> list[list[str]]:
    """A letter typed into the filter."""
    return [
        [f"{size} members", number(took(partial(_filtered, replay(grown(20, size), ())))), "16 ms"] for size in sizes
    ]


def of_events(place: Path, sizes: Iterable[int]) -> list[list[str]]:
    """Reading a meeting back, the next gesture, an undo, and who was in the room."""
    found = []
    agenda = real_agenda()
    for size in sizes:
        db = place / f"events-{size}.db"
        store(db, agenda)
        connection = connect(db, "rw")
        connection.execute("BEGIN IMMEDIATE")
        for event in events(agenda, size - 3):
            append_event(connection, agenda.slug, event, BEGAN, who="bench", now=BEGAN)
        connection.execute("COMMIT")
        connection.close()
        read = took(partial(_read, db, agenda.slug))
        entries = [Entry(n, BEGAN, event) for n, event in enumerate(events(agenda, size), 1)]
        fold = Fold(agenda, entries)
        folded = took(partial(Fold, agenda, entries), 1)
        gesture = took(partial(fold.add, Entry(size + 1, BEGAN, ItemEntered("1.1"))), 1)
        undo = took(partial(fold.add, Entry(size + 2, BEGAN, Undone(size + 1))), 1)
        room = took(partial(room_at, fold, "1.1"))
        found.append([f"{size} events", *map(number, (read, folded, gesture, undo, room))])
    return found


def of_meetings(place: Path, sizes: Iterable[int]) -> list[list[str]]:
    """Opening one meeting among so many, searching, and exporting."""
    agenda, db = real_agenda(), place / "meetings.db"
    Recorder.open(db, who="bench", create=True).close()
    found, stored = [], 0
    for size in sizes:
        connection = connect(db, "rw")
        connection.execute("BEGIN IMMEDIATE")
        for n in range(stored, size):
            other = dataclasses.replace(agenda, date=agenda.date - dt.timedelta(days=n))
            insert_meeting(connection, other, "", who="bench", now=BEGAN)
        catch_up(connection)
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        stored = size
        opened = took(lambda: _open(db, agenda.slug))
        searched = took(lambda: search(db, query("pædagogstuderende"), limit=20))
        exported = took(lambda: _export(db, agenda.slug))
        megabytes = db.stat().st_size / 1e6
        found.append([f"{size} meetings ({megabytes:.0f} MB)", *map(number, (opened, searched, exported))])
    return found


def of_letters(sizes: Iterable[int]) -> list[list[str]]:
    """What is asked for at every letter: what could follow? And the same for a letter in the middle."""
    found = []
    completer = Completer(real_agenda())
    for size in sizes:
        text = prose(size) if size > 1 else "K"
        completer.suggest("1.1", text)
        times = [took(partial(completer.suggest, "1.1", f"{text} {WORD[:n]}"), 1) for n in range(len(WORD))]
        found.append([f"{size} characters", number(sorted(times)[6])])
    return found


def _rows(meeting: Meeting) -> list[Content]:
    closed = meeting.agenda.closed_numbers
    return [item_row(meeting, i, typed=False, closed=i.number in closed, cells=4) for i in meeting.agenda.treated()]


def _row(meeting: Meeting, item: Item) -> Content:
    return item_row(meeting, item, typed=True, closed=meeting.is_closed(item.number), cells=4)


def _filtered(meeting: Meeting) -> list[Content]:
    return [row_content(row, 80) for row in matching(rows(meeting, ""), "an")[:SHOWN]]


def _minutes(agenda: Agenda) -> str:
    built = document.build(
        replay(agenda, ()), {}, kind=document.Kind.FULL, audience=document.Audience.PUBLIC, head="0" * 12
    )
    return markdown.render(built)


def _open(db: Path, slug: str) -> None:
    recorder = Recorder.open(db, who="bench", create=False)
    recorder.load(slug)
    recorder.close()


def _read(db: Path, slug: str) -> None:
    with Follower(db) as follower:
        follower.read(slug)


def _export(db: Path, slug: str) -> str:
    with Follower(db) as follower:
        stored = follower.read(slug)
    return _minutes(stored.agenda)


def measure(*, quick: bool = False) -> None:
    """All curves, each in a table."""
    cut = -1 if quick else None
    print_table(("", "the list ms", "one row ms", "minutes ms"), of_items((20, 200, 1_000)[:cut]))
    print_table(("", "filter ms", "at most"), of_members((54, 500, 2_000)))
    with tempfile.TemporaryDirectory(prefix="kkr-bench-") as name:
        head = ("", "read ms", "fold ms", "gesture ms", "undo ms", "room ms")
        print_table(head, of_events(Path(name), (500, 5_000, 50_000)[:cut]))
        print_table(("", "open ms", "search ms", "export ms"), of_meetings(Path(name), (1, 100, 1_000, 10_000)[:cut]))
    print_table(("", "what may follow ms"), of_letters((1, 1_000, 5_000, 50_000)))
