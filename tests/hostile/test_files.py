"""Files that are none: they end a command in plain words and at once, and never hold it."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.secretary import kkr

pytest.importorskip("pty", reason="needs a file system with pipes and devices")

CASES: tuple[tuple[tuple[str, ...], int, str], ...] = (
    (("check", "pipe.yaml"), 2, "the file is empty"),
    (("check", "/dev/zero"), 2, "larger than 5 MB"),
    (("check", "circle.yaml"), 2, "cannot be read"),
    (("check", "folder.yaml"), 2, "this is a folder"),
    (("check", "socket.yaml"), 2, "cannot be read"),
    (("import", "pipe.yaml", "-o", "-"), 2, "The file is empty"),
    (("import", "/dev/zero"), 2, "larger than 20 MB"),
    (("import", "circle.yaml"), 2, "circle.yaml"),
    (("--db", "circle.yaml", "log"), 3, "cannot be opened"),
    (("backup", "circle.yaml"), 2, "circle.yaml: "),
    (("--db", "x" * 300, "log"), 3, "cannot be opened"),
    (("--db", "pipe.yaml", "verify"), 3, "not a database"),
    (("--db", "/dev/zero", "log"), 3, "not a database"),
    (("--db", "a\x1b]0;HACKED\x07\nb.db", "log"), 3, "There is no database"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "circle.yaml").symlink_to("back.yaml")
    (tmp_path / "back.yaml").symlink_to("circle.yaml")
    with socket.socket(socket.AF_UNIX) as listening, pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path)  # the name of a socket may not be long
        listening.bind("socket.yaml")
        yield tmp_path


@pytest.mark.parametrize(("command", "code", "said"), CASES, ids=lambda part: str(part)[:40])
def test_is_refused_in_plain_words(command: tuple[str, ...], code: int, said: str, folder: Path) -> None:
    done = kkr(folder, *command)
    assert (done.returncode, said in done.stderr) == (code, True), done.stderr
    assert 1 <= len(done.stderr.splitlines()) <= 4
    assert all(line.isprintable() for line in done.stderr.splitlines())


@pytest.mark.parametrize(
    ("config", "code"),
    [("/dev/zero", 3), ("pipe.yaml", 3), ("circle.yaml", 2), ("a\x1b]0;HACKED\x07\u202e.toml", 3)],
)
def test_a_config_file_that_is_none(config: str, code: int, folder: Path) -> None:
    if config.endswith(".toml"):
        (folder / config).write_text("organ: [", "utf-8")
    done = kkr(folder, "log", KKR_CONFIG=config)
    # What is wrong with it is told, and there is no database; one that cannot be read leaves open which that is.
    assert done.returncode == code, done.stderr
    assert all(line.isprintable() for line in done.stderr.splitlines())
