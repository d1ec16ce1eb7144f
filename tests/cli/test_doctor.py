"""``kkr doctor``: what it says of terminals, disks and files, and that it says it anywhere."""

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

from kkr_tui.cli.doctor import programs, record, terminal
from kkr_tui.cli.doctor.answer import Answer, Verdict
from kkr_tui.cli.doctor.report import line
from kkr_tui.journal import health

XTERM = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}


def told(
    environment: Mapping[str, str], size: tuple[int, int] | None = (120, 36), encoding: str = "UTF-8"
) -> list[Answer]:
    return list(terminal.answers(terminal.Seen(environment, size, encoding)))


def of(verdict: Verdict, answers: list[Answer]) -> list[str]:
    return [answer.subject for answer in answers if answer.verdict is verdict]


def test_a_good_terminal_has_nothing_to_be_said_of() -> None:
    answers = told(XTERM)
    assert of(Verdict.WRONG, answers) == of(Verdict.NOTE, answers) == []


@pytest.mark.parametrize(
    ("environment", "size", "encoding", "verdict", "subject", "advice"),
    [
        ({"TERM": "dumb"}, (80, 24), "UTF-8", Verdict.WRONG, "Terminal", "Use another one"),
        (XTERM, (79, 24), "UTF-8", Verdict.NOTE, "Size", "80 wide"),
        (XTERM, (80, 24), "ISO-8859-1", Verdict.WRONG, "Letters", "da_DK.UTF-8"),
        (XTERM, (80, 24), "no-such", Verdict.WRONG, "Letters", "UTF-8"),
        ({"TERM": "xterm"}, (80, 24), "UTF-8", Verdict.NOTE, "Colours", "COLORTERM"),
        ({"TERM": "linux"}, (80, 24), "UTF-8", Verdict.NOTE, "Signs", "letters stand for them"),
        ({"TERM": "linux"}, (80, 25), "UTF-8", Verdict.NOTE, "Keys", "Ctrl+P"),
        ({**XTERM, "TERM_PROGRAM": "Apple_Terminal"}, (80, 24), "UTF-8", Verdict.NOTE, "Keys", "fn"),
        ({**XTERM, "VTE_VERSION": "7600"}, (80, 24), "UTF-8", Verdict.NOTE, "Keys", "F10"),
        ({**XTERM, "TMUX": "/tmp/x"}, (80, 24), "UTF-8", Verdict.NOTE, "Keys", "Ctrl+B"),
    ],
)
def test_what_will_not_work_is_said_with_advice(  # noqa: PLR0917
    environment: Mapping[str, str],
    size: tuple[int, int],
    encoding: str,
    verdict: Verdict,
    subject: str,
    advice: str,
) -> None:
    found = next(answer for answer in told(environment, size, encoding) if answer.subject == subject)
    assert found.verdict is verdict
    assert advice in found.advice


def test_a_folder_in_which_nothing_can_be_written_is_wrong(tmp_path: Path) -> None:
    answers = list(record.answers(tmp_path / "none" / "minutes.db"))
    assert "Disk" in of(Verdict.WRONG, answers)


def test_a_synchronised_folder_is_wrong(tmp_path: Path) -> None:
    folder = tmp_path / "OneDrive - Kommunen"
    folder.mkdir()
    answers = list(record.answers(folder / "minutes.db"))
    assert of(Verdict.WRONG, answers) == ["Folder"]
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("content", [b"a text", b""])
def test_a_database_that_is_none_is_wrong(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "minutes.db").write_bytes(content)
    assert of(Verdict.WRONG, list(record.answers(tmp_path / "minutes.db"))) == ["Database"]


def test_a_config_file_that_cannot_be_used_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "c.toml").write_text("[frases]")
    monkeypatch.setenv("KKR_CONFIG", str(tmp_path / "c.toml"))
    answers = list(record.answers(tmp_path / "minutes.db"))
    assert of(Verdict.WRONG, answers) == ["Config file"]
    (advice,) = [answer.advice for answer in answers if answer.subject == "Config file"]
    assert advice.endswith("`frases` is not known here – did you mean `phrases`?")


def test_this_sqlite_and_this_disk_will_do(tmp_path: Path) -> None:
    assert health.sqlite()[1] == []
    assert health.place(tmp_path / "minutes.db").flush


def test_an_extra_that_is_missing_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs, "find_spec", lambda _name: None)
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    answers = list(programs.answers())
    assert of(Verdict.WRONG, answers) == []
    assert sum("kkr-tui[" in answer.advice for answer in answers) == len(programs.EXTRAS)


def test_advice_stands_below_in_lines_that_fit() -> None:
    said = line(Answer("Keys", "few", Verdict.NOTE, "word " * 60))
    assert said.startswith("note  Keys")
    assert max(map(len, said.splitlines())) <= 100


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_it_may_be_piped_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "kkr_tui", "--lang", "en", "--db", str(tmp_path / "minutes.db"), "doctor"],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": encoding},
    )
    assert run.returncode == 0, run.stdout
    assert b"Everything that is needed works here." in run.stdout
    assert run.stderr == b""
    assert list(tmp_path.iterdir()) == []


def test_it_knows_every_extra() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))
    assert set(programs.EXTRAS) == {*project["project"]["optional-dependencies"]} - {"dev"}
