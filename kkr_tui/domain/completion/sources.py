"""What an agenda tells beforehand about the words of its decisions."""

from collections.abc import Iterator

from kkr_tui.domain.agenda import RECOMMENDATION, Agenda, Guest, Item
from kkr_tui.domain.completion.decided import as_decided
from kkr_tui.domain.completion.tokens import lowered
from kkr_tui.domain.proposals import proposals

REPORTING = "orienterede"
_LIST_MARKS = ("- ", "– ", "• ", "* ")


def item_texts(item: Item) -> Iterator[str]:
    """Everything that is written about one item: title, sections, enclosures; not its decision."""
    yield item.title
    yield from (as_decided(s.text) if s.heading == RECOMMENDATION else s.text for s in item.sections)
    yield from item.enclosures


def formulas(agenda: Agenda, item: Item) -> Iterator[str]:
    """The sentences that are proposed for its decision, openings too."""
    yield from (offer.text for offer in proposals(agenda, item))


def agenda_texts(agenda: Agenda) -> Iterator[str]:
    """Everything that is written about the meeting: its items, its people, who reports from where."""
    for item in agenda.walk():
        yield from item_texts(item)
        yield from _reports(item)
    yield from (f"og {name} {REPORTING} om, at" for name in names(agenda))
    yield from (f"oplæg fra {introduced(guest)}" for guest in agenda.guests)
    places = {person.municipality for person in (*agenda.members, *agenda.substitutes)}
    yield from (f"i {place}" for place in sorted(places - {""}))


def names(agenda: Agenda) -> tuple[str, ...]:
    """Everybody who may be named in a decision."""
    people = [person.name for person in (*agenda.members, *agenda.substitutes)]
    guests = [guest.name for guest in agenda.guests]
    presenters = [item.presenter for item in agenda.walk() if item.presenter]
    return tuple(dict.fromkeys((*people, *guests, *presenters)))


def introduced(guest: Guest) -> str:
    """``cheføkonom Morten Mandøe, KL``, or as much of it as is known."""
    name = " ".join(filter(None, (lowered(guest.title), guest.name)))
    return ", ".join(filter(None, (name, guest.organisation)))


def _reports(item: Item) -> Iterator[str]:
    """A list in the case names who is reported from: "– Movia" makes "Fra Movia orienterede" likely."""
    for section in item.sections:
        for line in section.text.splitlines():
            if line.strip().startswith(_LIST_MARKS):
                yield f"Fra {line.strip()[2:].rstrip(' .')} {REPORTING}"
