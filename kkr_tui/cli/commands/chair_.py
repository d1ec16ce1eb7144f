"""``kkr chair``: the running decision log, read-only."""

import sys
from pathlib import Path

import click

from kkr_tui.cli.exits import need_a_terminal, plainly
from kkr_tui.cli.meetings import slug_of


@click.command("chair")
@click.argument("meeting", required=False)
@click.option("--internal", is_flag=True, help="Show closed items and notes for the chair too: not for a projector.")
@click.option("--light", is_flag=True, envvar="KKR_LIGHT", help="Begin dark on light, as T does: for a bright room.")
@click.pass_obj
@plainly
def command(db: Path, meeting: str | None, *, internal: bool, light: bool) -> None:
    """Follow a meeting from another terminal: current item, presence and the decision log. Changes nothing.

    \b
    Example:  kkr chair
    """
    from kkr_tui.tui.chair.app import ChairApp  # noqa: PLC0415 - lazy start-up
    from kkr_tui.tui.shared.themes import DARK, LIGHT  # noqa: PLC0415

    need_a_terminal()

    app = ChairApp(db, slug_of(meeting), public=not internal, theme=(LIGHT if light else DARK).name)
    app.run()
    sys.exit(app.return_code or 0)
