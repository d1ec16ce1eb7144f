"""The state of a meeting: the agenda plus everything in the record that still counts."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from kkr_tui.domain.agenda import Agenda, Attendance, Guest, Item, Member, Person
from kkr_tui.domain.events import Entry, MinutesApproved
from kkr_tui.domain.itemrecord import NO_RECORD, ItemRecord
from kkr_tui.domain.matters import Action, Break, Disposal
from kkr_tui.domain.presence import PresenceChange, Seat
from kkr_tui.domain.text import clean_block

EVENTUELT = "eventuelt"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting at one moment: a fold of the record's live entries over the agenda. Never changed, only replaced.

    ``attendance`` and ``substitutes`` are by name (of the person; of the absent member), ``items`` by number,
    ``agenda`` is what is treated, with late items and closed doors; ``file_agenda`` what the file said last and
    ``first_agenda`` what it said when the meeting was begun. ``attended`` is who held a seat since the meeting was
    opened, and whose as a substitute. ``ignored`` holds the reasons for which findings of the content check (rule,
    item, words) are let be, ``entries`` is the whole record, also what was undone.
    """

    agenda: Agenda
    first_agenda: Agenda
    file_agenda: Agenda
    people: Mapping[str, Person]
    attendance: Mapping[str, Attendance]
    substitutes: Mapping[str, str]
    away: frozenset[str] = frozenset()
    presence: tuple[PresenceChange, ...] = ()
    items: Mapping[str, ItemRecord] = field(default_factory=lambda: MappingProxyType({}))
    ignored: Mapping[tuple[str, str, str], str] = field(default_factory=lambda: MappingProxyType({}))
    current: str = ""
    opened_at: dt.datetime | None = None
    closed_at: dt.datetime | None = None
    approval: MinutesApproved | None = None
    attended: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    remarks: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    chair: str = ""
    joined: tuple[tuple[str, ...], ...] = ()
    breaks: tuple[Break, ...] = ()
    entries: tuple[Entry, ...] = ()

    def item(self, number: str) -> Item | None:
        """The agenda's item with that number."""
        return next((item for item in self.agenda.walk() if item.number == number), None)

    def record(self, number: str) -> ItemRecord:
        """What is recorded about the item with that number (an empty record when nothing is)."""
        return self.items.get(number, NO_RECORD)

    def status(self, name: str) -> Attendance:
        """How that person is registered."""
        return self.attendance.get(name, Attendance.UNREGISTERED)

    def is_present(self, name: str) -> bool:
        """Registered as present, in the room or just outside it."""
        return self.status(name) is Attendance.PRESENT

    def is_closed(self, number: str) -> bool:
        """Whether that item, or a chapter it stands in, is treated behind closed doors."""
        return number in self.agenda.closed_numbers

    def together_with(self, number: str) -> tuple[str, ...]:
        """The numbers treated as one with that item, itself among them; none when it was treated alone."""
        return next((numbers for numbers in self.joined if number in numbers), ())

    def decided_with(self, number: str) -> str:
        """The number of another item treated as one with it, under which something was decided; or nothing."""
        others = (other for other in self.together_with(number) if other != number)
        return next((other for other in others if self.record(other).is_decided), "")

    def lacks_decision(self, item: Item) -> bool:
        """Whether nothing on record says what became of that item. Chapters and *Eventuelt* need nothing."""
        is_exempt = bool(item.children) or is_eventuelt(item)
        return not (is_exempt or self.record(item.number).is_decided or self.decided_with(item.number))

    def public_decision(self, item: Item) -> str:
        """What the public is told was decided on that closed item, or nothing yet.

        Its public wording was written beforehand, so it holds only once what was decided is worded in the record, or
        the meeting is closed and the item was treated; never when it was put off. That the meeting turned to it, or
        voted, is not enough before that: who leafs through the items publishes nothing, and a vote may go either way.
        """
        record = self.record(item.number)
        if record.disposal is not Disposal.TREATED:
            return ""
        is_worded = any(self.record(number).is_worded for number in (item.number, *self.together_with(item.number)))
        return item.public_decision if is_worded or (self.closed_at and record.entered) else ""

    @property
    def on_break(self) -> bool:
        """Whether the meeting is interrupted."""
        return bool(self.breaks) and self.breaks[-1].ended is None

    def voters(self, number: str) -> list[str]:
        """Who can vote on that item now: everybody who fills a seat in the room and is not recused, in roll order."""
        recused = self.record(number).recused
        return [seat.holder for seat in self.seats(number) if seat.in_room and seat.holder not in recused]

    def seats(self, number: str | None = None) -> Iterator[Seat]:
        """Every seat, in the order of the roll; with those who stand in for one item only (the current one)."""
        here = {name for name, status in self.attendance.items() if status is Attendance.PRESENT}
        seated = {m.name: self.substitutes.get(m.name, m.name) for m in self.agenda.members}
        sitting = here.intersection(seated.values())
        stand_ins = self.record(self.current if number is None else number).stand_ins
        for member in self.agenda.members:
            holder = seated[member.name]
            if (stand_in := stand_ins.get(member.name)) and stand_in not in sitting:
                yield Seat(member, stand_in, in_room=True)
            elif holder in here:
                yield Seat(member, holder, in_room=holder not in self.away)
            else:
                yield Seat(member)

    @property
    def seats_filled(self) -> int:
        """How many seats have somebody in the room."""
        return sum(seat.in_room for seat in self.seats())

    @property
    def quorate(self) -> bool:
        """Whether enough seats are filled. Information only: nothing depends on it."""
        return self.seats_filled >= self.agenda.quorum_needed

    def party_seats(self) -> dict[str, list[str | None]]:
        """Per party of the members, in roll order: of each of its seats the party of who fills it, None where empty."""
        held: dict[str, list[str | None]] = {}
        for seat in self.seats():
            filled_by = self.people[seat.holder].party if seat.in_room else None
            held.setdefault(seat.member.party, []).append(filled_by)
        return held

    def awaited(self) -> list[str]:
        """Those whose seat nobody knows about yet: members, and substitutes who were called, not registered."""
        called = set(self.substitutes.values())
        names = [member.name for member in self.agenda.members] + [name for name in self.people if name in called]
        return [name for name in names if self.status(name) is Attendance.UNREGISTERED]

    def stands_for(self, name: str) -> str:
        """The member whose seat the substitute ``name`` was given, or nothing."""
        return next((member for member, substitute in self.substitutes.items() if substitute == name), "")

    def excused(self) -> list[Member]:
        """Members registered as excused who never held their seat, in the order of the roll."""
        return [m for m in self._away_all_day() if self.status(m.name) is Attendance.EXCUSED]

    def absent(self) -> list[Member]:
        """Members who stayed away without notice, in the order of the roll."""
        return [m for m in self._away_all_day() if self.status(m.name) is Attendance.ABSENT]

    def no_show(self, member: str) -> str:
        """The substitute who was called for that member and did not come, or nothing."""
        called = self.substitutes.get(member, "")
        return called if called and self.status(called) is Attendance.ABSENT else ""

    def open_actions(self) -> list[tuple[Item, Action]]:
        """What is to be followed up, each with the item it was noted under, in the order of the agenda.

        It is open until a later meeting has treated it; so the next agenda takes it over.
        """
        return [(item, noted) for item in self.agenda.walk() for noted in self.record(item.number).actions]

    def guests_present(self) -> list[Guest]:
        """Guests registered as present, in the order of the agenda."""
        return [guest for guest in self.agenda.guests if self.is_present(guest.name)]

    def participants(self) -> list[tuple[Person, str]]:
        """Who attended with a seat, in the order of the roll: (person, name of the member they stood for or nothing).

        That is who holds a seat now and who did since the meeting was opened. A substitute stands after the person
        that the agenda says (``after``), else in the place of that member.
        """
        held = dict(self.attended)
        stand_ins = set(self.record(self.current).stand_ins.values())
        for seat in self.seats():
            if seat.holder and seat.holder not in stand_ins:
                held.setdefault(seat.holder, seat.member.name if seat.substituted else "")
        placed = {s.name: s.after for s in self.agenda.substitutes if s.after and held.get(s.name)}
        in_place: dict[str, list[str]] = {}
        for name, stood_for in held.items():
            if name not in placed:
                in_place.setdefault(stood_for or name, []).append(name)
        listed: list[str] = []
        for member in self.agenda.members:
            own = sorted(in_place.get(member.name, ()), key=lambda name: name != member.name)
            listed += own
            if placed:
                for name in dict.fromkeys([*own, member.name]):
                    _append_followers(name, placed, listed)
        listed += (name for name in placed if name not in listed)
        return [(self.people[name], held[name]) for name in listed]

    def _away_all_day(self) -> list[Member]:
        return [member for member in self.agenda.members if member.name not in self.attended]

    def may_substitute(self, member: Member) -> list[Person]:
        """Who can take that member's seat, likeliest first: same municipality and party, either of them, then the rest.

        People who sit already are left out.
        """
        members = {m.name for m in self.agenda.members}
        free = [p for p in self.people.values() if p.name not in members and not self._sits(p.name, member.name)]
        return sorted(free, key=lambda p: -kinship(member, p))

    def _sits(self, name: str, but_for: str) -> bool:
        seated_for = self.stands_for(name)
        return bool(seated_for) and seated_for != but_for and self.is_present(name)


