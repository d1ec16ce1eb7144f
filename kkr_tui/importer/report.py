"""What an import comes back with: the agenda, and an account of everything that was not simply copied."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from kkr_tui.domain.agenda import Agenda, Attendance
from kkr_tui.language import _


class ImportFailed(Exception):
    """The file cannot be imported. The message is one to three plain lines, ready to be shown."""


class Kind(StrEnum):
    """What a finding is about."""

    NOTE = "note"  # a line that was understood and says more words than the agenda keeps
    REPAIR = "repair"  # a slip or some damage that was put right
    DOUBT = "doubt"  # something a person should look at


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark about the source. ``line`` counts from 1; ``text`` is what the source says there."""

    kind: Kind
    line: int
    message: str
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """How much was found, and what was repaired or doubted, in the order of the source."""

    present: int
    substitutes: int
    excused: int
    absent: int
    guests: int
    chapters: int
    items: int
    sections: int
    enclosures: int
    decisions: int
    findings: tuple[Finding, ...]

    def of_kind(self, kind: Kind) -> tuple[Finding, ...]:
        """The findings of one kind."""
        return tuple(finding for finding in self.findings if finding.kind is kind)

    def lines(self) -> Iterator[str]:
        """The report to be shown: a line of counts for the people, one for the items, then a line for each finding."""
        yield _(
            "present: %(present)d (substitutes among them: %(substitutes)d), excused: %(excused)d, absent: %(absent)d, "
            "guests: %(guests)d"
        ) % {
            "present": self.present,
            "substitutes": self.substitutes,
            "excused": self.excused,
            "absent": self.absent,
            "guests": self.guests,
        }
        yield _(
            "chapters: %(chapters)d, items: %(items)d, sections: %(sections)d, enclosures: %(enclosures)d, "
            "decisions: %(decisions)d"
        ) % {
            "chapters": self.chapters,
            "items": self.items,
            "sections": self.sections,
            "enclosures": self.enclosures,
            "decisions": self.decisions,
        }
        for finding in self.findings:
            kind = {Kind.NOTE: _("note"), Kind.REPAIR: _("repair"), Kind.DOUBT: _("doubt")}[finding.kind]
            text = " / ".join(finding.text.split("\n"))
            yield _("line %(line)d, %(kind)s: %(message)s") % {
                "line": finding.line,
                "kind": kind,
                "message": f"{finding.message} {text}".strip(),
            }


@dataclass(frozen=True, slots=True)
class Imported:
    """An agenda read from a published document, and the account of it.

    ``unrecorded``: numbers of the items whose text under *Beslutning* our minutes call a draft, so that it is none.
    """

    agenda: Agenda
    report: Report
    unrecorded: frozenset[str] = frozenset()


@dataclass(slots=True)
class Log:
    """Where the rules write down their findings while they work, and the items whose text was never recorded."""

    _findings: list[Finding] = field(default_factory=list)
    unrecorded: set[str] = field(default_factory=set)

    def draft(self, line: int, item: str, text: str, *, beside_a_decision: bool) -> None:
        """What was typed under an item and nobody recorded: kept as a draft, or left out beside a decision."""
        if beside_a_decision:
            message = _("Item %(item)s has a decision and a draft that was never recorded; the draft was left out.")
        else:
            message = _("Item %(item)s has no decision, only a draft that was never recorded; it is kept as a draft.")
            self.unrecorded.add(item)
        self.doubt(line, message % {"item": item}, text)

    def note(self, line: int, message: str, text: str) -> None:
        """Something understood, of which not every word is kept in the agenda."""
        self._findings.append(Finding(Kind.NOTE, line, message, text))

    def repair(self, line: int, message: str, text: str) -> None:
        """Something put right; ``text`` is what it was."""
        self._findings.append(Finding(Kind.REPAIR, line, message, text))

    def doubt(self, line: int, message: str, text: str) -> None:
        """Something a person should look at."""
        self._findings.append(Finding(Kind.DOUBT, line, message, text))

    def __iter__(self) -> Iterator[Finding]:
        """The findings in the order of the source."""
        return iter(sorted(self._findings, key=lambda finding: finding.line))


def report_on(agenda: Agenda, log: Log) -> Report:
    """The counts of what is in ``agenda``, with the findings of ``log``."""
    status = [member.status for member in agenda.members]
    seated = [member.substitute for member in agenda.members if member.substitute]
    return Report(
        present=status.count(Attendance.PRESENT) + len(seated),
        substitutes=len(seated),
        excused=status.count(Attendance.EXCUSED),
        absent=status.count(Attendance.ABSENT),
        guests=len(agenda.guests),
        chapters=sum(bool(item.children) for item in agenda.walk()),
        items=sum(1 for _item in agenda.treated()),
        sections=sum(len(item.sections) for item in agenda.walk()),
        enclosures=sum(len(item.enclosures) for item in agenda.walk()),
        decisions=sum(bool(item.prepared_decision) and item.number not in log.unrecorded for item in agenda.walk()),
        findings=tuple(log),
    )
