"""Which database a command works on: ``--db``, else ``KKR_DB``, else the config file's, else the one in this folder."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

import click

from kkr_tui.cli.configured import configured, tell
from kkr_tui.cli.exits import plainly

P = ParamSpec("P")
R = TypeVar("R")


def pass_database(command: Callable[Concatenate[Path, P], R], *, tells: bool = True) -> Callable[P, R]:
    """Give ``command`` the database first. Ends the program with plain words when nobody knows which it is.

    Its ``--db`` may stand anywhere on the line. ``tells``: what else is wrong in the config file is said on stderr; a
    command with a screen says it there.
    """

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        context = click.get_current_context()
        chosen = plainly(database)(context)
        if tells and not is_named(context):
            tell(configured())
        return command(chosen, *args, **kwargs)

    return db_option(run)


def db_option(command: Callable[P, R]) -> Callable[P, R]:
    """Let ``--db`` stand behind the command's name too; the last one that is given counts."""
    option = click.option(
        "--db", type=click.Path(path_type=Path), expose_value=False, callback=_named, help="The database."
    )
    return option(command)


def _named(context: click.Context, _option: click.Parameter, path: Path | None) -> None:
    if path is not None:
        root = context.find_root()
        root.params["db"] = root.obj = path
        root.set_parameter_source("db", click.core.ParameterSource.COMMANDLINE)


def database(context: click.Context) -> Path:
    """The database. Raises ConfigError when the config file leaves open which one is meant."""
    named = context.find_root().params["db"]
    assert isinstance(named, Path)  # noqa: S101 - the option is a path
    return named if is_named(context) else configured(context).database or named


def is_named(context: click.Context) -> bool:
    """Whether the call itself says which: with ``--db`` or ``KKR_DB``."""
    return context.find_root().get_parameter_source("db") is not click.core.ParameterSource.DEFAULT
