"""The whole meeting as JSON, for other programs, and its minutes as blocks. ``minutes.jsonshape`` tells the keys."""

from collections.abc import Mapping
from typing import Any, assert_never

import msgspec

from kkr_tui.domain.agenda import Item, Person
from kkr_tui.domain.events import Entry, MinutesApproved
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.presence import Movement
from kkr_tui.domain.room import Room, rooms
from kkr_tui.minutes import jsonitem
from kkr_tui.minutes import jsonshape as shape
from kkr_tui.minutes.additions import additions
from kkr_tui.minutes.audience import View, seen_by
from kkr_tui.minutes.blocks import Block, BulletList, Document, Heading, Note, Paragraph
from kkr_tui.minutes.document import gaps
from kkr_tui.minutes.formats import Export
from kkr_tui.minutes.jsonmatters import matters
from kkr_tui.minutes.people import recused
from kkr_tui.minutes.seal import sealed

_UNSEALED = '"\n}'


def render(export: Export) -> str:
    """A meeting -> JSON, always the same for the same meeting, ending with one newline."""
    view = seen_by(export.audience, export.meeting, export.drafts)
    closed = export.meeting.agenda.closed_numbers
    held = {number: room for number, room in rooms(export.meeting).items() if number not in view.withheld}
    minutes = shape.Minutes(
        format=shape.FORMAT,
        version=shape.VERSION,
        audience=export.audience,
        **_frame(view.meeting),
        **_people(view.meeting),
        items=[_item(view, item, closed, held, speakers=export.speakers) for item in view.meeting.agenda.items],
        additions=[_addition(entry, text) for entry, text in additions(view.meeting)],
        gaps=[
            shape.Gap(item=gap.item, kind=gap.kind, excerpt=gap.excerpt)
            for gap in gaps(view.meeting, view.drafts)
            if gap.item not in view.withheld
        ],
        document=_document(export.document, export),
        head=export.head,
    )
    text = msgspec.json.format(msgspec.json.encode(minutes), indent=2).decode()
    return sealed(text.removesuffix(_UNSEALED), ending=f"{_UNSEALED}\n")


def _frame(meeting: Meeting) -> dict[str, Any]:
    agenda = meeting.agenda
    return {
        "meeting": agenda.slug,
        "organization": agenda.body,
        "date": agenda.date,
        "location": agenda.place,
        "planned_start": agenda.start and agenda.start.isoformat("minutes"),
        "planned_end": agenda.end and agenda.end.isoformat("minutes"),
        "start": meeting.opened_at,
        "end": meeting.closed_at,
        "chair": agenda.chair,
        "vice_chair": agenda.vice_chair,
        "secretary": agenda.secretary,
        "quorum": agenda.quorum_needed,
        "lists_actions": agenda.lists_actions,
        "approved": meeting.approval and _approval(meeting.approval),
    }


def _approval(approved: MinutesApproved) -> shape.Approval:
    return shape.Approval(at=approved.by, date=approved.date, changes=approved.changes)


def _addition(entry: Entry, text: str) -> shape.Addition:
    return shape.Addition(seq=entry.seq, at=entry.at, item=getattr(entry.event, "item", ""), text=text)


def _people(meeting: Meeting) -> dict[str, Any]:
    agenda = meeting.agenda
    led = [agenda.chair, *(c.person for c in meeting.presence if c.movement is Movement.TOOK_CHAIR)]
    return {
        "chairs": list(dict.fromkeys(filter(None, led))),
        "breaks": [shape.Break(began=b.began, ended=b.ended, item=b.item) for b in meeting.breaks],
        "joined": [list(numbers) for numbers in meeting.joined],
        "roll": [
            shape.Member(
                **_person(member),
                role=member.mandate,
                status=meeting.status(member.name),
                substitute=meeting.substitutes.get(member.name, ""),
                no_show=meeting.no_show(member.name),
            )
            for member in agenda.members
        ],
        "participants": [
            shape.Participant(**_person(person), substitute_for=stands_for, remark=meeting.remarks.get(person.name, ""))
            for person, stands_for in meeting.participants()
        ],
        "guests": [
            shape.Guest(
                name=guest.name, role=guest.title, organization=guest.organisation, status=meeting.status(guest.name)
            )
            for guest in agenda.guests
        ],
        "presence": [
            shape.Presence(
                at=change.at if change.timed else None,
                item=change.item,
                phase=change.phase,
                person=change.person,
                movement=change.movement,
                instead_of=change.instead_of,
            )
            for change in meeting.presence
        ],
    }


def _person(person: Person) -> dict[str, str]:
    return {"name": person.name, "on_behalf_of": person.party, "represents": person.municipality}


def _item(view: View, item: Item, closed: frozenset[str], held: Mapping[str, Room], *, speakers: bool) -> jsonitem.Item:
    record = view.meeting.record(item.number)
    return jsonitem.Item(
        number=item.number,
        name=item.title,
        public=item.number not in closed,
        case_number=item.case_number,
        case_officer=item.case_officer,
        planned_minutes=item.planned_minutes,
        presenter=item.presenter,
        sections=[jsonitem.Section(heading=section.heading, text=section.text) for section in item.sections],
        enclosures=list(item.enclosures),
        entered=list(record.entered),
        recused=recused(view.meeting, item.number),
        **matters(record, held.get(item.number), speakers=speakers or not view.public),
        resolution_text=item.public_decision if item.number in view.withheld else record.decision,
        revisions=[jsonitem.Revision(seq=r.seq, at=r.at, text=r.text, addition=r.addition) for r in record.revisions],
        draft=view.drafts.get(item.number, ""),
        items=[_item(view, child, closed, held, speakers=speakers) for child in item.children],
    )


def _document(document: Document, export: Export) -> shape.Document:
    return shape.Document(
        kind=export.kind, title=document.title, blocks=[_block(b) for b in document.blocks], code=document.code
    )


def _block(block: Block) -> shape.HeadingBlock | shape.ParagraphBlock | shape.ListBlock | shape.NoteBlock:
    match block:
        case Heading(level, text, part, number):
            return shape.HeadingBlock(level=level, text=text, part=part, number=number)
        case Paragraph(lines):
            return shape.ParagraphBlock(lines=list(lines))
        case BulletList(items):
            return shape.ListBlock(items=[list(lines) for lines in items])
        case Note(text):
            return shape.NoteBlock(text=text)
        case _:
            assert_never(block)
