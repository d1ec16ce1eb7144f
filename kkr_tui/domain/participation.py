"""What part somebody had in a meeting: there, there for somebody else, excused, absent."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kkr_tui.domain.agenda import Person
from kkr_tui.domain.meeting import Meeting


class Part(StrEnum):
    """The parts there are. Who is on the roll and was never registered is ``UNKNOWN``."""

    PRESENT = "present"
    SUBSTITUTE = "substitute"
    GUEST = "guest"
    EXCUSED = "excused"
    ABSENT = "absent"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Participation:
    """Who had which part; ``stood_for`` is the member whose seat a substitute held."""

    person: Person
    part: Part
    stood_for: str = ""


def participations(meeting: Meeting) -> Iterator[Participation]:
    """Everybody who was there or should have been; one each. Substitutes who were not called have no part."""
    told: set[str] = set()
    for person, stood_for in meeting.participants():
        told.add(person.name)
        yield Participation(person, Part.SUBSTITUTE if stood_for else Part.PRESENT, stood_for)
    for part, members in ((Part.EXCUSED, meeting.excused()), (Part.ABSENT, meeting.absent())):
        for member in members:
            if member.name not in told:
                told.add(member.name)
                yield Participation(member, part)
    for member in meeting.agenda.members:
        if member.name not in told:
            yield Participation(member, Part.UNKNOWN)
    for guest in meeting.guests_present():
        yield Participation(Person(name=guest.name), Part.GUEST)
