"""The whole meeting as JSON, for other programs.

========================  ==============================================================================================
key                       value
========================  ==============================================================================================
format, version           ``"kkr-minutes"`` and 1; the number grows when a key changes its meaning or goes away
audience                  ``"public"`` or ``"internal"``
meeting                   the meeting's slug
body, date, place         who meets, ``"2023-11-24"``, where
start, end                planned, ``"10:00"`` or null
chair, vice_chair,        names, or ``""``
secretary
quorum                    seats needed to be quorate
lists_actions             whether the house wants actions listed at the end of the minutes (the items have them anyway)
opened_at, closed_at      times or null; a time is the clock in the room with its offset, ``2023-11-24T10:02:11+01:00``
chairs                    who led the meeting, first to last: names
breaks                    began, ended (or null), item
joined                    lists of the numbers that were treated as one
roll                      members in order: name, party, municipality, mandate, status, substitute (a name or ``""``)
participants              who attended with a seat, in order: name, party, municipality, substitute_for (or ``""``),
                          remark
guests                    name, title, organisation, status. A status is ``unregistered``, ``present``, ``excused`` or
                          ``absent``
presence                  who came and went: at (null when only the item is known), item (a number or ``""``), phase
                          (``during`` it or ``after`` it), person, movement (``arrived``, ``left``, ``took_seat``,
                          ``took_chair``), instead_of (whose seat they took, or ``""``)
items                     in order: number, title, closed, case_number, case_officer, planned_minutes (or null),
                          presenter, sections (heading, text), enclosures, entered (times when the meeting turned to
                          it), recused (names), recused_parts (person, part), stand_ins (member, substitute), room
                          (filled, filled_at_end, voters, quorate, absent; null when not entered), votes (at, about,
                          for, against, abstaining: names; counts: three numbers; voters; result: ``adopted``,
                          ``rejected``, ``lapsed``, ``unstated``, or null when it was not asked for; wording: the
                          secretary's own, or ``""`` for the derived sentence), nods (the chair's answers: at, answer:
                          ``ok`` or ``correct``, text, revision: the seq of the wording that was answered, stands:
                          whether it is the last one to the wording that stands; not in the public version), outcomes
                          (part, text), dissents (at, by, kind, text), actions (who, what, by), disposal, added_at,
                          speakers (person, began, ended; not in the public version), decision, decision_revisions
                          (seq, at, text, addition: recorded after the meeting was closed), draft (typed but not
                          recorded), items (those below it)
approved                  at (the slug of the meeting that approved the minutes), date, changes; or null
gaps                      what is not finished: item, kind (``missing``, ``untreated``, ``hole``, ``draft``), excerpt
head                      head of the record's hash chain, or ``""``
seal                      ``"sha256:…"`` of everything above, by which the program knows its own unedited file
========================  ==============================================================================================

Of a closed item the public sees number, title (the open one) and decision (the public one); every other key is there
and empty, and what the rest of the document says about it is left out. Text is plain text, never markup.
"""

import json
from collections.abc import Mapping
from typing import Any

from kkr_tui.domain.agenda import Item, Person
from kkr_tui.domain.events import MinutesApproved
from kkr_tui.domain.meeting import Meeting, Movement, Revision
from kkr_tui.domain.room import Room, rooms
from kkr_tui.minutes.audience import Audience, View, closed_items, seen_by
from kkr_tui.minutes.document import gaps
from kkr_tui.minutes.jsonmatters import matters
from kkr_tui.minutes.people import recused
from kkr_tui.minutes.seal import sealed

FORMAT = "kkr-minutes"
VERSION = 1

_CLOSING = "\n}"


def render(meeting: Meeting, drafts: Mapping[str, str], *, audience: Audience, head: str) -> str:
    """A meeting -> JSON, always the same for the same meeting, ending with one newline.

    ``drafts`` and ``head`` are those of ``document.build``.
    """
    view = seen_by(audience, meeting, drafts)
    closed = closed_items(meeting.agenda)
    held = {number: room for number, room in rooms(meeting).items() if number not in view.withheld}
    content = {
        "format": FORMAT,
        "version": VERSION,
        "audience": audience.value,
        **_frame(view.meeting),
        **_people(view.meeting),
        "items": [_item(view, item, closed, held) for item in view.meeting.agenda.items],
        "gaps": [
            {"item": gap.item, "kind": gap.kind.value, "excerpt": gap.excerpt}
            for gap in gaps(view.meeting, view.drafts)
            if gap.item not in view.withheld
        ],
        "head": head,
    }
    unclosed = json.dumps(content, ensure_ascii=False, indent=2).removesuffix(_CLOSING)
    return sealed(f'{unclosed},\n  "seal": "', ending=f'"{_CLOSING}\n')


