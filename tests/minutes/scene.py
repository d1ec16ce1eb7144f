"""A small meeting to write minutes of, and a reader that sees what any CommonMark parser sees."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from kkr_tui.domain.agenda import Agenda, Attendance, Guest, Item, Member, Section, Substitute
from kkr_tui.domain.events import (
    AttendanceMarked,
    DecisionRecorded,
    Entry,
    Event,
    ItemEntered,
    MeetingOpened,
    PersonArrived,
    PersonLeft,
    PersonRecused,
    SubstituteSeated,
)
from kkr_tui.domain.evolve import replay
from kkr_tui.domain.meeting import Meeting

CET = dt.timezone(dt.timedelta(hours=1))

AGENDA = Agenda(
    body="KKR Hovedstaden",
    date=dt.date(2023, 11, 24),
    start=dt.time(10),
    members=(
        Member(name="Allan S. Andersen", party="A", municipality="Tårnby Kommune"),
        Member(name="Jørgen Kresten Suhr", party="B", municipality="Hillerød Kommune"),
        Member(name="Line Barfod", party="Ø", municipality="Københavns Kommune"),
        Member(name="Michael Vindfeldt", municipality="Frederiksberg Kommune"),
        Member(name="Ole S. Nielsen", party="O"),
    ),
    substitutes=(Substitute(name="Christian Holm Donatzky", party="B", municipality="Helsingør Kommune"),),
    guests=(Guest(name="Morten Mandøe", title="cheføkonom", organisation="KL", status=Attendance.PRESENT),),
    items=(
        Item(
            number="1",
            title="Godkendelse af referat og dagsorden",
            children=(
                Item(
                    number="1.1",
                    title="Godkendelse af referat",
                    case_number="SAG-2023-04525",
                    case_officer="gitb",
                    sections=(
                        Section(heading="Baggrund", text="Referatet er udsendt."),
                        Section(heading="Indstilling", text="Det indstilles, at referatet godkendes."),
                    ),
                    enclosures=("Notat om referatet", "Oversigt"),
                ),
                Item(number="1.2", title="Godkendelse af dagsorden"),
            ),
        ),
        Item(number="2", title="Eventuelt"),
    ),
)

BEGINNING: tuple[tuple[str, Event], ...] = (
    ("09.50", AttendanceMarked(("Allan S. Andersen", "Line Barfod"), Attendance.PRESENT)),
    ("09.51", SubstituteSeated("Jørgen Kresten Suhr", "Christian Holm Donatzky")),
    ("09.52", AttendanceMarked(("Michael Vindfeldt",), Attendance.EXCUSED)),
    ("09.53", AttendanceMarked(("Ole S. Nielsen",), Attendance.ABSENT)),
    ("10.00", MeetingOpened()),
    ("10.01", ItemEntered("1.1")),
    ("10.03", DecisionRecorded("1.1", "KKR Hovedstaden godkendte referatet.")),
    ("10.04", ItemEntered("1.2")),
    ("10.05", PersonLeft("Line Barfod", "1.2")),
    ("10.06", PersonRecused("Allan S. Andersen", "1.2")),
    ("10.15", PersonArrived("Line Barfod", "1.2")),
)


def at(clock: str) -> dt.datetime:
    hour, minute = clock.split(".")
    return dt.datetime(2023, 11, 24, int(hour), int(minute), tzinfo=CET)


def held(*happened: tuple[str, Event], agenda: Agenda = AGENDA) -> Meeting:
    return replay(agenda, (Entry(seq, at(clock), event) for seq, (clock, event) in enumerate(happened, 1)))


def one_item(decision: str = "", **kwargs: object) -> Meeting:
    """A meeting of nobody about one item, with that decision."""
    item = replace(Item(number="1", title="Sag"), **kwargs)  # type: ignore[arg-type]
    agenda = replace(AGENDA, items=(item,), members=(), substitutes=(), guests=())
    happened: list[tuple[str, Event]] = [("10.00", ItemEntered("1"))]
    if decision:
        happened.append(("10.01", DecisionRecorded("1", decision)))
    return held(*happened, agenda=agenda)


@dataclass
class Part:
    """What a parser makes of one heading and what stands under it: (is a list item, its lines)."""

    level: int
    heading: str
    blocks: list[tuple[bool, list[str]]] = field(default_factory=list)

    @property
    def paragraphs(self) -> list[list[str]]:
        return [lines for is_item, lines in self.blocks if not is_item]

    @property
    def items(self) -> list[list[str]]:
        return [lines for is_item, lines in self.blocks if is_item]

    @property
    def lines(self) -> list[str]:
        return [line for _, lines in self.blocks for line in lines]


COMMONMARK = MarkdownIt("commonmark")
GITHUB = MarkdownIt("commonmark").enable(["table", "strikethrough"])
LINKIFY = MarkdownIt("commonmark", {"linkify": True}).enable(["table", "strikethrough", "linkify"])

_EXPECTED = {
    "paragraph_open", "paragraph_close", "heading_open", "heading_close", "bullet_list_open", "bullet_list_close",
    "list_item_open", "list_item_close", "inline", "hr",
}  # fmt: skip
_EXPECTED_INLINE = {"text", "hardbreak", "strong_open", "strong_close", "em_open", "em_close"}
_EXPECTED_LINKIFY = _EXPECTED_INLINE | {"link_open", "link_close"}


def read(markdown: str, parser: MarkdownIt = COMMONMARK) -> list[Part]:
    """Markdown -> its parts. Fails when there is anything in it that the program never writes."""
    parts: list[Part] = []
    tokens = parser.parse(markdown)
    assert {token.type for token in tokens} <= _EXPECTED
    list_depth, opened = 0, ""
    for token in tokens:
        match token.type:
            case "bullet_list_open":
                list_depth += 1
                assert list_depth == 1
            case "bullet_list_close":
                list_depth -= 1
            case "heading_open":
                opened = token.tag
            case "paragraph_open":
                opened = "p"
            case "inline" if opened == "p":
                parts[-1].blocks.append((list_depth > 0, _lines(token, parser)))
            case "inline":
                (heading,) = _lines(token, parser)
                parts.append(Part(int(opened[1]), heading))
    return parts


def part(parts: Iterable[Part], heading: str) -> Part:
    (found,) = (p for p in parts if p.heading == heading)
    return found


def _lines(inline: Token, parser: MarkdownIt) -> list[str]:
    children = inline.children or []
    expected = _EXPECTED_LINKIFY if parser is LINKIFY else _EXPECTED_INLINE
    assert {child.type for child in children} <= expected
    return "".join("\n" if child.type == "hardbreak" else child.content for child in children).split("\n")
