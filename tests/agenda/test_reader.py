"""What the reader makes of agendas that are right, and what it warns about."""

import datetime as dt
from pathlib import Path

import pytest

from kkr_tui.agenda.keys import AGENDA, FORMS
from kkr_tui.agenda.problems import AgendaError, Severity
from kkr_tui.agenda.reader import parse_agenda, read_agenda
from kkr_tui.domain.agenda import Agenda, Attendance, Item, Member, Section

ROOT = Path(__file__).parents[2]
HEAD = "organ: Rådet\ndato: 2026-03-12\n"
ITEMS = "punkter:\n  - titel: Eventuelt\n"
# A member and who stands in, of a party and a municipality to be filled in.
STAND_IN = (
    "medlemmer: [{navn: A, parti: A, kommune: B, suppleant: C}]\nsuppleanter: [{navn: C, parti: %s, kommune: '%s'}]\n"
)


def read(text: str) -> Agenda:
    return parse_agenda(text.encode(), "dagsorden.yaml").agenda


def item(*lines: str) -> Item:
    return read(HEAD + "punkter:\n  - titel: A\n" + "".join(f"    {line}\n" for line in lines)).items[0]


def test_the_least_agenda() -> None:
    least = Agenda(body="Rådet", date=dt.date(2026, 3, 12), items=(Item(number="1", title="Eventuelt"),))
    assert read(HEAD + ITEMS) == least


@pytest.mark.parametrize("written", ["2026-03-12", "12-03-2026", '"12. marts 2026"', "12. marts 2026", "2026-3-12"])
def test_dates(written: str) -> None:
    assert read(f"organ: A\ndato: {written}\n{ITEMS}").date == dt.date(2026, 3, 12)


@pytest.mark.parametrize("written", ["10:30", "10.30", '"10:30"', "kl. 10.30"])
def test_times(written: str) -> None:
    assert read(f"{HEAD}start: {written}\n{ITEMS}").start == dt.time(10, 30)


@pytest.mark.parametrize(
    "written",
    [
        "no",
        "ja",
        "03",
        "1.10",
        "10:30",
        "Null",
        "null",
        "~",
        "1e3",
        "0x1F",
        "2023-11-24",
        "true",
        ".inf",
        "1_000",
        "A&B*[C]",
    ],
)
def test_a_value_stays_the_text_that_was_written(written: str) -> None:
    assert read(f"{HEAD}punkter:\n  - titel: {written}\n").items[0].title == written
    assert read(f"{HEAD}medlemmer:\n  - navn: {written}\n{ITEMS}").members[0].name == written


@pytest.mark.parametrize("title", ["& Co.", "* vigtigt", "[Fortroligt]", "{A}", "A: B", "A # B", "- A", "'A'", '"A"'])
def test_odd_titles_in_quotes(title: str) -> None:
    quoted = "'" + title.replace("'", "''") + "'"
    assert read(f"{HEAD}punkter:\n  - titel: {quoted}\n").items[0].title == title


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark(line_end: str, mark: str) -> None:
    text = mark + (HEAD + ITEMS).replace("\n", line_end)
    assert read(text) == read(HEAD + ITEMS)


def test_letters_in_keys_may_be_spelt_out() -> None:
    agenda = read(
        f"{HEAD}naestformand: A\nsekretaer: B\ngaester: [{{navn: C}}]\n"
        "punkter:\n  - {titel: D, oplaeg: E, oekonomi: F, aaben_titel: G}\n"
    )
    assert (agenda.vice_chair, agenda.secretary, agenda.guests[0].name) == ("A", "B", "C")
    assert (agenda.items[0].presenter, agenda.items[0].section("Økonomi"), agenda.items[0].open_title) == (
        "E",
        "F",
        "G",
    )


def test_decomposed_letters_are_the_same_key_and_name() -> None:
    agenda = read(f"{HEAD}medlemmer: [{{navn: A\u030ase}}]\npunkter: [{{titel: A, a\u030aben_titel: B}}]\n")
    assert agenda.members == (Member(name="Åse"),)
    assert agenda.items[0].open_title == "B"


def test_text_passes_the_gate() -> None:
    agenda = read(f'{HEAD}medlemmer: [{{navn: "Bo\u202e  Kvist\\x07"}}]\n{ITEMS}')
    assert agenda.members[0].name == "Bo Kvist"


def test_sections_keep_the_order_of_the_file() -> None:
    assert item(
        "økonomi: 1", "baggrund: 2", "afsnit: {Resume: 3, Baggrunden: 4}", "indstilling: 5", "sagsfremstilling:"
    ).sections == (
        Section(heading="Økonomi", text="1"),
        Section(heading="Baggrund", text="2"),
        Section(heading="Resume", text="3"),
        Section(heading="Baggrunden", text="4"),
        Section(heading="Indstilling", text="5"),
    )


def test_paragraphs_are_kept() -> None:
    assert item("baggrund: |", "  Et.", "", "", "  - To", "").section("Baggrund") == "Et.\n\n- To"


def test_numbers_are_the_written_ones_or_the_positions() -> None:
    agenda = read(
        f"{HEAD}punkter:\n"
        "  - {titel: A, punkter: [{titel: B}, {titel: C, nr: 1.10.}, {titel: D}]}\n"
        "  - {titel: E, nr: T3, punkter: [{titel: F}, {titel: G, punkter: [{titel: H}]}]}\n"
        "  - {titel: I}\n"
    )
    assert [item.number for item in agenda.walk()] == ["1", "1.1", "1.10", "1.3", "T3", "T3.1", "T3.2", "T3.2.1", "3"]


