"""What a person who is new to the program gets wrong on the command line, and what they are told."""

import errno
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from kkr_tui import language
from kkr_tui.agenda.reader import read_agenda
from kkr_tui.cli.main import COMMANDS, kkr, unspoken
from kkr_tui.domain.check import Rule
from kkr_tui.journal.recorder import Recorder
from kkr_tui.tui.shared.findings import rule_name
from tests.terminal import terminal

ROOT = Path(__file__).parents[2]
SLUG = "kkr-hovedstaden-2023-11-24"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(kkr, ["--lang", "en", *arguments])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """With a database of one meeting, and the agenda of another in agendas/."""
    (tmp_path / "agendas").mkdir()
    shutil.copy(ROOT / "agendas" / "eksempel.yaml", tmp_path / "agendas")
    loaded = read_agenda(ROOT / "agendas" / f"{SLUG}.yaml")
    recorder = Recorder.open(tmp_path / "minutes.db", who="t", create=True)
    recorder.store(loaded.agenda, loaded.source)
    recorder.close()
    (tmp_path / "notes.txt").write_text("x")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "arguments",
    ["--db own.db log", "log --db own.db", "log --db=own.db", "--db other.db log --db own.db", "log --db own.db x"],
)
def test_the_database_may_be_named_anywhere(arguments: str, folder: Path) -> None:
    result = run(*arguments.split())
    assert result.exit_code == 3
    assert "own.db" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "exit_code", "said"),
    [
        ("--db nodir/minutes.db log", 3, ["There is no folder", "nodir", "--db"]),
        ("--db none.db log", 3, ["There is no database", "none.db"]),
        ("chair kkr-hovedstaden", 2, ["There is no meeting kkr-hovedstaden", SLUG]),
        ("chair --plain kkr-hovedstaden", 2, ["There is no meeting kkr-hovedstaden", SLUG]),
        ("serve kkr-hovedstaden", 2, ["There is no meeting kkr-hovedstaden", SLUG]),
        ("log kkr-hovedstaden", 2, ["There is no meeting kkr-hovedstaden", SLUG]),
        ("open .", 2, [". is a folder"]),
        ("open agendas", 2, ["agendas is a folder"]),
        ("open agendas/", 2, ["agendas: this is a folder"]),
        ("open nosuchslug", 2, ["There is no meeting nosuchslug", SLUG]),
        ("open eksempel", 2, ["kkr open agendas/eksempel.yaml"]),
        ("open notes.txt", 2, ["notes.txt is no agenda", ".yaml"]),
        ("open nofile.yaml", 2, ["nofile.yaml: there is no such file"]),
        ("--db none.db open nosuchslug", 3, ["neither an agenda file nor a meeting", ".yaml"]),
        ("import nofile.pdf", 2, ["nofile.pdf: it is not there"]),
        ("import note.txt", 2, ["note.txt: it is not there", "did you mean `notes.txt`?"]),
        ("open agendas/eksempl.yaml", 2, ["there is no such file", "did you mean `agendas/eksempel.yaml`?"]),
        ("check eksempel.yaml", 2, ["did you mean `agendas/eksempel.yaml`?"]),
        ("check agenda/eksempel.yaml", 2, ["did you mean `agendas/eksempel.yaml`?"]),
        ("lint agendas/eksempel", 2, ["did you mean `agendas/eksempel.yaml`?"]),
        ("export agendas/eksempl.yml", 2, ["did you mean `agendas/eksempel.yaml`?"]),
        ("export kkr-hovedstaden-2023-11-42", 2, [f"Did you mean `{SLUG}`?"]),
        ("open kkr-hovedstad-2023", 2, [f"Did you mean `{SLUG}`?"]),
        ("import agendas", 2, ["agendas: it is a folder"]),
        ("verify --head hest", 2, ["--head hest is no check code", "12", "3f9a1c07be42"]),
        ("verify --head 3f9a1c07be4", 2, ["is no check code"]),
        ("verify --head 3F9A1C07BE42", 1, ["no row has the head 3f9a1c07be42"]),
    ],
)
def test_what_was_meant_is_asked_or_said(arguments: str, exit_code: int, said: list[str], folder: Path) -> None:
    result = run(*arguments.split())
    assert result.exit_code == exit_code
    assert [part for part in said if part not in result.stderr] == []
    assert len(result.stderr.splitlines()) <= 3


