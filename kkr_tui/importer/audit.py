"""The law of the import: every word of the source is in the agenda or in the report.

The rules do not have to be trusted: what they lost is found here, and reported with its line.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from kkr_tui.domain.agenda import Agenda, Item
from kkr_tui.importer.caseline import case_line
from kkr_tui.importer.outline import candidate
from kkr_tui.importer.report import Log
from kkr_tui.importer.source import Line
from kkr_tui.importer.vocabulary import roll_of, section_of
from kkr_tui.language import _

_WORD = re.compile(r"[^\W_]+")
# Words that the agenda says with a key, a state or a number of its own, by the kind of line that has them.
_ROLL_WORDS = frozenset(
    ("suppleant", "suppl", "supp", "stedfortræder", "vikar", "for", "deltog", "mødte", "i", "stedet", "som", "og",
     "udeblev", "uden", "varsel", "afbud", "formand", "formanden", "næstformand", "sekretær", "mødeleder")
)  # fmt: skip
_CASE_WORDS = frozenset(
    ("sag", "sags", "nr", "sagsnr", "sagsnummer", "journalnr", "j", "sagsbehandler", "init", "sagsid")
)
_NUMBER_WORDS = frozenset(("sag", "nr", "pkt", "punkt", "dagsordenspunkt"))


def words(text: str) -> list[str]:
    """The words of a text as they are compared: runs of letters and digits, case folded."""
    return _WORD.findall(text.casefold())


def account_for(lines: Sequence[Line], roll: Iterable[int], agenda: Agenda, log: Log) -> None:
    """Report each word of ``lines`` that is neither in ``agenda`` nor in a finding.

    ``roll`` has the numbers of the lines with people.
    """
    kept = Counter(word for text in (*_texts(agenda), *_findings(log)) for word in words(text))
    roll = frozenset(roll)
    for line in lines:
        said = _ROLL_WORDS if line.number in roll else _said_by_structure(line.text)
        lost = []
        for word in words(line.text):
            if kept[word] and word not in said:
                kept[word] -= 1
            elif word not in said:
                lost.append(word)
        if lost:
            message = _("These words found no place in the agenda: %(words)s") % {"words": " ".join(lost)}
            log.doubt(line.number, message, line.text)


def _said_by_structure(text: str) -> frozenset[str]:
    if section_of(text) or roll_of(text):
        return frozenset(words(text.partition(":")[0]))
    if case_line(text):
        return _CASE_WORDS
    match = candidate(text)
    return _NUMBER_WORDS if match and match["word"] else frozenset()


def _findings(log: Log) -> Iterator[str]:
    return (finding.text for finding in log)


def _texts(agenda: Agenda) -> Iterator[str]:
    yield from (agenda.body, agenda.place, agenda.chair, agenda.vice_chair, agenda.secretary)
    for member in agenda.members:
        yield from (member.name, member.party, member.municipality, member.mandate)
        if member.substitute:
            yield from (member.name, member.party)  # once on a list of their own, once with the substitute
    for substitute in agenda.substitutes:
        yield from (substitute.name, substitute.party, substitute.municipality)
    for guest in agenda.guests:
        yield from (guest.name, guest.title, guest.organisation)
    for item in agenda.walk():
        yield from _item_texts(item)


def _item_texts(item: Item) -> Iterator[str]:
    yield from (item.number, item.title, item.case_number, item.case_officer, *item.enclosures, item.prepared_decision)
    for section in item.sections:
        yield from (section.heading, section.text)
