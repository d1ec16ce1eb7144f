"""Every command in the documents does what they say: it is run in a house made for it, or named with what runs it."""

import re
import shutil
from pathlib import Path

import pytest

from tests.recipes.elsewhere import ELSEWHERE, elsewhere, is_there
from tests.recipes.finding import Recipe, recipes
from tests.recipes.house import as_typed, codes, furnish, run

RECIPES = recipes()
RUN = [recipe for recipe in recipes(as_typed) if not all(elsewhere(step.command) for step in recipe.steps)]
COMMANDS = [step.command for recipe in RECIPES for step in recipe.steps]
ADVICE = (
    "Mend the document or the program, or prepare what the command needs in tests/recipes/house.py. "
    "A command that cannot be run there is named in tests/recipes/elsewhere.py, with the test that runs it."
)


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("furnished") / "møder"
    folder.mkdir()
    furnish(folder)
    return folder


@pytest.fixture
def house(furnished: Path, tmp_path: Path) -> Path:
    """One that nobody has been in."""
    return shutil.copytree(furnished, tmp_path / "møder", symlinks=True)


@pytest.mark.parametrize("recipe", RUN, ids=str)
def test_a_command_does_what_the_document_says(recipe: Recipe, house: Path) -> None:
    for step in recipe.steps:
        if elsewhere(step.command) is None:
            code, said = run(step.command, house)
            about = f"{recipe.place}: `{step.command}`"
            assert code in codes(step.command), f"{about} ended with {code}: {said}\n{ADVICE}"
            assert "Traceback" not in said, f"{about}: {said}"
            missing = [line for line in step.shown if line not in said.splitlines()]
            assert missing == [], f"{about} prints something else: {said}"


@pytest.mark.parametrize("by", sorted({by for command in COMMANDS if (by := elsewhere(command))}))
def test_what_runs_a_command_elsewhere_is_there(by: str) -> None:
    assert is_there(by), f"{by}, named in tests/recipes/elsewhere.py, is no test, no make target and no day"


@pytest.mark.parametrize("pattern", ELSEWHERE)
def test_nothing_is_named_that_no_document_has(pattern: str) -> None:
    assert any(re.fullmatch(pattern, command) for command in COMMANDS), "take it out of tests/recipes/elsewhere.py"


def test_commands_are_found_wherever_they_stand() -> None:
    """In a block, with its comment left out, in the text, behind a variable, in a table, and in a command's help."""
    assert len(RECIPES) > 100
    for command in (
        "make run", ".venv/bin/kkr demo --replay", "KKR_SIGNS=ascii kkr open", "pip install 'kkr-tui[pdf]'",
        "kkr search lånepulje botilbud", "kkr --lang en lint",
    ):  # fmt: skip
        assert command in COMMANDS
