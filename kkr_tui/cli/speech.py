"""The command line in the language asked for: ``--lang`` wherever it stands, our help, and click's own words.

Commands are written in English with plain click; ``spoken`` makes a copy of one that speaks. The catalogues hold what
it asks for, because ``tests.catalogues`` runs it too.
"""

import copy
import gettext
import inspect
import os
from collections.abc import Callable, Sequence
from itertools import pairwise

import click

from kkr_tui import language
from kkr_tui.cli.choices import Choice
from kkr_tui.language import _

CATALOGUES = language.LOCALE


def asked(arguments: Sequence[str]) -> str | None:
    """The language that ``--lang`` names anywhere before ``--``; None without one, or with one that there is not.

    Looked for before click reads anything, so that help and errors to the left of the option speak it too.
    """
    before = list(arguments)[: list(arguments).index("--")] if "--" in arguments else list(arguments)
    named = [after for word, after in pairwise(before) if word == "--lang"]
    named += [word.partition("=")[2] for word in before if word.startswith("--lang=")]
    return next((name for name in named if name in language.LANGUAGES), None)


def speak() -> None:
    """Have click's own words come from our catalogues, in the language in use: it asks gettext for them."""
    gettext.bindtextdomain("kkr", CATALOGUES)
    gettext.textdomain("kkr")
    os.environ["LANGUAGE"] = language.current()


def spoken(command: click.Command, say: Callable[[str], str] = _) -> click.Command:
    """A copy of ``command`` whose help is what ``say`` makes of it."""
    copied = copy.copy(command)
    copied.help = _paragraphs(command.help or "", say)
    copied.short_help = say(command.short_help) if command.short_help else None
    copied.options_metavar = say("[OPTIONS]")
    copied.params = [_parameter(parameter, say) for parameter in command.params]
    if isinstance(copied, click.Group):
        copied.subcommand_metavar = say("COMMAND [ARGUMENTS]…")
        copied.commands = {name: spoken(inner, say) for name, inner in copied.commands.items()}
    return copied


def lang_option() -> click.Option:
    """``--lang``, which ``asked`` has looked for: here it is checked and documented."""
    return click.Option(
        ["--lang"],
        type=Choice(language.LANGUAGES),
        expose_value=False,
        help="The language of the screen and of messages: Danish unless KKR_LANG says otherwise.",
    )


def _paragraphs(text: str, say: Callable[[str], str]) -> str:
    r"""Help, each paragraph said; one that begins with ``\b`` holds examples, of which only the heading is said."""
    return "\n\n".join(_paragraph(part, say) for part in inspect.cleandoc(text).split("\n\n"))


def _paragraph(text: str, say: Callable[[str], str]) -> str:
    if not text.startswith("\b"):
        return say(" ".join(text.split()))
    examples = [line.partition(":  ")[2] or line.strip() for line in text.splitlines()[1:]]
    return "\n".join(["\b", say("Examples:"), *(f"  {example.strip()}" for example in examples)])


def _parameter(parameter: click.Parameter, say: Callable[[str], str]) -> click.Parameter:
    copied = copy.copy(parameter)
    if isinstance(copied, click.Option):
        copied.help = say(copied.help) if copied.help else None
        if not copied.is_flag and not isinstance(copied.type, click.Choice):
            copied.metavar = say(copied.metavar or copied.type.name.upper())
    elif copied.metavar is None:
        name = say((copied.name or "").upper())
        copied.metavar = (name if copied.required else f"[{name}]") + ("…" if copied.nargs != 1 else "")
    return copied
