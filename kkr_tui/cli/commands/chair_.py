"""``kkr chair``: the running decision log, read-only."""

import sys
from functools import partial
from pathlib import Path

import click

from kkr_tui.cli.completing import meetings
from kkr_tui.cli.configured import configured, in_short, tell
from kkr_tui.cli.database import pass_database
from kkr_tui.cli.exits import BAD_INPUT, fail, is_served, need_a_terminal, plainly
from kkr_tui.cli.meetings import slug_to_follow
from kkr_tui.language import _


@click.command("chair", short_help="Follow a meeting from another terminal.")
@click.argument("meeting", required=False, shell_complete=meetings)
@click.option("--internal", is_flag=True, help="Show closed items and notes for the chair too: not for a projector.")
@click.option("--light", is_flag=True, envvar="KKR_LIGHT", help="Begin dark on light, as T does: for a bright room.")
@click.option("--nod", is_flag=True, help="Answer decisions: o is ok, r asks for a correction.")
@click.option("--plain", is_flag=True, help="A line for each decision: for screen readers, pipes and files.")
@partial(pass_database, tells=False)
@plainly
def command(  # noqa: PLR0913 - one parameter per option
    db: Path, meeting: str | None, *, internal: bool, light: bool, nod: bool, plain: bool
) -> None:
    """Follow a meeting from another terminal: current item, presence and the decision log. Never changes the record.

    \b
    Examples:  kkr chair --nod
               kkr chair --plain | tee beslutninger.txt
    """
    slug = slug_to_follow(db, meeting)
    if plain:
        if nod:
            fail(_("--nod needs the screen, which --plain does without."), BAD_INPUT)
        from kkr_tui.tui.chair.plainly import run  # noqa: PLC0415 - lazy start-up

        tell(configured())
        run(db, slug, public=not internal)
        return
    from kkr_tui.tui.chair.app import ChairApp  # noqa: PLC0415 - lazy start-up
    from kkr_tui.tui.shared.themes import LIGHT  # noqa: PLC0415

    need_a_terminal()

    config = configured().config
    theme = LIGHT.name if light else f"kkr-{config.theme}"
    problem = "" if is_served() else in_short(configured())  # viewers in a browser can do nothing about it
    app = ChairApp(db, slug, public=not internal, nod=nod, theme=theme, keymap=config.chair_keys, greeting=problem)
    app.run()
    sys.exit(app.return_code or 0)
