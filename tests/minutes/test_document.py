import datetime as dt
from dataclasses import replace

import pytest

from kkr_tui.domain.agenda import Item, Section
from kkr_tui.domain.events import DecisionRecorded, Entry, ItemEntered, MeetingClosed, PersonArrived, PersonLeft
from kkr_tui.domain.evolve import evolve
from kkr_tui.domain.meeting import Meeting
from kkr_tui.minutes import markdown
from kkr_tui.minutes.document import Audience, Gap, GapKind, Kind, build, gaps

from .scene import AGENDA, BEGINNING, CET, held, one_item, part, read


def minutes(
    meeting: Meeting,
    drafts: dict[str, str] | None = None,
    *,
    kind: Kind = Kind.FULL,
    audience: Audience = Audience.PUBLIC,
    head: str = "",
) -> str:
    return markdown.render(build(meeting, drafts or {}, kind=kind, audience=audience, head=head))


FULL = """\
# Referat af møde i KKR Hovedstaden den 24. november 2023

*Udkast*

## Deltagere

- Allan S. Andersen (A), Tårnby Kommune
- Christian Holm Donatzky (B), Helsingør Kommune (suppleant for Jørgen Kresten Suhr)
- Line Barfod (Ø), Københavns Kommune

## Afbud

- Jørgen Kresten Suhr (B), Hillerød Kommune
- Michael Vindfeldt, Frederiksberg Kommune

## Udeblevet

- Ole S. Nielsen (O)

## Øvrige deltagere

- Morten Mandøe, cheføkonom, KL

## 1. Godkendelse af referat og dagsorden

### 1.1. Godkendelse af referat

SAG-2023-04525 gitb

#### Baggrund

Referatet er udsendt.

#### Indstilling

Det indstilles, at referatet godkendes.

#### Bilag

- Notat om referatet
- Oversigt

#### Beslutning

KKR Hovedstaden godkendte referatet.

### 1.2. Godkendelse af dagsorden

#### Beslutning

*Beslutning mangler*

Line Barfod (Ø) forlod mødet kl. 10.05 under behandling af pkt. 1.2.

Line Barfod (Ø) ankom kl. 10.15 under behandling af pkt. 1.2.

Allan S. Andersen (A) deltog ikke i behandlingen af pkt. 1.2 på grund af inhabilitet.

## 2. Eventuelt

---

Kontrolkode: 3f2a9c14b0de

[kkr-hovedstaden-2023-11-24]: sha256:"""


def test_full_minutes_look_like_the_published_ones() -> None:
    text = minutes(held(*BEGINNING), head="3f2a9c14b0de")
    assert text.startswith(FULL)
    assert len(text.removeprefix(FULL)) == 64 + 1


def test_decisions_leave_out_the_case_but_not_the_case_line() -> None:
    parts = read(minutes(held(*BEGINNING), kind=Kind.DECISIONS))
    assert parts[0].heading == "Beslutningsreferat af møde i KKR Hovedstaden den 24. november 2023"
    assert part(parts, "1.1. Godkendelse af referat").paragraphs == [["SAG-2023-04525 gitb"]]
    headings = [p.heading for p in parts]
    assert not {"Baggrund", "Indstilling", "Bilag"} & set(headings)
    assert headings.count("Beslutning") == 2


def test_log_is_a_list_of_what_happened() -> None:
    (log,) = read(minutes(held(*BEGINNING), kind=Kind.LOG))
    assert log.heading == "Beslutningslog for møde i KKR Hovedstaden den 24. november 2023"
    assert ["10.03  1.1  Beslutning: KKR Hovedstaden godkendte referatet."] in log.items


def test_an_empty_meeting_has_minutes_too() -> None:
    text = minutes(one_item())
    assert "Kontrolkode" not in text
    assert [(p.level, p.heading) for p in read(text)][1:] == [(2, "Deltagere"), (2, "1. Sag"), (3, "Beslutning")]


def test_deep_items_get_deep_headings_and_no_deeper_than_six() -> None:
    item = Item(number="1.1.1.1.1.1", title="Bund", sections=(Section(heading="Økonomi", text="0 kr."),))
    for number in ("1.1.1.1.1", "1.1.1.1", "1.1.1", "1.1", "1"):
        item = Item(number=number, title="Trin", children=(item,))
    parts = read(minutes(held(agenda=replace(AGENDA, items=(item,)))))
    levels = [p.level for p in parts if p.heading[0].isdigit()]
    assert levels == [2, 3, 4, 5, 6, 6]
    assert part(parts, "Økonomi").level == 6


