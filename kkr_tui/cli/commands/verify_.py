"""``kkr verify``: is the record unchanged?"""

from pathlib import Path

import click

from kkr_tui.cli.exits import FINDINGS, plainly
from kkr_tui.language import _


@click.command("verify")
@click.pass_obj
@plainly
def command(db: Path) -> None:
    """Check the database's integrity and the hash chain of every meeting; name the first row that does not fit."""
    from kkr_tui.journal.follower import Follower  # noqa: PLC0415 - lazy start-up
    from kkr_tui.journal.verify import verify  # noqa: PLC0415

    findings = verify(db)
    for finding in findings:
        click.echo(str(finding), err=True)
    if findings:
        raise SystemExit(FINDINGS)
    follower = Follower(db)
    for summary in follower.meetings():
        stored = follower.read(summary.slug)
        facts = {"slug": stored.slug, "rows": len(stored.entries), "head": stored.short_head}
        click.echo(_("%(slug)s: %(rows)d rows, unchanged, head %(head)s") % facts)
    follower.close()
