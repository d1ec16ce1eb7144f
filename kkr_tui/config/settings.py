"""What the config file may hold, and what it says when it is read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kkr_tui.config.problems import Fault
from kkr_tui.language import _

THEMES = ("dark", "light")
DANISH = "da_DK"

PHRASE = 'gi = "{organ} godkendte indstillingen."'
REBOUND = 'next = ["F8", "Ctrl+N"]'


def N_(message: str) -> str:  # noqa: N802 - the name gettext tools look for
    """Mark a message for the catalogues; it is translated where it is shown."""
    return message


@dataclass(frozen=True, slots=True)
class Setting:
    """A name that the file may hold: what it is for (a message), and a line that is right.

    ``table``: the example stands in a table of that name.
    """

    name: str
    description: str
    example: str
    table: str = ""


SETTINGS = (
    Setting("theme", N_("dark or light. Left out: dark."), 'theme = "light"'),
    Setting(
        "database",
        N_("The database that every command uses unless --db or KKR_DB names another; ~ is your own folder."),
        'database = "~/minutes.db"',
    ),
    Setting(
        "spelling",
        N_("Underline misspelt words from the start: true, or the name of another dictionary of hunspell than da_DK."),
        "spelling = true",
    ),
    Setting("phrases", N_("Your own phrases, in a table: abbreviation = text."), PHRASE, table="phrases"),
    Setting(
        "keys",
        N_("Other keys, in a table: gesture = key, or several. `kkr config keys` lists the gestures."),
        REBOUND,
        table="keys",
    ),
    Setting("keys.chair", N_("The same for the chair's program."), 'goto = "G"', table="keys.chair"),
)
NAMES = tuple(setting.name for setting in SETTINGS if "." not in setting.name)


@dataclass(frozen=True, slots=True)
class Config:
    """What the config file says.

    ``phrases``: abbreviation -> text, as in the agenda's ``fraser``. ``theme`` is one of ``THEMES``; ``database`` is
    None when the file names none; ``spelling`` the dictionary to use from the start, or nothing. ``keys`` are those of
    the secretary's gestures that are re-bound, ``chair_keys`` the chair's: gesture -> keys with a comma between.
    """

    phrases: Mapping[str, str] = field(default_factory=dict)
    theme: str = THEMES[0]
    database: Path | None = None
    spelling: str = ""
    keys: Mapping[str, str] = field(default_factory=dict)
    chair_keys: Mapping[str, str] = field(default_factory=dict)


Keys = Mapping[str, str]
CheckKeys = Callable[[Mapping[str, Any]], tuple[Keys, Keys, list[Fault]]]
"""The table ``keys`` -> what is re-bound for the secretary and for the chair, and what is wrong in it."""


def example() -> str:
    """A file with every setting, commented out, that can be begun with."""
    parts = []
    for setting in SETTINGS:
        heading = f"# [{setting.table}]\n" if setting.table else ""
        parts.append(f"# {_(setting.description)}\n{heading}# {setting.example}\n")
    return "\n".join(parts)


def for_example(right: str) -> str:
    """The remedy that shows what would be right."""
    return _("for example: %(example)s") % {"example": right}
