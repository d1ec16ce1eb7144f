"""Rows 14 and 15: what is not our database, or not any more; what others changed in it."""

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tests.faults.secretary import agenda, decide, kkr, secretary, to_the_items
from tests.terminal import CTRL_Q, terminal

SLUG = "kkr-test-2023-11-24"
COMMANDS = (("export", "-o", "-"), ("log",), ("verify",), ("backup", "copy.db"))


def damaged(folder: Path, rounds: int) -> str:
    """Row 14: each kind of thing at the path, and so many random bytes flipped; then names that are mistyped."""
    whole = _database(folder)
    for name, make in KINDS.items():
        _left_alone(folder / name, whole, make, codes=(1, 3))
    refused = sum(_flipped(folder / f"flip {number}", whole, number) for number in range(rounds))
    _mistyped(folder)
    return (
        f"{len(KINDS)} kinds ({', '.join(KINDS)}): plain words, exit 3, bytes unchanged; {rounds} flipped bytes: "
        f"{refused} refused, the others named by verify or without effect; mistyped --db makes no file silently"
    )


def _text(path: Path, _whole: Path) -> None:
    path.write_text("organ: KKR\n" * 500, "utf-8")


def _zero_bytes(path: Path, _whole: Path) -> None:
    path.write_bytes(b"")


def _zeros(path: Path, _whole: Path) -> None:
    path.write_bytes(bytes(8192))


def _folder(path: Path, _whole: Path) -> None:
    path.mkdir()


def _truncated(path: Path, whole: Path) -> None:
    data = whole.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def _wrong_header(path: Path, whole: Path) -> None:
    path.write_bytes(b"XXXXXX" + whole.read_bytes()[6:])


