"""What is said and written down when the program itself is wrong: where, never what.

A report holds the kinds of the errors and the places in the code, and nothing of the meeting: no messages of errors
(they quote what they were about), no local variables, no lines of text.
"""

import os
import platform
import sys
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from kkr_tui import __version__, places
from kkr_tui.language import _

CRASHED = 70
"""The exit code; BSD's EX_SOFTWARE, "an internal software error"."""


def report(error: BaseException, record: Path | None) -> str:
    """Write a report about ``error`` -> one to three plain lines for the user. ``record`` is the open database."""
    lines = [_("The program made a mistake and has ended; it is not yours.")]
    if record:
        facts = {"path": record.absolute()}
        lines.append(_("The record is safe: all that was shown as saved is in %(path)s; open it again.") % facts)
    try:
        path = _write(describe(error, record))
    except OSError:
        return "\n".join(lines)
    lines.append(_("What went wrong, without a word of the meeting: %(path)s") % {"path": path})
    return "\n".join(lines)


def describe(error: BaseException, record: Path | None) -> str:
    """The text of the report."""
    where = f"safe in {record.absolute()}: all that was shown as saved is there" if record else "not open"
    facts = [
        f"KKR TUI {__version__}, Python {platform.python_version()}, {platform.system()} {platform.release()}",
        f"{datetime.now(UTC).isoformat(timespec='seconds')}",
        f"The record: {where}",
        "",
    ]
    return "\n".join([*facts, *_kinds_and_places(error)]) + "\n"


def _kinds_and_places(error: BaseException | None) -> Iterator[str]:
    """Of the error, and of those it came from."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield f"{type(error).__module__}.{type(error).__qualname__}"
        for frame, line in traceback.walk_tb(error.__traceback__):
            yield f"  {_shortened(frame.f_code.co_filename)}:{line} {frame.f_code.co_name}"
        inner = getattr(error, "error", None)  # Textual's WorkerFailed keeps it there
        error = inner if isinstance(inner, BaseException) else error.__cause__ or error.__context__


def _shortened(file: str) -> str:
    """The file from its package on: the folders above it are nobody's business."""
    for folder in sorted((*sys.path, str(Path(__file__).parents[1])), key=len, reverse=True):
        if folder and Path(file).is_relative_to(folder):
            return Path(file).relative_to(folder).as_posix()
    return Path(file).name


def _write(text: str) -> Path:
    path = places.crash_reports() / f"crash-{datetime.now(UTC):%Y-%m-%d-%H%M%S}-{os.getpid()}.txt"
    with os.fdopen(os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    return path
