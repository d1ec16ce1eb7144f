"""How people, their coming and their going are written in Danish minutes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from kkr_tui.domain.agenda import Guest, Person
from kkr_tui.domain.dates import clock
from kkr_tui.domain.matters import Phase
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.presence import Movement, PresenceChange

_WENT = {
    Movement.ARRIVED: "ankom",
    Movement.LEFT: "forlod mødet",
    Movement.TOOK_SEAT: "indtrådte",
    Movement.TOOK_CHAIR: "overtog ledelsen af mødet",
}
_PHASES = {Phase.DURING: "under", Phase.AFTER: "efter"}


def enumerated(words: Sequence[str]) -> str:
    """``A, B og C``."""
    return " og ".join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else ""


def person_line(person: Person, stands_for: str = "", remark: str = "") -> str:
    """``Helge Friis (A), Halsnæs Kommune (suppleant for Steffen Jensen) (deltog online)``, or what there is of it."""
    line = _with_party(person)
    if person.municipality:
        line += f", {person.municipality}"
    if stands_for:
        line += f" (suppleant for {stands_for})"
    return f"{line} ({remark})" if remark else line


def away_line(meeting: Meeting, member: Person) -> str:
    """Somebody who did not come, with the substitute who did not come either."""
    line = person_line(member, remark=meeting.remarks.get(member.name, ""))
    no_show = meeting.no_show(member.name)
    return f"{line} (suppleanten {short_name(meeting, no_show)} mødte ikke)" if no_show else line


def guest_line(guest: Guest, remark: str = "") -> str:
    """``Morten Mandøe, cheføkonom, KL``, or what there is of it."""
    line = ", ".join(part for part in (guest.name, guest.title, guest.organisation) if part)
    return f"{line} ({remark})" if remark else line


def short_name(meeting: Meeting, name: str) -> str:
    """A name -> ``Line Barfod (Ø)``; a guest is named without more."""
    person = meeting.people.get(name)
    return _with_party(person) if person else name


def movements(meeting: Meeting, changes: Iterable[PresenceChange]) -> Iterator[str]:
    """A sentence for each change; those who went the same way at the same time share one."""
    for _same, group in groupby(changes, key=lambda change: replace(change, person="")):
        together = list(group)
        yield movement(meeting, together[0], [short_name(meeting, change.person) for change in together])


def movement(meeting: Meeting, change: PresenceChange, names: Sequence[str] = ()) -> str:
    """``Line Barfod (Ø) forlod mødet kl. 11.05 under behandling af pkt. 3.7.`` ``names``: all who did the same."""
    name, went = enumerated(names or [short_name(meeting, change.person)]), _WENT[change.movement]
    if change.movement is Movement.TOOK_SEAT:
        went += f" som suppleant for {short_name(meeting, change.instead_of)}"
    at = f" kl. {clock(change.at)}" if change.timed else ""
    during = f" {_PHASES[change.phase]} behandling af pkt. {change.item}" if change.item else ""
    took_back = ""
    if change.movement is Movement.ARRIVED and change.instead_of:
        took_back = f" og indtog sin plads i stedet for {short_name(meeting, change.instead_of)}"
    return f"{name} {went}{at}{during}{took_back}."


def recused(meeting: Meeting, item: str) -> list[str]:
    """The names of those who were out of the room for ``item`` because of inhabilitet, in the order of the roll."""
    names = meeting.record(item).recused
    known = [name for name in meeting.people if name in names]
    return known + sorted(names.difference(known))


def recusal(meeting: Meeting, name: str, item: str, part: str = "") -> str:
    """``Line Barfod (Ø) deltog ikke i behandlingen af pkt. 3.7 på grund af inhabilitet.``"""
    about = f"indstillingens pkt. {part} under pkt. {item}" if part else f"pkt. {item}"
    return f"{short_name(meeting, name)} deltog ikke i behandlingen af {about} på grund af inhabilitet."


def _with_party(person: Person) -> str:
    return f"{person.name} ({person.party})" if person.party else person.name
