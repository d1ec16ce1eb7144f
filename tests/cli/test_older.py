"""A database of an older version: whichever way the secretary opens it, it is made one of today first."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kkr_tui.journal import schema
from tests.faults.secretary import secretary, to_the_items
from tests.terminal import CTRL_Q, ENTER, terminal

SLUG = "kkr-test-2023-11-24"


@pytest.mark.parametrize("arguments", [("open",), (), ("open", SLUG), ("open", "agenda.yaml")], ids=str)
def test_is_brought_up_to_date_and_opened(arguments: tuple[str, ...], tmp_path: Path) -> None:
    with secretary(tmp_path) as clerk:
        to_the_items(clerk)
        clerk.type(CTRL_Q)
        assert clerk.wait_for_end() == 0
    with terminal(*arguments, folder=tmp_path, module="tests.cli.newer") as clerk:
        if not arguments:
            clerk.wait_for(SLUG[:3].upper())
            clerk.type(ENTER)
        to_the_items(clerk)
        clerk.type(CTRL_Q)
        assert clerk.wait_for_end() == 0
    with closing(sqlite3.connect(tmp_path / "minutes.db")) as db:
        assert db.execute("PRAGMA user_version").fetchall() == [(len(schema.STEPS) + 1,)]
