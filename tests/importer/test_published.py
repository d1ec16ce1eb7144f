"""The published minutes of the real meeting: everything in them is found, in every format, and comes out again."""

import re
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from kkr_tui.domain.agenda import Agenda
from kkr_tui.importer import Imported, Kind, import_file
from kkr_tui.minutes import document as minutes
from kkr_tui.minutes import markdown
from tests import published
from tests.importer import making
from tests.importer.test_roundtrip import held


@pytest.fixture(scope="module")
def imported() -> Imported:
    published.lines()
    return import_file(published.FILE, published.FILE.read_bytes())


@pytest.fixture(scope="module")
def agenda(imported: Imported) -> Agenda:
    return imported.agenda


def test_the_counts(imported: Imported) -> None:
    report = imported.report
    people = (report.present, report.substitutes, report.excused, report.absent, report.guests)
    assert people == (43, 5, 16, 0, 0)
    assert (report.chapters, report.items, report.decisions) == (5, 18, 16)


def test_the_meeting_is_named(agenda: Agenda) -> None:
    assert agenda.slug == "kkr-hovedstaden-2023-11-24"
    assert import_file(None, published.FILE.read_bytes()).agenda.slug == agenda.slug


def test_people_stand_as_published(agenda: Agenda) -> None:
    meeting = held(agenda)
    present = [person.name for person, _stands_for in meeting.participants()]
    assert present == [entry.partition(" (")[0] for entry in published.people("Deltagere")]
    excused = [member.name for member in meeting.excused()]
    assert excused == [re.split(r" \(|,", entry)[0] for entry in published.people("Afbud")]
    assert {member.name: member.substitute for member in agenda.members if member.substitute} == {
        "Jørgen Kresten Suhr": "Christian Holm Donatzky",
        "Steffen Jensen": "Helge Friis",
        "Jesper Würtzen": "Johan Müller",
        "Stine Rahbek Pedersen": "Ole Wedel-Brandt",
        "Anders Wolf Andresen": "Søren Friis Trebbien",
    }


def test_items_have_title_case_and_decision(agenda: Agenda) -> None:
    items = [item for item in agenda.treated() if "." in item.number]
    for item, wanted in zip(items, published.items(), strict=True):
        assert (item.number, item.title, item.case_line) == (wanted.number, wanted.title, wanted.case_line)
        assert tuple(filter(None, item.prepared_decision.split("\n\n"))) == wanted.decision
    assert [f"{item.number}. {item.title}" for item in agenda.items] == published.chapters()


def test_every_section_is_found(agenda: Agenda) -> None:
    headings = ("Baggrund", "Indstilling", "Sagsfremstilling", "Bilag")
    wanted = [line.strip() for line in published.lines() if line.strip() in headings]
    found: list[str] = []
    for item in agenda.walk():
        found += [section.heading for section in item.sections] + (["Bilag"] if item.enclosures else [])
    assert found == wanted


def test_the_minutes_come_out_with_all_words_in_order(imported: Imported) -> None:
    text = markdown.render(
        minutes.build(held(imported.agenda), {}, kind=minutes.Kind.FULL, audience=minutes.Audience.PUBLIC, head="")
    )
    body = published.FILE.read_text().partition("Deltagere")[2].rpartition("6. Eventuelt")[0]
    exported = text.partition("## Deltagere")[2].rpartition("## 6. Eventuelt")[0].replace("*Beslutning mangler*", "")
    source, told = _words(body), _words(exported)
    repairs = imported.report.of_kind(Kind.REPAIR)
    before = {word for repair in repairs for word in _words(repair.text)}
    after = {word for repair in repairs for word in _words(repair.message)}
    for kind, i, j, k, m in SequenceMatcher(None, source, told, autojunk=False).get_opcodes():
        if kind != "equal":
            assert set(source[i:j]) <= before, source[i:j]
            assert set(told[k:m]) <= after or "".join(told[k:m]) == "".join(source[i:j]), told[k:m]


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def test_a_pdf_a_word_file_and_a_web_page_give_the_same(agenda: Agenda) -> None:
    lines = published.FILE.read_text().split("\n")
    titles = [f"{item.number}. {item.title}" for item in agenda.walk()]
    header = "KKR Hovedstaden | 24-11-2023"
    for name, data in (
        ("referat.pdf", making.pdf(lines, header=header, contents=titles)),
        ("referat.docx", making.docx(lines)),
        ("referat.html", making.web_page(lines)),
    ):
        assert import_file(Path(name), data).agenda == agenda, name


def test_a_word_file_with_styles_gives_the_same(agenda: Agenda) -> None:
    text = markdown.render(
        minutes.build(held(agenda), {}, kind=minutes.Kind.FULL, audience=minutes.Audience.PUBLIC, head="")
    )
    imported = import_file(Path("referat.docx"), making.styled_docx(text)).agenda
    assert [item.title for item in imported.walk()] == [item.title for item in agenda.walk()]
    assert [len(item.enclosures) for item in imported.walk()] == [len(item.enclosures) for item in agenda.walk()]
    assert imported.members == agenda.members
    assert imported.substitutes == agenda.substitutes
