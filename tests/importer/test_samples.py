"""What is to be found in each of the sample documents, as written down beside it."""

from pathlib import Path

import pytest

from kkr_tui.agenda.reader import parse_agenda
from kkr_tui.agenda.writer import write_agenda
from kkr_tui.importer import Kind, import_file
from tests.importer.outcome import facts, samples

EACH = pytest.mark.parametrize(("path", "expected"), samples(), ids=lambda path: path.name)


@EACH
def test_everything_is_found(path: Path, expected: Path) -> None:
    found = facts(import_file(path, path.read_bytes()).agenda)
    wanted = expected.read_text().splitlines()
    assert sorted(found) == sorted(wanted)
    items = [fact for fact in found if not fact.startswith(("present", "excused", "absent"))]
    assert items == [fact for fact in wanted if fact in items], "in the order of the document"


@EACH
def test_the_yaml_is_an_agenda_ready_to_chair(path: Path, expected: Path) -> None:
    agenda = import_file(path, path.read_bytes()).agenda
    assert parse_agenda(write_agenda(agenda).encode(), path.name).agenda == agenda


@pytest.mark.parametrize(
    ("name", "kind", "line", "text"),
    [
        ("printed-pages.txt", Kind.REPAIR, 1, "K K R  F J O R D L A N D E T"),
        ("printed-pages.txt", Kind.REPAIR, 42, "https://fjordlandet.example/cykelfaerge"),
        ("lists-and-hyphens.txt", Kind.REPAIR, 23, "områ- det"),
        ("people.txt", Kind.REPAIR, 9, "Dina Egelund, Nordhede kommune"),
        ("people.txt", Kind.REPAIR, 13, "Ida Jernved (S), Nordhede Kommune"),
        ("people.txt", Kind.REPAIR, 14, "Mona Nørskov"),
        ("people.txt", Kind.DOUBT, 17, "Vera Westergren (C)"),
        ("people.txt", Kind.DOUBT, 28, "Finn Grøndal (O), Lyngby Kommune (sag 129-138)"),
        ("committee.txt", Kind.DOUBT, 25, "Beslutning i Børneudvalget den 7. februar 2024"),
        ("committee.txt", Kind.NOTE, 35, "LUKKET PUNKT"),
    ],
)
def test_findings_have_their_line_and_words(name: str, kind: Kind, line: int, text: str) -> None:
    path = next(path for path, _expected in samples() if path.name == name)
    findings = import_file(path, path.read_bytes()).report.of_kind(kind)
    assert (line, text) in [(finding.line, finding.text) for finding in findings]


def test_the_report_is_told_in_lines() -> None:
    path = next(path for path, _expected in samples() if path.name == "people.txt")
    lines = list(import_file(path, path.read_bytes()).report.lines())
    assert all("\n" not in line for line in lines)
    assert any("14" in line and "Mona Nørskov" in line for line in lines)
