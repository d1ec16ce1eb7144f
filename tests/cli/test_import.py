"""``kkr import`` as a user meets it: the agenda file, the report, the archive, refusals."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kkr_tui.agenda.reader import read_agenda
from kkr_tui.cli.main import kkr
from tests import published

SOURCE = """Referat af møde i Havnerådet den 3. maj 2024

Deltagere
Ane Berg (A), Nordby Kommune

1. Molen
Indstilling
Det indstilles, at Havnerådet godkender planen.

Beslutning
Havnerådet godkendte indstillingen.
"""


def run(folder: Path, *arguments: str | Path, stdin: bytes | None = None) -> Result:
    database = str(folder / "minutes.db")
    return CliRunner().invoke(kkr, ["--db", database, "import", *map(str, arguments)], input=stdin)


def test_the_agenda_lands_under_its_slug_and_is_never_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    first = run(tmp_path, "-", stdin=SOURCE.encode())
    assert first.exit_code == 0
    assert first.stdout.strip() == str(Path("agendas") / "havneraadet-2024-05-03.yaml")
    path = tmp_path / "agendas" / "havneraadet-2024-05-03.yaml"
    assert [item.title for item in read_agenda(path).agenda.items] == ["Molen"]
    path.write_text("edited", encoding="utf-8")
    assert run(tmp_path, "-", stdin=SOURCE.encode()).exit_code == 2
    assert path.read_text(encoding="utf-8") == "edited"
    assert run(tmp_path, "-", "--force", stdin=SOURCE.encode()).exit_code == 0
    assert not (tmp_path / "minutes.db").exists()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("scan.pdf", b"\x89PNG\r\n\x1a\n" + b"\0" * 100),
        ("damaged.pdf", b"%PDF-1.7\nnothing"),
        ("letter.txt", b"Dear all, nothing here."),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
    ],
)
def test_what_cannot_be_imported_is_said_plainly(name: str, data: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    result = run(tmp_path, path, "-o", "-")
    assert result.exit_code == 2
    assert result.stderr.startswith("kkr: ")
    assert len(result.stderr.splitlines()) <= 3
    assert list(tmp_path.iterdir()) == [path]


def test_the_published_minutes_go_into_the_archive_and_come_out_again(tmp_path: Path) -> None:
    people = [*published.people("Deltagere"), *published.people("Afbud")]
    result = run(tmp_path, published.FILE, "-o", tmp_path / "a.yaml", "--archive")
    assert result.exit_code == 0
    assert "43" in result.stderr.splitlines()[0]
    exported = CliRunner().invoke(kkr, ["--db", str(tmp_path / "minutes.db"), "export", "-o", "-"]).stdout
    for person in people:
        name = re.split(r" \(|,", person)[0]
        assert f"- {name}" in exported
    for item in published.items():
        assert f"### {item.number}. {item.title}" in exported
        for paragraph in item.decision:
            assert paragraph in exported
    assert "Kladde" not in exported
    assert run(tmp_path, published.FILE, "-o", "-", "--archive").exit_code == 2
