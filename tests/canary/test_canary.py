"""Nothing of a closed item gets out: not by any export, the log, a search, the chair's screen, a name or a report."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader

from kkr_tui.cli.commands.serve_ import _chair
from kkr_tui.cli.main import COMMANDS, kkr
from kkr_tui.domain.evolve import replay
from kkr_tui.journal.follower import Follower
from tests.canary.record import CANARY, CLOSED, LATE, NAMES, ONLY_NAMES, happenings, kinds, written
from tests.terminal import CTRL_Q, F, terminal

SHOWS_TO_THE_PUBLIC = {"export", "report", "log", "search", "chair", "serve"}
"""The commands that know ``--internal``; all are tried below (``serve`` runs ``chair``)."""


def _command(name: str) -> click.Command:
    command = kkr.get_command(click.Context(kkr), name)
    assert command is not None
    return command


def _choices(command: str, option: str) -> list[str]:
    [found] = [each for each in _command(command).params if each.name == option]
    assert isinstance(found.type, click.Choice)
    return list(found.type.choices)


FORMATS, KINDS = _choices("export", "form"), _choices("export", "kind")


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("canary"))


def run(record: Path, *arguments: str) -> Result:
    return CliRunner().invoke(kkr, ["--db", str(record), *arguments])


def opened(data: bytes) -> bytes:
    """What a reader finds in the file: parts of an archive, text of a PDF."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return b"\n".join(name.encode() + archive.read(name) for name in archive.namelist())
    if data.startswith(b"%PDF"):
        pages = PdfReader(BytesIO(data)).pages
        return data + "\n".join(page.extract_text() for page in pages).encode()
    return data


def exported(record: Path, folder: Path, *options: str) -> Iterator[bytes]:
    """The file's name and what is in it, and what was said on the screen."""
    before = set(folder.iterdir())
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        done = run(record, "export", *options)
    if done.exit_code == 2:
        pytest.skip(done.stderr.strip())
    assert done.exit_code == 0, done.output
    yield done.stdout.encode()
    for path in set(folder.iterdir()) - before:
        yield path.name.encode()
        yield opened(path.read_bytes())


def test_the_meeting_holds_the_word_in_every_kind_of_event() -> None:
    for kind in kinds():
        said = repr(happenings(kind, CLOSED))
        assert (CANARY in said) is (kind.__name__ not in ONLY_NAMES), kind.__name__


def test_the_meeting_is_one_that_can_be(record: Path) -> None:
    follower = Follower(record)
    stored = follower.read(None)
    meeting = replay(stored.agenda, stored.entries)
    follower.close()
    assert CANARY in meeting.record(CLOSED).decision
    assert meeting.record(CLOSED).votes
    assert meeting.record(CLOSED).dissents
    late = meeting.item(LATE)
    assert late is not None
    assert CANARY in late.title
    assert len(stored.drafts) == 9


def test_every_command_that_shows_something_to_the_public_is_tried() -> None:
    knowing = {
        name
        for name in COMMANDS
        for each in _command(name).params
        if "--internal" in (*each.opts, *each.secondary_opts)
    }
    assert knowing == SHOWS_TO_THE_PUBLIC


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("form", FORMATS)
def test_no_export_holds_it(form: str, kind: str, record: Path, tmp_path: Path) -> None:
    told = b"\n".join(exported(record, tmp_path, "--format", form, "--kind", kind))
    assert CANARY.encode() not in told.lower()
    assert b"2023" in told
    internal = b"\n".join(exported(record, tmp_path, "--format", form, "--kind", kind, "--internal"))
    assert CANARY.encode() in internal.lower()


@pytest.mark.parametrize("command", [("log",), ("search", CANARY), ("report", "-o", "-")], ids=" ".join)
def test_no_list_holds_it(command: tuple[str, ...], record: Path) -> None:
    assert CANARY not in run(record, *command).stdout
    assert CANARY in run(record, *command, "--internal").stdout


def test_no_line_of_the_public_log_has_a_person_at_a_closed_item(record: Path) -> None:
    lines = [line for line in run(record, "log").stdout.splitlines() if f" {CLOSED} " in line or f" {LATE} " in line]
    assert lines
    assert not [line for line in lines if any(name in line for name in NAMES.values())]


def test_the_chairs_screen_never_receives_it(tmp_path: Path) -> None:
    written(tmp_path, until_closed=False)
    with terminal("chair", folder=tmp_path) as chair:
        chair.wait_for("KKR Hovedstaden godkendte det.")
        chair.type("d")
        chair.type("d" + "\x1b[5~" * 4)
        chair.wait_for("1.1")
        chair.type("q")
        assert chair.wait_for_end() == 0
        assert CANARY.encode() not in chair.raw
    with terminal("chair", "--internal", folder=tmp_path) as chair:
        chair.wait_for(CANARY)


def test_a_browser_is_shown_what_the_chairs_screen_shows() -> None:
    assert "--internal" not in _chair(Path("minutes.db"), None, internal=False, nod=True)


def test_no_title_name_or_report_holds_it(tmp_path: Path) -> None:
    written(tmp_path, until_closed=False)
    homes = {"XDG_STATE_HOME": str(tmp_path / "state"), "XDG_DATA_HOME": str(tmp_path / "data")}
    with terminal("open", folder=tmp_path, module="tests.faults.saboteur", environment=homes) as clerk:
        clerk.wait_for(CANARY)
        clerk.wait_for("F5 Hole")
        clerk.type(F[5])
        assert clerk.wait_for_end() == 70
        ended = clerk.raw[clerk.raw.rfind(b"\x1b[?1049l") :]
        titles = [part.partition(b"\x07")[0] for part in clerk.raw.split(b"\x1b]")[1:]]
    assert b"minutes.db" in ended
    assert CANARY.encode() not in ended
    assert not [title for title in titles if CANARY.encode() in title]
    reports = list((tmp_path / "state").rglob("*.txt"))
    assert reports
    assert not [path for path in reports if CANARY in path.read_text("utf-8")]
    with terminal("open", folder=tmp_path, environment=homes) as clerk:
        clerk.wait_for(CANARY)
        clerk.type(CTRL_Q)
        clerk.wait_for_end()
    assert not [path for path in tmp_path.rglob("*") if CANARY in str(path)]
