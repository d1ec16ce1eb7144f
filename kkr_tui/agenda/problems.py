"""What is wrong or odd in an agenda file, said so that the one who wrote it can put it right."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error keeps the agenda out; a warning is only shown."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to put right. ``line`` and ``column`` count from 1; line 0 means the file as a whole.

    ``excerpt`` is the offending text and ``remedy`` what would be right; either may be empty.
    """

    file: str
    line: int
    column: int
    severity: Severity
    message: str
    excerpt: str = ""
    remedy: str = ""

    def __str__(self) -> str:
        """One to three lines: ``file:line:column: message``, the offending text, what would be right."""
        where = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        return "\n".join([f"{where}: {self.message}", *(f"  {part}" for part in (self.excerpt, self.remedy) if part)])


class AgendaError(Exception):
    """An agenda that cannot be used. ``problems`` holds everything found, warnings too, in the order of the file."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
