"""``kkr log``: the running decision log with times, line by line."""

from pathlib import Path

import click

from kkr_tui.cli.completing import meetings
from kkr_tui.cli.database import pass_database
from kkr_tui.cli.exits import plainly
from kkr_tui.cli.meetings import read_meeting


@click.command("log", short_help="Print what was recorded, and when.")
@click.argument("meeting", required=False, shell_complete=meetings)
@click.option("--public/--internal", default=True, help="Leave out closed text (default), or keep it.")
@pass_database
@plainly
def command(db: Path, meeting: str | None, *, public: bool) -> None:
    """Print what was recorded, when, in the order in which it happened.

    \b
    Example:  kkr log kkr-hovedstaden-2023-11-24
    """
    from kkr_tui.domain.evolve import replay  # noqa: PLC0415 - lazy start-up
    from kkr_tui.minutes.document import Audience  # noqa: PLC0415
    from kkr_tui.minutes.log import lines  # noqa: PLC0415

    stored = read_meeting(db, meeting)
    audience = Audience.PUBLIC if public else Audience.INTERNAL
    for line in lines(replay(stored.agenda, stored.entries), audience=audience):
        click.echo(line)
