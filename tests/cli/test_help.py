"""Help and usage errors: in the language asked for wherever it is asked for, with examples that tests/recipes runs."""

import subprocess
import sys
from pathlib import Path

import click
import pytest
from babel.messages.extract import extract_from_dir

from kkr_tui import language
from kkr_tui.cli.clickwords import FORMS, WORDS
from kkr_tui.cli.main import COMMANDS, unspoken
from kkr_tui.cli.speech import asked, spoken

UNUSED = (  # click's words for what our commands do not have: prompts, files, dates, deprecation, mistakes in the code
    "Confirm", "Do you want", "Deprecation", "deprecated", "Name '", "Boolean option", "Could not", "No options",
    "Arguments take", "(dynamic)", "unknown error", "Invalid start", "Argument {name", "Choice(", "{value!r} does not",
    "{value!r} is not a valid boolean", "{value!r} is not a valid UUID", "file", "directory", "path", "{name} ",
    "{len_type}", "Value must", "Takes", "Missing {", "Missing parameter",
)  # fmt: skip
USER_FACING = ("core.py", "exceptions.py", "types.py", "decorators.py", "formatting.py", "parser.py")


def _help(name: str) -> str:
    command = spoken(unspoken(name))
    inner = command.commands.values() if isinstance(command, click.Group) else ()
    return "\n".join(one.help or "" for one in (command, *inner))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_shows_how_it_is_called(name: str) -> None:
    assert f"kkr {name}" in _help(name)


@pytest.mark.parametrize("lang", language.LANGUAGES)
def test_no_description_is_cut_or_folded_at_80_columns(lang: str) -> None:
    language.use(lang)
    commands = [spoken(unspoken(name)) for name in COMMANDS]
    inner = [one for group in commands if isinstance(group, click.Group) for one in group.commands.values()]
    room = 80 - 2 - 6 - max(map(len, COMMANDS))  # the margins that click leaves
    told = [command.get_short_help_str(room) for command in (*commands, *inner)]
    assert [text for text in told if text.endswith("...") or len(text) > room] == []


@pytest.mark.parametrize("group", ["archive", "config"])
def test_every_command_of_a_group_shows_how_it_is_called(group: str) -> None:
    command = spoken(unspoken(group))
    assert isinstance(command, click.Group)
    assert [name for name, inner in command.commands.items() if f"kkr {group} {name}" not in (inner.help or "")] == []


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        ("export --lang en", "en"),
        ("--lang en export", "en"),
        ("export --lang=da --help", "da"),
        ("export", None),
        ("--lang de", None),
        ("search -- --lang en", None),
        ("export --lang", None),
    ],
)
def test_the_language_may_be_named_anywhere(arguments: str, wanted: str | None) -> None:
    assert asked(arguments.split()) == wanted


def test_a_command_speaks_by_a_copy_of_itself() -> None:
    written = unspoken("export")
    said = spoken(written, str.upper)
    assert (said.help or "").startswith("WRITE THE MINUTES")
    assert (written.help or "").startswith("Write the minutes")
    assert "kkr export -o referat.md" in (said.help or "")


def test_click_has_no_words_that_the_catalogues_have_not() -> None:
    found = extract_from_dir(str(Path(click.__file__).parent), method_map=[("**.py", "python")])
    said = [message for file, _line, message, _comments, _context in found if file in USER_FACING]
    known = {*WORDS, *FORMS}
    assert [m for m in said if m not in known and not str(m).startswith(UNUSED) and not isinstance(m, tuple)] == []
    assert known <= {*said, *WORDS}


@pytest.mark.parametrize("arguments", [["--help"], ["eksport"], ["export", "--knid"], ["check"]])
def test_click_takes_its_words_from_the_catalogues(arguments: list[str]) -> None:
    """Told by a catalogue in which every word is different."""
    program = (
        "import sys, gettext\nfrom kkr_tui.cli import speech\nfrom kkr_tui.cli.main import main\n"
        "translate = gettext.dgettext\ngettext.dgettext = lambda domain, text: '<' + domain + '>' + text\n"
        f"sys.argv = ['kkr', '--lang', 'en', *{arguments!r}]\nmain()"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert "<kkr>" in run.stdout + run.stderr
    assert "Traceback" not in run.stderr


def test_words_that_were_said_in_another_language_are_not_kept() -> None:
    english = spoken(unspoken("log")).help
    language.use("da")
    spoken(unspoken("log"))
    language.use("en")
    assert spoken(unspoken("log")).help == english