@pytest.mark.parametrize(
    ("written", "closed", "warned"),
    [
        ("true", True, False),
        ("ja", True, False),
        ("Yes", True, False),
        ("false", False, False),
        ("nej", False, False),
        ("no", False, False),
        ("måske", True, True),
        ("", True, True),
        ("flase", True, True),
        ("[false]", True, True),
        ("{a: b}", True, True),
    ],
)
def test_what_cannot_be_read_is_closed(written: str, closed: bool, warned: bool) -> None:
    loaded = parse_agenda(f"{HEAD}punkter:\n  - titel: A\n    lukket: {written}\n".encode(), "a")
    assert loaded.agenda.items[0].closed is closed
    assert bool(loaded.warnings) is warned


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (f"{HEAD}punkter:\n  - titel: Sag # 7\n", 4, "before the sign #"),
        (f"{HEAD}punkter:\n  - titel: Sag\n      nr # 7\n", 4, "before the sign #"),
        (f"{HEAD}punkter:\n  - titel: A\n    bilag:\n      - Notat #1 # 2\n", 6, "before the sign #"),
        (f"{HEAD}start: 12:00\nslut: 10:00\n{ITEMS}", 4, "before it begins"),
        (f"{HEAD}kvorum: 2\nmedlemmer: [{{navn: A}}]\n{ITEMS}", 3, "number of members (1)"),
        (f"{HEAD}formand: Asta\nmedlemmer: [{{navn: Anna}}]\n{ITEMS}", 3, "`Asta` (formand)"),
        (f"{HEAD}næstformand: Asta\nmedlemmer: [{{navn: Anna}}]\n{ITEMS}", 3, "`Asta` (næstformand)"),
        (f"{HEAD}medlemmer:\n  - {{navn: A, parti: SF}}\n  - {{navn: B, parti: F}}\n{ITEMS}", 4, "`SF` here and `F`"),
        (f"{HEAD}medlemmer:\n  - {{navn: A, parti: A}}\nsuppleanter: [{{navn: B, parti: S}}]\n{ITEMS}", 5, "`S` here"),
        (f"{HEAD}medlemmer:\n  - {{navn: A, parti: ø}}\n  - {{navn: B, parti: Ø}}\n{ITEMS}", 4, "`ø` here and `Ø`"),
        (f"{HEAD}medlemmer: [{{navn: A, kommune: Rødovre kommune}}]\n{ITEMS}", 3, "lower case"),
        (HEAD + ITEMS + STAND_IN % ("V", "D"), 5, "another municipality and another party"),
        (f"{HEAD}punkter:\n  - titel: A\n    beslutning: B\n    punkter: [{{titel: C}}]\n", 5, "chapter"),
    ],
)
def test_warnings(text: str, line: int, message: str) -> None:
    (warning,) = parse_agenda(text.encode(), "dagsorden.yaml").warnings
    assert (warning.line, warning.severity) == (line, Severity.WARNING)
    assert message in warning.message


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}sted: Salen   # en kommentar\n{ITEMS}",
        f'{HEAD}punkter:\n  - titel: "Sag # 7"  # en kommentar\n',
        f"{HEAD}punkter:\n  - titel: Sag#7\n",
        f"{HEAD}medlemmer: [{{navn: A, parti: SF}}]\n{ITEMS}",
        HEAD + ITEMS + STAND_IN % ("V", "B"),
        HEAD + ITEMS + STAND_IN % ("A", "D"),
        HEAD + ITEMS + STAND_IN % ("V", ""),
        f"{HEAD}formand: Asta\n{ITEMS}",
        f"%YAML 1.1\n---\n{HEAD}{ITEMS}",
    ],
)
def test_nothing_odd(text: str) -> None:
    assert parse_agenda(text.encode(), "dagsorden.yaml").warnings == ()


def test_the_example_shows_every_key() -> None:
    text = (ROOT / "agendas/eksempel.yaml").read_text(encoding="utf-8")
    loaded = read_agenda(ROOT / "agendas/eksempel.yaml")
    assert loaded.warnings == ()
    assert loaded.source == text
    assert [key.name for form in (AGENDA, *FORMS) for key in form.keys if f"{key.name}:" not in text] == []
    assert loaded.agenda.members[2].status is Attendance.EXCUSED


def test_the_real_meeting() -> None:
    loaded = read_agenda(ROOT / "agendas/kkr-hovedstaden-2023-11-24.yaml")
    assert len(loaded.agenda.members) == 54
    assert sorted(warning.line for warning in loaded.warnings) == [warning.line for warning in loaded.warnings]
    assert {"SF", "S"} <= {word for w in loaded.warnings for word in w.message.split("`")}


@pytest.mark.parametrize("name", ["findes-ikke.yaml", "."])
def test_a_file_that_cannot_be_read(name: str, tmp_path: Path) -> None:
    with pytest.raises(AgendaError) as caught:
        read_agenda(tmp_path / name)
    (problem,) = caught.value.problems
    assert problem.line == 0
    assert str(problem).startswith(str(tmp_path))
