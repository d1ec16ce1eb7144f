"""The documents that are made of tables in the code: ``make documents`` writes them, a test keeps them current."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import click

from kkr_tui import language
from kkr_tui.agenda.keys import AGENDA, FORMS
from kkr_tui.agenda.table import Form
from kkr_tui.cli.main import COMMANDS, kkr, unspoken
from kkr_tui.cli.speech import spoken
from kkr_tui.config import SETTINGS, example
from kkr_tui.tui.chair import keys as chair
from kkr_tui.tui.clerk import boxkeys
from kkr_tui.tui.clerk import keys as clerk
from kkr_tui.tui.shared import boxkeys as shared
from kkr_tui.tui.shared.keys import Key
from kkr_tui.tui.shared.signs import MARKS, STAND_INS

DOCS = Path(__file__).parents[1] / "docs"
MADE = "<!-- Made by `make documents`. -->"


BOXES: tuple[tuple[str, Sequence[Key], Sequence[Key]], ...] = (
    ("In a menu", shared.MENU_TYPED, shared.MENU),
    ("In a list", shared.PICKER_TYPED, shared.PICKER),
    ("In a list from which several can be taken", shared.SEVERAL_TYPED, shared.SEVERAL),
    ("In a form", shared.FORM_TYPED, shared.FORM),
    ("In the card of keys", shared.CARD_TYPED, shared.CARD),
    ("Start", boxkeys.START_TYPED, boxkeys.START),
    ("A vote", boxkeys.VOTE_TYPED, boxkeys.VOTE),
    ("A roll call", boxkeys.ROLL_CALL_TYPED, boxkeys.ROLL_CALL),
    ("The list of speakers", boxkeys.FLOOR_TYPED, boxkeys.FLOOR),
    ("A text", (), boxkeys.PROSE),
    ("Search", boxkeys.SEARCH_TYPED, boxkeys.SEARCH),
    ("An earlier decision", boxkeys.FOUND_TYPED, boxkeys.FOUND),
    ("Time plan, attendance over the years", boxkeys.LOOK_TYPED, boxkeys.LOOK),
    ("The finished minutes", boxkeys.LOOK_TYPED, boxkeys.FINISHED),
)


def commands() -> Iterator[str]:
    yield from ("# Commands", "", MADE, "", "What `kkr COMMAND --help` says; in Danish unless `--lang en` is given.")
    group = click.Context(spoken(kkr), info_name="kkr", terminal_width=100)
    yield from _help("kkr", group)
    for name in COMMANDS:
        command = click.Context(spoken(unspoken(name)), group, name, terminal_width=100)
        yield from _help(f"kkr {name}", command)
        for inner, spoken_inner in getattr(command.command, "commands", {}).items():
            yield from _help(f"kkr {name} {inner}", click.Context(spoken_inner, command, inner, terminal_width=100))


def _help(name: str, context: click.Context) -> Iterator[str]:
    context.help_option_names = ["-h", "--help"]
    yield from ("", f"## {name}", "", "```text", *context.get_help().splitlines(), "```")


KEYS_AND_MOUSE = """
`F1 Help +4` in the bottom line: four more keys are on the card. Of a letter it does not matter whether it is large.

