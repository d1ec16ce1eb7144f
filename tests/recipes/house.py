"""A folder as the documents take it for granted, in which their commands are run by a shell.

A meeting has been held in it, and it has the few programs that the documents use and no others: what somebody writes
into a document is not run with whatever this machine happens to have.
"""

import datetime as dt
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kkr_tui.agenda.reader import read_agenda
from kkr_tui.domain.agenda import Attendance, Item
from kkr_tui.domain.events import AttendanceMarked, DecisionRecorded, ItemEntered, MeetingOpened
from kkr_tui.journal.recorder import Recorder
from tests.journal.building import query
from tests.recipes.finding import ROOT
from tests.terminal import CTRL_Q, PATIENCE, terminal

SLUG = "kkr-hovedstaden-2023-11-24"
ROOM = dt.datetime(2023, 11, 24, 10, 45, tzinfo=dt.timezone(dt.timedelta(hours=1)))
DECISIONS = {
    "3.1": "KKR Hovedstaden drøftede perspektiver på velfærdssamfundet efter oplæg fra cheføkonom Morten Mandø, KL.",
    "4.1": "Efter forslag fra Line Barfod udpegede KKR Hovedstaden Anja Lundtoft (Ø).",
}
HEAD = "3f9a1c07be42"
PROGRAMS = ("sh", "chmod", "cp", "jq", "make", "mkdir", "mv", "rm", "sed", "tee", "touch", "datasette")
STAND_INS = (  # what a document leaves open -> what stands there when it is run
    (r"\[([A-Z]+)\]", r"\1"),
    (r"\bMEETING\b", SLUG),
    (r"\bAGENDA\b", f"agendas/{SLUG}.yaml"),
    (r"\bCOMMAND\b", "log"),
    (r"\bFILE\b", "referat.pdf"),
    (r"\bFOLDER\b", "."),
    (r"\bFORMAT\b", "html"),
    (r"\bHEAD\b", HEAD),
    (r"minutes-….db", "minutes-20231124T104500.db"),
    (r"(kkr serve.*) --port \d+|(kkr serve)", r"\1\2 --port 0"),  # others may have theirs
    (r"datasette .*", r"\g<0> --port 0"),
    (r"kkr (check|import|backup|search|archive push)$", r"\g<0> --help"),  # only named
)
BEFORE = (  # what somebody has done who comes to this command
    (
        r"kkr import .*\.pdf",
        f"kkr export --format pdf -o referat.pdf; cp referat.pdf dagsorden.pdf; rm agendas/{SLUG}.yaml",
    ),
    (r"kkr import --into .*", "kkr export -o referat.md; sed -i 's/drøftede sagen/drøftede den/' referat.md"),
    (r"kkr export .* --template .*", "test -e vores.html || kkr export --format html --print-template -o vores.html"),
    (r"rm copy.db", "kkr backup copy.db"),
)
GOES_ON = (  # what goes on until somebody ends it: what is seen when it stands, and what ends it
    (r".*kkr chair --plain.*", "Sekretærens program", signal.SIGINT),
    (r"kkr serve.*|datasette .*", "://", signal.SIGINT),
    (r"(?!.* --help)kkr (--db \S+ )?(open|chair|demo|import --into)\b.*|make run", "F1", CTRL_Q),
)
CODES = (  # exit codes that are not 0
    (r"kkr .*\blint.*", {1}),  # there are findings
    (r"kkr doctor.*", {0, 1}),  # that is for the machine to say
    (r".*kkr chair --plain \|.*", {128 + signal.SIGINT}),  # of the last program in the pipe
)


def furnish(folder: Path) -> None:
    """Make the house: agendas, a meeting of which every item is decided, copies of its record, programs."""
    shutil.copytree(ROOT / "agendas", folder / "agendas")
    shutil.copy(ROOT / "agendas" / "kystraadet-2024-09-12.yaml", folder / "agendas" / "mit-møde.yaml")
    shutil.copytree(ROOT / "docs" / "datasette", folder / "docs" / "datasette")
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, folder)
    _hold_a_meeting(folder / "minutes.db")
    for copy in ("then.db", "backups/minutes-20231124T104500.db", "moeder/minutes.db"):
        (folder / copy).parent.mkdir(exist_ok=True)
        shutil.copy(folder / "minutes.db", folder / copy)
    _install(folder / ".venv" / "bin")


