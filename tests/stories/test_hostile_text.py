"""Text is text: what is markup, terminal codes, Markdown or HTML elsewhere is shown and kept as it was written."""

import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner
from markdown_it import MarkdownIt
from markdown_it.token import Token

from kkr_tui.agenda.writer import write_agenda
from kkr_tui.cli.main import kkr
from kkr_tui.domain.agenda import Agenda, Item, Member, Section, Substitute
from kkr_tui.domain.dates import parse_date
from tests.stories.conftest import Clerk, clerk

ESCAPES = "\x1b]0;title\x07\x1b[31m"
HOSTILE = [
    "[A]",
    "[/x]",
    "[@click=app.quit]tryk[/]",
    "# x",
    "| a | b |",
    "<script>alert(1)</script>",
    "1. januar",
    "🎉 emoji 👩‍🚀",
    "a\u030a NFD",
    "$primary %(name)s {0} \\",
]


def shown(text: str) -> str:
    return text.replace("a\u030a", "å")


def agenda(text: str) -> bytes:
    value = Agenda(
        body=f"Råd {text}",
        date=parse_date("2024-05-03"),
        members=(Member(name=f"Ane {text}", party="A", municipality=f"By {text}"), Member(name="Bo", party="B")),
        substitutes=(Substitute(name=f"Sif {text}", party="A"),),
        items=(
            Item(
                number="1",
                title=f"Titel {text}",
                case_number=f"Sag {text}",
                sections=(
                    Section(heading="Indstilling", text=f"Det indstilles {text}"),
                    Section(heading="Noter", text=text),
                ),
                enclosures=(f"Bilag {text}",),
            ),
            Item(number="2", title="Eventuelt"),
        ),
    )
    return write_agenda(value, schema="x").encode()


async def screens(secretary: Clerk) -> dict[str, str]:
    """What stands on each screen that shows names, titles or texts of the meeting."""
    seen = {"attendance": secretary.text}
    await secretary.press("enter")
    seen["person"] = secretary.text
    await secretary.press("s")
    seen["substitutes"] = secretary.text
    await secretary.press("escape", "f5", "f8", "ctrl+o")
    seen["item"] = secretary.text
    for key, name in (("f3", "go to"), ("f4", "proposals"), ("f12", "read-back")):
        await secretary.press(key)
        seen[name] = secretary.text
        await secretary.press("escape")
    await secretary.press("ctrl+p")
    await secretary.type("titel")
    seen["palette"] = secretary.text
    await secretary.press("escape")
    return seen


@pytest.mark.parametrize("text", HOSTILE)
async def test_hostile_text_goes_unharmed_to_screens_database_and_markdown(text: str, tmp_path: Path) -> None:
    async with clerk(tmp_path, agenda(text), size=(200, 50)) as secretary:
        for name, screen in (await screens(secretary)).items():
            assert shown(text) in screen, name
        assert all(f"{start} {shown(text)}" in secretary.text for start in ("Titel", "Sag", "indstilles", "Bilag"))
        await secretary.paste(f"Beslutning {text}\r\nnæste {ESCAPES}")
        await secretary.press("ctrl+s")
        assert secretary.app.is_running
    kept = f"Beslutning {shown(text)}\nnæste ]0;title[31m"
    database = sqlite3.connect(tmp_path / "minutes.db")
    assert database.execute("SELECT text FROM decision").fetchall() == [(kept,)]
    database.close()
    result = CliRunner().invoke(kkr, ["--db", str(tmp_path / "minutes.db"), "export", "-o", "-"])
    assert "\x1b" not in result.stdout
    texts = plain_texts(result.stdout)
    for wanted in (f"1. Titel {shown(text)}", *kept.split("\n"), f"Sag {shown(text)}", f"Bilag {shown(text)}"):
        assert wanted in texts
    assert any(line.startswith(f"Ane {shown(text)} (A)") for line in texts)


async def test_a_word_of_ten_thousand_letters(tmp_path: Path) -> None:
    word = "å" * 10_000
    async with clerk(tmp_path, agenda("x"), size=(80, 24)) as secretary:
        await secretary.press("f5", "f8")
        await secretary.paste(word)
        await secretary.press("f8", "f10")
        assert secretary.session.meeting.record("1").decision == word
    result = CliRunner().invoke(kkr, ["--db", str(tmp_path / "minutes.db"), "export", "-o", "-"])
    assert word in plain_texts(result.stdout)


def plain_texts(markdown: str) -> list[str]:
    """The lines of text that a CommonMark parser finds; there is nothing but headings, lists, text and emphasis."""
    parser = MarkdownIt("commonmark").enable("table")
    texts: list[str] = []
    for token in parser.parse(markdown):
        assert token.type not in ("html_block", "code_block", "fence", "table_open", "ordered_list_open"), token
        if token.type == "inline":
            texts += "".join(_text(child) for child in token.children or ()).split("\n")
    return texts


def _text(token: Token) -> str:
    assert token.type in ("text", "softbreak", "hardbreak", "em_open", "em_close", "strong_open", "strong_close"), token
    return "\n" if token.type.endswith("break") else token.content
