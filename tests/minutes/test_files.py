import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kkr_tui import language
from kkr_tui.domain.agenda import Agenda
from kkr_tui.minutes import markdown
from kkr_tui.minutes.document import Audience, Kind, build
from kkr_tui.minutes.files import EditedSince, default_name, write_export
from kkr_tui.minutes.seal import is_intact, sealed

from .scene import AGENDA, one_item

ROOT = Path(language.__file__).parents[1]
OLD = sealed("Gammelt\n\n").encode()
NEW = sealed("Nyt æøå\n\n").encode()
posix_only = pytest.mark.skipif(os.name != "posix", reason="signals, modes and links as POSIX has them")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "referat.md"


def written(path: Path) -> bytes:
    return path.read_bytes()


def names_beside(path: Path) -> list[str]:
    return [file.name for file in path.parent.iterdir()]


def test_what_this_program_wrote_may_be_written_again(path: Path) -> None:
    for text in (OLD, NEW):
        write_export(path, text)
        assert written(path) == text
    assert names_beside(path) == [path.name]


@pytest.mark.parametrize(
    "edit",
    [
        lambda text: text.replace("Gammelt", "Gammelt."),
        lambda text: text + "Tilføjet\n",
        lambda text: text.rstrip("\n"),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "",
        lambda text: "Noget helt andet\n",
        lambda text: text + text,
    ],
)
def test_an_edited_file_is_not_overwritten_unless_asked(path: Path, edit: Callable[[str], str]) -> None:
    edited = edit(OLD.decode()).encode()
    path.write_bytes(edited)
    with pytest.raises(EditedSince) as refused:
        write_export(path, NEW)
    assert refused.value.path == path
    assert str(path) in str(refused.value)
    assert written(path) == edited
    write_export(path, NEW, force=True)
    assert written(path) == NEW


def test_a_file_that_is_no_text_is_not_ours(path: Path) -> None:
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(EditedSince):
        write_export(path, NEW)


@settings(deadline=None)
@given(at=st.integers(min_value=0), char=st.characters(codec="utf-8"))
def test_any_changed_character_shows(at: int, char: str) -> None:
    text = markdown.render(build(one_item("KKR."), {}, kind=Kind.FULL, audience=Audience.PUBLIC, head="abc"))
    at %= len(text)
    edited = text[:at] + char + text[at + 1 :]
    assert is_intact(edited.encode()) == (edited == text)


@pytest.mark.parametrize("force", [False, True])
def test_an_equal_file_is_left_alone(path: Path, force: bool) -> None:
    write_export(path, NEW)
    before = path.stat()
    write_export(path, NEW, force=force)
    after = path.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@posix_only
def test_a_new_file_has_the_usual_mode_and_an_old_one_keeps_its_own(path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_export(path, OLD)
    finally:
        os.umask(before)
    assert path.stat().st_mode & 0o777 == 0o640
    path.chmod(0o604)
    write_export(path, NEW)
    assert path.stat().st_mode & 0o777 == 0o604


@posix_only
def test_a_link_stays_a_link(path: Path) -> None:
    path.write_bytes(OLD)
    link = path.with_name("link.md")
    link.symlink_to(path)
    write_export(link, NEW)
    assert link.is_symlink()
    assert written(path) == NEW


@posix_only
def test_links_in_a_circle_lead_nowhere_and_stay(path: Path) -> None:
    path.symlink_to(path)
    with pytest.raises(OSError, match="symbolic"):
        write_export(path, NEW)
    assert names_beside(path) == [path.name]


@posix_only
def test_a_device_is_written_to_and_not_replaced() -> None:
    write_export(Path(os.devnull), NEW)
    assert Path(os.devnull).is_char_device()


@pytest.mark.parametrize("call", ["fsync", "replace"])
@pytest.mark.parametrize("old", [None, OLD])
def test_a_full_disk_leaves_the_old_file_and_no_rubbish(
    path: Path, monkeypatch: pytest.MonkeyPatch, call: str, old: bytes | None
) -> None:
    def full(*args: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    if old:
        path.write_bytes(old)
    monkeypatch.setattr(os, call, full)
    with pytest.raises(OSError, match="No space"):
        write_export(path, NEW)
    assert names_beside(path) == ([path.name] if old else [])
    if old:
        assert written(path) == old


KILLED = """
import os, pathlib, signal, sys
from kkr_tui.minutes import files, seal
function = getattr(os, sys.argv[2])
calls = 0
def dying(*args):
    global calls
    calls += 1
    if calls == int(sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)
    return function(*args)
setattr(os, sys.argv[2], dying)
files.write_export(pathlib.Path(sys.argv[1]), seal.sealed("Nyt æøå\\n\\n").encode())
"""

OUTGROWN = """
import pathlib, resource, signal, sys
from kkr_tui.minutes import files, seal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
files.write_export(pathlib.Path(sys.argv[1]), seal.sealed("Nyt\\n" * 10_000).encode())
"""


def run(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


@posix_only
@pytest.mark.parametrize(("call", "nth", "expected"), [("fsync", 1, OLD), ("replace", 1, OLD), ("fsync", 2, NEW)])
def test_killed_in_the_middle_the_file_is_the_old_or_the_new_one(
    path: Path, call: str, nth: int, expected: bytes
) -> None:
    path.write_bytes(OLD)
    died = run(KILLED, str(path), call, str(nth))
    assert died.returncode == -signal.SIGKILL, died.stderr
    assert written(path) == expected
    write_export(path, NEW)
    assert written(path) == NEW


@posix_only
def test_a_write_that_stops_half_way_leaves_the_old_file(path: Path) -> None:
    path.write_bytes(OLD)
    failed = run(OUTGROWN, str(path))
    assert "OSError" in failed.stderr
    assert written(path) == OLD
    assert names_beside(path) == [path.name]


def test_names_of_files() -> None:
    slug = AGENDA.slug
    assert default_name(slug, Kind.FULL, Audience.PUBLIC, ".md") == "kkr-hovedstaden-2023-11-24-referat.md"
    assert default_name(slug, Kind.LOG, Audience.INTERNAL, ".md") == "kkr-hovedstaden-2023-11-24-log-intern.md"
    assert len({default_name(slug, kind, audience, "") for kind in Kind for audience in Audience}) == 6


@settings(deadline=None)
@given(body=st.text() | st.sampled_from(["CON", "nul", "a:b", "../x", "."]))
def test_every_name_is_good_on_windows(body: str) -> None:
    slug = Agenda(body=body, date=AGENDA.date, items=()).slug
    name = default_name(slug, Kind.FULL, Audience.PUBLIC, ".md")
    stem = name.removesuffix("-2023-11-24-referat.md")
    assert stem != name
    assert stem.replace("-", "x").isalnum()
    assert stem.isascii()
    assert len(name) < 100
