"""``kkr serve``: the chair's screen in a browser."""

import asyncio
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kkr_tui import language
from kkr_tui.cli.completing import meetings
from kkr_tui.cli.database import pass_database
from kkr_tui.cli.exits import BAD_INPUT, fail, plainly
from kkr_tui.cli.meetings import known_meetings, slug_to_follow
from kkr_tui.language import _

if TYPE_CHECKING:
    from kkr_tui.serve.place import Place


@click.command("serve", short_help="Show the chair's screen in a browser on this computer.")
@click.argument("meeting", required=False, shell_complete=meetings)
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="The port; 0 takes a free one."
)
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Another address of this computer: others can reach it then."
)
@click.option("--url", metavar="ORIGIN", help="How viewers call it, when that is otherwise: a TLS proxy, a tunnel.")
@click.option("--internal", is_flag=True, help="Show closed items too: not for a projector.")
@click.option("--nod", is_flag=True, help="Let viewers answer decisions as the chair (see kkr chair --nod).")
@pass_database
@plainly
def command(  # noqa: PLR0913 - its options
    db: Path, meeting: str | None, *, port: int, host: str, url: str | None, internal: bool, nod: bool
) -> None:
    """Show the chair's screen in a browser, on this computer: prints the address, and runs until Ctrl+C.

    The address holds a secret token: whoever has it can watch (at most ten at a time), nobody else. It can change
    nothing. docs/serve.md tells how to show it to other computers, through ssh or a TLS proxy.

    \b
    Examples:  kkr serve
               kkr serve --port 8765 --url https://referat.example.dk
    """
    try:
        from kkr_tui.serve.place import BadPlace, listen  # noqa: PLC0415 - lazy start-up
        from kkr_tui.serve.server import Server  # noqa: PLC0415
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("kkr_tui"):
            raise
        from kkr_tui.extras import adding  # noqa: PLC0415 - only where one is missing

        fail(_("kkr serve needs the extra: %(command)s") % {"command": adding("serve")}, BAD_INPUT)

    slug = slug_to_follow(db, meeting)
    known = known_meetings(db)
    try:
        place, listening = listen(host, port, url)
    except BadPlace as error:
        fail(str(error), BAD_INPUT)
    server = Server(place, _chair(db, slug, internal=internal, nod=nod))

    def ready() -> None:
        _say(place, is_waiting=slug not in known if slug else not known, internal=internal, nod=nod)

    with suppress(KeyboardInterrupt):
        asyncio.run(server.run(listening, ready))


def _chair(db: Path, slug: str | None, *, internal: bool, nod: bool) -> list[str]:
    """The command that a viewer watches. ``-P``: this folder's files are no Python modules."""
    options = ["--internal"] * internal + ["--nod"] * nod
    program = [sys.executable, "-P", "-m", "kkr_tui", "--lang", language.current(), "--db", str(db.absolute())]
    return [*program, "chair", *options, *(["--", slug] if slug else [])]


def _say(place: "Place", *, is_waiting: bool, internal: bool, nod: bool) -> None:
    click.echo(_("The chair's screen is at") + f"\n\n  {place.address}\n")
    click.echo(_("Whoever has the address can watch. Ctrl+C stops it."))
    if is_waiting:
        click.echo(_("The meeting is not there yet; the page waits for it."))
    if internal:
        click.echo(_("Closed items are shown too."))
    if nod:
        click.echo(_("Whoever has the address can answer decisions as the chair."))
    if not place.is_loopback:
        warning = _(
            "Warning: other computers can reach it at %(host)s. What goes over the network is not encrypted: on a "
            "network that others use, they can read along. docs/serve.md tells how to use ssh or a TLS proxy."
        )
        click.echo("\n" + warning % {"host": place.host}, err=True)
