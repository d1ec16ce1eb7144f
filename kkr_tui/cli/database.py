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
_NEEDS_IT = "needs_database"


def pass_database(command: Callable[Concatenate[Path, P], R], *, tells: bool = True) -> Callable[P, R]:
    """Give ``command`` the database first. Ends the program with plain words when nobody knows which it is.

    ``tells``: what else is wrong in the config file is said on stderr; a command with a screen says it there.
    """

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        context = click.get_current_context()
        chosen = plainly(database)(context)
        if tells and not is_named(context):
            tell(configured())
        return command(chosen, *args, **kwargs)

    setattr(run, _NEEDS_IT, True)
    return run


def needs_database(command: click.Command) -> bool:
    """Whether that command works on a database."""
    return getattr(command.callback, _NEEDS_IT, False)


def database(context: click.Context) -> Path:
    """The database. Raises ConfigError when the config file leaves open which one is meant."""
    named = context.find_root().params["db"]
    assert isinstance(named, Path)  # noqa: S101 - the option is a path
    return named if is_named(context) else configured(context).database or named


def is_named(context: click.Context) -> bool:
    """Whether the call itself says which: with ``--db`` or ``KKR_DB``."""
    return context.find_root().get_parameter_source("db") is not click.core.ParameterSource.DEFAULT