def _append_followers(name: str, placed: Mapping[str, str], listed: list[str]) -> None:
    for follower, after in placed.items():
        if after == name and follower not in listed:
            listed.append(follower)
            _append_followers(follower, placed, listed)


def kinship(member: Person, other: Person) -> int:
    """How near a substitute stands to a member: 2 same municipality, 1 same party, summed; 0 is odd, not refused."""
    same_place = bool(member.municipality) and member.municipality.casefold() == other.municipality.casefold()
    same_party = bool(member.party) and member.party == other.party
    return 2 * same_place + same_party


def before_the_meeting(agenda: Agenda) -> Meeting:
    """The state of a meeting in which nothing has happened but what the agenda knows already."""
    roll: dict[str, Person] = {}
    for person in (*agenda.members, *agenda.substitutes):
        roll.setdefault(person.name, person)
    known = {p.name: p.status for people in (agenda.members, agenda.substitutes, agenda.guests) for p in people}
    return Meeting(
        agenda=agenda,
        first_agenda=agenda,
        file_agenda=agenda,
        chair=agenda.chair,
        people=roll,
        attendance={name: status for name, status in known.items() if status is not Attendance.UNREGISTERED},
        substitutes={m.name: m.substitute for m in agenda.members if m.substitute},
    )


def unrecorded(meeting: Meeting, texts: Mapping[str, str]) -> dict[str, str]:
    """Of these texts (number -> what the item's editor holds) those that are something else than the record."""
    return {item: text for item, text in texts.items() if clean_block(text) != meeting.record(item).decision}


def is_eventuelt(item: Item) -> bool:
    """Whether this is the item *Eventuelt*, under which nothing is decided (so no decision can be missing)."""
    return item.title.casefold().rstrip(". ") == EVENTUELT
