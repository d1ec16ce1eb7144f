"""What the record holds about one item besides its decision, as JSON (``minutes.jsonitem``)."""

from typing import Any, Literal

from kkr_tui.domain.itemrecord import ItemRecord
from kkr_tui.domain.matters import NotedNod, NotedVote, VoteResult
from kkr_tui.domain.room import Room
from kkr_tui.minutes import jsonitem as shape

_OPTIONS: tuple[shape.Option, ...] = ("yes", "no", "abstain")

_RESULTS: dict[VoteResult | None, Literal["pass", "fail"]] = {
    VoteResult.ADOPTED: "pass",
    VoteResult.REJECTED: "fail",
    VoteResult.LAPSED: "fail",
}


def matters(record: ItemRecord, room: Room | None, *, speakers: bool) -> dict[str, Any]:
    """The keys of an item that tell how it was treated; who spoke only if asked for."""
    return {
        "recused_parts": [shape.PartOf(person=person, part=part) for person, part in sorted(record.recused_parts)],
        "stand_ins": [shape.StandIn(member=member, substitute=name) for member, name in record.stand_ins.items()],
        "room": room and _room(room),
        "vote_events": [_vote(noted) for noted in record.votes],
        "nods": [_nod(nod, record) for nod in record.nods],
        "outcomes": [shape.Outcome(part=part, text=text) for part, text in record.outcomes.items()],
        "dissents": [shape.Dissent(at=d.at, by=list(d.by), kind=d.kind, text=d.text) for d in record.dissents],
        "actions": [shape.Action(who=action.who, what=action.what, by=action.by) for action in record.actions],
        "disposal": record.disposal,
        "added_at": record.added_at,
        "speakers": [
            shape.Speaker(person=spoke.person, began=spoke.began, ended=spoke.ended)
            for spoke in (record.floor.spoke if speakers else ())
        ],
    }


def _room(room: Room) -> shape.Room:
    return shape.Room(
        filled=room.filled,
        filled_at_end=room.filled_at_end,
        voters=room.voters,
        quorate=room.quorate,
        absent=list(room.absent),
    )


def _nod(nod: NotedNod, record: ItemRecord) -> shape.Nod:
    return shape.Nod(at=nod.at, answer=nod.answer, text=nod.text, revision=nod.revision, stands=nod is record.nod)


def _vote(noted: NotedVote) -> shape.VoteEvent:
    vote = noted.vote
    named = zip(_OPTIONS, (vote.in_favour, vote.against, vote.abstaining), strict=True)
    return shape.VoteEvent(
        start_date=noted.at,
        motion=vote.about,
        result=_RESULTS.get(vote.result or vote.proposed),
        stated=vote.result,
        wording=noted.wording,
        counts=[shape.Count(option=option, value=value) for option, value in zip(_OPTIONS, vote.sums, strict=True)],
        votes=[shape.Ballot(voter=name, option=option) for option, names in named for name in names],
        voters=vote.voters,
    )
