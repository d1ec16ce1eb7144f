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


def keys() -> Iterator[str]:
    yield from ("# Keys", "", MADE, "", "F1 shows those of the screen you are on. A comma stands between alternatives.")
    yield from _table("The secretary: attendance", ("Key", "Does"), _keys(*clerk.ATTENDANCE_TYPED, *clerk.ATTENDANCE))
    yield from _table("The secretary: the items", ("Key", "Does"), _keys(*clerk.MEETING_TYPED, *clerk.MEETING))
    yield from _table("The secretary: the log", ("Key", "Does"), _keys(*clerk.READING))
    yield from _table("The secretary: read-back", ("Key", "Does"), _keys(*clerk.READ_BACK_TYPED, *clerk.READ_BACK))
    yield from _table("The secretary: a draft brought home", ("Key", "Does"), _keys(*clerk.RETURNED))
    for title, typed, bound in BOXES:
        yield from _table(title, ("Key", "Does"), _keys(*typed, *bound))
    yield from _table("The chair: the log", ("Key", "Does"), _keys(*chair.LOG))
    yield from _table("The chair: a case", ("Key", "Does"), _keys(*chair.CASE))
    yield from _table("The chair: read-back", ("Key", "Does"), _keys(*chair.READ_BACK))
    yield from _table("The chair: large", ("Key", "Does"), _keys(*chair.LARGE))
    yield from (
        "",
        "## The marks",
        "",
        "The second stands where a console has no such sign, or with `KKR_SIGNS=ascii`.",
        "",
    )
    yield from (_row(("Mark", "Or", "Where", "Means")), _row(("---",) * 4))
    yield from map(_row, _marks())


def _marks() -> Iterator[tuple[str, ...]]:
    return (
        (f"`{mark.sign}`", f"`{mark.sign.translate(STAND_INS)}`", language._(mark.where), language._(mark.means))
        for mark in MARKS
    )


def _keys(*keys: Key) -> Iterator[tuple[str, ...]]:
    return ((key.all_shown, language._(key.help)) for key in keys)


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
    yield "`kkr config` prints where it is and what is wrong in it; `KKR_CONFIG` names another."
    rows = ((f"`{setting.name}`", setting.description, f"`{setting.example}`") for setting in SETTINGS)
    yield from _table("Settings", ("Name", "What it is", "Example"), rows)
    yield from ("", "`kkr config --example` prints a file to begin with:", "")
    yield from ("```toml", *example().splitlines(), "```")


def _table(title: str, header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield from ("", f"## {title}", "", _row(header), _row(("---",) * len(header)))
    yield from map(_row, rows)


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


DOCUMENTS: dict[str, Callable[[], Iterator[str]]] = {
    "commands.md": commands,
    "keys.md": keys,
    "agenda.md": agenda,
    "config.md": config,
}


def text(name: str) -> str:
    """The document as it ought to be, in English."""
    language.use("en")
    return "\n".join(DOCUMENTS[name]()) + "\n"


if __name__ == "__main__":
    for document in DOCUMENTS:
        (DOCS / document).write_text(text(document), encoding="utf-8")
