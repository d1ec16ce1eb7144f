"""Collects everything that is wrong with an agenda, so that it can be said at once."""

from typing import NamedTuple

from kkr_tui.agenda.problems import AgendaError, Problem, Severity
from kkr_tui.agenda.source import Source

# A file with more errors than this is not an agenda; looking for likely spellings in it would take minutes.
MOST_ERRORS = 200


class Place(NamedTuple):
    """A line and a column, counted from 1."""

    line: int
    column: int


class Report:
    """The problems found in ``source`` so far."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._problems: list[Problem] = []
        self._errors = 0

    def copy(self) -> "Report":
        """A report that begins with what this one holds."""
        report = Report(self.source)
        report._problems += self._problems
        report._errors = self._errors
        return report

    def error(self, place: Place, message: str, remedy: str = "") -> None:
        """Note an error. Raises AgendaError when there are so many that reading on is of no use."""
        self._problems.append(self.source.problem(Severity.ERROR, *place, message, remedy))
        self._errors += 1
        if self._errors >= MOST_ERRORS:
            raise self.failure()

    def warning(self, place: Place, message: str, remedy: str = "") -> None:
        """Note something that is only odd."""
        self._problems.append(self.source.problem(Severity.WARNING, *place, message, remedy))

    @property
    def has_errors(self) -> bool:
        """Whether anything keeps the agenda out."""
        return self._errors > 0

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was found, in the order of the file."""
        return tuple(sorted(self._problems, key=lambda problem: (problem.line, problem.column)))

    def failure(self) -> AgendaError:
        """The error that tells everything found."""
        return AgendaError(self.problems)
