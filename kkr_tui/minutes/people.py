"""How people, their coming and their going are written in Danish minutes."""

from kkr_tui.domain.agenda import Guest, Person
from kkr_tui.domain.dates import clock
from kkr_tui.domain.meeting import Meeting, Movement, PresenceChange

_WENT = {Movement.ARRIVED: "ankom", Movement.LEFT: "forlod mødet"}


def person_line(person: Person, stands_for: str = "") -> str:
    """``Helge Friis (A), Halsnæs Kommune (suppleant for Steffen Jensen)``, or what there is of it."""
    line = _with_party(person)
    if person.municipality:
        line += f", {person.municipality}"
    if stands_for:
        line += f" (suppleant for {stands_for})"
    return line


def guest_line(guest: Guest) -> str:
    """``Morten Mandøe, cheføkonom, KL``, or what there is of it."""
    return ", ".join(part for part in (guest.name, guest.title, guest.organisation) if part)


def short_name(meeting: Meeting, name: str) -> str:
    """A name -> ``Line Barfod (Ø)``; a guest is named without more."""
    person = meeting.people.get(name)
    return _with_party(person) if person else name


def movement(meeting: Meeting, change: PresenceChange) -> str:
    """``Line Barfod (Ø) forlod mødet kl. 11.05 under behandling af pkt. 3.7.``"""
    during = f" under behandling af pkt. {change.item}" if change.item else ""
    return f"{short_name(meeting, change.person)} {_WENT[change.movement]} kl. {clock(change.at)}{during}."


def recused(meeting: Meeting, item: str) -> list[str]:
    """The names of those who were out of the room for ``item`` because of inhabilitet, in the order of the roll."""
    names = meeting.record(item).recused
    known = [name for name in meeting.people if name in names]
    return known + sorted(names.difference(known))


def recusal(meeting: Meeting, name: str, item: str) -> str:
    """``Line Barfod (Ø) deltog ikke i behandlingen af pkt. 3.7 på grund af inhabilitet.``"""
    return f"{short_name(meeting, name)} deltog ikke i behandlingen af pkt. {item} på grund af inhabilitet."


def _with_party(person: Person) -> str:
    return f"{person.name} ({person.party})" if person.party else person.name
