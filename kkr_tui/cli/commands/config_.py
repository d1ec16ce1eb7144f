"""``kkr config``: where the config file is, and what it may hold."""

import click

from kkr_tui.cli.exits import plainly
from kkr_tui.config import config_path, example, read_config
from kkr_tui.domain.text import clean_line


@click.command("config")
@click.option("--example", "wants_example", is_flag=True, help="Print a file with every setting, to begin with.")
@plainly
def command(*, wants_example: bool) -> None:
    """Print where the config file is, and say what is wrong in it. The file may be absent.

    \b
    Examples:  kkr config
               kkr config --example
    """
    if wants_example:
        click.echo(example(), nl=False)
        return
    click.echo(clean_line(str(config_path())))
    read_config()
