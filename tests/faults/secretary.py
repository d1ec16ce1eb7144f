"""The real program in a terminal, driven as a secretary drives it, and the record as another program reads it."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from tests.terminal import F, Terminal, terminal

ITEMS = 6
LONG = 200
CTRL_S, CTRL_U, SHIFT_HOME = "\x13", "\x15", "\x1b[1;2H"


def agenda(folder: Path) -> Path:
    """A small meeting, as a file beside the database."""
    path = folder / "agenda.yaml"
    items = "".join(f"  - titel: Sag {number}\n" for number in range(1, ITEMS + 1))
    path.write_text(f"organ: KKR Test\ndato: 2023-11-24\nmedlemmer: [{{navn: Ane}}]\npunkter:\n{items}", "utf-8")
    return path


@contextmanager
def secretary(
    folder: Path,
    *arguments: str,
    under: Sequence[str] = (),
    module: str = "kkr_tui",
    environment: Mapping[str, str] | None = None,
) -> Iterator[Terminal]:
    """The program on ``folder/minutes.db``, at the first item or wherever the meeting is."""
    path = folder / "agenda.yaml"
    path = path if path.exists() else agenda(folder)
    with terminal(
        "open", str(path), *arguments, folder=folder, under=under, module=module, environment=environment
    ) as clerk:
        yield clerk


def to_the_items(clerk: Terminal) -> None:
    """From attendance, or from wherever the last run ended, to an item."""
    clerk.wait_for(" F8 ")  # it stands behind F5 in both key bars, which may come in parts
    if "F5 All present" in clerk.text:
        clerk.type(F[8])
    clerk.wait_for("F5 Hole")


def decide(clerk: Terminal, text: str, item: str = "1") -> None:
    """Record ``text`` as the decision; returns when the program shows it as recorded, raises AssertionError if not."""
    # Replaced in one edit: an editor that is empty for a moment is not an unrecorded text, and the old ✓ would show.
    clerk.type(SHIFT_HOME)
    if len(text) > LONG:
        clerk.paste(text)  # thousands of keys take a busy machine longer than anybody waits
    else:
        clerk.type(text)
    clerk.wait_for(text[-60:])  # a longer text wraps
    clerk.wait_for(f"✎ {item} ")
    clerk.type(CTRL_S)
    clerk.wait_for(f"✓ {item} ")


def recorded(database: Path) -> list[str]:
    """The decisions on record, in order, after SQLite's own check and a check for gaps."""
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        rows = connection.execute("SELECT seq, kind, json_extract(body, '$.text') FROM event ORDER BY seq").fetchall()
    assert [seq for seq, _, _ in rows] == list(range(1, len(rows) + 1))
    return [text for _, kind, text in rows if kind == "decision_recorded"]


def drafts(database: Path) -> dict[str, str]:
    """The drafts on disk."""
    with closing(sqlite3.connect(database)) as connection:
        return dict(connection.execute("SELECT item, text FROM draft").fetchall())


def kkr(
    folder: Path, *arguments: str, under: Sequence[str] = (), **environment: str
) -> "subprocess.CompletedProcess[str]":
    """A command that needs no terminal."""
    return subprocess.run(
        [*under, sys.executable, "-m", "kkr_tui", *arguments],
        cwd=folder, capture_output=True, text=True, check=False, env={**os.environ, "KKR_LANG": "en", **environment},
    )  # fmt: skip


def verified(folder: Path) -> None:
    """``kkr verify`` finds nothing."""
    done = kkr(folder, "verify")
    assert done.returncode == 0, done.stderr
