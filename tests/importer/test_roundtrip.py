"""import(export(meeting)) == meeting, for the formats that are meant to be read back."""

import datetime as dt
import string
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kkr_tui.domain.agenda import Agenda, Attendance, Guest, Item, Member, Section, Substitute
from kkr_tui.domain.itemrecord import ItemRecord, Revision
from kkr_tui.domain.meeting import Meeting, before_the_meeting
from kkr_tui.domain.text import clean_block, clean_line
from kkr_tui.importer import import_file
from kkr_tui.importer.vocabulary import is_structure
from kkr_tui.minutes import jsonformat, markdown, prose
from kkr_tui.minutes.document import Audience, Kind, build
from kkr_tui.minutes.formats import Export
from tests.importer.outcome import guest_text, person_text

_UPPER = string.ascii_uppercase + "ÆØÅÉÖ"
_LOWER = string.ascii_lowercase + "æøåéö"

names = st.lists(
    st.builds(str.__add__, st.sampled_from(_UPPER), st.text(_LOWER, min_size=1, max_size=8)), min_size=2, max_size=4
).map(" ".join)
parties = st.sampled_from(["", *"ABCDFIMOVØÅ"])
municipalities = st.sampled_from(["", "Mosebølle Kommune", "Øernes Regionskommune", "Sivby"])
printable = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=40)
lines = printable.map(clean_line).filter(bool)
texts = st.lists(st.one_of(lines, lines.map("- {}".format), st.just("")), min_size=1, max_size=6).map(
    lambda rows: clean_block("\n".join(rows))
)
headings = st.one_of(
    st.sampled_from(["Baggrund", "Indstilling", "Sagsfremstilling", "Økonomi", "Resume", "Løsning", "Vores egne ord"]),
    lines.filter(lambda text: not is_structure(text) and not text[0].isdigit() and "nr" not in text.casefold()),
)
sections = st.lists(
    st.builds(Section, heading=headings, text=texts.filter(bool)), max_size=3, unique_by=lambda s: s.heading
)


@st.composite
def items(draw: st.DrawFn, number: str, depth: int = 1) -> Item:
    children = draw(st.integers(0, 3)) if depth < 3 else 0
    return Item(
        number=number,
        title=draw(lines.filter(lambda text: "lukket" not in text.casefold())),
        case_number=(case := draw(st.sampled_from(["", "SAG-2024-00017", "24/1180"]))),
        case_officer=draw(st.sampled_from(["", "gitb", "snm/cata"])) if case else "",
        sections=tuple(draw(sections)) if not children else (),
        enclosures=tuple(draw(st.lists(lines.filter(lambda text: not text.startswith(("-", "–"))), max_size=3))),
        prepared_decision=draw(st.one_of(st.just(""), texts)) if not children else "",
        children=tuple(draw(items(f"{number}.{child}", depth + 1)) for child in range(1, children + 1)),
    )


@st.composite
def agendas(draw: st.DrawFn) -> Agenda:
    pool = iter(draw(st.lists(names, min_size=12, max_size=12, unique_by=lambda name: frozenset(name.split()))))
    members: list[Member] = []
    substitutes: list[Substitute] = []
    for _member in range(draw(st.integers(0, 6))):
        member = Member(
            name=next(pool),
            party=draw(parties),
            municipality=draw(municipalities),
            status=draw(st.sampled_from([Attendance.PRESENT, Attendance.EXCUSED, Attendance.ABSENT])),
        )
        if member.status is not Attendance.PRESENT and draw(st.booleans()):
            stand_in = Substitute(
                name=next(pool), party=draw(parties), municipality=draw(municipalities), status=Attendance.PRESENT
            )
            substitutes.append(stand_in)
            member = replace(member, substitute=stand_in.name)
        members.append(member)
    guests = [
        Guest(name=name, title=title, organisation="KL" if title else "", status=Attendance.PRESENT)
        for name, title in zip(
            ["Gæst Et", "Gæst To"], draw(st.lists(st.sampled_from(["", "cheføkonom"]), max_size=2)), strict=False
        )
    ]
    return Agenda(
        body=draw(st.sampled_from(["KKR Øerne", "Byrådet i Sivby", "Rådet for den gode tone"])),
        date=draw(st.dates(dt.date(1900, 1, 1), dt.date(2999, 12, 31))),
        members=tuple(members),
        substitutes=tuple(substitutes),
        guests=tuple(guests),
        items=tuple(draw(items(str(number))) for number in range(1, draw(st.integers(1, 4)) + 1)),
    )


def held(agenda: Agenda) -> Meeting:
    """The meeting as it was held: everybody came as announced, and what was prepared was decided."""
    meeting = before_the_meeting(agenda)
    at = dt.datetime.combine(agenda.date, dt.time(10), dt.UTC)
    decided = {item.number: item.prepared_decision for item in agenda.walk() if item.prepared_decision}
    records = {number: ItemRecord((Revision(1, at, text),)) for number, text in decided.items()}
    return replace(meeting, items=records)


def told(agenda: Agenda) -> Iterator[object]:
    """What the minutes of this agenda tell. Text is compared as the paragraphs and lists that it is."""
    meeting = held(agenda)
    yield agenda.body, agenda.date
    yield [(person_text(person), stands_for) for person, stands_for in meeting.participants()]
    yield [person_text(member) for member in meeting.excused()]
    yield [person_text(member) for member in meeting.absent()]
    yield [guest_text(guest) for guest in agenda.guests]
    for item in agenda.walk():
        yield item.number, item.title, item.case_line, item.enclosures
        yield [(section.heading, list(prose.blocks(section.text))) for section in item.sections]
        yield list(prose.blocks(item.prepared_decision))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(agendas())
def test_markdown_comes_back(agenda: Agenda) -> None:
    text = markdown.render(build(held(agenda), {}, kind=Kind.FULL, audience=Audience.PUBLIC, head="0123456789ab"))
    imported = import_file(Path("referat.md"), text.encode())
    assert list(told(imported.agenda)) == list(told(agenda))
    assert not [finding for finding in imported.report.findings if finding.kind == "doubt"]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(agendas())
def test_json_comes_back(agenda: Agenda) -> None:
    text = jsonformat.render(Export(held(agenda), {}, Kind.FULL, Audience.INTERNAL, ""))
    imported = import_file(None, text.encode()).agenda
    assert list(told(imported)) == list(told(agenda))
    assert imported.members == agenda.members
    assert imported.items == agenda.items
