"""The documents tell what the code does: those made of tables are current, and nothing is left out of them."""

import re
from pathlib import Path

import pytest

from kkr_tui.cli.main import COMMANDS
from kkr_tui.tui.chair import keys as chair
from kkr_tui.tui.clerk import boxkeys
from kkr_tui.tui.clerk import keys as clerk
from kkr_tui.tui.shared import boxkeys as shared
from kkr_tui.tui.shared.keys import Key
from tests.documents import DOCS, MADE_OF_TABLES, text
from tests.recipes.finding import DOCUMENTS


@pytest.mark.parametrize("name", MADE_OF_TABLES)
def test_documents_made_of_tables_are_current(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == text(name), "run: make documents"


@pytest.mark.parametrize("module", [clerk, chair, boxkeys, shared])
def test_every_table_of_keys_is_documented(module: object) -> None:
    tables = [value for value in vars(module).values() if isinstance(value, tuple)]
    keys = [key for table in tables for key in table if isinstance(key, Key)]
    document = text("keys.md")
    assert keys
    assert [key.help for key in keys if f"| {key.all_shown} | {key.help} |" not in document] == []


def test_every_command_is_documented() -> None:
    assert [name for name in COMMANDS if f"## kkr {name}\n" not in text("commands.md")] == []


def test_the_index_names_every_document_and_no_other() -> None:
    linked = set(re.findall(r"\]\(([^)#]+\.md)\)", (DOCS / "README.md").read_text(encoding="utf-8")))
    there = {str(path.relative_to(DOCS)) for path in DOCS.rglob("*.md")} - {"README.md"}
    decisions = {name for name in there if Path(name).parent.name == "decisions"}
    assert linked == there - decisions


def anchors(path: Path) -> set[str]:
    """How the headings of a document are named in links to them."""
    headings = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    there = re.findall(r"\]\((?!\w+:)([^)#]*)(?:#([^)]+))?\)", path.read_text(encoding="utf-8"))
    places = [(path.parent / name if name else path, anchor) for name, anchor in there]
    assert [place for place, _anchor in places if not place.exists()] == []
    assert [(place, anchor) for place, anchor in places if anchor and anchor not in anchors(place)] == []


def test_the_guide_says_which_file_the_import_made() -> None:
    guide = (DOCS / "da" / "vejledning.md").read_text(encoding="utf-8")
    between = guide.partition("kkr import dagsorden.pdf")[2].partition("kkr check agendas/mit-møde.yaml")[0]
    assert re.search(r"`agendas/[\w-]+\.yaml`", between)


def test_the_tour_comes_back_from_the_check_to_where_the_meeting_is() -> None:
    tour = (DOCS.parent / "README.md").read_text(encoding="utf-8")
    assert re.search(r"`F9`\s+goes to .*?`F3` `3\.7` `Enter` brings you back", tour, re.DOTALL)
