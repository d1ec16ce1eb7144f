"""From checked fields to the agenda."""

from kkr_tui.agenda import keys
from kkr_tui.agenda.items import numbered, sections
from kkr_tui.agenda.table import Fields
from kkr_tui.domain.agenda import Agenda, Guest, Item, Member, Substitute


def build_agenda(fields: Fields) -> Agenda:
    """The fields of a file without errors -> the agenda."""
    return Agenda(
        body=fields[keys.BODY],
        date=fields[keys.DATE_KEY],
        items=_items(fields[keys.ITEMS]),
        start=fields[keys.START],
        end=fields[keys.END],
        place=fields[keys.PLACE],
        chair=fields[keys.CHAIR],
        vice_chair=fields[keys.VICE_CHAIR],
        secretary=fields[keys.SECRETARY],
        quorum=fields[keys.QUORUM],
        previous_minutes=fields[keys.PREVIOUS_MINUTES],
        members=tuple(_member(member) for member in fields[keys.MEMBERS]),
        substitutes=tuple(_substitute(substitute) for substitute in fields[keys.SUBSTITUTES]),
        guests=tuple(_guest(guest) for guest in fields[keys.GUESTS]),
        phrases={phrase.name: phrase.text for phrase in fields[keys.PHRASES_KEY]},
        lists_actions=fields[keys.LISTS_ACTIONS],
    )


def _member(fields: Fields) -> Member:
    return Member(
        name=fields[keys.NAME],
        party=fields[keys.PARTY],
        municipality=fields[keys.MUNICIPALITY],
        mandate=fields[keys.MANDATE],
        status=fields[keys.STATUS_KEY],
        substitute=fields[keys.SUBSTITUTE],
    )


def _substitute(fields: Fields) -> Substitute:
    return Substitute(
        name=fields[keys.NAME],
        party=fields[keys.PARTY],
        municipality=fields[keys.MUNICIPALITY],
        status=fields[keys.STATUS_KEY],
        after=fields[keys.AFTER],
    )


def _guest(fields: Fields) -> Guest:
    return Guest(
        name=fields[keys.NAME],
        title=fields[keys.GUEST_TITLE],
        organisation=fields[keys.ORGANISATION],
        status=fields[keys.STATUS_KEY],
    )


def _items(items: tuple[Fields, ...], chapter: str = "") -> tuple[Item, ...]:
    return tuple(_item(fields, number) for number, fields in numbered(items, chapter))


def _item(fields: Fields, number: str) -> Item:
    return Item(
        number=number,
        title=fields[keys.TITLE_KEY],
        case_number=fields[keys.CASE_NUMBER],
        case_officer=fields[keys.CASE_OFFICER],
        planned_minutes=fields[keys.PLANNED_MINUTES],
        presenter=fields[keys.PRESENTER],
        closed=fields[keys.CLOSED],
        open_title=fields[keys.OPEN_TITLE],
        public_decision=fields[keys.PUBLIC_DECISION],
        chair_notes=fields[keys.CHAIR_NOTES],
        sections=tuple(section for section, _place in sections(fields)),
        enclosures=fields[keys.ENCLOSURES],
        prepared_decision=fields[keys.DECISION],
        children=_items(fields[keys.SUBITEMS], number),
    )
