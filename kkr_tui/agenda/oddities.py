"""What may be right but looks like a slip of the pen. Only warnings: the secretary decides."""

from kkr_tui.agenda import keys
from kkr_tui.agenda.report import Report
from kkr_tui.agenda.table import Fields
from kkr_tui.domain.agenda import Person
from kkr_tui.domain.meeting import kinship
from kkr_tui.domain.parties import letter_of
from kkr_tui.language import _


def check_oddities(agenda: Fields, report: Report) -> None:
    """Report as warnings what is odd about the meeting and the roll."""
    _check_hours(agenda, report)
    _check_quorum(agenda, report)
    _check_parties(agenda, report)
    _check_municipalities(agenda, report)
    _check_kinship(agenda, report)


def _check_hours(agenda: Fields, report: Report) -> None:
    start, end = agenda[keys.START], agenda[keys.END]
    if start and end and end <= start:
        remedy = _("check `%(start)s` and `%(end)s`") % {"start": keys.START.name, "end": keys.END.name}
        report.warning(agenda.place_of(keys.END), _("the meeting ends before it begins"), remedy)


def _check_quorum(agenda: Fields, report: Report) -> None:
    quorum, members = agenda[keys.QUORUM], len(agenda[keys.MEMBERS])
    if quorum and members and quorum > members:
        message = _("the quorum of %(quorum)d is more than the number of members (%(members)d)")
        report.warning(agenda.place_of(keys.QUORUM), message % {"quorum": quorum, "members": members})


def _check_parties(agenda: Fields, report: Report) -> None:
    roll = _roll(agenda)
    used = {person[keys.PARTY] for person in roll}
    for person in roll:
        party = person[keys.PARTY]
        letter = letter_of(party)
        if letter != party and letter in used:
            message = _("the party is `%(party)s` here and `%(letter)s` with others")
            remedy = _("for example: %(example)s") % {"example": f"{keys.PARTY.name}: {letter}"}
            report.warning(person.place_of(keys.PARTY), message % {"party": party, "letter": letter}, remedy)


def _check_municipalities(agenda: Fields, report: Report) -> None:
    for person in _roll(agenda):
        name = person[keys.MUNICIPALITY]
        begin, _blank, last = name.rpartition(" ")
        if begin and last in ("kommune", "regionskommune"):
            remedy = _("for example: %(example)s") % {"example": f"{keys.MUNICIPALITY.name}: {begin} {last.title()}"}
            report.warning(person.place_of(keys.MUNICIPALITY), _("`%(name)s` in lower case") % {"name": last}, remedy)


def _check_kinship(agenda: Fields, report: Report) -> None:
    substitutes = {person[keys.NAME]: person for person in agenda[keys.SUBSTITUTES]}
    for member in agenda[keys.MEMBERS]:
        substitute = substitutes.get(member[keys.SUBSTITUTE])
        if not (substitute and _is_described(member) and _is_described(substitute)):
            continue
        if kinship(_person(member), _person(substitute)) == 0:
            message = _("the substitute `%(name)s` is of another municipality and another party")
            remedy = _("check that it is the right one")
            report.warning(member.place_of(keys.SUBSTITUTE), message % {"name": substitute[keys.NAME]}, remedy)


def _is_described(person: Fields) -> bool:
    return bool(person[keys.PARTY] and person[keys.MUNICIPALITY])


def _person(fields: Fields) -> Person:
    return Person(name=fields[keys.NAME], party=fields[keys.PARTY], municipality=fields[keys.MUNICIPALITY])


def _roll(agenda: Fields) -> tuple[Fields, ...]:
    return (*agenda[keys.MEMBERS], *agenda[keys.SUBSTITUTES])
