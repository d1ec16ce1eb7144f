"""Nothing of a closed item gets out where it goes on to: the next agenda, a draft that comes home, names of files."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kkr_tui.agenda.reader import read_agenda
from kkr_tui.cli.main import kkr
from kkr_tui.domain.agenda import Item
from tests.canary.record import CANARY, CLOSED, written
from tests.terminal import CTRL_Q, F, terminal


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("elsewhere"))


def run(record: Path, *arguments: str) -> Result:
    return CliRunner().invoke(kkr, ["--db", str(record), *arguments])


def open_part(items: tuple[Item, ...]) -> str:
    """What stands in items that are open, and in none that are closed."""
    return "\n".join(
        f"{item.title}\n{item.case_number}\n{item.sections}\n{item.enclosures}\n{item.prepared_decision}"
        f"\n{open_part(item.children)}"
        for item in items
        if not item.closed
    )


def test_the_next_agenda_keeps_it_behind_closed_doors(record: Path, tmp_path: Path) -> None:
    target = tmp_path / "next.yaml"
    assert run(record, "next", "--date", "2024-02-06", "-o", str(target)).exit_code == 0
    agenda = read_agenda(target).agenda
    assert CANARY in target.read_text("utf-8"), "what is to be followed up is carried on"
    assert CANARY not in open_part(agenda.items)
    assert not any(CANARY in name for name in (agenda.body, agenda.place, agenda.slug))
    assert not any(CANARY in str(person) for person in (*agenda.members, *agenda.substitutes, *agenda.guests))


def test_a_public_draft_that_comes_home_tells_nothing(record: Path, tmp_path: Path) -> None:
    """Its closed items have no words of the record; they are neither shown nor taken for changes."""
    draft = tmp_path / "draft.md"
    assert run(record, "export", "-o", str(draft)).exit_code == 0
    draft.write_text(draft.read_text("utf-8").replace("godkendte det", "godkendte det hele"), "utf-8")
    done = run(record, "import", "--into", "kkr-hovedstaden-2023-11-24", str(draft), "--dry-run")
    assert "[-det.-] {+det hele.+}" in done.output
    assert CANARY not in done.output


def test_the_chairs_file_holds_no_word_of_it(tmp_path: Path) -> None:
    """The chair's answers are in a file of their own that may be copied about; it names wordings by their hash."""
    written(tmp_path, until_closed=False)
    with terminal("chair", "--nod", folder=tmp_path) as chair:
        chair.wait_for("KKR Hovedstaden godkendte det.")
        for key in ("o", "r", "\x1b", "\x1b[A", "o", "r", "\x1b"):
            chair.type(key)
            chair.look(0.2)
        chair.type("\x11")
        chair.wait_for_end()
        assert CANARY.encode() not in chair.raw
    answers = tmp_path / "minutes.chair.db"
    if answers.exists():
        with closing(sqlite3.connect(answers)) as connection:
            assert CANARY not in "\n".join(connection.iterdump())


def test_the_titles_of_the_window_hold_no_word_of_it_on_any_screen(tmp_path: Path) -> None:
    written(tmp_path, until_closed=False)
    with terminal("open", folder=tmp_path) as clerk:
        clerk.wait_for(CANARY)
        clerk.wait_for("F5 Hole")
        for key in (F[10], "\x1b", F[3], "\x1b", F[2], F[2], F[4], "\x1b", F[1], "\x1b"):
            clerk.type(key)
            clerk.look(0.1)
        clerk.type(CTRL_Q)
        clerk.wait_for_end()
        titles = [part.partition(b"\x07")[0] for part in bytes(clerk.raw).split(b"\x1b]")[1:]]
    assert not [title for title in titles if CANARY.encode() in title]
    assert not [path for path in tmp_path.rglob("*") if CANARY in path.name or CLOSED in path.name]
