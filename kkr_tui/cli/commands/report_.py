"""``kkr report``: a meeting in figures, as a page with pictures."""

from pathlib import Path

import click

from kkr_tui.cli.completing import meetings
from kkr_tui.cli.database import pass_database
from kkr_tui.cli.exits import plainly
from kkr_tui.cli.meetings import read_meeting
from kkr_tui.cli.writing import give


@click.command("report", short_help="Write a meeting in figures, as an HTML page.")
@click.argument("meeting", required=False, shell_complete=meetings)
@click.option("--public/--internal", default=True, help="Leave out closed text (default), or keep it.")
@click.option("-o", "--output", type=click.Path(path_type=Path, allow_dash=True), help="The file; - is stdout.")
@click.option("--force", is_flag=True, help="Overwrite a file that was edited since it was written.")
@pass_database
@plainly
def command(db: Path, meeting: str | None, *, public: bool, output: Path | None, force: bool) -> None:
    """Write a meeting in figures: time planned and used, seats filled, attendance, votes. One HTML page.

    \b
    Examples:  kkr report
               kkr report kkr-hovedstaden-2023-11-24 -o rapport.html
    """
    from kkr_tui.domain.evolve import replay  # noqa: PLC0415 - lazy start-up
    from kkr_tui.minutes.audience import Audience  # noqa: PLC0415
    from kkr_tui.minutes.report import file_name, page  # noqa: PLC0415

    stored = read_meeting(db, meeting)
    state = replay(stored.agenda, stored.entries)
    audience = Audience.PUBLIC if public else Audience.INTERNAL
    document = page(state, audience=audience, head=stored.short_head)
    give(document, output or Path(file_name(state, audience)), force=force)
