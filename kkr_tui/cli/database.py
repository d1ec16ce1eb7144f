"""Which database a command works on: ``--db``, else ``KKR_DB``, else the config file's, else the one in this folder."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

import click

from kkr_tui.cli.exits import plainly

P = ParamSpec("P")
R = TypeVar("R")


def pass_database(command: Callable[Concatenate[Path, P], R]) -> Callable[P, R]:
    """Give ``command`` the database first. Ends the program with plain words when the config file is wrong."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        return command(plainly(database)(click.get_current_context()), *args, **kwargs)

    return run


def database(context: click.Context) -> Path:
    """The database. Raises ConfigError, and OSError for a config file that cannot be read."""
    named = context.find_root().params["db"]
    assert isinstance(named, Path)  # noqa: S101 - the option is a path
    if is_named(context):
        return named
    from kkr_tui.config import read_config  # noqa: PLC0415 - a call that names the database needs no config file

    return read_config().database or named


def is_named(context: click.Context) -> bool:
    """Whether the call itself says which: with ``--db`` or ``KKR_DB``."""
    return context.find_root().get_parameter_source("db") is not click.core.ParameterSource.DEFAULT
