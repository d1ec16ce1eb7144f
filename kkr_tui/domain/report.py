"""A meeting in figures: time planned and used, presence over time, who attended, and the votes."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from kkr_tui.domain.agenda import Member
from kkr_tui.domain.danish import sort_key
from kkr_tui.domain.dates import clock
from kkr_tui.domain.events import ItemEntered
from kkr_tui.domain.evolve import apply
from kkr_tui.domain.matters import NotedVote
from kkr_tui.domain.meeting import Meeting, before_the_meeting
from kkr_tui.domain.timeline import happened_at, noted_after, timeline
from kkr_tui.domain.timing import used


@dataclass(frozen=True, slots=True)
class ItemTime:
    """Minutes planned for an item and time used on it; None where nothing was planned, or it was never begun."""

    number: str
    title: str
    planned: int | None
    used: dt.timedelta | None


@dataclass(frozen=True, slots=True)
class Filled:
    """So many seats were filled from ``at`` on, during ``item``."""

    at: dt.datetime
    item: str
    seats: int


@dataclass(frozen=True, slots=True)
class Turnout:
    """The seats of a party or a municipality (``name``): taken by the members, by substitutes, or by nobody."""

    name: str
    members: int
    substitutes: int
    empty: int

    @property
    def seats(self) -> int:
        """All of them."""
        return self.members + self.substitutes + self.empty


@dataclass(frozen=True, slots=True)
class ItemVote:
    """A vote and the item it was about."""

    number: str
    title: str
    noted: NotedVote


@dataclass(frozen=True, slots=True)
class Report:
    """The figures. ``presence`` has an entry for each change, the first when the meeting was opened.

    A seat counts for the party of its member. ``crossed``: where a substitute had another, the two parties, each
    pair once: the substitute's and that of the seat.
    """

    seats: int
    quorum: int
    opened_at: dt.datetime | None
    ended_at: dt.datetime | None
    times: tuple[ItemTime, ...]
    presence: tuple[Filled, ...]
    parties: tuple[Turnout, ...]
    municipalities: tuple[Turnout, ...]
    crossed: tuple[tuple[str, str], ...]
    votes: tuple[ItemVote, ...]


def report(meeting: Meeting, seen: Meeting, withheld: frozenset[str] = frozenset()) -> Report:
    """The figures of a meeting as its reader may know them: ``seen`` is the meeting without what is ``withheld``.

    Seats and minutes are counted in the whole meeting, else they would be wrong after what is left out. A change of
    the seats during an item that ``seen`` does not tell of, or that is withheld, is told when the meeting goes on.
    """
    ended = meeting.closed_at or (meeting.entries[-1].at if meeting.entries else None)
    return Report(
        seats=len(meeting.agenda.members),
        quorum=meeting.agenda.quorum_needed,
        opened_at=meeting.opened_at,
        ended_at=ended if meeting.opened_at else None,
        times=tuple(_times(meeting, seen, ended)) if ended else (),
        presence=tuple(_presence(meeting, _turned_to(seen) - withheld)),
        parties=_turnout(meeting, lambda member: member.party),
        municipalities=_turnout(meeting, lambda member: member.municipality),
        crossed=tuple(dict.fromkeys(_crossed(meeting))),
        votes=tuple(
            ItemVote(item.number, item.title, noted)
            for item in seen.agenda.treated()
            for noted in seen.record(item.number).votes
        ),
    )


def by_the_minute(presence: Sequence[Filled]) -> Iterator[Filled]:
    """The changes as a list tells them: of those who went in the same minute of an item only what was left."""
    for _minute, steps in groupby(presence, key=lambda step: (clock(step.at), step.item)):
        *_before, last = steps
        yield last


def _turned_to(meeting: Meeting) -> frozenset[str]:
    """The numbers of the items that the record turns to, and nothing: that is before the first."""
    return frozenset(("", *(entry.event.item for entry in meeting.entries if isinstance(entry.event, ItemEntered))))


def _times(meeting: Meeting, seen: Meeting, ended: dt.datetime) -> Iterator[ItemTime]:
    spent = used(replace(meeting, breaks=seen.breaks), ended)
    for item in seen.agenda.treated():
        yield ItemTime(item.number, item.title, item.planned_minutes, spent.get(item.number))


def _presence(meeting: Meeting, told: frozenset[str]) -> Iterator[Filled]:
    """What was noted afterwards without a time of its own happened when the row before it did."""
    then = before_the_meeting(meeting.first_agenda)
    at = last = None
    for entry in timeline(meeting.entries):
        then = apply(then, entry)
        if then.opened_at is None or then.closed_at is not None:
            continue
        moment = happened_at(entry)
        if at is None or (moment > at and not (noted_after(entry) and moment == entry.at)):
            at = moment
        if then.current not in told:
            continue
        if then.seats_filled != last:
            last = then.seats_filled
            yield Filled(at, then.current, last)


def _turnout(meeting: Meeting, group: Callable[[Member], str]) -> tuple[Turnout, ...]:
    """In the order of the Danish alphabet, those without a name last. A seat that both held is the member's.

    A name that is written in small letters here and large ones there is one.
    """
    took_part = meeting.participants()
    came = {person.name for person, stood_for in took_part if not stood_for}
    replaced = {stood_for for _person, stood_for in took_part}
    counts: dict[str, list[int]] = {}
    spelt: dict[str, str] = {}
    for member in meeting.agenda.members:
        name = spelt.setdefault(group(member).casefold(), group(member))
        count = counts.setdefault(name, [0, 0, 0])
        count[0 if member.name in came else 1 if member.name in replaced else 2] += 1
    return tuple(Turnout(name, *counts[name]) for name in sorted(counts, key=lambda name: (not name, sort_key(name))))


def _crossed(meeting: Meeting) -> Iterator[tuple[str, str]]:
    for person, stood_for in meeting.participants():
        seat = meeting.people.get(stood_for, person).party
        if person.party.casefold() != seat.casefold():
            yield person.party, seat
