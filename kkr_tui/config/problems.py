"""What is wrong in a config file, said so that the one who wrote it can put it right."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from kkr_tui.domain.text import clean_line

LOST = "\0"
"""What the name of a table begins with whose heading could not be understood."""
_WIDEST = 100


class Place(NamedTuple):
    """A line and a column, counted from 1. Line 0 means the file as a whole."""

    line: int = 0
    column: int = 1


class Fault(NamedTuple):
    """What a check finds: ``path`` leads to it through the tables (the last part may be a place in a list).

    ``at_name``: the name is wrong, not the value.
    """

    path: tuple[str | int, ...]
    message: str
    remedy: str = ""
    at_name: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to put right. ``line`` is the text of its line; ``remedy`` what would be right. Both may be empty.

    ``hides_database``: because of it nobody knows which database the file means.
    """

    file: str
    place: Place
    message: str
    line: str = ""
    remedy: str = ""
    hides_database: bool = False

    @property
    def where(self) -> str:
        """``file:line:column``."""
        file = clean_line(self.file)
        return f"{file}:{self.place.line}:{self.place.column}" if self.place.line else file

    @property
    def where_in_file(self) -> str:
        """The same without the folder."""
        return replace(self, file=Path(self.file).name).where

    def __str__(self) -> str:
        """Where and what; the line with a mark below the place; what would be right."""
        lines = [f"{self.where}: {self.message}", *(f"    {part}" for part in self._quoted())]
        return "\n".join(lines + ([f"  {self.remedy}"] if self.remedy else []))

    def _quoted(self) -> list[str]:
        if not self.line.strip():
            return []
        before = min(self.place.column - 1, len(self.line))
        begin = max(0, before - _WIDEST // 2)
        shown = "".join(char if char.isprintable() else " " for char in self.line[begin : begin + _WIDEST])
        return [shown.rstrip(), " " * (before - begin) + "^"]


class ConfigError(Exception):
    """A config file that leaves open what must be known. ``problems``: everything found in it."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems
