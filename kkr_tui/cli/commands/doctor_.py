"""``kkr doctor``: will it work here?"""

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path

import click

from kkr_tui.cli.database import database, db_option
from kkr_tui.cli.exits import FINDINGS, plainly
from kkr_tui.config import ConfigError
from kkr_tui.language import _


@click.command("doctor", short_help="Look at terminal, disk and files, and say what will not work.")
@db_option
@plainly
def command() -> None:
    """Look at the terminal, disk, programs and files, and say what will not work, with advice.

    Changes nothing. The exit code is 1 when something will not work. What it prints can be sent to whoever helps.

    \b
    Examples:  kkr doctor
               kkr doctor --db moeder/minutes.db
    """
    from kkr_tui.cli.doctor import programs, record, terminal  # noqa: PLC0415 - lazy start-up
    from kkr_tui.cli.doctor.answer import Verdict  # noqa: PLC0415
    from kkr_tui.cli.doctor.report import line  # noqa: PLC0415

    size = shutil.get_terminal_size() if sys.stdout.isatty() else None
    chosen = _chosen()
    found = [*terminal.answers(terminal.seen(os.environ, size)), *record.answers(chosen), *programs.answers()]
    for answer in found:
        click.echo(_printable(line(answer)))
    wrong = [answer.subject for answer in found if answer.verdict is Verdict.WRONG]
    if wrong:
        click.echo("\n" + _printable(_("Will not work as it is: %(subjects)s") % {"subjects": ", ".join(wrong)}))
        raise SystemExit(FINDINGS)
    click.echo("\n" + _("Everything that is needed works here."))


def _chosen() -> Path:
    """The database that commands would use; what is wrong with the config file is one of the answers."""
    context = click.get_current_context()
    with suppress(ConfigError):
        return database(context)
    return Path(context.find_root().params["db"])


def _printable(text: str) -> str:
    """What the output has no letters for becomes question marks: the doctor must be able to say so."""
    encoding = sys.stdout.encoding or "utf-8"
    return text.encode(encoding, "replace").decode(encoding)
