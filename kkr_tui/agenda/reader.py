"""The door for agenda files: bytes in, an agenda and its warnings out, or every problem at once."""

from dataclasses import dataclass
from pathlib import Path

from kkr_tui.agenda import keys
from kkr_tui.agenda.build import build_agenda
from kkr_tui.agenda.items import check_items
from kkr_tui.agenda.nodes import TableNode, compose, is_empty
from kkr_tui.agenda.oddities import check_oddities
from kkr_tui.agenda.people import check_people
from kkr_tui.agenda.problems import Problem
from kkr_tui.agenda.source import MOST_BYTES, decode, whole_file
from kkr_tui.agenda.spelling import file_meant
from kkr_tui.agenda.table import read_fields
from kkr_tui.domain.agenda import Agenda
from kkr_tui.intake import AGENDA_SUFFIXES, read_at_most
from kkr_tui.language import _
from kkr_tui.reasons import reason


@dataclass(frozen=True, slots=True)
class Loaded:
    """An agenda that was read, what is odd about it, and its text as it stands in the file."""

    agenda: Agenda
    warnings: tuple[Problem, ...]
    source: str


def read_agenda(path: Path) -> Loaded:
    """A file -> the agenda in it.

    Raises AgendaError with all problems at once, also when there is no such file or it cannot be read.
    """
    try:
        data = read_at_most(path, MOST_BYTES + 1)
    except FileNotFoundError:
        raise whole_file(str(path), _("there is no such file"), file_meant(path, AGENDA_SUFFIXES)) from None
    except IsADirectoryError:
        raise whole_file(str(path), _("this is a folder, not an agenda")) from None
    except OSError as error:
        message = _("the file cannot be read (%(reason)s)") % {"reason": reason(error)}
        raise whole_file(str(path), message) from error
    return parse_agenda(data, str(path))


def parse_agenda(data: bytes, name: str) -> Loaded:
    """The bytes of an agenda file -> the agenda; ``name`` is what problems call the file.

    Raises AgendaError with all problems at once.
    """
    source = decode(data, name)
    root, report = compose(source)
    if root is None or is_empty(root):
        raise whole_file(name, _("the file is empty"), _agenda_begins_so())
    if not isinstance(root, TableNode):
        report.error(root.place, _("an agenda begins with keys"), _agenda_begins_so())
        raise report.failure()
    fields = read_fields(root, keys.AGENDA, report)
    check_people(fields, report)
    check_items(fields, report)
    check_oddities(fields, report)
    if report.has_errors:
        raise report.failure()
    return Loaded(build_agenda(fields), report.problems, source.text)


def _agenda_begins_so() -> str:
    required = (key.example for key in keys.AGENDA.keys if key.required)
    return _("an agenda has at least: %(keys)s") % {"keys": " · ".join(required)}
