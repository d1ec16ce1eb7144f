"""The minutes as a document: what stands in them, in which order, and what is still missing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kkr_tui.domain.agenda import Item
from kkr_tui.domain.approval import with_changes
from kkr_tui.domain.dates import clock, long_date
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.room import Room, rooms
from kkr_tui.minutes import additions, log, matters, prose
from kkr_tui.minutes.audience import Audience, View, seen_by
from kkr_tui.minutes.blocks import Block, BulletList, Document, Heading, Note, Paragraph, Part
from kkr_tui.minutes.people import away_line, guest_line, movement, person_line

__all__ = ["Audience", "Gap", "GapKind", "Kind", "build", "gaps"]

_DEEPEST = 6  # Markdown and HTML know six levels of headings
_EXCERPT = 60


class Kind(StrEnum):
    """How much of the meeting a document tells (DESIGN §6)."""

    FULL = "full"
    DECISIONS = "decisions"
    LOG = "log"


class GapKind(StrEnum):
    """What is not finished about a decision."""

    MISSING = "missing"
    UNTREATED = "untreated"
    HOLE = "hole"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Gap:
    """Something unfinished under ``item`` (a number).

    ``excerpt``: the hole, or how the draft begins; nothing of a draft that empties what is recorded.
    """

    item: str
    kind: GapKind
    excerpt: str = ""


_TITLES = {
    Kind.FULL: "Referat af møde",
    Kind.DECISIONS: "Beslutningsreferat af møde",
    Kind.LOG: "Beslutningslog for møde",
}


def build(  # noqa: PLR0913 - what a document is made of, and how
    meeting: Meeting,
    drafts: Mapping[str, str],
    *,
    kind: Kind,
    audience: Audience,
    head: str,
    speakers: bool = False,
) -> Document:
    """A meeting -> its minutes. ``speakers``: under each item also who had the floor.

    ``drafts`` is by item number and holds text that was typed but not recorded, only where it differs from the record;
    ``head`` is the head of the record's hash chain. The minutes are a draft until a later meeting has approved them,
    and say so.
    """
    view = seen_by(audience, meeting, drafts)
    told = _log(meeting, audience) if kind is Kind.LOG else _minutes(view, kind, rooms(meeting), speakers=speakers)
    agenda = meeting.agenda
    return Document(
        title=f"{_TITLES[kind]} i {agenda.body} den {long_date(agenda.date)}",
        slug=agenda.slug,
        head=head,
        body=agenda.body,
        date=agenda.date,
        blocks=(*_standing(meeting), *told),
    )


def gaps(meeting: Meeting, drafts: Mapping[str, str]) -> tuple[Gap, ...]:
    """What is missing or open, in the order of the agenda. For the secretary: closed items are not left out.

    A decision is missing where nothing is recorded or typed (*Eventuelt* exempt); holes are looked for in the record
    and in the draft; a draft is one that differs from the record.
    """
    return tuple(gap for item in meeting.agenda.walk() for gap in _gaps(meeting, item, drafts.get(item.number)))


def _gaps(meeting: Meeting, item: Item, draft: str | None) -> Iterator[Gap]:
    record = meeting.record(item.number)
    if _is_missing(meeting, item, draft or ""):
        yield Gap(item.number, GapKind.MISSING if record.entered else GapKind.UNTREATED)
    for text in (record.decision, draft or ""):
        yield from (Gap(item.number, GapKind.HOLE, hole) for hole in prose.HOLE.findall(text))
    if draft is not None and (draft.strip() or record.decision):
        yield Gap(item.number, GapKind.DRAFT, " ".join(draft.split())[:_EXCERPT])


def _is_missing(meeting: Meeting, item: Item, draft: str) -> bool:
    return meeting.lacks_decision(item) and not draft.strip()


def _standing(meeting: Meeting) -> Iterator[Block]:
    approval = meeting.approval
    if approval is None:
        yield Note("Udkast")
        return
    yield Note(f"Godkendt på mødet den {long_date(approval.date)}{with_changes(approval.changes)}")


def _log(meeting: Meeting, audience: Audience) -> Iterator[Block]:
    yield from _list(log.lines(meeting, audience=audience))


def _minutes(view: View, kind: Kind, held: Mapping[str, Room], *, speakers: bool) -> Iterator[Block]:
    meeting = view.meeting
    yield from _people(meeting)
    numbers = {item.number for item in meeting.agenda.walk()}
    yield from _paragraphs(movement(meeting, change) for change in meeting.presence if change.item not in numbers)
    closed = meeting.agenda.closed_numbers
    for item in meeting.agenda.items:
        yield from _item(view, kind, item, closed, held, level=2, speakers=speakers)
    yield from _headed(2, "Opfølgning", _list(_actions(meeting)))
    yield from _headed(2, additions.HEADING, _list(additions.lines(meeting)))


def _people(meeting: Meeting) -> Iterator[Block]:
    yield Heading(2, "Deltagere", Part.PEOPLE)
    remarks = meeting.remarks
    yield from _list(person_line(p, stands_for, remarks.get(p.name, "")) for p, stands_for in meeting.participants())
    others = {
        "Afbud": [away_line(meeting, member) for member in meeting.excused()],
        "Udeblevet": [away_line(meeting, member) for member in meeting.absent()],
        "Øvrige deltagere": [guest_line(guest, remarks.get(guest.name, "")) for guest in meeting.guests_present()],
    }
    for heading, lines in others.items():
        if lines:
            yield Heading(2, heading, Part.PEOPLE)
            yield from _list(lines)


def _actions(meeting: Meeting) -> Iterator[str]:
    if meeting.agenda.lists_actions:
        yield from (f"Pkt. {item.number} – {matters.action(noted)}" for item, noted in meeting.open_actions())


def _item(  # noqa: PLR0913, PLR0917 - what every item needs
    view: View, kind: Kind, item: Item, closed: frozenset[str], held: Mapping[str, Room], level: int, *, speakers: bool
) -> Iterator[Block]:
    is_withheld = item.number in view.withheld
    mark = " (lukket)" if item.number in closed and not is_withheld else ""
    yield Heading(min(level, _DEEPEST), f"{item.number}. {item.title}{mark}", Part.ITEM, item.number)
    below = min(level + 1, _DEEPEST)
    if is_withheld:
        yield from _headed(below, "Beslutning", prose.blocks(item.public_decision), Part.DECISION)
    else:
        if item.case_line:
            yield Paragraph((item.case_line,), case_line=True)
        if kind is Kind.FULL:
            yield from _case(item, below)
        yield from _headed(below, "Beslutning", _decision(view, item), Part.DECISION)
        for noted in view.meeting.record(item.number).dissents:
            yield from _paragraphs([matters.dissent(view.meeting, noted)])
            yield from prose.blocks(noted.text)
        yield from _paragraphs(matters.circumstances(view.meeting, item.number, held.get(item.number)))
        if speakers:
            yield from _paragraphs(matters.speakers(view.meeting, item.number))
    for child in item.children:
        yield from _item(view, kind, child, closed, held, level + 1, speakers=speakers)


def _case(item: Item, level: int) -> Iterator[Block]:
    for section in item.sections:
        yield from _headed(level, section.heading, prose.blocks(section.text))
    yield from _headed(level, "Bilag", _list(item.enclosures))


def _decision(view: View, item: Item) -> Iterator[Block]:
    record = view.meeting.record(item.number)
    draft = view.drafts.get(item.number)
    yield from prose.blocks(record.decision)
    yield from _paragraphs(matters.outcomes(view.meeting, item.number))
    if _is_missing(view.meeting, item, draft or ""):
        yield Note("Beslutning mangler")
    if record.revisions and record.revisions[-1].addition:
        at = record.revisions[-1].at
        yield Note(f"Ændret efter mødets afslutning, den {long_date(at.date())} kl. {clock(at)}")
    if draft is not None and (draft.strip() or record.decision):
        yield Note("Kladde – ikke fastslået" if draft.strip() else "Kladde – ikke fastslået: teksten er slettet")
        yield from prose.blocks(draft)


def _headed(level: int, heading: str, blocks: Iterable[Block], part: Part = Part.OTHER) -> Iterator[Block]:
    """The blocks under their heading. Without blocks there is no heading either."""
    if blocks := tuple(blocks):
        yield Heading(level, heading, part)
        yield from blocks


def _list(lines: Iterable[str]) -> Iterator[Block]:
    if items := tuple((line,) for line in lines):
        yield BulletList(items)


def _paragraphs(lines: Iterable[str]) -> Iterator[Block]:
    return (Paragraph((line,)) for line in lines)
