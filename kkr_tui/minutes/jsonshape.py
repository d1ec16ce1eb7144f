"""What the JSON of a meeting looks like: its keys, their types and what they mean. Its JSON Schema is made of this.

Names are those of Popolo (https://www.popoloproject.com/specs/) for people and votes, and of OParl
(https://oparl.org/spezifikation/) for the meeting and its items, where those have a word for it, spelt as ours are.
They know the group that somebody belongs to (``on_behalf_of``), not the municipality that sent them: ``represents``.

Text is plain text, never markup. A time is the clock in the room with its offset. Of a closed item the public sees
number, name (the open one) and resolution_text (the public one); its other keys are there and empty.
"""

import datetime as dt
import json
import sys
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from kkr_tui.domain.agenda import Attendance
from kkr_tui.domain.matters import Disposal, DissentKind, Phase
from kkr_tui.domain.meeting import Movement
from kkr_tui.minutes.audience import Audience
from kkr_tui.minutes.blocks import Part
from kkr_tui.minutes.document import GapKind, Kind

FORMAT = "kkr-minutes"
VERSION = 2
SCHEMA_FILE = Path(__file__).with_name("kkr-minutes.schema.json")

Party = Annotated[str, Meta(description="Popolo: the group, here the letter of a party")]
Municipality = Annotated[str, Meta(description="the municipality that sent this person; in neither Popolo nor OParl")]
Name = Annotated[str, Meta(description="a person's name, by which the document means that person everywhere")]
Clock = Annotated[str, Meta(pattern="^[0-9]{2}:[0-9]{2}$")]
Number = Annotated[str, Meta(description="the number of an item, or nothing")]


class Member(Struct, kw_only=True):
    """A seat of the body. Popolo: a Membership."""

    name: Name
    on_behalf_of: Party
    represents: Municipality
    role: Annotated[str, Meta(description="Popolo: what the member is by mandate, such as borgmester")]
    status: Attendance
    substitute: Annotated[str, Meta(description="who holds the seat instead, or nothing")]


class Participant(Struct, kw_only=True):
    """Somebody who attended with a seat. OParl: a participant of the Meeting."""

    name: Name
    on_behalf_of: Party
    represents: Municipality
    substitute_for: Annotated[str, Meta(description="the member whose seat this person held, or nothing")]
    remark: str


class Guest(Struct, kw_only=True):
    """Somebody without a seat."""

    name: Name
    role: str
    organization: str
    status: Attendance


class Presence(Struct, kw_only=True):
    """Somebody came or went."""

    at: Annotated[dt.datetime | None, Meta(description="null where only the item is known")]
    item: Number
    phase: Annotated[Phase, Meta(description="while the item was treated, or when it was finished")]
    person: Name
    movement: Movement
    instead_of: Annotated[str, Meta(description="whose seat the person took, or nothing")]


class Break(Struct, kw_only=True):
    """The meeting paused."""

    began: dt.datetime
    ended: dt.datetime | None
    item: Number


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

    option: Literal["yes", "no", "abstain"]
    value: int


class Ballot(Struct, kw_only=True):
    """Popolo: a Vote."""

    voter: Name
    option: Literal["yes", "no", "abstain"]


class VoteEvent(Struct, kw_only=True):
    """Popolo: a VoteEvent. ``votes`` is empty where only numbers are known."""

    start_date: dt.datetime
    motion: Annotated[str, Meta(description="what an amendment says; nothing for the recommendation itself")]
    result: Annotated[Literal["pass", "fail"], Meta(description="equal votes carry nothing")]
    counts: list[Count]
    votes: list[Ballot]
    voters: Annotated[int, Meta(description="how many could vote")]


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
    outcomes: list[Outcome]
    dissents: list[Dissent]
    actions: list[Action]
    disposal: Disposal
    added_at: Annotated[dt.datetime | None, Meta(description="when it was put on the agenda at the meeting, or null")]
    speakers: Annotated[list[Speaker], Meta(description="in the internal version only")]
    resolution_text: Annotated[str, Meta(description="OParl: the decision")]
    revisions: list[Revision]
    draft: Annotated[str, Meta(description="typed but not recorded")]
    items: "list[Item]"


class Gap(Struct, kw_only=True):
    """Something that is not finished."""

    item: str
    kind: GapKind
    excerpt: str


class HeadingBlock(Struct, kw_only=True, tag="heading"):
    """A heading; ``level`` is 2 to 6."""

    level: int
    text: str
    part: Part
    number: Number


class ParagraphBlock(Struct, kw_only=True, tag="paragraph"):
    """Running text, line by line."""

    lines: list[str]


class ListBlock(Struct, kw_only=True, tag="list"):
    """A list; each entry is one line or more."""

    items: list[list[str]]


class NoteBlock(Struct, kw_only=True, tag="note"):
    """A remark by the program itself."""

    text: str


class Document(Struct, kw_only=True):
    """The minutes in the words of every other format: title, blocks from first to last, and the line that ends them."""

    kind: Kind
    title: str
    blocks: list[HeadingBlock | ParagraphBlock | ListBlock | NoteBlock]
    code: str


class Minutes(Struct, kw_only=True):
    """A meeting and its minutes, as KKR TUI exports them."""

    format: Annotated[str, Meta(pattern=f"^{FORMAT}$")]
    version: Annotated[
        int, Meta(ge=VERSION, le=VERSION, description="grows when a key changes its meaning or goes away")
    ]
    audience: Audience
    meeting: Annotated[str, Meta(description="the name by which kkr knows it")]
    organization: Annotated[str, Meta(description="OParl: the body that met")]
    date: dt.date
    location: str
    planned_start: Clock | None
    planned_end: Clock | None
    start: Annotated[dt.datetime | None, Meta(description="OParl: when it was opened")]
    end: Annotated[dt.datetime | None, Meta(description="OParl: when it was closed")]
    chair: Name
    vice_chair: Name
    secretary: Name
    quorum: int
    chairs: Annotated[list[Name], Meta(description="who led the meeting, first to last")]
    breaks: list[Break]
    joined: Annotated[list[list[str]], Meta(description="numbers of items that were treated as one")]
    roll: list[Member]
    participants: list[Participant]
    guests: list[Guest]
    presence: list[Presence]
    items: list[Item]
    gaps: list[Gap]
    document: Document
    head: Annotated[str, Meta(description="head of the record's hash chain, or nothing")]
    seal: Annotated[str, Meta(description="by which kkr knows its own unedited file")] = ""


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what ``kkr export --format json`` writes."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(Minutes)}


def schema_text() -> str:
    """The schema as the shipped file has it."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":  # python -m kkr_tui.minutes.jsonshape: writes the shipped file anew
    SCHEMA_FILE.write_text(schema_text(), encoding="utf-8")
    sys.stdout.write(f"{SCHEMA_FILE}\n")
