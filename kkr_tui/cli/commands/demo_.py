"""``kkr demo``: the published meeting on a throw-away database."""

import tempfile
from pathlib import Path

import click

from kkr_tui.cli.commands.open_ import open_session, run
from kkr_tui.cli.exits import plainly
from kkr_tui.config import read_config
from kkr_tui.language import _

AGENDA = "kkr-hovedstaden-2023-11-24.yaml"


def agenda_path() -> Path:
    """The demo agenda: in the wheel beside the code, in a checkout at the top."""
    package = Path(__file__).parents[2]
    return next(path for path in (package / "agendas" / AGENDA, package.parent / "agendas" / AGENDA) if path.exists())


@click.command("demo")
@plainly
def command() -> None:
    """Try the program: a real meeting of KKR Hovedstaden on a database that is thrown away afterwards.

    \b
    Example:  kkr demo
    """
    config = read_config()
    with tempfile.TemporaryDirectory(prefix="kkr-demo-") as folder:
        session = open_session(Path(folder) / "minutes.db", str(agenda_path()), quiet=True)
        run(session, config, notice=_("DEMO – nothing is kept"), keep=False)
