"""``kkr config``: where the config file is, what it may hold, and what is wrong in it."""

import click

from kkr_tui.cli.configured import configured
from kkr_tui.cli.exits import BAD_INPUT, plainly
from kkr_tui.config import config_path, example
from kkr_tui.domain.text import clean_line
from kkr_tui.language import _


@click.group("config", short_help="Say where the config file is, and what is wrong in it.", invoke_without_command=True)
@click.option("--example", "wants_example", is_flag=True, help="Print a file with every setting, to begin with.")
@click.pass_context
@plainly
def command(context: click.Context, *, wants_example: bool) -> None:
    """Print where the config file is, and say what is wrong in it. The file may be absent.

    The exit code is 2 when anything is wrong; other commands go on with what is right.

    \b
    Examples:  kkr config
               kkr config --example
    """
    if context.invoked_subcommand:
        return
    if wants_example:
        click.echo(example(), nl=False)
        return
    click.echo(clean_line(str(config_path())))
    _say_problems()


@command.command("check", short_help="Say everything that is wrong in the config file.")
@plainly
def check() -> None:
    """Say everything that is wrong in the config file, with line, column and advice.

    \b
    Example:  kkr config check
    """
    _say_problems()
    click.echo(_("%(file)s: nothing is wrong.") % {"file": clean_line(str(config_path()))})


@command.command("keys", short_help="List every gesture with the keys that it has now.")
@plainly
def keys() -> None:
    """List every gesture, with its keys as the config file has them now, for the tables [keys] and [keys.chair].

    \b
    Example:  kkr config keys
    """
    from kkr_tui.tui.chair.keys import TABLES as CHAIR  # noqa: PLC0415 - lazy start-up
    from kkr_tui.tui.clerk.keys import TABLES as CLERK  # noqa: PLC0415
    from kkr_tui.tui.shared.rebinding import gestures  # noqa: PLC0415

    config = configured().config
    for heading, tables, keymap in (("keys", CLERK, config.keys), ("keys.chair", CHAIR, config.chair_keys)):
        click.echo(f"[{heading}]")
        for name, key in gestures(tables).items():
            written = ", ".join(f'"{one}"' for one in key.rebound(keymap).own_shown)
            click.echo(f"{name} = [{written}]  # {_(key.help)}")
        click.echo()


def _say_problems() -> None:
    """Everything on stderr; ends the command when there is anything."""
    problems = configured().problems
    for problem in problems:
        click.echo(str(problem), err=True)
    if problems:
        raise SystemExit(BAD_INPUT)
