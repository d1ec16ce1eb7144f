"""``kkr next``: the agenda of the meeting after this one."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kkr_tui.cli.completing import meetings
from kkr_tui.cli.database import pass_database
from kkr_tui.cli.exits import BAD_INPUT, fail, plainly
from kkr_tui.cli.meetings import read_meeting
from kkr_tui.cli.writing import write_new
from kkr_tui.domain.text import clean_line
from kkr_tui.intake import AGENDAS
from kkr_tui.language import _

if TYPE_CHECKING:
    from kkr_tui.domain.meeting import Meeting


@click.command("next", short_help="Write the next meeting's agenda from what this one left.")
@click.argument("meeting", required=False, shell_complete=meetings)
@click.option("--date", "said", help="When it is, if this meeting did not say (2024-02-06 or 6. februar 2024).")
@click.option("-o", "--output", type=click.Path(path_type=Path, allow_dash=True), help="The agenda file; - is stdout.")
@click.option("--force", is_flag=True, help="Overwrite an existing file.")
@pass_database
@plainly
def command(db: Path, meeting: str | None, *, said: str | None, output: Path | None, force: bool) -> None:
    """Write the next meeting's agenda from what this one left: roll, approval of the minutes, postponed items,
    what is to be followed up, and what was agreed under "Punkter til næste møde".

    \b
    Examples:  kkr next
               kkr next kkr-hovedstaden-2023-11-24 --date 2024-02-06 -o -
    """
    from kkr_tui.agenda.writer import write_agenda  # noqa: PLC0415 - lazy start-up
    from kkr_tui.domain.evolve import replay  # noqa: PLC0415
    from kkr_tui.domain.following import left_open, next_agenda  # noqa: PLC0415
    from kkr_tui.minutes.document import Audience, Kind  # noqa: PLC0415
    from kkr_tui.minutes.files import default_name  # noqa: PLC0415

    stored = read_meeting(db, meeting)
    state = replay(stored.agenda, stored.entries)
    minutes = default_name(stored.slug, Kind.FULL, Audience.PUBLIC, ".md")
    agenda = next_agenda(state, _date(state, said), minutes=minutes)
    for item in left_open(state):
        text = _("item %(number)s %(title)s has no decision and was not postponed; it is not carried on.")
        click.echo("kkr: " + clean_line(text % {"number": item.number, "title": item.title}), err=True)
    text = write_agenda(agenda)
    if str(output) == "-":
        click.echo(text, nl=False)
    else:
        click.echo(clean_line(str(write_new(output or AGENDAS / f"{agenda.slug}.yaml", text, force=force))))


def _date(meeting: "Meeting", said: str | None) -> dt.date:
    """The date that was asked for, else the one that the meeting named."""
    from kkr_tui.domain.dates import parse_date  # noqa: PLC0415 - lazy start-up
    from kkr_tui.domain.following import date_named  # noqa: PLC0415

    if said is None:
        if named := date_named(meeting):
            return named.date
        fail(_("the meeting does not say when the next one is; say it: kkr next --date 2024-02-06"), BAD_INPUT)
    try:
        date = parse_date(said)
    except ValueError:
        fail(_("--date %(text)s is no date; write it as 2024-02-06.") % {"text": said}, BAD_INPUT)
    if date <= meeting.agenda.date:
        fail(_("--date %(text)s is not after this meeting.") % {"text": said}, BAD_INPUT)
    return date
