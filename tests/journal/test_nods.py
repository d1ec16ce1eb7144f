"""The chair's own file: what is put in comes out, whatever else happens to the file, and it harms nobody."""

import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from kkr_tui.domain.matters import Answer
from kkr_tui.domain.nods import Nod, fingerprint
from kkr_tui.journal.errors import ChairFileUnusable
from kkr_tui.journal.nodding import give
from kkr_tui.journal.nodfile import chair_file
from kkr_tui.journal.nods import NodReader
from tests.journal.building import ROOM, SLUG, recording


def nod(number: int = 1, **changes: object) -> Nod:
    made = Nod(f"{number:032x}", "2", 1, fingerprint("Godkendt."), Answer.CORRECT, "Æblet [/] hører til pkt. 3", ROOM)
    return replace(made, **changes)  # type: ignore[arg-type]


def everything(db: Path, slug: str = SLUG) -> list[Nod]:
    with NodReader(db, slug) as reader:
        return reader.news()


def test_what_is_given_comes_out_once_in_order(db: Path) -> None:
    with NodReader(db, SLUG) as reader:
        assert reader.news() == []
        give(db, SLUG, nod(1))
        assert reader.news() == [nod(1)]
        assert reader.news() == []
        give(db, "another-meeting", nod(2))
        give(db, SLUG, nod(3, answer=Answer.OK, text=""))
        assert reader.news() == [nod(3, answer=Answer.OK, text="")]
    assert [given.key for given in everything(db)] == [nod(1).key, nod(3).key]
    assert not db.exists()


def test_the_file_is_private_and_beside_the_record(db: Path) -> None:
    give(db, SLUG, nod())
    path = db.with_name("minutes.chair.db")
    assert chair_file(db) == path
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert sorted(file.name for file in db.parent.iterdir()) == [path.name]


def test_answers_are_only_added(db: Path) -> None:
    give(db, SLUG, nod())
    with closing(sqlite3.connect(chair_file(db))) as connection:
        for sql in ("DELETE FROM nod", "UPDATE nod SET answer = 'ok'"):
            with pytest.raises(sqlite3.IntegrityError, match="only added"):
                connection.execute(sql)


def test_many_chairs_at_once(db: Path) -> None:
    threads = [Thread(target=give, args=(db, SLUG, nod(number))) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {given.key for given in everything(db)} == {nod(number).key for number in range(8)}


def test_a_file_that_is_replaced_is_read_anew_and_hands_out_nothing_twice(db: Path) -> None:
    with NodReader(db, SLUG) as reader:
        give(db, SLUG, nod(1))
        assert reader.news() == [nod(1)]
        chair_file(db).unlink()
        assert reader.news() == []
        give(db, SLUG, nod(1))
        give(db, SLUG, nod(2))
        assert reader.news() == [nod(2)]


def test_a_file_that_cannot_be_followed_is_told_of(db: Path) -> None:
    chair_file(db).symlink_to(chair_file(db))
    for use in (lambda: everything(db), lambda: give(db, SLUG, nod(1))):
        with pytest.raises(ChairFileUnusable, match="symbolic"):
            use()


def another_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE nod (key, meeting, item, revision, wording, answer, text, at)")


def the_record_itself(path: Path) -> None:
    with recording(path):
        pass


def a_view_without_end(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "CREATE VIEW nod AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS key FROM n;"
            f"PRAGMA application_id = {0x4B4B5202};"
        )


def a_newer_version(path: Path) -> None:
    give(path.with_name("minutes.db"), SLUG, nod())
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 2")


def torn(path: Path) -> None:
    give(path.with_name("minutes.db"), SLUG, nod())
    path.write_bytes(path.read_bytes()[:4096])


DAMAGE: list[Callable[[Path], object]] = [
    lambda path: path.write_bytes(b""),
    lambda path: path.write_text("ok", "utf-8"),
    lambda path: path.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000),
    lambda path: path.mkdir(),
    another_program,
    the_record_itself,
    a_view_without_end,
    a_newer_version,
    torn,
]


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_or_foreign_file_is_told_and_left_as_it_is(damage: Callable[[Path], object], db: Path) -> None:
    path = chair_file(db)
    damage(path)
    before = path.read_bytes() if path.is_file() else b""
    with NodReader(db, SLUG) as reader:
        for _ in range(2):
            with pytest.raises(ChairFileUnusable, match=r"Move minutes\.chair\.db away"):
                reader.news()
        with pytest.raises(ChairFileUnusable):
            give(db, SLUG, nod(7))
        assert (path.read_bytes() if path.is_file() else b"") == before
        path.rename(path.with_name("away"))
        give(db, SLUG, nod(8))
        assert reader.news() == [nod(8)]


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("key", "x"),
        ("at", "in the morning"),
        ("at", "2023-11-24T10:00:00"),
        ("answer", "maybe"),
    ],
)
def test_what_cannot_be_an_answer_is_passed_over(column: str, value: str, db: Path) -> None:
    give(db, SLUG, nod(1))
    with closing(sqlite3.connect(chair_file(db))) as connection:
        connection.execute("INSERT INTO nod SELECT 'k2', meeting, item, revision, wording, answer, text, at FROM nod")
        connection.execute("DROP TRIGGER nod_no_update")
        connection.execute(f"UPDATE nod SET key = '{2:032x}', {column} = ? WHERE key = 'k2'", (value,))
        connection.commit()
    assert everything(db) == [nod(1)]


def test_hostile_text_passes_the_gate_on_its_way_in(db: Path) -> None:
    give(db, SLUG, nod(1))
    with closing(sqlite3.connect(chair_file(db))) as connection:
        connection.execute("DROP TRIGGER nod_no_update")
        connection.execute("UPDATE nod SET text = ?, item = ?", ("\x1b]0;x\x07a\nb\u202e" + "c" * 10**6, "\x1b[2J2"))
        connection.commit()
    [read] = everything(db)
    assert read.item == "[2J2"
    assert read.text.startswith("]0;xa bccc")
    assert len(read.text) <= 500


def test_what_the_chair_imports_can_write_nothing_but_its_own_file() -> None:
    program = "import sys, kkr_tui.journal.nodding; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "kkr_tui.journal.nodding" in loaded
    assert not loaded & {
        f"kkr_tui.journal.{name}" for name in ("recorder", "thread", "writer", "writing", "lease", "making")
    }