def _another_program(path: Path, _whole: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE meeting (slug)")


def _newer(path: Path, whole: Path) -> None:
    shutil.copy(whole, path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")


KINDS: dict[str, Callable[[Path, Path], None]] = {
    "truncated": _truncated,
    "wrong header": _wrong_header,
    "zero bytes": _zero_bytes,
    "only zeros": _zeros,
    "a text file": _text,
    "a directory": _folder,
    "another program's": _another_program,
    "newer version": _newer,
}


def _left_alone(place: Path, whole: Path, make: Callable[[Path, Path], None], codes: tuple[int, ...]) -> None:
    place.mkdir()
    make(place / "minutes.db", whole)
    path, before = agenda(place), _bytes(place)
    for command in COMMANDS:
        done = kkr(place, *command)
        assert done.returncode in codes, (place.name, command, done)
        if command[0] != "verify":
            assert done.returncode == 3, (place.name, command, done)
        assert "Traceback" not in done.stderr
        assert 1 <= len(done.stderr.splitlines()) <= 3
    for ways_in in ((), ("open",), ("open", SLUG), ("open", str(path))):
        with terminal(*ways_in, folder=place) as clerk:
            assert clerk.wait_for_end() == 3, (place.name, ways_in, clerk.text)
        assert "Traceback" not in clerk.text
    assert _bytes(place) == before, (place.name, _bytes(place).keys() ^ before.keys())


def _flipped(place: Path, whole: Path, seed: int) -> bool:
    """One byte is another -> whether the program then refuses the file."""
    place.mkdir()
    data, choice = bytearray(whole.read_bytes()), random.Random(seed)
    data[choice.randrange(len(data))] ^= 1 << choice.randrange(8)
    (place / "minutes.db").write_bytes(data)
    done = kkr(place, "verify")
    assert done.returncode in (0, 1, 3), done
    assert "Traceback" not in done.stderr
    if done.returncode == 0:
        assert kkr(place, "log").stdout == kkr(whole.parent, "log").stdout
        return False
    before = _bytes(place)
    path = agenda(whole.parent)
    with terminal("open", str(path), folder=place) as clerk:
        while clerk.process.poll() is None and "saved" not in clerk.text:
            clerk.look(0.05)
        assert "Traceback" not in clerk.text
        if clerk.process.poll() is None:
            clerk.type(CTRL_Q)
            clerk.wait_for_end()
            return False
        assert clerk.wait_for_end() == 3
    assert _bytes(place) == before
    return True


def _mistyped(folder: Path) -> None:
    place = folder / "mistyped"
    place.mkdir()
    path = agenda(folder)
    for command in (*COMMANDS, ("open", SLUG)):
        with terminal("--db", "minuts.db", *command, folder=place) as clerk:
            assert clerk.wait_for_end() == 3, (command, clerk.text)
    assert list(place.iterdir()) == []
    with terminal("--db", "minuts.db", "open", str(path), folder=place) as clerk:
        clerk.wait_for("minuts.db was not there")
        clerk.type(CTRL_Q)
        clerk.wait_for_end()


def changed_from_outside(folder: Path, rounds: int) -> str:
    """Row 15: every change by another client, the guards on or off; verify names the row."""
    whole, tried = _database(folder), 0
    head = kkr(folder, "verify").stdout.split("head ")[1].split()[0]
    for number in range(rounds):
        for guarded in (True, False):
            for sql, row in CHANGES:
                place = folder / f"{number}.{tried}"
                place.mkdir()
                shutil.copy(whole, place / "minutes.db")
                _change(place / "minutes.db", sql, guarded=guarded)
                done = kkr(place, "verify", "--head", head)
                tried += 1
                if guarded:
                    assert done.returncode == 0, (sql, done)
                else:
                    assert done.returncode == 1, (sql, done)
                    assert row in done.stderr, (sql, done.stderr)
                    if "no row" in row:
                        assert kkr(place, "verify").returncode == 0
    for number, sql in enumerate(UNREADABLE):
        place = folder / f"unreadable {number}"
        place.mkdir()
        shutil.copy(whole, place / "minutes.db")
        _change(place / "minutes.db", sql, guarded=False)
        for command in (("log",), ("export", "-o", "-")):
            done = kkr(place, *command)
            assert (done.returncode, "cannot be read" in done.stderr) == (3, True), (sql, done)
    return f"{tried} changes: with the guards refused, without them named by verify; a cut tail by the head"


UNREADABLE = (
    "UPDATE event SET at = 'x' WHERE seq = 3",
    "UPDATE event SET body = '[]' WHERE seq = 3",
    "UPDATE meeting SET agenda = '{}'",
    "INSERT OR REPLACE INTO draft SELECT slug, '1', 'x', 0, 'x' FROM meeting",
)
"""What cannot be read any more is said in plain words, by every command that reads."""

CHANGES = (
    ("UPDATE event SET body = replace(body, 'B2', 'B9') WHERE seq = 4", "row 4"),
    ("UPDATE event SET at = replace(at, 'T', 'T1') WHERE seq = 3", "row 3"),
    ("UPDATE event SET who = 'En anden' WHERE seq = 2", "row 2"),
    ("DELETE FROM event WHERE seq = 3", "row 3"),
    ("DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)", "no row has the head"),
    (("UPDATE event SET seq = CASE seq WHEN 4 THEN 905 ELSE 904 END WHERE seq IN (4, 5);"
     "UPDATE event SET seq = seq - 900 WHERE seq > 900"), "row 4"),
    (("INSERT OR REPLACE INTO event (meeting, seq, at, written, who, kind, version, body, undoes, hash) "
     "SELECT meeting, 4, at, written, who, kind, version, body, undoes, hash FROM event WHERE seq = 5"), "row 4"),
    ("UPDATE meeting SET source = 'organ: andet'", "the agenda is not what was stored"),
)  # fmt: skip


def _change(database: Path, sql: str, *, guarded: bool) -> None:
    with closing(sqlite3.connect(database)) as connection:
        guards = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        if guarded:
            try:
                connection.executescript(sql)
            except sqlite3.IntegrityError:
                return
            raise AssertionError(sql)
        for name, _sql in guards:
            connection.execute(f"DROP TRIGGER {name}")
        connection.executescript(sql)
        for _name, trigger in guards:
            connection.execute(trigger)
        connection.commit()


def _database(folder: Path) -> Path:
    """A record of a few decisions, closed."""
    with secretary(folder) as clerk:
        to_the_items(clerk)
        for number in range(1, 6):
            decide(clerk, f"B{number}")
        clerk.type(CTRL_Q)
        clerk.wait_for_end()
    return folder / "minutes.db"


def _bytes(place: Path) -> dict[str, bytes]:
    """All files but SQLite's own two beside the database, which a reader may leave there, empty."""
    assert not any(path.stat().st_size for path in place.glob("*-wal"))
    here = [path for path in place.iterdir() if not path.name.endswith(("-wal", "-shm"))]
    return {path.name: path.read_bytes() if path.is_file() else b"folder" for path in here}
