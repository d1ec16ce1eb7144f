"""Rules about the people of an agenda: every name once, every substitute known, nobody in two seats."""

from collections.abc import Iterator

from kkr_tui.agenda import keys
from kkr_tui.agenda.report import Report
from kkr_tui.agenda.spelling import did_you_mean
from kkr_tui.agenda.table import Fields, Key, shortened
from kkr_tui.language import _


def check_people(agenda: Fields, report: Report) -> None:
    """Report names that stand twice, and names that should be on a list and are not."""
    _check_names(agenda, report)
    _check_substitutes(agenda, report)
    _check_places_on_the_list(agenda, report)
    _check_officers(agenda, report)


def _check_names(agenda: Fields, report: Report) -> None:
    first: dict[str, int] = {}
    for person in (*agenda[keys.MEMBERS], *agenda[keys.SUBSTITUTES], *agenda[keys.GUESTS]):
        name, place = person[keys.NAME], person.place_of(keys.NAME)
        if not name:
            continue
        if name in first:
            message = _("`%(name)s` is listed twice; the first is in line %(line)d")
            remedy = _("keep one of them, or tell two people apart by a middle name or initial")
            report.error(place, message % {"name": shortened(name), "line": first[name]}, remedy)
        else:
            first[name] = place.line


def _check_substitutes(agenda: Fields, report: Report) -> None:
    members, substitutes = set(_names(agenda, keys.MEMBERS)), dict.fromkeys(_names(agenda, keys.SUBSTITUTES))
    seated: dict[str, int] = {}
    for member in agenda[keys.MEMBERS]:
        name, place = member[keys.SUBSTITUTE], member.place_of(keys.SUBSTITUTE)
        if not name:
            continue
        about = {"name": shortened(name)}
        if name in seated:
            message = _("`%(name)s` is a substitute twice; the first is in line %(line)d")
            report.error(place, message % (about | {"line": seated[name]}), _("one person fills one seat"))
        seated.setdefault(name, place.line)
        if name in members:
            report.error(place, _("`%(name)s` is a member and cannot be a substitute too") % about, _("name another"))
        elif name not in substitutes:
            remedy = did_you_mean(name, substitutes) or _("list them under `suppleanter`: - {navn: %(name)s}") % about
            report.error(place, _("a substitute nobody knows: `%(name)s`") % about, remedy)


def _check_places_on_the_list(agenda: Fields, report: Report) -> None:
    known = dict.fromkeys((*_names(agenda, keys.MEMBERS), *_names(agenda, keys.SUBSTITUTES)))
    for person in agenda[keys.SUBSTITUTES]:
        name = person[keys.AFTER]
        if name and (name not in known or name == person[keys.NAME]):
            message = _("`%(key)s` must name somebody else among the members and substitutes, not `%(name)s`")
            others = (other for other in known if other != name)
            remedy = did_you_mean(name, others) or _("write the name as it is in the list")
            about = {"key": keys.AFTER.name, "name": shortened(name)}
            report.error(person.place_of(keys.AFTER), message % about, remedy)


def _check_officers(agenda: Fields, report: Report) -> None:
    members, substitutes = list(_names(agenda, keys.MEMBERS)), list(_names(agenda, keys.SUBSTITUTES))
    if not members:
        return
    for key in (keys.CHAIR, keys.VICE_CHAIR):
        name = agenda[key]
        if name and name not in members and name not in substitutes:
            message = _("`%(name)s` (%(key)s) is not among the members") % {"name": shortened(name), "key": key.name}
            report.warning(agenda.place_of(key), message, did_you_mean(name, members))


def _names(agenda: Fields, people: Key[tuple[Fields, ...]]) -> Iterator[str]:
    return (person[keys.NAME] for person in agenda[people] if person[keys.NAME])