The mouse does the same and is never needed: a click on an item goes there (what you leave is recorded), on a person
opens the menu, on a line of a box takes it, on a key in the bottom line presses it; the wheel scrolls. A double click
is one. To copy text as the terminal does, hold Shift."""


def keys() -> Iterator[str]:
    yield from ("# Keys", "", MADE, "", "F1 shows those of the screen you are on. A comma stands between alternatives.")
    yield "What has a name can have other keys: `[keys]` and `[keys.chair]` in the [config file](config.md)."
    yield KEYS_AND_MOUSE
    for table in (*clerk.TABLES, *chair.TABLES):
        yield from _table(table.title, ("Key", "Does", "Name"), _keys(*table.typed, *table.keys))
    for title, typed, bound in BOXES:
        rows = ((key.all_shown, language._(key.help)) for key in (*typed, *bound))
        yield from _table(title, ("Key", "Does"), rows)
    marks = (
        (f"`{mark.sign}`", f"`{mark.sign.translate(STAND_INS)}`", language._(mark.where), language._(mark.means))
        for mark in MARKS
    )
    yield from _table("The marks", ("Mark", "Or, with `KKR_SIGNS=ascii`", "Where", "Means"), marks)


def _keys(*keys: Key) -> Iterator[tuple[str, ...]]:
    return ((key.all_shown, language._(key.help), f"`{key.called}`" if key.called else "") for key in keys)


def agenda() -> Iterator[str]:
    yield from ("# The agenda file", "", MADE, "")
    yield "Its keys, in the Danish words that editors show. `kkr check` says what is wrong in a file."
    for form in (AGENDA, *FORMS):
        yield from _table(f"{form.name}: {form.description}", ("Key", "What it is", "Example"), _agenda_keys(form))


def _agenda_keys(form: Form) -> Iterator[tuple[str, ...]]:
    for key in form.keys:
        yield f"`{key.name}`" + (" (required)" if key.required else ""), key.description, f"`{key.example}`"


def config() -> Iterator[str]:
    yield from ("# The config file", "", MADE, "")
    yield "`kkr config` prints where it is and what is wrong in it; `KKR_CONFIG` names another. It is TOML, in UTF-8."
    rows = ((f"`{setting.name}`", setting.description, f"`{setting.example}`") for setting in SETTINGS)
    yield from _table("Settings", ("Name", "What it is", "Example"), rows)
    yield from ("", "`kkr config --example` prints a file to begin with:", "")
    yield from ("```toml", *example().splitlines(), "```")
    yield from ("", *KEYS_AND_MISTAKES.strip().splitlines())


KEYS_AND_MISTAKES = """
## Other keys

`kkr config keys` lists every gesture with its keys as they are now, in a form that can be copied into the file;
[keys.md](keys.md) tells on which screens they are. A key is written as it is printed: `F8`, `Ctrl+K`, `Alt+1`,
`PgDn`. What is given replaces all keys of the gesture, on every screen that has it, and the key bar, F1 and Ctrl+P
show it. Two gestures can change places: `next = "F7"` and `previous = "F8"`. The menus and questions that a gesture
opens keep theirs.

A key is refused when another gesture of one of its screens has it, when it writes a sign where text is typed, when
text is moved and edited with it (`Tab`, `Ctrl+Z` …), and when terminals cannot send it (`Ctrl+M` is `Enter` to them,
`Ctrl+1` is nothing).

## Spelling

`spelling = true` needs the extra `spelling` and a hunspell dictionary, as `kkr doctor` says; without them the meeting
begins all the same and says what is missing. Words are underlined, never changed. Ctrl+P switches it off for this
time.

## A mistake in the file

It stops no meeting. What is right in the file holds, also when a line beside it cannot be read at all; for what is
wrong the program does what it does without it. That is said once: on the screen when a program starts, else in a line
on stderr, with file, line and column. `kkr config check` and `kkr doctor` say everything, with the line, a mark below
the place and advice; the exit code of `kkr config` and `kkr config check` is then 2.

One mistake does stop a command: when the file leaves open which database is meant, because `database` is no path, is
misspelt, stands below a `[table]` or in a line that cannot be read, or because the file that `KKR_CONFIG` names is
not there. Going on would write the minutes into another file than the one they belong to, and nobody would notice.
Mend the line, or name the database for this time: `kkr open --db minutes.db`. A command that is given `--db`, or
`KKR_DB`, never asks the file for it.
"""


def _table(title: str, header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield from ("", f"## {title}", "", _row(header), _row(("---",) * len(header)))
    yield from map(_row, rows)


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


MADE_OF_TABLES: dict[str, Callable[[], Iterator[str]]] = {
    "commands.md": commands,
    "keys.md": keys,
    "agenda.md": agenda,
    "config.md": config,
}


def text(name: str) -> str:
    """The document as it ought to be, in English."""
    language.use("en")
    return "\n".join(MADE_OF_TABLES[name]()) + "\n"


if __name__ == "__main__":
    for document in MADE_OF_TABLES:
        (DOCS / document).write_text(text(document), encoding="utf-8")
