"""Reading the config file. A mistake in it stops nothing by itself: what is right holds, and the rest is told."""

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kkr_tui.config.problems import LOST, ConfigError, Fault, Place, Problem
from kkr_tui.config.settings import CheckKeys, Config
from kkr_tui.domain.text import clean_line
from kkr_tui.intake import is_there, read_at_most
from kkr_tui.language import _
from kkr_tui.reasons import reason

if TYPE_CHECKING:
    from kkr_tui.config.toml import Torn

_NAME = re.compile(r"\s*[\"']?([\w-]+)[\"']?\s*[=.]?")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a config file says as far as it is right, and everything that is wrong in it, in the order of the file."""

    config: Config
    problems: tuple[Problem, ...] = ()

    @property
    def database(self) -> Path | None:
        """The database that the file names; None when it names none.

        Raises ConfigError when that cannot be told: minutes must not land in another file than was meant.
        """
        if any(problem.hides_database for problem in self.problems):
            raise ConfigError(*self.problems)
        return self.config.database


def config_path() -> Path:
    """The file that ``KKR_CONFIG`` names, else ``config.toml`` in the user's config folder; it need not be there."""
    if named := os.environ.get("KKR_CONFIG"):
        return Path(named)
    from platformdirs import user_config_path  # noqa: PLC0415 - lazy start-up

    return user_config_path("kkr", appauthor=False) / "config.toml"


def read_config(check_keys: CheckKeys) -> Reading:
    """What the file at ``config_path`` says. A file that nobody named may be absent; any other fault is a problem."""
    path = config_path()
    try:
        if not (os.environ.get("KKR_CONFIG") or is_there(path)):
            return Reading(Config())
        source = read_at_most(path, 5_000_000)
    except OSError as error:
        why = _("cannot be read: %(reason)s") % {"reason": reason(error)}
        remedy = _("KKR_CONFIG names it") if os.environ.get("KKR_CONFIG") else ""
        return Reading(Config(), (Problem(str(path), Place(), why, "", remedy, hides_database=True),))
    return parse_config(source, str(path), check_keys)


def parse_config(source: bytes, file: str, check_keys: CheckKeys) -> Reading:
    """The content of a config file; ``file`` is its name in messages."""
    from kkr_tui.config.checks import checked  # noqa: PLC0415 - lazy start-up: most people have no such file
    from kkr_tui.config.places import places  # noqa: PLC0415
    from kkr_tui.config.toml import read  # noqa: PLC0415

    found = read(source)
    lines = source.decode("utf-8-sig", "replace").split("\n")
    config, faults = checked(found.tables, check_keys)
    known = places(found.text)
    problems = [_problem(file, lines, fault, known) for fault in faults]
    problems += [_torn(file, lines, torn, found.tables) for torn in found.torn]
    return Reading(config, tuple(sorted(problems, key=lambda problem: problem.place)))


def _problem(
    file: str, lines: list[str], fault: Fault, known: Mapping[tuple[str | int, ...], tuple[Place, Place]]
) -> Problem:
    """A wrong name is shown where it stands, a wrong value where that does."""
    key, value = known.get(fault.path, (Place(), Place()))
    place = key if fault.at_name else value
    return Problem(file, place, fault.message, _line(lines, place), fault.remedy, _is_database(fault.path[-1:]))


def _torn(file: str, lines: list[str], torn: "Torn", tables: Mapping[str, Any]) -> Problem:
    names = [found[1] for line in torn.lost if (found := _NAME.match(line))]
    names += [name for table, content in tables.items() if table.startswith(LOST) for name in content]
    hides = _is_database(names) or any("database" in line.casefold() for line in torn.lost)
    return Problem(file, torn.place, torn.message, _line(lines, torn.place), torn.remedy, hides)


def _line(lines: list[str], place: Place) -> str:
    return lines[place.line - 1].rstrip("\r") if 0 < place.line <= len(lines) else ""


def _is_database(names: Iterable[str | int]) -> bool:
    """Whether one of these is, or may be a misspelling of, the setting that says where minutes are written."""
    from kkr_tui.domain.closest import closest  # noqa: PLC0415 - lazy start-up

    return any(closest(clean_line(str(name)), ("database",)) for name in names)
