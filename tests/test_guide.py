"""The Danish guide: each of its commands is run as it stands there, in a folder as the guide has it."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from kkr_tui.cli.main import COMMANDS
from tests.stories.conftest import AGENDA
from tests.terminal import CTRL_Q, terminal

GUIDE = (Path(__file__).parents[1] / "docs" / "da" / "vejledning.md").read_text(encoding="utf-8")
SCREENS = ("demo", "open", "chair")


def commands() -> list[list[str]]:
    """Those that stand in blocks of their own, and those in the running text."""
    blocks = re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines() if line.strip()]
    inline = [text for text in re.findall(r"`(?:KKR_\w+=\w+ )?(kkr [^`]+)`", GUIDE) if text not in lines]
    return [shlex.split(line, comments=True)[1:] for line in dict.fromkeys([*lines, *inline])]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As after the step before: an agenda with the name in the guide, the published one as text, a meeting begun."""
    place = tmp_path_factory.mktemp("møder")
    (place / "agendas").mkdir()
    (place / "agendas" / "mit-møde.yaml").write_bytes(AGENDA.read_bytes())
    with terminal("open", "agendas/mit-møde.yaml", folder=place) as clerk:
        clerk.wait_for("not registered yet")
        clerk.type(CTRL_Q)
        assert clerk.wait_for_end() == 0
    return place


def test_there_are_commands_and_all_of_them_exist() -> None:
    assert len(commands()) > 8
    assert {words[0] for words in commands()} <= set(COMMANDS)


@pytest.mark.parametrize("words", [w for w in commands() if w[0] not in SCREENS and w[0] != "import"], ids=" ".join)
def test_a_command_of_the_guide_does_what_it_says(words: list[str], folder: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "kkr_tui", *words], cwd=folder, capture_output=True, text=True, check=False
    )
    if "docx" in words and run.returncode == 2:
        assert "Pandoc" in run.stderr  # the guide says that it is needed, and the program how to get it
    else:
        assert run.returncode in (0, 1), run.stderr
    assert "Traceback" not in run.stderr


@pytest.mark.parametrize("words", [words for words in commands() if words[0] in SCREENS], ids=" ".join)
def test_a_screen_of_the_guide_opens(words: list[str], folder: Path) -> None:
    with terminal(*words, folder=folder, environment={"KKR_LANG": "da"}) as program:
        program.wait_for("F1")
        program.type(CTRL_Q)
        assert program.wait_for_end() == 0
