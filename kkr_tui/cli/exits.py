"""Exit codes and the way an error reaches the user: one to three plain lines on stderr, never a traceback."""

import os
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import NoReturn, ParamSpec, TypeVar

import click

from kkr_tui.domain.text import clean
from kkr_tui.language import _

FINDINGS = 1
BAD_INPUT = 2
NO_DATABASE = 3

P = ParamSpec("P")
R = TypeVar("R")


def fail(message: str, code: int) -> NoReturn:
    """Say ``message`` on stderr and end with ``code``."""
    click.echo(f"kkr: {clean(message)}", err=True)
    raise SystemExit(code)


def plainly(command: Callable[P, R]) -> Callable[P, R]:
    """Let a command's known failures end it with plain words and the right exit code."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except BrokenPipeError:
            raise  # who read the output has seen enough (``kkr log | head``): click ends without a word
        except Exception as error:
            raise SystemExit(_told(error)) from None

    return run


def _told(error: Exception) -> int:
    """Say what went wrong -> the exit code."""
    from kkr_tui.agenda.problems import AgendaError  # noqa: PLC0415 - lazy start-up
    from kkr_tui.config import ConfigError  # noqa: PLC0415

    if isinstance(error, AgendaError | ConfigError):
        for problem in error.problems:
            click.echo(str(problem), err=True)
        if isinstance(error, ConfigError):
            way_out = _("The config file leaves open which database is meant. Mend it, or name one: %(option)s")
            click.echo("kkr: " + way_out % {"option": "--db minutes.db"}, err=True)
        return BAD_INPUT
    if _is_of_the_journal(error):
        from kkr_tui.journal.errors import MeetingUnknown  # noqa: PLC0415 - it is loaded already

        fail(str(error), BAD_INPUT if isinstance(error, MeetingUnknown) else NO_DATABASE)
    if isinstance(error, OSError):
        from kkr_tui.reasons import reason  # noqa: PLC0415 - lazy start-up

        fail(f"{error.filename or ''}: {reason(error)}{_meant(error)}".lstrip(": "), BAD_INPUT)
    return _crashed(error)


def _meant(error: OSError) -> str:
    """The file that is probably meant where one is missing, as a second line."""
    from kkr_tui.agenda.spelling import file_meant  # noqa: PLC0415 - lazy start-up

    is_missing = isinstance(error, FileNotFoundError) and isinstance(error.filename, str | Path)
    meant = file_meant(Path(error.filename)) if is_missing else ""
    return f"\n  {meant}" if meant else ""


def _crashed(error: Exception) -> int:
    """A mistake of ours: plain words and a report."""
    from kkr_tui import crash  # noqa: PLC0415 - lazy start-up

    click.echo(f"kkr: {clean(crash.report(error, None))}", err=True)
    return crash.CRASHED


def _is_of_the_journal(error: Exception) -> bool:
    """Asked by class name's module, so that a command that never touches the database need not load it."""
    return type(error).__module__.startswith("kkr_tui.journal")


def is_served() -> bool:
    """Whether ``kkr serve`` started this, with a driver of its own."""
    return "TEXTUAL_DRIVER" in os.environ


def need_a_terminal() -> None:
    """End with plain words when there is no terminal to show a screen on."""
    if not is_served() and not (sys.stdin.isatty() and sys.stdout.isatty()):
        fail(_("this command needs a terminal; kkr export and kkr log can be piped."), BAD_INPUT)
