"""``kkr archive push``: closed meetings into a PostgreSQL database."""

from pathlib import Path

import click

from kkr_tui.cli.database import pass_database
from kkr_tui.cli.exits import FINDINGS, NO_DATABASE, fail, plainly
from kkr_tui.domain.text import clean
from kkr_tui.language import _, ngettext


@click.group("archive")
def command() -> None:
    """Meetings in an archive elsewhere."""


@command.command("push", short_help="Copy every closed meeting into a PostgreSQL database.")
@click.argument("url", envvar="KKR_ARCHIVE")
@pass_database
@plainly
def push(db: Path, url: str) -> None:
    """Copy every closed meeting into the PostgreSQL database at URL (or KKR_ARCHIVE).

    What is there already is passed over, so that it can be run again, also after it was stopped half way. A meeting of
    which the archive has another record is left alone, and exit code 1 says so. Closed items are copied too.

    \b
    Example:  kkr archive push postgresql://sekretariat@db.example/minutes
    """
    from kkr_tui.archive.postgres import ArchiveError, Outcome, opened  # noqa: PLC0415 - lazy start-up
    from kkr_tui.journal.outgoing import closed_meetings, outgoing  # noqa: PLC0415

    said = {
        Outcome.COPIED: _("copied"),
        Outcome.UP_TO_DATE: _("was there already"),
        Outcome.ANOTHER: _("the archive has another record of it; left alone"),
    }
    slugs = closed_meetings(db)
    others = 0
    try:
        with opened(url) as archive:
            for nth, (slug, tables) in enumerate(outgoing(db, slugs), 1):
                outcome = archive.put(tables)
                others += outcome is Outcome.ANOTHER
                click.echo(f"{nth}/{len(slugs)} {slug}: {said[outcome]}")
    except ArchiveError as error:
        fail(clean(str(error)), NO_DATABASE)
    if not slugs:
        click.echo("kkr: " + _("there is no closed meeting in the database."), err=True)
    if others:
        text = ngettext("%(count)d meeting was left alone.", "%(count)d meetings were left alone.", others)
        fail(text % {"count": others}, FINDINGS)
