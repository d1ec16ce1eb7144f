"""A small meeting, and events as the domain really makes them."""

import datetime as dt
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from kkr_tui.domain.agenda import Agenda, Attendance, Guest, Item, Member, Person, Substitute
from kkr_tui.domain.commands import (
    AddPerson,
    Arrive,
    CloseMeeting,
    Command,
    EnterItem,
    IgnoreFinding,
    Leave,
    LiftIgnoring,
    MarkAttendance,
    OpenMeeting,
    RecordDecision,
    Recuse,
    Redo,
    SeatSubstitute,
    Undo,
    UnseatSubstitute,
)
from kkr_tui.domain.decide import Refused, decide
from kkr_tui.domain.events import Entry, Event
from kkr_tui.domain.evolve import evolve
from kkr_tui.domain.meeting import before_the_meeting
from kkr_tui.journal.connection import connect, rows
from kkr_tui.journal.recorder import Recorder
from kkr_tui.journal.values import Draft

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
ITEMS = [item.number for item in AGENDA.treated()]
NAMES = [*(p.name for p in (*AGENDA.members, *AGENDA.substitutes)), *(guest.name for guest in AGENDA.guests)]

_names = st.sampled_from(NAMES)
_members = st.sampled_from([member.name for member in AGENDA.members])
_substitutes = st.sampled_from([substitute.name for substitute in AGENDA.substitutes])
_items = st.sampled_from(ITEMS)
_texts = st.text("abæøå \n⟦⟧\"'\\{}%€😀", max_size=12)
COMMANDS: st.SearchStrategy[list[Command]] = st.lists(
    st.one_of(
        st.builds(Undo),
        st.builds(Redo),
        st.builds(OpenMeeting),
        st.builds(CloseMeeting),
        st.builds(
            MarkAttendance,
            st.lists(_names, min_size=1, max_size=3, unique=True).map(tuple),
            st.sampled_from(Attendance),
        ),
        st.builds(SeatSubstitute, _members, _substitutes),
        st.builds(UnseatSubstitute, _members),
        st.builds(AddPerson, st.builds(Person, name=st.sampled_from(["Ny", "Ånd"]))),
        st.builds(Arrive, _names),
        st.builds(Leave, _names),
        st.builds(Recuse, _names),
        st.builds(EnterItem, _items),
        st.builds(RecordDecision, _items, _texts),
        st.builds(IgnoreFinding, st.just("open-hole"), _items, _texts, _texts),
        st.builds(LiftIgnoring, st.just("open-hole"), _items, _texts),
    ),
    max_size=25,
)


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


def query(path: Path, sql: str, *parameters: str | int | None) -> list[Any]:
    db = connect(path, "ro")
    try:
        return rows(db, sql, *parameters)
    finally:
        db.close()
