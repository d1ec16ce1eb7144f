"""``kkr`` and its options; each command is a module of its own, loaded when it is called."""

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from kkr_tui import __version__, collector, language
from kkr_tui.cli.exits import BAD_INPUT, plainly
from kkr_tui.cli.speech import asked, lang_option, speak, spoken
from kkr_tui.language import _

COMMANDS = (
    "open", "chair", "serve", "export", "report", "log", "check", "lint", "import", "next", "search", "verify",
    "backup", "archive", "config", "doctor", "demo",
)  # fmt: skip
WITH_A_SCREEN = ("open", "chair", "demo")
COMPLETING = "_KKR_COMPLETE"  # click's name for what a shell asks


SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class Commands(click.Group):
    """The commands, found by name in ``kkr_tui.cli.commands``."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Speak the language asked for before a word is said."""
        language.use(asked(args))
        return super().make_context(info_name, args, parent, **extra)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """In the order of use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Load one command; it speaks the language in use."""
        return spoken(unspoken(cmd_name)) if cmd_name in COMMANDS else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is named. Raises NoSuchCommand, with those that may have been meant."""
        try:
            return super().resolve_command(ctx, args)
        except click.NoSuchCommand as error:
            raise click.NoSuchCommand(error.command_name, possibilities=COMMANDS, ctx=ctx) from None


def unspoken(name: str) -> click.Command:
    """The command in English, with the options that all have."""
    command = import_module(f"kkr_tui.cli.commands.{name}_").command
    assert isinstance(command, click.Command)  # noqa: S101 - our own module
    from kkr_tui.cli.common import with_common_options  # noqa: PLC0415 - lazy start-up

    return with_common_options(command)


@click.group(cls=Commands, invoke_without_command=True, context_settings=SETTINGS)
@click.version_option(__version__, prog_name="kkr")
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
        from kkr_tui.cli.database import database  # noqa: PLC0415

        plainly(start)(plainly(database)(ctx))


kkr.params.insert(0, lang_option())


def main() -> None:
    """The console script."""
    try:
        language.use(asked(sys.argv[1:]))
    except ValueError as error:
        language.use(language.LANGUAGES[0])
        click.echo("kkr: " + _("KKR_LANG=%(value)s: there is da and en.") % {"value": error}, err=True)
        sys.exit(BAD_INPUT)
    speak()
    if COMPLETING in os.environ:
        from kkr_tui.cli.completing import mend_fish  # noqa: PLC0415 - only when a shell asks

        mend_fish()
    spoken(kkr)(prog_name="kkr")
