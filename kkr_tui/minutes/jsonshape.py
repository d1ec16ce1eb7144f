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
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from kkr_tui.domain.agenda import Attendance
from kkr_tui.domain.matters import Phase
from kkr_tui.domain.presence import Movement
from kkr_tui.minutes.audience import Audience
from kkr_tui.minutes.blocks import Part
from kkr_tui.minutes.document import GapKind, Kind
from kkr_tui.minutes.jsonitem import Item, Name

FORMAT = "kkr-minutes"
VERSION = 2
SCHEMA_FILE = Path(__file__).with_name("kkr-minutes.schema.json")

Party = Annotated[str, Meta(description="Popolo: the group, here the letter of a party")]
Municipality = Annotated[str, Meta(description="the municipality that sent this person; in neither Popolo nor OParl")]
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
    no_show: Annotated[str, Meta(description="the substitute who was called and did not come, or nothing")]


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


class Approval(Struct, kw_only=True):
    """A later meeting approved the minutes."""

    at: Annotated[str, Meta(description="the name of that meeting, as kkr knows it")]
    date: dt.date
    changes: str


class Addition(Struct, kw_only=True):
    """Something that was added after the meeting was closed."""

    seq: Annotated[int, Meta(description="the row of the record")]
    at: dt.datetime
    item: Number
    text: str


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
    lists_actions: Annotated[bool, Meta(description="whether actions are listed at the end of the minutes")]
    approved: Annotated[Approval | None, Meta(description="null while the minutes are a draft")]
    chairs: Annotated[list[Name], Meta(description="who led the meeting, first to last")]
    breaks: list[Break]
    joined: Annotated[list[list[str]], Meta(description="numbers of items that were treated as one")]
    roll: list[Member]
    participants: list[Participant]
    guests: list[Guest]
    presence: list[Presence]
    items: list[Item]
    additions: Annotated[list[Addition], Meta(description="what was added after the meeting was closed")]
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
