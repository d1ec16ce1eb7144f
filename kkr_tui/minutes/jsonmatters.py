"""What the record holds about one item besides its decision, as JSON. ``jsonformat`` documents the keys."""

from typing import Any

from kkr_tui.domain.matters import NotedNod, Vote
from kkr_tui.domain.meeting import ItemRecord
from kkr_tui.domain.room import Room


def matters(record: ItemRecord, room: Room | None, *, internal: bool) -> dict[str, Any]:
    """The keys of an item that tell how it was treated. Who spoke and what the chair answered are ``internal``."""
    return {
        "recused_parts": [{"person": person, "part": part} for person, part in sorted(record.recused_parts)],
        "stand_ins": [{"member": member, "substitute": name} for member, name in record.stand_ins.items()],
        "room": room and _room(room),
        "votes": [
            {"at": noted.at.isoformat(), **_vote(noted.vote), "wording": noted.wording} for noted in record.votes
        ],
        "nods": [_nod(nod, record) for nod in (record.nods if internal else ())],
        "outcomes": [{"part": part, "text": text} for part, text in record.outcomes.items()],
        "dissents": [
            {"at": d.at.isoformat(), "by": list(d.by), "kind": d.kind.value, "text": d.text} for d in record.dissents
        ],
        "actions": [{"who": action.who, "what": action.what, "by": action.by} for action in record.actions],
        "disposal": record.disposal.value,
        "added_at": record.added_at and record.added_at.isoformat(),
        "speakers": [
            {"person": spoke.person, "began": spoke.began.isoformat(), "ended": spoke.ended.isoformat()}
            for spoke in (record.floor.spoke if internal else ())
        ],
    }


def _room(room: Room) -> dict[str, Any]:
    return {
        "filled": room.filled,
        "filled_at_end": room.filled_at_end,
        "voters": room.voters,
        "quorate": room.quorate,
        "absent": list(room.absent),
    }


def _nod(nod: NotedNod, record: ItemRecord) -> dict[str, Any]:
    return {
        "at": nod.at.isoformat(),
        "answer": nod.answer.value,
        "text": nod.text,
        "revision": nod.revision,
        "stands": nod is record.nod,
    }


def _vote(vote: Vote) -> dict[str, Any]:
    return {
        "about": vote.about,
        "for": list(vote.in_favour),
        "against": list(vote.against),
        "abstaining": list(vote.abstaining),
        "counts": list(vote.sums),
        "voters": vote.voters,
        "result": vote.result and vote.result.value,
    }
