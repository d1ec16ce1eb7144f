"""Rules about the roll."""

from collections import Counter
from collections.abc import Iterator

from kkr_tui.domain.agenda import Person
from kkr_tui.domain.check.finding import Finding, Rule
from kkr_tui.domain.check.likeness import alike, sound
from kkr_tui.domain.check.view import View
from kkr_tui.domain.parties import letter_of


def party_misspelt(view: View) -> Iterator[Finding]:
    """A party is written in another way than others on the roll have it (``SF`` where others have ``F``)."""
    used = {person.party for person in view.meeting.people.values()}
    for person in view.meeting.people.values():
        letter = letter_of(person.party)
        if letter != person.party and letter in used:
            yield _about(Rule.PARTY_MISSPELT, person, letter)


def party_missing(view: View) -> Iterator[Finding]:
    """Somebody on the roll has no party, though others have."""
    people = view.meeting.people.values()
    if any(person.party for person in people):
        yield from (_about(Rule.PARTY_MISSING, person) for person in people if not person.party)


def municipality_misspelt(view: View) -> Iterator[Finding]:
    """A municipality is written in another way than others on the roll have it ("Rødovre kommune", "Bornholm …")."""
    used = Counter(person.municipality for person in view.meeting.people.values() if person.municipality)
    usual = _usual_ending(used)
    for person in view.meeting.people.values():
        if instead := _other_spelling(person.municipality, used, usual):
            yield _about(Rule.MUNICIPALITY_MISSPELT, person, instead)


def substitute_without_absentee(view: View) -> Iterator[Finding]:
    """A substitute is present but fills no seat, or is seated for a member who is present."""
    meeting = view.meeting
    members = {member.name for member in meeting.agenda.members}
    for person in meeting.people.values():
        if person.name in members or not meeting.is_present(person.name):
            continue
        stands_for = meeting.stands_for(person.name)
        if not stands_for or meeting.is_present(stands_for):
            yield Finding(
                rule=Rule.SUBSTITUTE_WITHOUT_ABSENTEE, about=person.name, instead=stands_for, excerpt=_line(person)
            )


def _usual_ending(used: Counter[str]) -> str:
    """How this roll writes the word: "Kommune", "kommune" or not at all."""
    endings = Counter(name.rpartition(" ")[2] for name in used.elements() if name.casefold().endswith("kommune"))
    return max(endings, key=lambda ending: endings[ending], default="")


def _other_spelling(name: str, used: Counter[str], usual: str) -> str:
    begin, _blank, last = name.rpartition(" ")
    if begin and last != usual and last.casefold() == usual.casefold():
        return f"{begin} {usual}"
    weight = used[name], len(name)
    near = [other for other in used if (used[other], len(other)) > weight and _is_near(name, other)]
    return max(near, key=lambda other: used[other], default="")


def _is_near(name: str, other: str) -> bool:
    return name.casefold() != other.casefold() and alike(sound(name), sound(other))


def _about(rule: Rule, person: Person, instead: str = "") -> Finding:
    return Finding(rule=rule, about=person.name, instead=instead, excerpt=_line(person))


def _line(person: Person) -> str:
    party = f" ({person.party})" if person.party else ""
    return f"{person.name}{party}" + (f", {person.municipality}" if person.municipality else "")
