"""What an import found, a line per fact, so that it can be compared with a list written by hand."""

from collections.abc import Iterator
from pathlib import Path

from kkr_tui.domain.agenda import Agenda, Attendance, Guest, Person
from kkr_tui.domain.dates import clock

SAMPLES = Path(__file__).parent / "samples"


def samples(folder: Path = SAMPLES) -> list[tuple[Path, Path]]:
    """The documents of a folder, each with the file of what is to be found in it."""
    return [(path, path.with_suffix(".expected")) for path in sorted(folder.iterdir()) if path.suffix != ".expected"]


def facts(agenda: Agenda) -> list[str]:
    """An agenda -> what is in it. The first word of each line says what kind of fact it is."""
    return [*_frame(agenda), *_people(agenda), *_items(agenda)]


def _frame(agenda: Agenda) -> Iterator[str]:
    yield f"body {agenda.body}"
    yield f"date {agenda.date.isoformat()}"
    if agenda.start:
        yield "time " + "-".join(clock(time) for time in (agenda.start, agenda.end) if time)
    if agenda.place:
        yield f"place {agenda.place}"
    if agenda.chair:
        yield f"chair {agenda.chair}"


def _people(agenda: Agenda) -> Iterator[str]:
    substitutes = {person.name: person for person in agenda.substitutes}
    for member in agenda.members:
        if member.status is Attendance.PRESENT:
            yield f"present {person_text(member)}"
        elif member.status is not Attendance.UNREGISTERED:
            yield f"{member.status.value} {person_text(member)}"
        if member.substitute:
            yield f"present {person_text(substitutes[member.substitute])} (suppleant for {member.name})"
    yield from (f"guest {guest_text(guest)}" for guest in agenda.guests)


def _items(agenda: Agenda) -> Iterator[str]:
    for item in agenda.walk():
        yield f"item {item.number} {item.title}"
        if item.case_line:
            yield f"case {item.number} {item.case_line}"
        if item.closed:
            yield f"closed {item.number}"
        for section in item.sections:
            yield f"section {item.number} {section.heading}: {_flat(section.text)}"
        yield from (f"enclosure {item.number} {enclosure}" for enclosure in item.enclosures)
        if item.prepared_decision:
            yield f"decision {item.number} {_flat(item.prepared_decision)}"


def person_text(person: Person) -> str:
    party = f" ({person.party})" if person.party else ""
    place = f", {person.municipality}" if person.municipality else ""
    return f"{person.name}{party}{place}"


def guest_text(guest: Guest) -> str:
    return ", ".join(part for part in (guest.name, guest.title, guest.organisation) if part)


def _flat(text: str) -> str:
    return text.replace("\n\n", " ¶ ").replace("\n", " · ")
