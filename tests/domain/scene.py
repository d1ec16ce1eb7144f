"""A small invented meeting for tests of the rules."""

import datetime as dt

from kkr_tui.domain.agenda import Agenda, Attendance, Guest, Item, Member, Section, Substitute
from kkr_tui.domain.commands import Command
from kkr_tui.domain.decide import Refused, decide
from kkr_tui.domain.events import Entry
from kkr_tui.domain.evolve import evolve
from kkr_tui.domain.meeting import Meeting, before_the_meeting

START = dt.datetime(2024, 5, 3, 10, 0, tzinfo=dt.timezone(dt.timedelta(hours=2)))

AGENDA = Agenda(
    body="Havnerådet",
    date=dt.date(2024, 5, 3),
    members=(
        Member(name="Ane Berg", party="A", municipality="Nordby Kommune"),
        Member(
            name="Bo Dahl", party="B", municipality="Sundby Kommune", status=Attendance.EXCUSED, substitute="Sif Ege"
        ),
        Member(name="Carl Friis", party="A", municipality="Nordby Kommune"),
        Member(name="Dorte Grå", party="Ø", municipality="Vestby Kommune"),
    ),
    substitutes=(
        Substitute(name="Sif Ege", party="B", municipality="Sundby Kommune", after="Carl Friis"),
        Substitute(name="Tor Holm", party="Ø", municipality="Nordby Kommune"),
    ),
    guests=(Guest(name="Ulla Iversen", title="havnechef"),),
    items=(
        Item(
            number="1",
            title="Formalia",
            children=(Item(number="1.1", title="Godkendelse af dagsorden", planned_minutes=5),),
        ),
        Item(
            number="2",
            title="Molen",
            planned_minutes=20,
            sections=(Section(heading="Indstilling", text="Det indstilles, at Havnerådet godkender planen."),),
        ),
        Item(number="3", title="Eventuelt"),
    ),
)


def play(*commands: Command, meeting: Meeting | None = None) -> Meeting:
    """The meeting after these commands, one a minute. A refused one changes nothing."""
    meeting = meeting or before_the_meeting(AGENDA)
    for command in commands:
        event = decide(meeting, command)
        if not isinstance(event, Refused):
            seq = len(meeting.entries) + 1
            meeting = evolve(meeting, Entry(seq, START + dt.timedelta(minutes=seq), event))
    return meeting
