"""What a meeting leaves to the next one, as a proposal for its agenda (DESIGN §7).

Texts are Danish, as agendas are. Nothing here decides: the secretary edits the file before it is used.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kkr_tui.domain.agenda import BACKGROUND, RECOMMENDATION, STATEMENT, Agenda, Attendance, Item, Section, Substitute
from kkr_tui.domain.danish import fold
from kkr_tui.domain.dates import dates_in, hours_in, long_date
from kkr_tui.domain.matters import Disposal
from kkr_tui.domain.meeting import Meeting, is_eventuelt

APPROVALS = "Godkendelse af referat og dagsorden"
APPROVE_MINUTES = "Godkendelse af referat"
APPROVE_AGENDA = "Godkendelse af dagsorden"
FOLLOW_UP = "Opfølgning"
POSTPONED = "Udsatte punkter"
AGREED = "Nye punkter"
NEXT_MEETING = "Punkter til næste møde"
EVENTUELT = "Eventuelt"
TREATED_BEFORE = "Tidligere behandling"

_LISTED = re.compile(r"^[-–] +(.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class NextDate:
    """When the next meeting is, as far as this one said."""

    date: dt.date
    hours: tuple[dt.time, dt.time] | None


def date_named(meeting: Meeting) -> NextDate | None:
    """The first later date that is named where the next meeting is spoken of; None when there is none."""
    for text in _said_about_next(meeting):
        for date in dates_in(text, meeting.agenda.date):
            return NextDate(date, hours_in(text))
    return None


def next_agenda(meeting: Meeting, date: dt.date, *, minutes: str = "") -> Agenda:
    """A meeting -> the agenda of the one after it, on ``date``.

    The roll and the substitutes, nobody registered; the approval of these minutes (whose file is ``minutes``) and of
    the agenda; what is to be followed up; what was postponed, with its case; what was agreed for the next meeting;
    Eventuelt. Hours are those named together with the date, else those of this meeting.
    """
    named = date_named(meeting)
    hours = (named.hours if named and named.date == date else None) or (meeting.agenda.start, meeting.agenda.end)
    chapters = [_approvals(meeting), _follow_up(meeting), _postponed(meeting), _agreed(meeting), _ahead(meeting)]
    items = [chapter for chapter in chapters if chapter] + [Item(number="", title=EVENTUELT)]
    return replace(
        meeting.agenda,
        date=date,
        start=hours[0],
        end=hours[1],
        previous_minutes=minutes,
        members=tuple(replace(m, status=Attendance.UNREGISTERED, substitute="") for m in meeting.agenda.members),
        substitutes=_substitutes(meeting),
        guests=(),
        items=tuple(_numbered(item, str(position)) for position, item in enumerate(items, 1)),
    )


def left_open(meeting: Meeting) -> list[Item]:
    """Items without a decision that nobody postponed or withdrew: they are not carried on by themselves."""
    return [item for item in meeting.agenda.treated() if meeting.lacks_decision(item) and not _speaks_of_next(item)]


def _approvals(meeting: Meeting) -> Item:
    agenda = meeting.agenda
    asked = {
        APPROVE_MINUTES: f"Det indstilles, at {agenda.body} godkender referat fra mødet den {long_date(agenda.date)}.",
        APPROVE_AGENDA: f"Det indstilles, at {agenda.body} godkender dagsordenen.",
    }
    return Item(
        number="",
        title=APPROVALS,
        children=tuple(
            replace(_like(agenda, title), sections=(Section(heading=RECOMMENDATION, text=text),))
            for title, text in asked.items()
        ),
    )


def _like(agenda: Agenda, title: str) -> Item:
    """A new item with the case, the officer and the planned time of this agenda's item of the same title."""
    wanted = fold(title)
    found = next((item for item in agenda.treated() if fold(item.title) == wanted), None)
    bare = Item(number="", title=title)
    if found is None:
        return bare
    return replace(
        bare,
        case_number=found.case_number,
        case_officer=found.case_officer,
        planned_minutes=found.planned_minutes,
    )


def _follow_up(meeting: Meeting) -> Item | None:
    """One item that lists what was to be done. It is closed when anything in it comes from a closed item."""
    actions = meeting.open_actions()
    if not actions:
        return None
    lines = [
        f"- {action.who}: {action.what}" + (f" (senest {action.by})" if action.by else "") + f", jf. pkt. {item.number}"
        for item, action in actions
    ]
    said = f"På mødet den {long_date(meeting.agenda.date)} blev det aftalt, at følgende skal gøres:"
    asked = f"Det indstilles, at {meeting.agenda.body} tager orienteringen til efterretning."
    return Item(
        number="",
        title=FOLLOW_UP,
        closed=any(meeting.is_closed(item.number) for item, _action in actions),
        sections=(
            Section(heading=RECOMMENDATION, text=asked),
            Section(heading=STATEMENT, text="\n".join([said, *lines])),
        ),
    )


def _postponed(meeting: Meeting) -> Item | None:
    """What was postponed, whole, with a line that says when it was. Every agenda has an Eventuelt of its own."""
    said = f"Udsat på mødet den {long_date(meeting.agenda.date)}, pkt. "
    children = tuple(
        replace(
            item,
            closed=meeting.is_closed(item.number),
            sections=(*item.sections, Section(heading=TREATED_BEFORE, text=f"{said}{item.number}.")),
        )
        for item in meeting.agenda.treated()
        if meeting.record(item.number).disposal is Disposal.POSTPONED and not is_eventuelt(item)
    )
    return Item(number="", title=POSTPONED, children=children) if children else None


def _agreed(meeting: Meeting) -> Item | None:
    """The points that were listed for the next meeting, an item each."""
    listed = (line.rstrip(" .;,") for text in _said_about_next(meeting) for line in _LISTED.findall(text))
    titles = {fold(title): title for title in listed if title}
    children = tuple(Item(number="", title=title) for title in titles.values())
    return Item(number="", title=AGREED, children=children) if children else None


def _ahead(meeting: Meeting) -> Item | None:
    """A place for the points of the meeting after that, where this body has one.

    What was said about the next meeting in sentences and not in a list is kept here, so that it is not forgotten.
    """
    if not any(_speaks_of_next(item) for item in meeting.agenda.treated()):
        return None
    prose = [text for text in _said_about_next(meeting) if not _LISTED.search(text)]
    said = f"Fra mødet den {long_date(meeting.agenda.date)}:"
    sections = (Section(heading=BACKGROUND, text="\n".join([said, *prose])),) if prose else ()
    return replace(_like(meeting.agenda, NEXT_MEETING), sections=sections)


def _said_about_next(meeting: Meeting) -> Iterator[str]:
    """What was decided, then what was written beforehand, under the open items that speak of the next meeting."""
    for item in meeting.agenda.treated():
        if _speaks_of_next(item) and not meeting.is_closed(item.number):
            yield from (text for text in (meeting.record(item.number).decision, item.section(BACKGROUND)) if text)


def _speaks_of_next(item: Item) -> bool:
    return "naeste mode" in fold(item.title)


def _substitutes(meeting: Meeting) -> tuple[Substitute, ...]:
    """Everybody who may take a seat, also those who were first heard of at the meeting."""
    known = {member.name for member in meeting.agenda.members}
    return tuple(
        Substitute(name=person.name, party=person.party, municipality=person.municipality)
        for person in meeting.people.values()
        if person.name not in known
    )


def _numbered(item: Item, number: str) -> Item:
    children = tuple(_numbered(child, f"{number}.{position}") for position, child in enumerate(item.children, 1))
    return replace(item, number=number, children=children)
