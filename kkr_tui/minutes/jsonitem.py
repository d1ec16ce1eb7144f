"""What an item of the agenda looks like in the JSON of a meeting (``minutes.jsonshape``)."""

import datetime as dt
from typing import Annotated, Literal

from msgspec import Meta, Struct

from kkr_tui.domain.matters import Answer, Disposal, DissentKind, VoteResult

Name = Annotated[str, Meta(description="a person's name, by which the document means that person everywhere")]
Option = Literal["yes", "no", "abstain"]
"""Popolo's words for what somebody can vote."""


class Section(Struct, kw_only=True):
    """A part of the case that was before the meeting."""

    heading: str
    text: str


class PartOf(Struct, kw_only=True):
    """Somebody who had no part in one of the recommendations, by its number."""

    person: Name
    part: str


class StandIn(Struct, kw_only=True):
    """A substitute for one item."""

    member: Name
    substitute: Name


class Room(Struct, kw_only=True):
    """The seats while an item was treated."""

    filled: Annotated[int, Meta(description="seats filled when it began")]
    filled_at_end: int
    voters: Annotated[int, Meta(description="who could vote: without those who had to leave the room")]
    quorate: bool
    absent: Annotated[list[Name], Meta(description="participants who were not in the room")]


class Count(Struct, kw_only=True):
    """Popolo: a Count."""

    option: Option
    value: int


class Ballot(Struct, kw_only=True):
    """Popolo: a Vote."""

    voter: Name
    option: Option


class VoteEvent(Struct, kw_only=True):
    """Popolo: a VoteEvent. ``votes`` is empty where only numbers are known."""

    start_date: dt.datetime
    motion: Annotated[str, Meta(description="what an amendment says; nothing for the recommendation itself")]
    result: Annotated[Literal["pass", "fail"] | None, Meta(description="null where it was not stated")]
    stated: Annotated[VoteResult | None, Meta(description="what the chair declared; null when it was not asked for")]
    wording: Annotated[str, Meta(description="the secretary's own words; nothing for the derived sentence")]
    counts: list[Count]
    votes: list[Ballot]
    voters: Annotated[int, Meta(description="how many could vote")]


class Nod(Struct, kw_only=True):
    """What the chair answered to the decision."""

    at: dt.datetime
    answer: Answer
    text: Annotated[str, Meta(description="what is to be corrected, in the chair's words")]
    revision: Annotated[int, Meta(description="the row of the wording that was answered; 0 when it is not on record")]
    stands: Annotated[bool, Meta(description="whether it is the last answer to the wording that stands")]


class Outcome(Struct, kw_only=True):
    """What was decided on one of several recommendations."""

    part: str
    text: str


class Dissent(Struct, kw_only=True):
    """A statement that members demanded recorded, or a reservation."""

    at: dt.datetime
    by: list[Name]
    kind: DissentKind
    text: str


class Action(Struct, kw_only=True):
    """What somebody is to do until when, in words."""

    who: str
    what: str
    by: str


class Speaker(Struct, kw_only=True):
    """Somebody had the floor."""

    person: Name
    began: dt.datetime
    ended: dt.datetime


class Revision(Struct, kw_only=True):
    """A wording of the decision as it was recorded."""

    seq: Annotated[int, Meta(description="the row of the record")]
    at: dt.datetime
    text: str
    addition: Annotated[bool, Meta(description="recorded after the meeting was closed")]


class Item(Struct, kw_only=True):
    """OParl: an AgendaItem. One with ``items`` is a chapter."""

    number: str
    name: str
    public: Annotated[bool, Meta(description="OParl: false for a closed item")]
    case_number: str
    case_officer: str
    planned_minutes: int | None
    presenter: str
    sections: list[Section]
    enclosures: list[str]
    entered: Annotated[list[dt.datetime], Meta(description="when the meeting turned to it")]
    recused: Annotated[list[Name], Meta(description="who had to leave the room (inhabil)")]
    recused_parts: list[PartOf]
    stand_ins: list[StandIn]
    room: Annotated[Room | None, Meta(description="null when the meeting did not turn to it")]
    vote_events: list[VoteEvent]
    nods: Annotated[list[Nod], Meta(description="the chair's answers; never in the public version")]
    outcomes: list[Outcome]
    dissents: list[Dissent]
    actions: list[Action]
    disposal: Disposal
    added_at: Annotated[dt.datetime | None, Meta(description="when it was put on the agenda at the meeting, or null")]
    speakers: Annotated[list[Speaker], Meta(description="in the public version only when asked for")]
    resolution_text: Annotated[str, Meta(description="OParl: the decision")]
    revisions: list[Revision]
    draft: Annotated[str, Meta(description="typed but not recorded")]
    items: "list[Item]"
