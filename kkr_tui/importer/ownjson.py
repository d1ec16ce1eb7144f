"""The JSON that this program exports (its keys are told in ``kkr_tui.minutes.jsonshape``) back into an agenda."""

import datetime as dt

import msgspec

from kkr_tui.domain.agenda import Agenda, Attendance, Guest, Item, Member, Section, Substitute
from kkr_tui.domain.text import clean_block, clean_line
from kkr_tui.importer.report import Imported, ImportFailed, Log, report_on
from kkr_tui.importer.roll import in_place
from kkr_tui.language import _

FORMAT = "kkr-minutes"
VERSION = 2
_DEEPEST = 20


class _Person(msgspec.Struct):
    name: str
    on_behalf_of: str = ""
    represents: str = ""


class _Member(_Person):
    role: str = ""
    status: Attendance = Attendance.UNREGISTERED
    substitute: str = ""


class _Participant(_Person):
    substitute_for: str = ""


class _Guest(msgspec.Struct):
    name: str
    role: str = ""
    organization: str = ""
    status: Attendance = Attendance.UNREGISTERED


class _Section(msgspec.Struct):
    heading: str
    text: str


class _Item(msgspec.Struct):
    number: str
    name: str
    public: bool = True
    case_number: str = ""
    case_officer: str = ""
    planned_minutes: int | None = None
    presenter: str = ""
    sections: list[_Section] = []
    enclosures: list[str] = []
    resolution_text: str = ""
    draft: str = ""
    items: "list[_Item]" = []


class _Minutes(msgspec.Struct):
    format: str
    version: int
    organization: str
    date: dt.date
    items: list[_Item]
    location: str = ""
    planned_start: str | None = None
    planned_end: str | None = None
    chair: str = ""
    vice_chair: str = ""
    secretary: str = ""
    quorum: int | None = None
    lists_actions: bool = True
    roll: list[_Member] = []
    participants: list[_Participant] = []
    guests: list[_Guest] = []
    presence: list[dict[str, str | None]] = []


def read_json(data: bytes) -> Imported:
    """The bytes of our JSON -> the agenda. Raises ImportFailed when they are not that, or of a newer version."""
    try:
        minutes = msgspec.json.decode(data, type=_Minutes)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise ImportFailed(_("The JSON is not one of our exports: %(reason)s") % {"reason": error}) from error
    if minutes.format != FORMAT or minutes.version != VERSION:
        raise ImportFailed(_("The JSON is of another program, or of another version of this one."))
    log = Log()
    for change in minutes.presence:
        log.doubt(
            1,
            _("Coming and going is not part of an agenda; it is kept here only."),
            " ".join(filter(None, change.values())),
        )
    agenda = _agenda(minutes, log)
    return Imported(agenda, report_on(agenda, log), frozenset(log.unrecorded))


def _agenda(minutes: _Minutes, log: Log) -> Agenda:
    order = [clean_line(person.name) for person in minutes.participants]
    substitutes = {
        clean_line(person.name): Substitute(
            name=clean_line(person.name),
            party=clean_line(person.on_behalf_of),
            municipality=clean_line(person.represents),
            status=Attendance.PRESENT,
        )
        for person in minutes.participants
        if person.substitute_for
    }
    members = tuple(_member(member) for member in minutes.roll)
    try:
        start, end = (
            dt.time.fromisoformat(text) if text else None for text in (minutes.planned_start, minutes.planned_end)
        )
    except ValueError as error:
        raise ImportFailed(_("The JSON is not one of our exports: %(reason)s") % {"reason": error}) from error
    return Agenda(
        body=clean_line(minutes.organization),
        date=minutes.date,
        start=start,
        end=end,
        place=clean_line(minutes.location),
        chair=clean_line(minutes.chair),
        vice_chair=clean_line(minutes.vice_chair),
        secretary=clean_line(minutes.secretary),
        quorum=None if minutes.quorum == (len(minutes.roll) + 1) // 2 else minutes.quorum,
        lists_actions=minutes.lists_actions,
        members=members,
        substitutes=in_place(order, substitutes, members),
        guests=tuple(
            Guest(
                name=clean_line(guest.name),
                title=clean_line(guest.role),
                organisation=clean_line(guest.organization),
                status=guest.status,
            )
            for guest in minutes.guests
        ),
        items=tuple(_item(item, log, 1) for item in minutes.items),
    )


def _member(member: _Member) -> Member:
    return Member(
        name=clean_line(member.name),
        party=clean_line(member.on_behalf_of),
        municipality=clean_line(member.represents),
        mandate=clean_line(member.role),
        status=member.status,
        substitute=clean_line(member.substitute),
    )


def _item(item: _Item, log: Log, depth: int) -> Item:
    if depth > _DEEPEST:
        raise ImportFailed(_("The items of the JSON are nested too deep."))
    number = clean_line(item.number)
    if item.draft:
        log.draft(1, number, item.draft, beside_a_decision=bool(item.resolution_text))
    return Item(
        number=number,
        title=clean_line(item.name),
        case_number=clean_line(item.case_number),
        case_officer=clean_line(item.case_officer),
        planned_minutes=item.planned_minutes,
        presenter=clean_line(item.presenter),
        closed=not item.public,
        sections=tuple(
            Section(heading=clean_line(section.heading), text=clean_block(section.text)) for section in item.sections
        ),
        enclosures=tuple(clean_line(enclosure) for enclosure in item.enclosures),
        prepared_decision=clean_block(item.resolution_text or item.draft),
        children=tuple(_item(child, log, depth + 1) for child in item.items),
    )
