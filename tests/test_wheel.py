"""What is handed out: a wheel with everything in it, which runs where there is no checkout."""

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.recipes.finding import DOCUMENTS

ROOT = Path(__file__).parents[1]
DATA = (
    "kkr_tui/agenda/kkr-agenda.schema.json",
    "kkr_tui/agendas/eksempel.yaml",
    "kkr_tui/agendas/kkr-hovedstaden-2023-11-24.yaml",
    "kkr_tui/locale/da/LC_MESSAGES/kkr.mo",
    "kkr_tui/locale/en/LC_MESSAGES/kkr.mo",
    "kkr_tui/minutes/house/minutes.html",
    "kkr_tui/minutes/kkr-minutes.schema.json",
    "kkr_tui/serve/page/page.html",
)
PIP = ("-m", "pip", "--disable-pip-version-check", "--quiet")
DEMO = "kkr_tui/agendas/kkr-hovedstaden-2023-11-24.yaml"


def python(*arguments: str, folder: Path, path: Path | None = None) -> str:
    """Run Python in ``folder``, with ``path`` in front of what is installed -> its output."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environment |= {"PYTHONPATH": str(path), "KKR_LANG": "en"} if path else {}
    run = subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    python(*PIP, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT), folder=folder)
    return next(folder.glob("*.whl"))


def test_everything_is_in_it_and_it_is_small(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    sheets = {path.relative_to(ROOT).as_posix() for path in (ROOT / "kkr_tui").rglob("*.tcss")}
    assert names >= {*DATA, *sheets}
    assert not [name for name in names if name.startswith(("tests", "bench")) or "__pycache__" in name]
    assert wheel.stat().st_size < 1_000_000


def test_the_extras_in_the_documents_are_those_it_has(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as opened:
        [facts] = [opened.read(name).decode() for name in opened.namelist() if name.endswith("/METADATA")]
    named = {name for path in DOCUMENTS for name in re.findall(r"kkr-tui\[(\w+)\]", path.read_text("utf-8"))}
    assert named <= set(re.findall(r"^Provides-Extra: (\w+)", facts, re.MULTILINE))
    assert len(named) > 4


def test_it_runs_where_there_is_no_checkout(wheel: Path, tmp_path: Path) -> None:
    place = tmp_path / "installed"
    python(*PIP, "install", "--no-deps", "--no-compile", "--target", str(place), str(wheel), folder=tmp_path)
    where = python("-c", "import kkr_tui; print(kkr_tui.__file__)", folder=tmp_path, path=place)
    assert Path(where.strip()).is_relative_to(place)
    assert "demo" in python("-m", "kkr_tui", "demo", "--help", folder=tmp_path, path=place)
    assert "members: 54" in python("-m", "kkr_tui", "check", str(place / DEMO), folder=tmp_path, path=place)
    version = python("-m", "kkr_tui", "--version", folder=tmp_path, path=place)
    assert version.split()[-1] in wheel.name  # said in one place, kkr_tui/__init__.py
