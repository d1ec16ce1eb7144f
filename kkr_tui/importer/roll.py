"""The lists of people -> the roll: members in order, who stood for whom, guests."""

import heapq
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from kkr_tui.domain.agenda import Attendance, Guest, Member, Substitute
from kkr_tui.domain.danish import sort_key
from kkr_tui.importer.people import Entry, entry_texts, parse
from kkr_tui.importer.report import Log
from kkr_tui.importer.source import Line
from kkr_tui.importer.vocabulary import Roll
from kkr_tui.language import _

_STATUS = {
    Roll.MEMBERS: Attendance.UNREGISTERED,
    Roll.PRESENT: Attendance.PRESENT,
    Roll.EXCUSED: Attendance.EXCUSED,
    Roll.ABSENT: Attendance.ABSENT,
}
# Party letters that are slips for others (the letter used on the ballot, Indenrigsministeriet's list).
_SLIPS = {"S": "A", "SF": "F", "DF": "O", "RV": "B", "EL": "Ø", "NB": "D"}


@dataclass(slots=True)
class People:
    """What the lists say, in the agenda's terms."""

    members: tuple[Member, ...] = ()
    substitutes: tuple[Substitute, ...] = ()
    guests: tuple[Guest, ...] = ()
    chair: str = ""
    vice_chair: str = ""
    secretary: str = ""


@dataclass(slots=True)
class _Lists:
    """The roll while it is put together, by name. ``order`` is who is listed as attending, substitutes among them."""

    members: dict[str, Member] = field(default_factory=dict)
    substitutes: dict[str, Substitute] = field(default_factory=dict)
    order: list[str] = field(default_factory=list)
    stands_for: dict[str, Entry] = field(default_factory=dict)


def read_roll(lists: Sequence[tuple[Roll, Sequence[Line]]], log: Log) -> People:
    """The lists of a document, each with its lines -> the people. What cannot be read is doubted, word for word."""
    entries = [(roll, entry) for roll, lines in lists for entry in _entries(roll, lines, log)]
    slips = _slips(entry.party for _roll, entry in entries)
    people = People(guests=_guests([entry for roll, entry in entries if roll is Roll.GUESTS], log))
    found = _Lists()
    for roll, entry in entries:
        if roll is not Roll.GUESTS:
            _take(found, roll, _normalised(entry, slips, log), people, log)
    for substitute, absent in found.stands_for.items():
        _seat(found, substitute, absent, log)
    people.members = _in_order(found)
    people.substitutes = in_place(found.order, found.substitutes, people.members)
    taken = {person.name for person in (*people.members, *people.substitutes)}
    for guest in people.guests:
        if guest.name in taken:
            log.doubt(1, _("Somebody is both on the roll and a guest; only the roll counts."), _guest_text(guest))
    people.guests = tuple(guest for guest in people.guests if guest.name not in taken)
    return people


def in_place(
    order: Sequence[str], substitutes: Mapping[str, Substitute], members: Iterable[Member]
) -> tuple[Substitute, ...]:
    """Tell each substitute (by name) who comes before them in ``order``, the list of participants.

    A substitute who heads the list has the place of their member, so whoever comes next is placed after that member.
    """
    after = {name: before for before, name in pairwise(("", *order))}
    if len(order) > 1 and order[0] in substitutes:
        after[order[1]] = next((member.name for member in members if member.substitute == order[0]), order[0])
    return tuple(replace(person, after=after.get(name, "")) for name, person in substitutes.items())


def _entries(roll: Roll, lines: Sequence[Line], log: Log) -> Iterable[Entry]:
    for line, text in entry_texts(lines):
        entry = parse(line, text)
        if entry is None and roll is Roll.GUESTS:
            entry = Entry(line=line, text=text, name=text.partition(",")[0].strip())
        if entry is None:
            log.doubt(line, _("This is no name that can be read; it was left out of the roll."), text)
        else:
            yield entry


def _slips(parties: Iterable[str]) -> dict[str, str]:
    """Which letters of this roll are slips: those where the right letter is in use as well, and by more people."""
    used = Counter(parties)
    return {slip: letter for slip, letter in _SLIPS.items() if 0 < used[slip] < used[letter]}


def _normalised(entry: Entry, slips: Mapping[str, str], log: Log) -> Entry:
    if entry.party in slips:
        message = _("The party %(slip)s was read as %(letter)s, as on the rest of the roll.")
        log.repair(entry.line, message % {"slip": entry.party, "letter": slips[entry.party]}, entry.text)
        entry = replace(entry, party=slips[entry.party])
    if entry.municipality.endswith(" kommune"):
        log.repair(entry.line, _("“kommune” was written with a capital."), entry.text)
        entry = replace(entry, municipality=entry.municipality.removesuffix("kommune") + "Kommune")
    return entry


