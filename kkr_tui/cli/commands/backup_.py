"""``kkr backup``: a safe copy of a live database."""

from pathlib import Path

import click

from kkr_tui.cli.database import pass_database
from kkr_tui.cli.exits import BAD_INPUT, fail, plainly
from kkr_tui.domain.text import clean_line
from kkr_tui.intake import is_there
from kkr_tui.language import _


@click.command("backup")
@click.argument("target", type=click.Path(path_type=Path))
@pass_database
@plainly
def command(db: Path, target: Path) -> None:
    """Copy the database to TARGET while it may be in use. An existing file is never overwritten.

    \b
    Example:  kkr backup copy.db
    """
    from kkr_tui.journal.backup import backup  # noqa: PLC0415 - lazy start-up

    if is_there(target):
        fail(_("%(file)s exists; give the copy another name.") % {"file": target}, BAD_INPUT)
    backup(db, target)
    click.echo(clean_line(str(target)))
