"""Commands as a user meets them: output, exit codes, and errors in plain words."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kkr_tui.cli.main import kkr
from kkr_tui.domain.events import DecisionRecorded, FindingIgnored, MeetingOpened
from kkr_tui.journal.recorder import Recorder
from kkr_tui.minutes.formats import FORMATS
from kkr_tui.minutes.jsonshape import json_schema
from tests.domain.scene import AGENDA, START
from tests.minutes import reading

REAL = Path(__file__).parents[2] / "agendas" / "kkr-hovedstaden-2023-11-24.yaml"

BROKEN = {
    "tab": (b"organ: R\ndato: 2024-01-01\npunkter:\n\t- titel: A\n", 4),
    "missing title": (b"organ: R\ndato: 2024-01-01\npunkter:\n  - sag: X\n", 4),
    "unknown key": (b"organ: R\ndato: 2024-01-01\npunkter:\n  - titel: A\n    sagsbehandlr: x\n", 5),
    "duplicate key": (b"organ: R\norgan: S\ndato: 2024-01-01\npunkter:\n  - titel: A\n", 2),
    "colon in title": (b"organ: R\ndato: 2024-01-01\npunkter:\n  - titel: A: B\n", 4),
    "wrong date": (b"organ: R\ndato: 2026-02-30\npunkter:\n  - titel: A\n", 2),
    "member twice": (
        b"organ: R\ndato: 2024-01-01\nmedlemmer:\n  - {navn: A}\n  - {navn: A}\npunkter:\n  - titel: A\n", 5,
    ),
    "unknown substitute": (
        b"organ: R\ndato: 2024-01-01\nmedlemmer:\n  - {navn: A, suppleant: B}\npunkter:\n  - titel: A\n", 4,
    ),
    "windows-1252": ("organ: Råd\ndato: 2024-01-01\npunkter:\n  - titel: Æ\n".encode("cp1252"), 1),
    "empty": (b"", 0),
    "a list": (b"- organ\n- dato\n", 1),
}  # fmt: skip


def run(*arguments: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(kkr, [str(argument) for argument in arguments], input=stdin)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "minutes.db"
    recorder = Recorder.open(path, who="test", create=True)
    recorder.store(AGENDA, "source")
    recorder.append(AGENDA.slug, MeetingOpened(), START).result()
    recorder.append(AGENDA.slug, DecisionRecorded("2", "Havnerådet godkendte planen."), START).result()
    recorder.close()
    return path


@pytest.mark.parametrize("command", ["check", "open"])
@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_agenda_gets_advice_and_no_database(command: str, name: str, tmp_path: Path) -> None:
    source, line = BROKEN[name]
    path = tmp_path / "a.yaml"
    path.write_bytes(source)
    result = run("--db", tmp_path / "minutes.db", command, path)
    assert result.exit_code == 2
    assert (f"a.yaml:{line}:" if line else "a.yaml:") in result.stderr
    assert "Traceback" not in result.output
    assert list(tmp_path.iterdir()) == [path]


def test_check_says_what_is_in_the_agenda_also_from_stdin() -> None:
    assert "medlemmer: 54" in run("check", REAL).stdout
    assert run("check", "-", stdin=REAL.read_bytes()).exit_code == 0
    assert "members: 54" in run("--lang", "en", "check", REAL).stdout


def test_export_log_verify_backup(database: Path, tmp_path: Path) -> None:
    path = tmp_path / "referat.md"
    assert run("--db", database, "export", "-o", path).exit_code == 0
    assert "Havnerådet godkendte planen." in path.read_text(encoding="utf-8")
    first = path.read_bytes()
    assert run("--db", database, "export", "-o", path).exit_code == 0
    assert path.read_bytes() == first
    path.write_text("edited", encoding="utf-8")
    refused = run("--db", database, "export", "-o", path)
    assert (refused.exit_code, path.read_text(encoding="utf-8")) == (2, "edited")
    assert run("--db", database, "export", "-o", path, "--force").exit_code == 0
    exported = json.loads(run("--db", database, "export", "--format", "json", "-o", "-").stdout)
    assert "Havnerådet godkendte planen." in json.dumps(exported, ensure_ascii=False)
    assert run("--db", database, "export", "--strict", "-o", "-").exit_code == 1
    assert "Havnerådet godkendte planen." in run("--db", database, "log").stdout
    verified = run("--db", database, "verify")
    assert verified.exit_code == 0
    head = verified.stdout.split()[-1]
    assert head in first.decode()
    assert run("--db", database, "backup", tmp_path / "copy.db").exit_code == 0
    assert run("--db", database, "backup", tmp_path / "copy.db").exit_code == 2
    assert run("--db", tmp_path / "copy.db", "verify").stdout == verified.stdout


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_exported_alike(form: str, database: Path, tmp_path: Path) -> None:
    path = tmp_path / f"referat{FORMATS[form].suffix}"
    assert run("--db", database, "export", "--format", form, "-o", path).exit_code == 0
    first = path.read_bytes()
    piped = run("--db", database, "export", "--format", form, "-o", "-")
    assert (piped.exit_code, piped.stdout_bytes) == (0, first)
    head = run("--db", database, "verify").stdout.split()[-1]
    assert head in reading.words(form, first)[-1]
    assert run("--db", database, "export", "--format", form, "-o", path).exit_code == 0
    path.write_bytes(first + b"\n")
    assert run("--db", database, "export", "--format", form, "-o", path).exit_code == 2
    assert run("--db", database, "export", "--format", form, "-o", path, "--force").exit_code == 0
    assert path.read_bytes() == first
    assert run("--db", database, "export", "--format", form, "--strict", "-o", tmp_path / "x").exit_code == 1
    assert [file.name for file in tmp_path.iterdir() if not file.name.startswith("minutes.db")] == [path.name]


def test_a_template_is_given_out_changed_and_used(database: Path, tmp_path: Path) -> None:
    mine = tmp_path / "vores.html"
    assert run("export", "--format", "html", "--print-template", "-o", mine).exit_code == 0
    mine.write_text(mine.read_text("utf-8").replace("#14507d", "#7d1450"), "utf-8")
    assert run("export", "--format", "html", "--print-template", "-o", mine).exit_code == 2
    page = run("--db", database, "export", "--format", "html", "--template", mine, "-o", "-")
    assert "#7d1450" in page.stdout
    mine.write_text("{{ titel }}", "utf-8")
    wrong = run("--db", database, "export", "--format", "html", "--template", mine, "-o", "-")
    assert (wrong.exit_code, wrong.stdout) == (2, "")
    assert "'titel' is undefined" in wrong.stderr
    for options in (("--format", "akn", "--template", mine), ("--format", "json", "--print-template")):
        assert run("--db", database, "export", *options, "-o", "-").exit_code == 2
    absent = run("--db", database, "export", "--format", "html", "--template", tmp_path / "x.html")
    assert (absent.exit_code, "x.html" in absent.stderr) == (2, True)


def test_the_schema_is_given_out() -> None:
    assert json.loads(run("export", "--schema").stdout) == json_schema()


@pytest.mark.parametrize(
    "command", [["export"], ["log"], ["lint"], ["verify"], ["open", "some-slug"], ["backup", "x.db"]]
)
def test_a_missing_database_is_said_and_not_made(command: list[str], tmp_path: Path) -> None:
    result = run("--db", tmp_path / "no.db", *command)
    assert result.exit_code in (2, 3)
    assert result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"text\n" * 100, b"SQLite format 3\0" + b"\0" * 200])
def test_a_foreign_file_is_left_as_it_is(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    path.write_bytes(content)
    result = run("--db", path, "export", "-o", "-")
    assert (result.exit_code, path.read_bytes()) == (3, content)
    assert "Traceback" not in result.output


def test_lint_lists_findings_like_a_linter(database: Path, tmp_path: Path) -> None:
    result = run("--db", database, "--lang", "en", "lint", AGENDA.slug)
    assert result.exit_code == 1
    assert result.stdout == "1.1: decision-missing: no decision  [Godkendelse af dagsorden]\n"
    assert "1 finding" in result.stderr
    recorder = Recorder.open(database, who="test", create=False)
    recorder.append(AGENDA.slug, FindingIgnored("decision-missing", "1.1", "", "kommer på mail"), START).result()
    recorder.close()
    result = run("--db", database, "lint")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "kommer på mail" in result.stderr
    assert run("--db", tmp_path / "no.db", "lint").exit_code == 3
    assert run("--db", database, "lint", "no-such-meeting").exit_code == 2


def test_an_unknown_meeting_is_said(database: Path) -> None:
    result = run("--db", database, "export", "no-such-meeting")
    assert result.exit_code == 2
    assert "no-such-meeting" in result.stderr
    assert AGENDA.slug in result.stderr


@pytest.mark.parametrize(
    ("arguments", "exit_code", "begins"),
    [
        (["-o", "a.html"], 0, b"<!DOCTYPE html>"),
        (["-o", "a.md"], 0, b"# Referat"),
        (["-o", "a.txt"], 0, b"# Referat"),
        (["--format", "html", "-o", "a.html"], 0, b"<!DOCTYPE html>"),
        (["--format", "md", "-o", "a.html"], 2, b""),
    ],
)
def test_the_name_of_the_file_tells_the_format(  # noqa: PLR0917 - a table and its places
    arguments: list[str], exit_code: int, begins: bytes, database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("--db", database, "export", *arguments)
    assert result.exit_code == exit_code, result.stderr
    written = tmp_path / arguments[-1]
    assert (written.read_bytes() if written.exists() else b"").lower().startswith(begins.lower())


def test_a_reader_who_has_seen_enough_is_no_error() -> None:
    program = [sys.executable, "-m", "kkr_tui", "config", "--example"]
    read, write = os.pipe()
    os.close(read)
    ended = subprocess.run(program, stdout=write, stderr=subprocess.PIPE, check=False, timeout=60)
    os.close(write)
    assert ended.stderr == b""
