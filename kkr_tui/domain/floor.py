"""The list of speakers of one item."""

import datetime as dt
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody who waits for the floor."""

    person: str
    reply: bool = False


@dataclass(frozen=True, slots=True)
class Spoke:
    """Somebody who had the floor, from when to when."""

    person: str
    began: dt.datetime
    ended: dt.datetime


@dataclass(frozen=True, slots=True)
class Floor:
    """Who speaks since when, who waits in which order, who has spoken; the rules of the list."""

    speaker: str = ""
    since: dt.datetime | None = None
    waiting: tuple[Asked, ...] = ()
    spoke: tuple[Spoke, ...] = ()
    closed: bool = False
    limit_minutes: int = 0

    def ask(self, person: str, *, reply: bool) -> "Floor":
        """The floor with ``person`` waiting: at the end, or with a reply behind the other replies."""
        replies = sum(asked.reply for asked in self.waiting)
        place = replies if reply else len(self.waiting)
        return replace(self, waiting=(*self.waiting[:place], Asked(person, reply), *self.waiting[place:]))

    def take_back(self, person: str) -> "Floor":
        """The floor without ``person`` in the list."""
        return replace(self, waiting=tuple(asked for asked in self.waiting if asked.person != person))

    def give(self, person: str, at: dt.datetime) -> "Floor":
        """``person`` (or nobody) speaks from ``at`` on; whoever did has finished."""
        spoke = self.spoke
        if self.speaker and self.since:
            spoke = (*spoke, Spoke(self.speaker, self.since, at))
        first = next((n for n, asked in enumerate(self.waiting) if asked.person == person), None)
        waiting = self.waiting if first is None else (*self.waiting[:first], *self.waiting[first + 1 :])
        return replace(self, speaker=person, since=at if person else None, spoke=spoke, waiting=waiting)
