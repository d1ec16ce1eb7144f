"""Follows a meeting line by line until it is told to stop, or nobody reads on. No Textual in here."""

import os
import select
import signal
import sys
import threading
from pathlib import Path
from typing import TextIO

from kkr_tui.language import _
from kkr_tui.minutes.audience import Audience
from kkr_tui.tui.chair.plain import PlainLog
from kkr_tui.tui.chair.view import View
from kkr_tui.tui.chair.watcher import Watcher

LOOK_EVERY = 0.1
LOOKS_A_SECOND = 10


def run(db: Path, meeting: str | None, *, public: bool) -> None:
    """Decisions to stdout, each flushed; how things stand to stderr. Ends at SIGINT, SIGTERM, SIGHUP, a closed pipe."""
    over = threading.Event()
    for name in ("SIGHUP", "SIGTERM", "SIGINT"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_signal: over.set())
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal of old that has no … gets a question mark
    watcher = Watcher(db, meeting, Audience.INTERNAL)
    try:
        _follow(watcher, PlainLog(public=public), over)
    except BrokenPipeError:
        # What Python would flush at its end has nowhere to go either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    finally:
        watcher.close()


def _follow(watcher: Watcher, log: PlainLog, over: threading.Event) -> None:
    looks, told = 0, ""
    while True:
        again = looks % LOOKS_A_SECOND == 0
        if (watcher.look_again() if again else watcher.look()) or not looks:
            if watcher.view:
                for line in log.news(watcher.view.meeting):
                    _say(sys.stdout, line)
            before, told = told, standing(watcher.view, watcher.waiting)
            if told != before:
                _say(sys.stderr, "kkr: " + (told or _("The secretary's program is running.")))
        looks += 1
        if over.wait(LOOK_EVERY) or _nobody_reads(sys.stdout):
            return


def standing(view: View | None, waiting: str) -> str:
    """What is amiss, in words; nothing when all is well."""
    if view is None:
        return " ".join(filter(None, (_("Waiting for the meeting …"), " ".join(waiting.split()))))
    if view.trouble:
        return view.trouble
    if not view.writing and view.meeting.closed_at is None:
        return _("The secretary's program is not running. What is shown here is on record.")
    return ""


def _say(to: TextIO, line: str) -> None:
    to.write(f"{line}\n")
    to.flush()


def _nobody_reads(stream: TextIO) -> bool:
    """Whether the other end of a pipe is closed, known before there is anything to write. Not known on Windows."""
    if not hasattr(select, "poll"):
        return False
    poll = select.poll()
    poll.register(stream.fileno(), 0)
    return any(found & (select.POLLERR | select.POLLHUP | select.POLLNVAL) for _number, found in poll.poll(0))
