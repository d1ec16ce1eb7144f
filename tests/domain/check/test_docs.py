"""docs/content-check.md tells of every rule, with the rules' own words."""

from pathlib import Path

from kkr_tui.domain.check import rules

PAGE = Path(__file__).parents[3] / "docs" / "content-check.md"


def table() -> str:
    """The rules as a Markdown table, the weightiest first."""
    rows = [f"| `{rule.value}` | {' '.join(texts)} |" for rule, texts in rules().items()]
    return "\n".join(["| rule | what it finds |", "|---|---|", *rows])


def test_the_page_has_the_table_of_the_rules() -> None:
    assert table() in PAGE.read_text(encoding="utf-8"), f"docs/content-check.md should have:\n\n{table()}"
