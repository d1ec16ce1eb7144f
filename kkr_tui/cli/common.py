"""What every command takes, before its name or behind it: ``--db`` and ``--lang``."""

import copy
from pathlib import Path

import click

from kkr_tui.cli.database import DB, choose, is_given
from kkr_tui.cli.speech import lang_option
from kkr_tui.language import _


def with_common_options(command: click.Command) -> click.Command:
    """A copy of ``command`` that takes them too, and so does each command in it.

    One that has no database to choose (``database.pass_database``) takes ``--db`` all the same: it is no part of its
    help, and who gives it is told that it changes nothing.
    """
    callback = choose if isinstance(command, click.Group) else _needless
    db = click.Option(["--db"], **{**DB, "hidden": True, "callback": callback})
    taken = {parameter.name for parameter in command.params}
    copied = copy.copy(command)
    copied.params = [*command.params, *(option for option in (db, lang_option()) if option.name not in taken)]
    if isinstance(copied, click.Group):
        copied.commands = {name: with_common_options(one) for name, one in copied.commands.items()}
    return copied


def _needless(context: click.Context, option: click.Parameter, path: Path | None) -> None:
    choose(context, option, path)
    if is_given(context) and not context.resilient_parsing:
        said = _("%(command)s does not use your database: --db changes nothing.") % {"command": context.command_path}
        click.echo(f"kkr: {said}", err=True)