def _frame(meeting: Meeting) -> dict[str, Any]:
    agenda = meeting.agenda
    return {
        "meeting": agenda.slug,
        "body": agenda.body,
        "date": agenda.date.isoformat(),
        "place": agenda.place,
        "start": agenda.start and agenda.start.isoformat("minutes"),
        "end": agenda.end and agenda.end.isoformat("minutes"),
        "chair": agenda.chair,
        "vice_chair": agenda.vice_chair,
        "secretary": agenda.secretary,
        "quorum": agenda.quorum_needed,
        "lists_actions": agenda.lists_actions,
        "opened_at": meeting.opened_at and meeting.opened_at.isoformat(),
        "closed_at": meeting.closed_at and meeting.closed_at.isoformat(),
        "approved": meeting.approval and _approval(meeting.approval),
    }


def _approval(approved: MinutesApproved) -> dict[str, Any]:
    return {"at": approved.by, "date": approved.date.isoformat(), "changes": approved.changes}


def _people(meeting: Meeting) -> dict[str, Any]:
    agenda = meeting.agenda
    return {
        "chairs": list(
            dict.fromkeys(
                filter(None, [agenda.chair, *(c.person for c in meeting.presence if c.movement is Movement.TOOK_CHAIR)])
            )
        ),
        "breaks": [
            {"began": b.began.isoformat(), "ended": b.ended and b.ended.isoformat(), "item": b.item}
            for b in meeting.breaks
        ],
        "joined": [list(numbers) for numbers in meeting.joined],
        "roll": [
            {
                **_person(member),
                "mandate": member.mandate,
                "status": meeting.status(member.name).value,
                "substitute": meeting.substitutes.get(member.name, ""),
            }
            for member in agenda.members
        ],
        "participants": [
            {**_person(person), "substitute_for": stands_for, "remark": meeting.remarks.get(person.name, "")}
            for person, stands_for in meeting.participants()
        ],
        "guests": [
            {
                "name": guest.name,
                "title": guest.title,
                "organisation": guest.organisation,
                "status": meeting.status(guest.name).value,
            }
            for guest in agenda.guests
        ],
        "presence": [
            {
                "at": change.at.isoformat() if change.timed else None,
                "item": change.item,
                "phase": change.phase.value,
                "person": change.person,
                "movement": change.movement.value,
                "instead_of": change.instead_of,
            }
            for change in meeting.presence
        ],
    }


def _person(person: Person) -> dict[str, str]:
    return {"name": person.name, "party": person.party, "municipality": person.municipality}


def _item(view: View, item: Item, closed: frozenset[str], held: Mapping[str, Room]) -> dict[str, Any]:
    record = view.meeting.record(item.number)
    return {
        "number": item.number,
        "title": item.title,
        "closed": item.number in closed,
        "case_number": item.case_number,
        "case_officer": item.case_officer,
        "planned_minutes": item.planned_minutes,
        "presenter": item.presenter,
        "sections": [{"heading": section.heading, "text": section.text} for section in item.sections],
        "enclosures": list(item.enclosures),
        "entered": [at.isoformat() for at in record.entered],
        "recused": recused(view.meeting, item.number),
        **matters(record, held.get(item.number), internal=not view.public),
        "decision": item.public_decision if item.number in view.withheld else record.decision,
        "decision_revisions": [_revision(revision) for revision in record.revisions],
        "draft": view.drafts.get(item.number, ""),
        "items": [_item(view, child, closed, held) for child in item.children],
    }


def _revision(revision: Revision) -> dict[str, Any]:
    return {
        "seq": revision.seq,
        "at": revision.at.isoformat(),
        "text": revision.text,
        "addition": revision.addition,
    }
