"""``kkr lint``: what looks wrong or is missing in a meeting's decisions and roll."""

from pathlib import Path

import click

from kkr_tui.cli.completing import meetings
from kkr_tui.cli.database import pass_database
from kkr_tui.cli.exits import FINDINGS, plainly
from kkr_tui.cli.meetings import read_meeting
from kkr_tui.language import _, ngettext


@click.command("lint", short_help="Check a meeting's decisions and list of participants.")
@click.argument("meeting", required=False, shell_complete=meetings)
@pass_database
@plainly
def command(db: Path, meeting: str | None) -> None:
    """Check a meeting's decisions and roll, closed items too: one line a finding, the weightiest first.

    A line is the item, the rule, what is wrong, and what stands there. Findings that were ignored in the meeting are
    listed on stderr with their reasons. The exit code is 1 when there are findings.

    \b
    Example:  kkr lint kkr-hovedstaden-2023-11-24
    """
    from kkr_tui.domain.check import check  # noqa: PLC0415 - lazy start-up
    from kkr_tui.domain.evolve import replay  # noqa: PLC0415
    from kkr_tui.domain.meeting import unrecorded  # noqa: PLC0415
    from kkr_tui.tui.shared.findings import line  # noqa: PLC0415

    stored = read_meeting(db, meeting)
    state = replay(stored.agenda, stored.entries)
    report = check(state, unrecorded(state, {item: draft.text for item, draft in stored.drafts.items()}))
    for finding in report.findings:
        click.echo(line(finding))
    for finding, reason in report.ignored:
        click.echo(_("ignored: %(finding)s – %(reason)s") % {"finding": line(finding), "reason": reason}, err=True)
    count = len(report.findings)
    total = ngettext("%(slug)s: %(count)d finding", "%(slug)s: %(count)d findings", count)
    click.echo(total % {"slug": stored.slug, "count": count}, err=True)
    if report.findings:
        raise SystemExit(FINDINGS)
