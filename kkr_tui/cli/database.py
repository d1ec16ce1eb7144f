"""Which database a command works on: ``--db``, else ``KKR_DB``, else the config file's, else the one in this folder."""

from collections.abc import Callable, Mapping
from functools import wraps
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

import click
from click.core import ParameterSource

from kkr_tui.cli.configured import configured, tell
from kkr_tui.cli.exits import plainly

P = ParamSpec("P")
R = TypeVar("R")


def choose(context: click.Context, _option: click.Parameter, path: Path | None) -> None:
    """Take the database of a ``--db`` behind a command's name; the last one on the line counts."""
    if path is not None:
        root = context.find_root()
        root.params["db"] = root.obj = path
        root.set_parameter_source("db", ParameterSource.COMMANDLINE)


DB: Mapping[str, Any] = {
    "type": click.Path(path_type=Path),
    "expose_value": False,
    "callback": choose,
    "help": "The database.",
}
"""``--db`` behind a command's name, as click is told."""


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
    """Let ``--db`` stand behind the name of a command that uses a database."""
    return click.option("--db", **DB)(command)


def database(context: click.Context) -> Path:
    """The database. Raises ConfigError when the config file leaves open which one is meant."""
    named = context.find_root().params["db"]
    assert isinstance(named, Path)  # noqa: S101 - the option is a path
    return named if is_named(context) else configured(context).database or named


def is_named(context: click.Context) -> bool:
    """Whether the call itself says which: with ``--db`` or ``KKR_DB``."""
    return context.find_root().get_parameter_source("db") is not ParameterSource.DEFAULT


def is_given(context: click.Context) -> bool:
    """Whether ``--db`` stands on the line."""
    return context.find_root().get_parameter_source("db") is ParameterSource.COMMANDLINE
