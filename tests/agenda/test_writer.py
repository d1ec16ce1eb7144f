"""The law of the writer: what it writes, the reader reads back unchanged."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from kkr_tui.agenda.items import default_number
from kkr_tui.agenda.quoting import scalar
from kkr_tui.agenda.reader import parse_agenda, read_agenda
from kkr_tui.agenda.writer import write_agenda
from kkr_tui.domain.agenda import Agenda, Attendance, Guest, Item, Member, Section, Substitute
from kkr_tui.domain.text import clean_block, clean_line

ROOT = Path(__file__).parents[2]
STANDARD = ("Baggrund", "Indstilling", "Sagsfremstilling", "Økonomi")

# What trips YAML, and ordinary letters, and any sign there is.
_SIGNS = st.characters(codec="utf-8") | st.sampled_from(":#-,[]{}&*!|>'\"%@`?=~\\ \n\taåØ")
_TRAPS = st.sampled_from(
    [
        "no",
        "Null",
        "03",
        "1.10",
        "10:30",
        "---",
        "...",
        "<<",
        "true",
        "2023-11-24",
        "a: b",
        "a #b",
        "- a",
        "a:",
        "#",
        " a",
    ]
)
_RAW = _TRAPS | st.text(_SIGNS, max_size=12)
SOME_LINE = _RAW.map(clean_line).filter(bool)
LINES = st.just("") | SOME_LINE
SOME_BLOCK = st.lists(_RAW, min_size=1, max_size=3).map("\n".join).map(clean_block).filter(str.strip)
BLOCKS = st.just("") | SOME_BLOCK


@st.composite
def sections(draw: st.DrawFn) -> tuple[Section, ...]:
    headings = draw(st.lists(st.one_of(st.sampled_from(STANDARD), SOME_LINE), unique=True, max_size=6))
    return tuple(Section(heading=heading, text=draw(SOME_BLOCK)) for heading in headings)


def items(depth: int) -> st.SearchStrategy[Item]:
    below = st.just(()) if depth == 0 else st.lists(items(depth - 1), max_size=2).map(tuple)
    return st.builds(
        Item,
        number=st.none() | st.from_regex(r"[0-9A-Zæø]{1,3}(\.[0-9]{1,2}){0,2}", fullmatch=True),
        title=SOME_LINE,
        case_number=LINES,
        case_officer=LINES,
        planned_minutes=st.none() | st.integers(1, 999),
        presenter=LINES,
        closed=st.booleans(),
        open_title=LINES,
        public_decision=BLOCKS,
        chair_notes=BLOCKS,
        sections=sections(),
        enclosures=st.lists(SOME_LINE, max_size=3).map(tuple),
        prepared_decision=BLOCKS,
        children=below,
    )


def numbered(generated: tuple[Item, ...], chapter: str = "", used: set[str] | None = None) -> Iterator[Item]:
    """Generated items with numbers of which none is there twice; None becomes the default."""
    used = set() if used is None else used
    for position, item in enumerate(generated, 1):
        wanted = item.number or default_number(chapter, position)
        number = next(n for n in (wanted, *(f"X{i}" for i in range(1000))) if n not in used)
        used.add(number)
        yield replace(item, number=number, children=tuple(numbered(item.children, number, used)))


@st.composite
def agendas(draw: st.DrawFn) -> Agenda:
    names = draw(st.lists(SOME_LINE, unique=True, max_size=7))
    third = len(names) // 3
    seats, others, guests = names[:third], names[third : 2 * third], names[2 * third :]
    statuses = st.sampled_from(Attendance)
    substitutes = iter(draw(st.permutations([*others, *[""] * len(seats)])))
    times = st.none() | st.times().map(lambda time: time.replace(second=0, microsecond=0))
    return Agenda(
        body=draw(SOME_LINE),
        date=draw(st.dates(dt.date(1, 1, 2))),
        items=tuple(numbered(tuple(draw(st.lists(items(1), min_size=1, max_size=2))))),
        start=draw(times),
        end=draw(times),
        place=draw(LINES),
        chair=draw(LINES),
        vice_chair=draw(LINES),
        secretary=draw(LINES),
        quorum=draw(st.none() | st.integers(1, 99)),
        lists_actions=draw(st.booleans()),
        previous_minutes=draw(LINES),
        members=tuple(
            Member(
                name=name,
                party=draw(LINES),
                municipality=draw(LINES),
                mandate=draw(LINES),
                status=draw(statuses),
                substitute=next(substitutes),
            )
            for name in seats
        ),
        substitutes=tuple(
            Substitute(
                name=name,
                party=draw(LINES),
                municipality=draw(LINES),
                status=draw(statuses),
                after=draw(st.sampled_from(["", *(other for other in [*seats, *others] if other != name)])),
            )
            for name in others
        ),
        guests=tuple(
            Guest(name=name, title=draw(LINES), organisation=draw(LINES), status=draw(statuses)) for name in guests
        ),
        phrases=draw(st.dictionaries(SOME_LINE.filter(lambda text: " " not in text), BLOCKS, max_size=3)),
    )


@given(agendas())
@settings(max_examples=60, deadline=None)
def test_what_is_written_is_read_back(agenda: Agenda) -> None:
    assert parse_agenda(write_agenda(agenda).encode(), "a").agenda == agenda


@given(SOME_LINE, st.booleans())
@settings(max_examples=300, deadline=None)
def test_any_yaml_reader_takes_a_line_for_the_same_text(text: str, flow: bool) -> None:
    written = f"{{a: {scalar(text, flow=True)}, b: c}}" if flow else f"a: {scalar(text)}"
    assert yaml.safe_load(written)["a"] == text


@pytest.mark.parametrize("name", ["eksempel.yaml", "kkr-hovedstaden-2023-11-24.yaml"])
def test_our_own_agendas_survive(name: str) -> None:
    agenda = read_agenda(ROOT / "agendas" / name).agenda
    assert parse_agenda(write_agenda(agenda).encode(), name).agenda == agenda


def test_long_texts_survive() -> None:
    words = " ".join(str(number) for number, _ in zip(count(), range(2000), strict=False))
    item = Item(number="1", title=words, sections=(Section(heading="Resume", text=words),), enclosures=(words,))
    agenda = Agenda(body=words, date=dt.date(2026, 3, 12), items=(item,), members=(Member(name=words),))
    assert parse_agenda(write_agenda(agenda).encode(), "a").agenda == agenda


def test_how_it_looks() -> None:
    agenda = Agenda(
        body="Rådet",
        date=dt.date(2026, 3, 12),
        start=dt.time(10),
        members=(Member(name="Bo Null", party="A", municipality="Nord, Syd", status=Attendance.EXCUSED),),
        phrases={"gi": "{organ} godkendte."},
        items=(
            Item(
                number="1",
                title="Sag: nr. 1",
                sections=(
                    Section(heading="Indstilling", text="Det indstilles.\n\n- A"),
                    Section(heading="Resume", text="Kort."),
                ),
                enclosures=("1.10",),
                children=(Item(number="1.1", title="A"), Item(number="1.7", title="no", planned_minutes=5)),
            ),
        ),
    )
    assert write_agenda(agenda, schema="kkr.json") == (
        "# yaml-language-server: $schema=kkr.json\n"
        "\n"
        "organ: Rådet\n"
        "dato: 2026-03-12\n"
        "start: 10:00\n"
        "\n"
        "medlemmer:\n"
        '  - {navn: Bo Null, parti: A, kommune: "Nord, Syd", status: afbud}\n'
        "\n"
        "fraser:\n"
        "  gi: |\n"
        "    {organ} godkendte.\n"
        "\n"
        "punkter:\n"
        '  - titel: "Sag: nr. 1"\n'
        "    indstilling: |\n"
        "      Det indstilles.\n"
        "\n"
        "      - A\n"
        "    afsnit:\n"
        "      Resume: |\n"
        "        Kort.\n"
        "    bilag:\n"
        '      - "1.10"\n'
        "    punkter:\n"
        "      - titel: A\n"
        "\n"
        '      - titel: "no"\n'
        '        nr: "1.7"\n'
        "        tid: 5\n"
    )
