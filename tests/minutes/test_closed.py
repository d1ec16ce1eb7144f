"""Nothing of a closed item gets out, in no kind and no format."""

import datetime as dt
import json
from dataclasses import replace

import pytest

from kkr_tui.domain.agenda import Agenda, Item, Section
from kkr_tui.domain.events import (
    ActionNoted,
    AgendaChanged,
    DecisionRecorded,
    Event,
    FindingIgnored,
    ItemDisposed,
    ItemEntered,
    ItemsJoined,
    MatterStruck,
    MeetingClosed,
    OutcomeRecorded,
    PersonArrived,
    PersonLeft,
    PersonRecused,
    Undone,
    VoteTaken,
)
from kkr_tui.domain.matters import Disposal, Vote
from kkr_tui.domain.meeting import Meeting
from kkr_tui.minutes import log
from kkr_tui.minutes.document import Audience, Gap, GapKind, Kind, gaps
from kkr_tui.minutes.formats import FORMATS, Export
from tests.chair.texts import chair_texts

from . import reading
from .scene import AGENDA, BEGINNING, held, part, read

CANARY = "kanariefugl"
CLOSED = Item(
    number="1.3",
    title=f"{CANARY} titel",
    case_number=f"SAG-{CANARY}",
    case_officer=CANARY,
    presenter=CANARY,
    planned_minutes=17,
    closed=True,
    sections=(Section(heading=f"{CANARY} overskrift", text=CANARY), Section(heading="Baggrund", text=CANARY)),
    enclosures=(CANARY,),
    prepared_decision=CANARY,
    children=(Item(number="1.3.1", title=CANARY, enclosures=(CANARY,)),),
)
DRAFTS = {"1.3": f"{CANARY} ⟦{CANARY}⟧", "1.3.1": CANARY}
HAPPENED: tuple[tuple[str, Event], ...] = (
    *BEGINNING,
    ("10.20", ItemEntered("1.3")),
    ("10.21", PersonLeft("Line Barfod", "1.3")),
    ("10.22", PersonRecused("Allan S. Andersen", "1.3")),
    ("10.23", DecisionRecorded("1.3", f"{CANARY} ⟦{CANARY}⟧")),
    ("10.24", DecisionRecorded("1.3", CANARY)),
    ("10.25", Undone(len(BEGINNING) + 5)),
    ("10.26", ItemEntered("1.3.1")),
    ("10.27", DecisionRecorded("1.3.1", CANARY)),
    ("10.28", PersonArrived("Line Barfod", "1.3")),
    ("10.29", FindingIgnored("open-hole", "1.3", CANARY, CANARY)),
    ("12.00", MeetingClosed()),
    ("12.30", DecisionRecorded("1.3", f"{CANARY} rettet")),
)

NOON = dt.datetime(2024, 5, 3, 12, tzinfo=dt.UTC)


def agenda(closed: Item = CLOSED) -> Agenda:
    chapter = replace(AGENDA.items[0], children=(*AGENDA.items[0].children, closed))
    return replace(AGENDA, items=(chapter, AGENDA.items[1]))


def meeting(closed: Item = CLOSED) -> Meeting:
    return held(*HAPPENED, agenda=agenda(closed))


def exported(form: str, audience: Audience, kind: Kind = Kind.FULL, closed: Item = CLOSED) -> bytes:
    return FORMATS[form].write(Export(meeting(closed), DRAFTS, kind, audience, "3f2a9c14b0de"), None)


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("form", FORMATS)
def test_the_public_sees_nothing_of_it(form: str, kind: Kind) -> None:
    for audience in Audience:
        document = exported(form, audience, kind)
        parts = [*reading.raw(form, document), *(word.encode() for word in reading.words(form, document))]
        assert any(CANARY.encode() in part for part in parts) is (audience is Audience.INTERNAL)


def test_nor_does_its_log() -> None:
    for audience in Audience:
        told = "\n".join(log.lines(meeting(), audience=audience))
        assert (CANARY in told) is (audience is Audience.INTERNAL)


def test_the_public_sees_number_and_open_title() -> None:
    parts = read(exported("md", Audience.PUBLIC).decode())
    assert part(parts, "1.3. Lukket punkt").blocks == []
    assert part(parts, "1.3.1. Lukket punkt").blocks == []
    assert sum(p.heading == "Beslutning" for p in parts) == 2


