"""A secretary's program for tests to stop and kill: opens the database, then does what it is told on stdin.

It says what is on disk, a line each, only when it is.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import PIPE, Popen

from kkr_tui.domain.events import DecisionRecorded
from kkr_tui.journal.errors import JournalError
from kkr_tui.journal.recorder import Recorder

from .building import AGENDA, ROOM, SLUG, draft


def main(path: Path) -> None:
    try:
        recorder = Recorder.open(path, who="Puppet", create=True)
    except JournalError as error:
        say(type(error).__name__)
        return
    recorder.store(AGENDA, "")
    say("open")
    for line in sys.stdin:
        if line == "flood\n":
            flood(recorder)
        append(recorder)
    recorder.close()


def append(recorder: Recorder) -> None:
    try:
        say(str(recorder.append(SLUG, DecisionRecorded("2", "Puppet"), ROOM).result().entry.seq))
    except JournalError as error:
        say(type(error).__name__)


def flood(recorder: Recorder) -> None:
    """Events and drafts without end, two of each under way at a time."""
    number = len(recorder.load(SLUG).entries)
    while True:
        number += 2
        text = f"{number}"
        drafts = [recorder.save_draft(SLUG, draft(text, seconds=number)) for _ in range(2)]
        events = [recorder.append(SLUG, DecisionRecorded("2", text), ROOM) for _ in range(2)]
        for event in events:
            say(f"event {event.result().entry.seq}")
        for saved in drafts:
            say(f"draft {saved.result().text}")


def say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - the way it answers


@contextmanager
def puppet(path: Path) -> Iterator["Popen[str]"]:
    """The program, running; killed at the end if it still does."""
    command = [sys.executable, "-m", __name__, str(path)]
    with Popen(command, stdin=PIPE, stdout=PIPE, text=True, bufsize=1) as process:
        try:
            yield process
        finally:
            process.kill()


def answer(process: "Popen[str]", order: str = "") -> str:
    """What it says next, after ``order`` if there is one."""
    assert process.stdin
    assert process.stdout
    if order:
        process.stdin.write(f"{order}\n")
    return process.stdout.readline().strip()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
