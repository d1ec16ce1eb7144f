"""``kkr chair``: the running decision log, read-only."""

import sys
from pathlib import Path

import click

from kkr_tui.cli.completing import meetings
from kkr_tui.cli.database import pass_database
from kkr_tui.cli.exits import need_a_terminal, plainly
from kkr_tui.cli.meetings import slug_of
from kkr_tui.config import read_config


@click.command("chair")
@click.argument("meeting", required=False, shell_complete=meetings)
@click.option("--internal", is_flag=True, help="Show closed items and notes for the chair too: not for a projector.")
@pass_database
@plainly
def command(db: Path, meeting: str | None, *, internal: bool) -> None:
    """Follow a meeting from another terminal: current item, presence and the decision log. Changes nothing.

    \b
    Example:  kkr chair
    """
    from kkr_tui.tui.chair.app import ChairApp  # noqa: PLC0415 - lazy start-up

    need_a_terminal()

    app = ChairApp(db, slug_of(meeting), public=not internal, theme=f"kkr-{read_config().theme}")
    app.run()
    sys.exit(app.return_code or 0)
