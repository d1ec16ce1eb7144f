"""A small meeting, and events as the domain really makes them."""

import datetime as dt
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from kkr_tui.domain.agenda import Agenda, Attendance, Guest, Item, Member, Substitute
from kkr_tui.domain.commands import Command
from kkr_tui.domain.decide import Refused, decide
from kkr_tui.domain.events import Entry, Event
from kkr_tui.domain.evolve import evolve
from kkr_tui.domain.meeting import before_the_meeting
from kkr_tui.journal.connection import connect, rows
from kkr_tui.journal.recorder import Recorder
from kkr_tui.journal.values import Draft
from tests.domain.gestures import gestures

CET = dt.timezone(dt.timedelta(hours=1))
ROOM = dt.datetime(2023, 11, 24, 10, 2, 7, tzinfo=CET)
UTC = dt.datetime(2023, 11, 24, 9, 2, 7, tzinfo=dt.UTC)

AGENDA = Agenda(
    body="KKR Prøve",
    date=dt.date(2023, 11, 24),
    start=dt.time(10, 0),
    items=(
        Item(
            number="1",
            title="Åbning",
            children=(
                Item(number="1.1", title="Godkendelse af referat", prepared_decision="Godkendt – måske."),
                Item(number="1.10", title="Sager med “anførsel” og \\"),
            ),
        ),
        Item(number="2", title="Eventuelt"),
    ),
    members=(
        Member(name='Åse "Åh" Ærø', party="A", status=Attendance.EXCUSED, substitute="Søren O'Hara"),
        Member(name="Bo", party="V", status=Attendance.PRESENT),
        Member(name="Cilla", party="Ø"),
    ),
    substitutes=(Substitute(name="Søren O'Hara", party="A"), Substitute(name="Dorthe", party="V")),
    guests=(Guest(name="Gæst", status=Attendance.PRESENT),),
    phrases={"gi": "{organ} godkendte indstillingen."},
)
SLUG = AGENDA.slug

COMMANDS: st.SearchStrategy[list[Command]] = st.lists(st.one_of(*gestures(AGENDA, ROOM).values()), max_size=25)


def events_of(commands: Iterable[Command]) -> list[Event]:
    """What the domain makes of these commands, one after the other, on a fresh meeting."""
    meeting = before_the_meeting(AGENDA)
    for command in commands:
        event = decide(meeting, command)
        if not isinstance(event, Refused):
            meeting = evolve(meeting, Entry(len(meeting.entries) + 1, ROOM, event))
    return [entry.event for entry in meeting.entries]


def draft(text: str, item: str = "2", *, seconds: float = 0) -> Draft:
    return Draft(item, text, len(text), UTC + dt.timedelta(seconds=seconds))


@contextmanager
def recording(path: Path, *, create: bool = True, take_over: bool = False, who: str = "Lis") -> Iterator[Recorder]:
    recorder = Recorder.open(path, who=who, create=create, take_over=take_over)
    try:
        yield recorder
    finally:
        recorder.close()


def query(path: Path, sql: str, *parameters: str | int | None, **named: str | int | None) -> list[Any]:
    db = connect(path, "ro")
    try:
        return rows(db, sql, *parameters, **named)
    finally:
        db.close()
