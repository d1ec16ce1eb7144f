"""What may be at the path instead of a record of ours: it is named, and left byte for byte as it was."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from kkr_tui.journal.backup import backup
from kkr_tui.journal.errors import (
    CannotOpen,
    Damaged,
    ForeignDatabase,
    JournalError,
    Missing,
    NewerVersion,
    NotADatabase,
    UnsafeFolder,
)
from kkr_tui.journal.folder import unsafe
from kkr_tui.journal.follower import Follower
from kkr_tui.journal.recorder import Recorder
from kkr_tui.journal.verify import verify

from .building import AGENDA, recording


def ours(path: Path) -> None:
    with recording(path) as recorder:
        recorder.store(AGENDA, "x" * 20_000)


def text(path: Path) -> None:
    path.write_text("organ: KKR\n" * 100)


def short_text(path: Path) -> None:
    path.write_text("hej")


def empty(path: Path) -> None:
    path.touch()


def foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("CREATE TABLE event (x)")


def foreign_in_wal(path: Path) -> None:
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("PRAGMA journal_mode = WAL")
        conn.execute("PRAGMA application_id = 77")
        conn.execute("CREATE TABLE event (x)")


def newer(path: Path) -> None:
    ours(path)
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("PRAGMA user_version = 99")


def cut_off(path: Path) -> None:
    ours(path)
    path.write_bytes(path.read_bytes()[:30_000])


def overwritten(path: Path) -> None:
    ours(path)
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * 4096 + whole[8192:])


def only_a_header(path: Path) -> None:
    ours(path)
    path.write_bytes(path.read_bytes()[:100])


CASES: list[tuple[Callable[[Path], None], type[JournalError]]] = [
    (text, NotADatabase),
    (short_text, NotADatabase),
    (empty, NotADatabase),
    (foreign, ForeignDatabase),
    (foreign_in_wal, ForeignDatabase),
    (newer, NewerVersion),
    (cut_off, Damaged),
    (overwritten, Damaged),
    (only_a_header, Damaged),
]


@pytest.mark.parametrize(("make", "error"), CASES)
@pytest.mark.parametrize("create", [True, False])
def test_what_is_not_ours_stays_as_it_is(
    db: Path, make: Callable[[Path], None], error: type[JournalError], *, create: bool
) -> None:
    make(db)
    before = db.read_bytes(), db.stat().st_mode
    with pytest.raises(error) as caught:
        Recorder.open(db, who="Lis", create=create, take_over=True)
    with pytest.raises(error):
        backup(db, db.with_name("copy.db"))
    assert (db.read_bytes(), db.stat().st_mode) == before
    assert not db.with_name("copy.db").exists()
    assert 1 <= len(str(caught.value).splitlines()) <= 3


@pytest.mark.parametrize(("make", "error"), [case for case in CASES if case[1] is not Damaged])
def test_a_reader_says_the_same(db: Path, make: Callable[[Path], None], error: type[JournalError]) -> None:
    make(db)
    for read in (Follower, verify):
        with pytest.raises(error):
            read(db)


@pytest.mark.parametrize("make", [cut_off, overwritten])
def test_verify_finds_damage(db: Path, make: Callable[[Path], None]) -> None:
    make(db)
    assert verify(db)


def test_a_folder_is_not_a_database(tmp_path: Path) -> None:
    for use in (lambda path: Recorder.open(path, who="Lis", create=True), Follower, verify):
        with pytest.raises(NotADatabase):
            use(tmp_path)


def test_nothing_there_is_missing(db: Path) -> None:
    for use in (lambda path: Recorder.open(path, who="Lis", create=False), Follower, verify):
        with pytest.raises(Missing):
            use(db)
    assert list(db.parent.iterdir()) == []


def test_a_folder_that_is_not_there_is_not_made(db: Path) -> None:
    with pytest.raises(CannotOpen):
        Recorder.open(db / "deep" / "minutes.db", who="Lis", create=True)
    assert list(db.parent.iterdir()) == []


MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/me/local\\040disk ext4 rw 0 0
//srv/share /mnt/share cifs rw 0 0
C: /mnt/c 9p rw 0 0
me@there: /mnt/ssh fuse.sshfs rw 0 0
odd
"""


@pytest.mark.parametrize(
    ("path", "safe"),
    [
        (PurePosixPath("/srv/minutes.db"), True),
        (PurePosixPath("/home/me/minutes.db"), False),
        (PurePosixPath("/homes/me/minutes.db"), True),
        (PurePosixPath("/home/me/local disk/minutes.db"), True),
        (PurePosixPath("/mnt/share/minutes.db"), False),
        (PurePosixPath("/mnt/c/Users/minutes.db"), False),
        (PurePosixPath("/mnt/ssh/minutes.db"), False),
        (PurePosixPath("/srv/OneDrive - Hillerød Kommune/minutes.db"), False),
        (PurePosixPath("/srv/Dropbox/møder/minutes.db"), False),
        (PurePosixPath("/srv/Google Drive/minutes.db"), False),
        (PurePosixPath("/Users/me/Library/Mobile Documents/com~apple~CloudDocs/minutes.db"), False),
        (PurePosixPath("/Users/me/Library/CloudStorage/GoogleDrive-me/minutes.db"), False),
        (PurePosixPath("/srv/dropboxes/minutes.db"), True),
        (PurePosixPath("/srv/møder/dropbox"), True),
        (PureWindowsPath(r"C:\Users\me\minutes.db"), True),
        (PureWindowsPath(r"C:\Users\me\OneDrive\minutes.db"), False),
        (PureWindowsPath(r"\\server\share\minutes.db"), False),
    ],
)
def test_where_a_record_is_safe(path: PurePath, *, safe: bool) -> None:
    assert (unsafe(path, MOUNTS) == "") is safe


def test_no_list_of_mounts_is_no_reason() -> None:
    assert unsafe(PurePosixPath("/srv/minutes.db"), "") == ""


def test_an_unsafe_folder_is_refused_unless_insisted_on(tmp_path: Path) -> None:
    path = tmp_path / "OneDrive - Kommunen" / "minutes.db"
    path.parent.mkdir()
    with pytest.raises(UnsafeFolder, match="OneDrive - Kommunen"):
        Recorder.open(path, who="Lis", create=True)
    assert list(path.parent.iterdir()) == []
    Recorder.open(path, who="Lis", create=True, insist=True).close()
    assert path.exists()