@pytest.mark.parametrize("arguments", ["check agenda/eksempel.yaml", "import agenda/eksempel.yaml"])
def test_a_folder_that_one_may_not_enter_is_passed_over(
    arguments: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "aflukket").mkdir()
    stat = os.stat

    def guarded(path: Any, **options: Any) -> os.stat_result:  # root, as whom tests may run, may enter every folder
        if Path(str(path)).parent.name == "aflukket":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return stat(path, **options)

    monkeypatch.setattr(os, "stat", guarded)
    result = run(*arguments.split())
    assert (result.exit_code, "did you mean `agendas/eksempel.yaml`?" in result.stderr) == (2, True)


@pytest.mark.parametrize(
    "arguments",
    ["open nofile.yaml", "check nofolder/nofile.yaml", "check notes.yaml", "import nofile.pdf", "log nosuchslug"],
)
def test_nothing_is_asked_where_nothing_is_like_it(arguments: str, folder: Path) -> None:
    result = run(*arguments.split())
    assert result.exit_code == 2
    assert "id you mean" not in result.stderr


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [
        ("chekc", "'check'"),
        ("lintt", "'lint'"),
        ("config chekc", "'check'"),
        ("export --strct", "'--strict'"),
        ("export --format docks", "'docx'"),
        ("export --kind decison", "'decisions'"),
        ("search --kind godkendelser bro", "'godkendelse'"),
        ("log --lang dan", "'da'"),
    ],
)
def test_a_word_that_was_mistyped_is_asked_after(arguments: str, asked: str, folder: Path) -> None:
    result = run(*arguments.split())
    assert result.exit_code == 2
    assert f"Did you mean {asked}?" in result.stderr


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_takes_the_common_options_on_both_sides(name: str) -> None:
    command = unspoken(name)
    inner = command.commands.values() if isinstance(command, click.Group) else ()
    for one in (command, *inner):
        assert {"db", "lang"} <= {parameter.name for parameter in one.params}


@pytest.mark.parametrize(
    "arguments",
    [
        "check agendas/eksempel.yaml --db own.db",
        "--db own.db check agendas/eksempel.yaml",
        "config check --db own.db",
        "config --db own.db check",
        "config --db own.db --example",
    ],
)
def test_a_database_that_is_not_used_is_told_and_does_no_harm(arguments: str, folder: Path) -> None:
    result = run(*arguments.split())
    assert result.exit_code == 0
    assert result.stderr.count("does not use your database") == (0 if "--example" in arguments else 1)
    assert not (folder / "own.db").exists()


def test_a_database_in_the_environment_is_not_told(folder: Path) -> None:
    result = CliRunner().invoke(kkr, ["check", "agendas/eksempel.yaml"], env={"KKR_DB": "own.db"})
    assert (result.exit_code, result.stderr) == (0, "")


def test_the_chair_may_wait_for_an_agenda_and_for_the_first_meeting(folder: Path) -> None:
    for arguments in (["chair", "agendas/eksempel.yaml"], ["--db", "new.db", "chair", "any-slug"]):
        with terminal(*arguments, folder=folder) as chair:
            chair.wait_for("Waiting for the meeting")


def test_a_mistake_in_the_config_file_is_said_on_the_screen_and_stops_no_meeting(folder: Path) -> None:
    (folder / "c.toml").write_text("theme = 'blue'\n[keys]\nhelp = 'f11'\nanswers = 'f1'\n")
    for arguments, shown in (([], "KKR Hovedstaden"), (["open"], "F11 Help"), (["chair"], "F1 Help")):
        with terminal(*arguments, folder=folder, environment={"KKR_CONFIG": str(folder / "c.toml")}) as program:
            program.wait_for("c.toml:1:9")
            program.wait_for(shown)


def test_rules_have_danish_names_in_danish() -> None:
    assert [rule_name(rule) for rule in Rule] == [rule.value for rule in Rule]
    language.use("da")
    assert all(rule_name(rule) for rule in Rule)


@pytest.mark.skipif(not (ROOT / ".git").exists() or not shutil.which("git"), reason="no checkout")
@pytest.mark.parametrize(
    ("name", "ignored"),
    [
        (f"{SLUG}.md", True),
        (f"{SLUG}-internal.docx", True),
        ("agendas/kkr-hovedstaden-2024-02-06.yaml", True),
        (f"agendas/{SLUG}.yaml", False),
        ("agendas/eksempel.yaml", False),
        ("README.md", False),
    ],
)
def test_what_is_written_on_trial_is_not_taken_for_a_part_of_the_project(name: str, ignored: bool) -> None:
    asked = subprocess.run(["git", "check-ignore", "--no-index", "-q", name], cwd=ROOT, check=False)
    assert (asked.returncode == 0) == ignored
