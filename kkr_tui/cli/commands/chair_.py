"""``kkr chair``: the running decision log, read-only."""

import sys
from pathlib import Path

import click

from kkr_tui.cli.completing import meetings
from kkr_tui.cli.database import pass_database
from kkr_tui.cli.exits import BAD_INPUT, fail, need_a_terminal, plainly
from kkr_tui.cli.meetings import slug_of
from kkr_tui.config import read_config
from kkr_tui.language import _


@click.command("chair")
@click.argument("meeting", required=False, shell_complete=meetings)
@click.option("--internal", is_flag=True, help="Show closed items and notes for the chair too: not for a projector.")
@click.option("--light", is_flag=True, envvar="KKR_LIGHT", help="Begin dark on light, as T does: for a bright room.")
@click.option("--nod", is_flag=True, help="Answer decisions: o is ok, r asks for a correction.")
@click.option("--plain", is_flag=True, help="A line for each decision: for screen readers, pipes and files.")
@pass_database
@plainly
def command(  # noqa: PLR0913 - one parameter per option
    db: Path, meeting: str | None, *, internal: bool, light: bool, nod: bool, plain: bool
) -> None:
    """Follow a meeting from another terminal: current item, presence and the decision log. Never changes the record.

    \b
    Examples:  kkr chair --nod
               kkr chair --plain | tee beslutninger.txt
    """
    if plain:
        if nod:
            fail(_("--nod needs the screen, which --plain does without."), BAD_INPUT)
        from kkr_tui.tui.chair.plainly import run  # noqa: PLC0415 - lazy start-up

        run(db, slug_of(meeting), public=not internal)
        return
    from kkr_tui.tui.chair.app import ChairApp  # noqa: PLC0415 - lazy start-up
    from kkr_tui.tui.shared.themes import LIGHT  # noqa: PLC0415

    need_a_terminal()

    theme = LIGHT.name if light else f"kkr-{read_config().theme}"
    app = ChairApp(db, slug_of(meeting), public=not internal, nod=nod, theme=theme)
    app.run()
    sys.exit(app.return_code or 0)
