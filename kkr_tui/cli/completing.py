"""What a shell may offer for a MEETING: slugs in the database and agenda files. A key press never meets an error."""

from contextlib import suppress
from pathlib import Path

import click
from click.shell_completion import CompletionItem, FishComplete, add_completion_class

from kkr_tui.cli.database import database
from kkr_tui.cli.meetings import known_meetings
from kkr_tui.domain.text import clean
from kkr_tui.intake import AGENDA_SUFFIXES, AGENDAS


class WholeFish(FishComplete):
    """Click's script for fish, which splits a line at every comma: a description would end at its first."""

    source_template = FishComplete.source_template.replace('string split ","', 'string split --max 1 ","')


def mend_fish() -> None:
    """Have click use that script."""
    add_completion_class(WholeFish)


def meetings(context: click.Context, _argument: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Slugs, newest first, then agenda files: those in ``agendas/``, or where ``incomplete`` leads.

    A name that a terminal would take for something else is not offered.
    """
    slugs: list[str] = []
    with suppress(Exception):  # a database or config file that cannot be read offers nothing
        slugs = known_meetings(database(context))
    offered = [*slugs, *_files(incomplete)]
    return [CompletionItem(name) for name in offered if name.startswith(incomplete) and clean(name) == name]


def _files(incomplete: str) -> list[str]:
    folders = {Path(incomplete).parent if "/" in incomplete else Path(), AGENDAS}
    with suppress(OSError):
        return sorted(str(path) for folder in folders for path in folder.glob("*") if path.suffix in AGENDA_SUFFIXES)
    return []
