"""``kkr check``: is this agenda right?"""

import sys
from pathlib import Path

import click

from kkr_tui.cli.exits import plainly
from kkr_tui.language import _


@click.command("check", short_help="Check an agenda file: every problem, with line and advice.")
@click.argument("agenda", type=click.Path(path_type=Path, allow_dash=True))
@plainly
def command(agenda: Path) -> None:
    """Check an agenda file (- is stdin): every problem with line, column and advice. Stores nothing.

    \b
    Example:  kkr check agendas/kkr-hovedstaden-2023-11-24.yaml
    """
    from kkr_tui.agenda.reader import parse_agenda, read_agenda  # noqa: PLC0415 - lazy start-up
    from kkr_tui.agenda.source import MOST_BYTES  # noqa: PLC0415

    loaded = parse_agenda(sys.stdin.buffer.read(MOST_BYTES + 1), "-") if str(agenda) == "-" else read_agenda(agenda)
    for warning in loaded.warnings:
        click.echo(str(warning), err=True)
    facts = {
        "body": loaded.agenda.body,
        "date": loaded.agenda.date.isoformat(),
        "members": len(loaded.agenda.members),
        "items": sum(1 for _item in loaded.agenda.treated()),
        "warnings": len(loaded.warnings),
    }
    click.echo(_("%(body)s %(date)s: members: %(members)d, items: %(items)d, warnings: %(warnings)d") % facts)
