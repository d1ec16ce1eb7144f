"""``kkr demo``: the published meeting on a throw-away database."""

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from kkr_tui.cli.commands.open_ import open_session, run
from kkr_tui.cli.configured import configured, in_short
from kkr_tui.cli.exits import plainly
from kkr_tui.language import _

if TYPE_CHECKING:
    from kkr_tui.session import Session

AGENDA = "kkr-hovedstaden-2023-11-24.yaml"


def agenda_path() -> Path:
    """The demo agenda: in the wheel beside the code, in a checkout at the top."""
    package = Path(__file__).parents[2]
    return next(path for path in (package / "agendas" / AGENDA, package.parent / "agendas" / AGENDA) if path.exists())


@click.command("demo", short_help="Try the program on a real meeting; nothing is kept.")
@click.option("--replay", is_flag=True, help="Watch first: the program plays the whole meeting, keys shown.")
@click.option("--speed", type=click.FloatRange(0.25, 16), default=1.0, show_default=True, help="How fast it plays.")
@plainly
def command(*, replay: bool, speed: float) -> None:
    """Try the program: a real meeting of KKR Hovedstaden on a database that is thrown away afterwards.

    \b
    Examples:  kkr demo
               kkr demo --replay --speed 2
    """
    reading = configured()
    with tempfile.TemporaryDirectory(prefix="kkr-demo-") as folder:
        session = open_session(Path(folder) / "minutes.db", str(agenda_path()), quiet=True)
        if replay:
            _play(session, speed)
        else:
            run(session, reading.config, _("DEMO – nothing is kept"), greeting=in_short(reading), keep=False)


def _play(session: "Session", speed: float) -> NoReturn:
    """Show it being used; ends the process with the program's own code."""
    from kkr_tui.tui.clerk.replay import ReplayApp  # noqa: PLC0415 - lazy start-up

    app = ReplayApp(session, _("DEMO – nothing is kept"), speed)
    try:
        app.run()
    finally:
        session.close()
    sys.exit(app.return_code or 0)
