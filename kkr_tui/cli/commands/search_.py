"""``kkr search``: words in the items of all meetings, and how often somebody attended them."""

from pathlib import Path

import click

from kkr_tui.cli.choices import Choice
from kkr_tui.cli.database import pass_database
from kkr_tui.cli.exits import BAD_INPUT, FINDINGS, fail, plainly
from kkr_tui.domain.kinds import ItemKind
from kkr_tui.domain.text import clean_line
from kkr_tui.language import _


@click.command("search", short_help="Find words in the items and decisions of all meetings.")
@click.argument("words", nargs=-1)
@click.option("--kind", type=Choice([kind.value for kind in ItemKind]), help="Only items that ask this.")
@click.option(
    "--person", default="", help="Only items under which this person is named; without WORDS: how often they attended."
)
@click.option("--limit", type=click.IntRange(1, 10_000), default=20, show_default=True, help="At most so many.")
@click.option("--public/--internal", default=True, help="Leave out closed items (default), or search them too.")
@pass_database
@plainly
def command(  # noqa: PLR0913 - one parameter per option
    db: Path, words: tuple[str, ...], *, kind: str | None, person: str, limit: int, public: bool
) -> None:
    """Find WORDS in the titles, recommendations and decisions of all meetings, newest first.

    Every word must occur, or begin a word; "several words" in quotation marks are a phrase. o finds ø, aa finds å.
    Without WORDS, --person tells how often somebody attended, with a line for each meeting. Exit code 1 when nothing
    is found.

    \b
    Examples:  kkr search lånepulje botilbud
               kkr search --kind udpegning --person "Line Barfod" udpege
               kkr search --person "Line Barfod"
    """
    if clean_line(person) and not words and not kind:
        _attendance(db, clean_line(person))
        return
    from kkr_tui.domain.query import phrase, query  # noqa: PLC0415 - lazy start-up
    from kkr_tui.journal.search import Filter, search  # noqa: PLC0415

    wanted = query(" ".join(f'"{word}"' if " " in word else word for word in words))
    if not wanted or (clean_line(person) and not phrase(person)):
        fail(_("there is no word in that to look for."), BAD_INPUT)
    only = Filter(ItemKind(kind) if kind else None, clean_line(person), public)
    found = search(db, wanted, only, limit=limit + 1)
    for hit in found[:limit]:
        click.echo(f"{hit.date} {hit.body}, {hit.item} {hit.title}")
        click.echo(f"    {hit.sentence or hit.decision}".rstrip())
    if not found:
        fail(_("nothing found."), FINDINGS)
    if len(found) > limit:
        click.echo("kkr: " + _("there is more; --limit shows it."), err=True)


def _attendance(db: Path, person: str) -> None:
    """How often everybody of that name attended."""
    from kkr_tui.journal.attendance import attendance_of  # noqa: PLC0415 - lazy start-up
    from kkr_tui.tui.shared.attended import line, summary  # noqa: PLC0415

    found = attendance_of(db, person)
    for name, meetings in found.items():
        click.echo(f"{name}: {summary(meetings)}")
        for attended in meetings:
            click.echo(f"    {line(attended)}")
    if not found:
        fail(_("nothing found."), FINDINGS)