def test_the_public_sees_the_open_title_and_the_public_decision_if_there_are_any() -> None:
    closed = replace(CLOSED, open_title="Ansættelse", public_decision="En direktør blev ansat.")
    parts = read(exported("md", Audience.PUBLIC, Kind.DECISIONS, closed).decode())
    after = parts[[p.heading for p in parts].index("1.3. Ansættelse") + 1]
    assert (after.heading, after.paragraphs) == ("Beslutning", [["En direktør blev ansat."]])
    items = json.loads(exported("json", Audience.PUBLIC, closed=closed))["items"][0]["items"]
    (item,) = (item for item in items if not item["public"])
    assert (item["name"], item["resolution_text"]) == ("Ansættelse", "En direktør blev ansat.")


def test_the_public_log_knows_only_that_the_item_was_reached() -> None:
    lines = log.lines(meeting(), audience=Audience.PUBLIC)
    assert [line for line in lines if "1.3" in line] == [
        "10.20  1.3    Punkt: Lukket punkt",
        "10.26  1.3.1  Punkt: Lukket punkt",
    ]


def test_those_who_may_see_it_are_told_that_it_is_closed() -> None:
    parts = read(exported("md", Audience.INTERNAL).decode())
    assert f"SAG-{CANARY} {CANARY}" in part(parts, f"1.3. {CANARY} titel (lukket)").lines
    assert part(parts, f"1.3.1. {CANARY} (lukket)")
    assert not any("1.2" in p.heading and "lukket" in p.heading for p in parts)


def test_the_secretary_is_told_of_its_gaps_and_the_public_is_not() -> None:
    assert Gap("1.3", GapKind.HOLE, f"⟦{CANARY}⟧") in gaps(meeting(), DRAFTS)
    public = json.loads(exported("json", Audience.PUBLIC))
    assert {gap["item"] for gap in public["gaps"]} == {"1.2"}


PUBLIC = "Udvalget blev udpeget."
TREATED = (*BEGINNING, ("10.20", ItemEntered("1.3")))
TURNED_ON = (*TREATED, ("10.30", ItemEntered("2")))
OVER = (*TURNED_ON, ("12.00", MeetingClosed()))


@pytest.mark.parametrize(
    ("happened", "shown"),
    [
        (BEGINNING, False),
        (TREATED, False),
        (TURNED_ON, False),  # who leafs through the items publishes nothing
        ((*TREATED, ("10.21", VoteTaken("1.3", Vote(counts=(0, 2, 0))))), False),  # it may have fallen
        ((*TREATED, ("10.21", DecisionRecorded("1.3", CANARY))), True),
        ((*TREATED, ("10.21", OutcomeRecorded("1.3", "1", CANARY))), True),
        ((*TREATED, ("10.21", ItemsJoined(("1.3", "2"))), ("10.22", DecisionRecorded("2", "Udpeget."))), True),
        (OVER, True),
        ((*BEGINNING, ("12.00", MeetingClosed())), False),
        ((*TREATED, ("10.21", ItemDisposed("1.3", Disposal.POSTPONED)), ("12.00", MeetingClosed())), False),
        ((*TREATED, ("10.21", DecisionRecorded("1.3", CANARY)), ("10.22", Undone(len(TREATED) + 1))), False),
    ],
)
def test_the_public_wording_is_shown_when_it_holds(happened: tuple[tuple[str, Event], ...], shown: bool) -> None:
    closed = replace(CLOSED, public_decision=PUBLIC, open_title="Udpegning", children=())
    meeting = held(*happened, agenda=agenda(closed))
    assert (PUBLIC in chair_texts(meeting, {}, Audience.PUBLIC, NOON)["chair's log"]) is shown
    export = Export(meeting, {}, Kind.FULL, Audience.PUBLIC, "")
    for form in ("md", "html", "json", "akn"):
        assert (PUBLIC in FORMATS[form].write(export, None).decode()) is shown


def test_what_was_noted_under_an_item_that_the_file_no_longer_has_stays_inside() -> None:
    """It may have been closed; a text that was struck out does not keep the item on the agenda."""
    without = replace(AGENDA, items=AGENDA.items[:1])
    gone = next(item for item in AGENDA.items[1:] if not item.children)
    noted = (*BEGINNING, ("10.21", ActionNoted(gone.number, "", CANARY, "")))
    struck = ("10.22", MatterStruck(gone.number, len(noted)))
    meeting = held(*noted, struck, ("10.23", AgendaChanged(without)))
    assert gone.number not in {item.number for item in meeting.agenda.walk()}
    assert CANARY not in "\n".join(log.lines(meeting, audience=Audience.PUBLIC))
    assert CANARY in "\n".join(log.lines(meeting, audience=Audience.INTERNAL))