def _take(found: _Lists, roll: Roll, entry: Entry, people: People, log: Log) -> None:
    if entry.name in found.members or entry.name in found.substitutes:
        log.doubt(entry.line, _("Somebody is listed twice; the first entry counts."), entry.text)
        return
    if entry.unplaced:
        log.doubt(entry.line, _("The roll has no place for a part of this; it is kept here only."), entry.text)
    match entry.role:
        case "formand" | "formanden" | "mødeleder":
            people.chair = people.chair or entry.name
        case "næstformand":
            people.vice_chair = people.vice_chair or entry.name
        case "sekretær":
            people.secretary = people.secretary or entry.name
    if entry.stands_for or roll is Roll.SUBSTITUTES:
        _add_substitute(found, entry)
        if entry.stands_for:
            found.stands_for[entry.name] = entry.stands_for
            found.order.append(entry.name)
        return
    status = Attendance.ABSENT if entry.stayed_away else _STATUS[roll]
    if entry.replaced_by:
        status = Attendance.EXCUSED if status is Attendance.PRESENT else status
        _add_substitute(found, entry.replaced_by)
        found.stands_for[entry.replaced_by.name] = entry
    if roll is Roll.PRESENT:
        found.order.append(entry.replaced_by.name if entry.replaced_by else entry.name)
        if status is Attendance.ABSENT:
            found.order.pop()
    found.members[entry.name] = Member(
        name=entry.name, party=entry.party, municipality=entry.municipality, mandate=entry.mandate, status=status
    )


def _add_substitute(found: _Lists, entry: Entry) -> None:
    found.substitutes[entry.name] = Substitute(name=entry.name, party=entry.party, municipality=entry.municipality)


def _seat(found: _Lists, substitute: str, absent: Entry, log: Log) -> None:
    """Give ``substitute`` the seat of ``absent``, who may be called by fewer names than on the roll, or be on none."""
    name = absent.name
    if name not in found.members:
        words = set(name.split())
        like = [full for full in found.members if words <= set(full.split())]
        if len(like) == 1:
            message = _("%(short)s was taken to be %(full)s.") % {"short": name, "full": like[0]}
            log.repair(absent.line, message, absent.text)
            name = like[0]
        else:
            message = _("%(name)s is on no list; added to the roll as excused.") % {"name": name}
            log.doubt(absent.line, message, absent.text)
            found.members[name] = Member(
                name=name, party=absent.party, municipality=absent.municipality, status=Attendance.EXCUSED
            )
    member = found.members[name]
    if member.substitute:
        message = _("%(name)s has two substitutes; the first one counts.") % {"name": name}
        log.doubt(absent.line, message, substitute)
        return
    status = member.status
    if status in (Attendance.PRESENT, Attendance.UNREGISTERED):
        status = Attendance.EXCUSED
    found.members[name] = replace(member, status=status, substitute=substitute)
    found.substitutes[substitute] = replace(found.substitutes[substitute], status=Attendance.PRESENT)


def _in_order(found: _Lists) -> tuple[Member, ...]:
    """The members so that those present, excused and absent each keep the order they were listed in."""
    first = found.order[0] if found.order else ""
    lists: dict[Attendance, list[Member]] = {}
    for member in found.members.values():
        lists.setdefault(member.status, []).append(member)
    ahead: list[Member] = []
    for members in lists.values():
        # A substitute heads the list of participants: the seat they fill must come before all who are present.
        if first in found.substitutes and first in (names := [member.substitute for member in members]):
            ahead, members[:] = members[: names.index(first) + 1], members[names.index(first) + 1 :]
    return (*ahead, *heapq.merge(*lists.values(), key=lambda member: sort_key(member.name)))


def _guests(entries: Sequence[Entry], log: Log) -> tuple[Guest, ...]:
    guests: dict[str, Guest] = {}
    for entry in entries:
        parts = [part.strip() for part in entry.text.split(",")]
        if parts[0] in guests:
            log.doubt(entry.line, _("Somebody is listed twice; the first entry counts."), entry.text)
            continue
        title, organisation = (parts[1] if len(parts) > 1 else ""), ", ".join(parts[2:])
        guests[parts[0]] = Guest(name=parts[0], title=title, organisation=organisation, status=Attendance.PRESENT)
    return tuple(guests.values())


def _guest_text(guest: Guest) -> str:
    return ", ".join(part for part in (guest.name, guest.title, guest.organisation) if part)