def _hold_a_meeting(path: Path) -> None:
    loaded = read_agenda(ROOT / "agendas" / f"{SLUG}.yaml")
    present = tuple(member.name for member in loaded.agenda.members if member.status is not Attendance.EXCUSED)
    recorder = Recorder.open(path, who="Sekretæren", create=True)
    recorder.store(loaded.agenda, loaded.source)
    recorder.append(SLUG, AttendanceMarked(present, Attendance.PRESENT), ROOM)
    recorder.append(SLUG, MeetingOpened(), ROOM)
    for item in _cases(loaded.agenda.items):
        recorder.append(SLUG, ItemEntered(item.number), ROOM)
        decision = DECISIONS.get(item.number, f"{loaded.agenda.body} drøftede sagen.")
        recorder.append(SLUG, DecisionRecorded(item.number, decision), ROOM)
    recorder.close()


def _cases(items: tuple[Item, ...]) -> Iterator[Item]:
    for item in items:
        yield from _cases(item.children) if item.children else (item,)


def _install(programs: Path) -> None:
    programs.mkdir(parents=True)
    for name, start in (("kkr", "-m kkr_tui "), ("python", "")):
        (programs / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {start}"$@"\n', "utf-8")
        (programs / name).chmod(0o755)
    for name in PROGRAMS:
        if found := shutil.which(name):
            (programs / name).symlink_to(found)
    (programs.parent / "ready").touch()  # make: it is set up


def run(command: str, folder: Path) -> tuple[int, str]:
    """Run it as it stands, in that house -> its exit code, and what it printed.

    It is ended as its user would when it goes on. The test is skipped where the machine lacks the program.
    """
    for name in PROGRAMS:
        if re.search(rf"(^|\| ){name}\b", command) and not shutil.which(name):
            pytest.skip(f"{name} is not installed")
    line = as_typed(command)
    if HEAD in line:
        [[head]] = query(folder / "minutes.db", "SELECT substr(hash, 1, 12) FROM event ORDER BY seq DESC LIMIT 1")
        line = line.replace(HEAD, head)
    for pattern, first in BEFORE:
        if re.fullmatch(pattern, _plain(line)):
            _shell(first, folder).check_returncode()
    for pattern, seen, end in GOES_ON:
        if re.fullmatch(pattern, _plain(line)):
            return _watched(line, folder, seen, end)
    done = _shell(line, folder)
    return done.returncode, done.stdout + done.stderr


def codes(command: str) -> set[int]:
    """The exit codes with which it may end."""
    return next((codes for pattern, codes in CODES if re.fullmatch(pattern, _plain(command))), {0})


def as_typed(command: str) -> str:
    """The command, and what stands where the document leaves something open."""
    for pattern, text in STAND_INS:
        command = re.sub(pattern, text, command)
    return command


def _plain(line: str) -> str:
    """Without the place of the program and what is set for it."""
    return re.sub(r"^(\w+=\S* )*(\.venv/bin/)?", "", line)


def _environment(folder: Path) -> dict[str, str]:
    return {
        "PATH": str(folder / ".venv" / "bin"), "PYTHONPATH": str(ROOT), "HOME": str(folder), "LC_ALL": "C.UTF-8",
        "TERM": "xterm-256color",
    }  # fmt: skip


def _shell(line: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        ["sh", "-e", "-c", line], cwd=folder, env=_environment(folder), stdin=subprocess.DEVNULL,
        capture_output=True, text=True, check=False, timeout=PATIENCE,
    )  # fmt: skip


def _watched(line: str, folder: Path, seen: str, end: str | signal.Signals) -> tuple[int, str]:
    shell = ("sh", "-e", "-c", f"trap : INT; {line}", "sh")  # the shell itself stays
    with terminal(
        folder=folder, size=(80, 24), under=shell, environment=_environment(folder), without=("KKR_LANG", "KKR_CONFIG")
    ) as t:
        t.wait_for_bytes(seen.encode(), since=0)  # it may have been scrolled away
        if isinstance(end, signal.Signals):
            os.killpg(t.process.pid, end)
        else:
            t.type(end)
        return t.wait_for_end(), t.text