def test_coming_and_going_between_items_stands_below_the_people() -> None:
    meeting = held(*BEGINNING[:5], ("10.00", PersonLeft("Line Barfod", "")), ("10.02", PersonArrived("Morten Mandøe")))
    assert part(read(minutes(meeting)), "Øvrige deltagere").paragraphs == [
        ["Line Barfod (Ø) forlod mødet kl. 10.00."],
        ["Morten Mandøe ankom kl. 10.02."],
    ]


def test_a_draft_is_marked_as_one_and_stands_below_what_is_recorded() -> None:
    meeting = one_item("KKR godkendte.")
    assert part(read(minutes(meeting, {"1": "KKR godkendte ikke."})), "Beslutning").paragraphs == [
        ["KKR godkendte."],
        ["Kladde – ikke fastslået"],
        ["KKR godkendte ikke."],
    ]
    assert part(read(minutes(one_item(), {"1": "KKR"})), "Beslutning").paragraphs == [
        ["Kladde – ikke fastslået"],
        ["KKR"],
    ]
    assert "Kladde" not in minutes(one_item(), {"1": " \n"})


def test_an_addition_after_closing_is_dated() -> None:
    meeting = held(*BEGINNING, ("12.00", MeetingClosed()))
    later = dt.datetime(2023, 11, 27, 9, 15, tzinfo=CET)
    meeting = evolve(meeting, Entry(len(BEGINNING) + 2, later, DecisionRecorded("1.1", "Rettet.")))
    text = minutes(meeting)
    assert "Rettet.\n\n*Ændret efter mødets afslutning, den 27. november 2023 kl. 09.15*\n" in text
    assert text.count("*Ændret") == 1
    assert "*Udkast*" in text


def test_a_hole_cannot_be_missed_and_is_no_more_than_it_was() -> None:
    text = minutes(one_item("Ordet fik ⟦navn?⟧ og x⟦?⟧y ⟦ a ⟧⟦⟧."))
    assert "Ordet fik ⟦**navn?**⟧ og x⟦**?**⟧y ⟦ **a** ⟧⟦⟧." in text
    assert part(read(text), "Beslutning").paragraphs == [["Ordet fik ⟦navn?⟧ og x⟦?⟧y ⟦ a ⟧⟦⟧."]]


def test_the_order_is_the_agendas_whatever_the_order_of_treatment() -> None:
    meeting = held(("10.00", ItemEntered("2")), ("10.01", ItemEntered("1.2")), ("10.02", ItemEntered("1.1")))
    numbers = [p.heading.split()[0] for p in read(minutes(meeting)) if p.heading[0].isdigit()]
    assert numbers == ["1.", "1.1.", "1.2.", "2."]


@pytest.mark.parametrize(
    ("decision", "draft", "found"),
    [
        ("KKR godkendte.", None, []),
        ("KKR godkendte.", " ", [(GapKind.DRAFT, "")]),
        ("", None, [(GapKind.MISSING, "")]),
        ("", " \n ", [(GapKind.MISSING, "")]),
        ("", "KKR\n\ngod", [(GapKind.DRAFT, "KKR god")]),
        ("KKR godkendte.", "KKR", [(GapKind.DRAFT, "KKR")]),
        ("⟦a⟧ og ⟦b⟧", None, [(GapKind.HOLE, "⟦a⟧"), (GapKind.HOLE, "⟦b⟧")]),
        ("Åbent ⟦nav\nx", None, [(GapKind.HOLE, "⟦nav")]),
        ("", "⟦⟧", [(GapKind.HOLE, "⟦⟧"), (GapKind.DRAFT, "⟦⟧")]),
    ],
)
def test_gaps_of_one_item(decision: str, draft: str | None, found: list[tuple[GapKind, str]]) -> None:
    expected = tuple(Gap("1", kind, excerpt) for kind, excerpt in found)
    assert gaps(one_item(decision), {} if draft is None else {"1": draft}) == expected


def test_gaps_come_in_the_order_of_the_agenda_and_eventuelt_is_exempt() -> None:
    untreated = Item(number="1.3", title="Nåede vi ikke")
    chapter = replace(AGENDA.items[0], children=(*AGENDA.items[0].children, untreated))
    meeting = held(*BEGINNING, agenda=replace(AGENDA, items=(chapter, AGENDA.items[1])))
    assert gaps(meeting, {"2": "Intet."}) == (
        Gap("1.2", GapKind.MISSING),
        Gap("1.3", GapKind.UNTREATED),
        Gap("2", GapKind.DRAFT, "Intet."),
    )


def test_a_draft_that_empties_a_decision_is_told() -> None:
    meeting = one_item("KKR godkendte.")
    assert part(read(minutes(meeting, {"1": ""})), "Beslutning").paragraphs == [
        ["KKR godkendte."],
        ["Kladde – ikke fastslået: teksten er slettet"],
    ]
    assert gaps(meeting, {"1": ""}) == (Gap("1", GapKind.DRAFT),)
