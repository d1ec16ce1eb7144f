"""``kkr`` and its options; each command is a module of its own, loaded when it is called."""

import sys
from importlib import import_module
from pathlib import Path

import click

from kkr_tui import __version__, collector, language
from kkr_tui.cli.exits import BAD_INPUT, plainly
from kkr_tui.language import _

COMMANDS = (
    "open", "chair", "serve", "export", "log", "check", "lint", "import", "next", "search", "verify", "backup",
    "archive", "demo",
)  # fmt: skip
WITH_A_SCREEN = ("open", "chair", "demo")


class Commands(click.Group):
    """The commands, found by name in ``kkr_tui.cli.commands``."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """In the order of use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Load one command."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"kkr_tui.cli.commands.{cmd_name}_")
        command = module.command
        assert isinstance(command, click.Command)  # noqa: S101 - our own module
        return command


@click.group(cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kkr")
@click.option(
    "--lang",
    "lang",
    type=click.Choice(language.LANGUAGES),
    expose_value=False,
    is_eager=True,
    callback=lambda _ctx, _param, value: language.use(value),
    help="Screen language (default da).",
)
@click.option(
    "--db",
    type=click.Path(path_type=Path),
    envvar="KKR_DB",
    default=Path("minutes.db"),
    show_default=True,
    help="The database.",
)
@click.pass_context
def kkr(ctx: click.Context, db: Path) -> None:
    """Minutes at the meeting table: agenda, attendance, decisions, draft minutes."""
    ctx.obj = db
    if ctx.invoked_subcommand in (None, *WITH_A_SCREEN):
        collector.rest()
    if ctx.invoked_subcommand is None:
        from kkr_tui.cli.commands.open_ import start  # noqa: PLC0415 - lazy start-up

        plainly(start)(db)


def main() -> None:
    """The console script."""
    try:
        language.use()
    except ValueError as error:
        language.use(language.LANGUAGES[0])
        click.echo("kkr: " + _("KKR_LANG=%(value)s: there is da and en.") % {"value": error}, err=True)
        sys.exit(BAD_INPUT)
    kkr()
