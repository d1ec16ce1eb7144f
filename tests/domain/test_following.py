"""The next meeting's agenda, as this one leaves it."""

import datetime as dt
from dataclasses import replace

import pytest

from kkr_tui.agenda.reader import parse_agenda
from kkr_tui.agenda.writer import write_agenda
from kkr_tui.domain.agenda import Attendance, Item, Person, Section
from kkr_tui.domain.commands import (
    AddPerson,
    CloseDoors,
    Dispose,
    EnterItem,
    MarkAttendance,
    NoteAction,
    OpenMeeting,
    RecordDecision,
)
from kkr_tui.domain.dates import dates_in, hours_in
from kkr_tui.domain.following import NextDate, date_named, left_open, next_agenda
from kkr_tui.domain.matters import Disposal
from kkr_tui.domain.meeting import Meeting, before_the_meeting
from tests.domain.scene import AGENDA, play

DATE = dt.date(2024, 6, 7)
ON_NEXT = Item(number="4", title="Punkter til næste møde", case_number="SAG-9")


def scene(background: str = "", *, closed: bool = False) -> Meeting:
    """The invented meeting, with an item about the next one."""
    sections = (Section(heading="Baggrund", text=background),) if background else ()
    ahead = replace(ON_NEXT, sections=sections, closed=closed)
    return play(OpenMeeting(), meeting=before_the_meeting(AGENDA.with_item(ahead)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Næste møde holdes den 6. februar 2025.", [(2025, 2, 6)]),
        ("Næste møde er d. 7. juni kl. 10.", [(2024, 6, 7)]),
        ("Næste møde er 1. marts", [(2025, 3, 1)]),
        ("Efter mødet 3. maj 2024 følger 2024-06-07 og 9.9.2024.", [(2024, 6, 7), (2024, 9, 9)]),
        ("Den 31. juni 2024, 12. person 2024, pkt. 3.10.2023", []),
    ],
)
def test_later_dates_in_a_text(text: str, found: list[tuple[int, int, int]]) -> None:
    assert list(dates_in(text, AGENDA.date)) == [dt.date(*date) for date in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("fra kl. 10.00 til kl. 12.00", ((10, 0), (12, 0))),
        ("kl. 9-11.30", ((9, 0), (11, 30))),
        ("kl. 10.00–12.00", ((10, 0), (12, 0))),
        ("kl. 10.00", None),
        ("kl. 25.00 til kl. 26.00", None),
    ],
)
def test_hours_in_a_text(text: str, found: tuple[tuple[int, int], tuple[int, int]] | None) -> None:
    assert hours_in(text) == (found and (dt.time(*found[0]), dt.time(*found[1])))


def test_the_date_is_the_one_named_for_the_next_meeting() -> None:
    said = scene("Næste møde holdes den 7. juni 2024 kl. 9.00-11.00.")
    assert date_named(said) == NextDate(DATE, (dt.time(9), dt.time(11)))
    decided = play(RecordDecision("4", "Mødet flyttes til den 14. juni 2024."), meeting=said)
    assert date_named(decided) == NextDate(dt.date(2024, 6, 14), None)
    assert date_named(play(RecordDecision("2", "Planen træder i kraft 1. juli 2024."))) is None


def test_roll_and_approvals_are_carried_and_nobody_is_registered() -> None:
    meeting = play(
        MarkAttendance(("Ane Berg",), Attendance.PRESENT), AddPerson(Person(name="Ny Mand", party="C")), meeting=scene()
    )
    agenda = next_agenda(meeting, DATE, minutes="referat.md")
    assert [m.name for m in agenda.members] == [m.name for m in AGENDA.members]
    assert {m.status for m in agenda.members} == {Attendance.UNREGISTERED}
    assert not any(m.substitute for m in agenda.members)
    assert [s.name for s in agenda.substitutes] == ["Sif Ege", "Tor Holm", "Ny Mand"]
    assert (agenda.previous_minutes, agenda.guests) == ("referat.md", ())
    first = agenda.items[0].children
    assert [(item.number, item.title) for item in first] == [
        ("1.1", "Godkendelse af referat"), ("1.2", "Godkendelse af dagsorden"),
    ]  # fmt: skip
    assert first[0].recommendation == "Det indstilles, at Havnerådet godkender referat fra mødet den 3. maj 2024."
    assert first[1].planned_minutes == 5, "as this meeting planned for the same item"
    assert agenda.items[-1].title == "Eventuelt"


def test_what_was_postponed_comes_with_its_case() -> None:
    meeting = play(Dispose("2", Disposal.POSTPONED), meeting=scene())
    chapter = next(item for item in next_agenda(meeting, DATE).items if item.title == "Udsatte punkter")
    (carried,) = chapter.children
    assert (carried.number, carried.title, carried.planned_minutes) == ("2.1", "Molen", 20)
    assert carried.recommendation == "Det indstilles, at Havnerådet godkender planen."
    assert carried.section("Tidligere behandling") == "Udsat på mødet den 3. maj 2024, pkt. 2."


def test_eventuelt_is_not_carried_over_beside_the_next_ones_own() -> None:
    items = next_agenda(play(Dispose("3", Disposal.POSTPONED), meeting=scene()), DATE).walk()
    assert [item.title for item in items if item.title in {"Eventuelt", "Udsatte punkter"}] == ["Eventuelt"]


@pytest.mark.parametrize("disposal", [Disposal.WITHDRAWN, Disposal.SENT_BACK, Disposal.TREATED])
def test_only_what_was_postponed_is_carried(disposal: Disposal) -> None:
    meeting = play(Dispose("2", disposal), meeting=scene())
    assert "Molen" not in [item.title for item in next_agenda(meeting, DATE).walk()]


def test_actions_become_one_item_and_closed_ones_close_it() -> None:
    meeting = play(NoteAction("2", "Ane Berg", "skriver til ministeriet", "1. juni"), meeting=scene())
    item = next(item for item in next_agenda(meeting, DATE).items if item.title == "Opfølgning")
    assert "- Ane Berg: skriver til ministeriet (senest 1. juni), jf. pkt. 2" in item.section("Sagsfremstilling")
    assert not item.closed
    behind_doors = play(EnterItem("2"), CloseDoors("2"), meeting=meeting)
    assert next(i for i in next_agenda(behind_doors, DATE).items if i.title == "Opfølgning").closed


def test_points_listed_for_the_next_meeting_are_items_once() -> None:
    meeting = play(RecordDecision("4", "Punkterne er:\n- Molen igen\n– Budget."), meeting=scene("- Molen igen"))
    agenda = next_agenda(meeting, DATE)
    chapter = next(item for item in agenda.items if item.title == "Nye punkter")
    assert [item.title for item in chapter.children] == ["Molen igen", "Budget"]
    ahead = next(item for item in agenda.items if item.title == "Punkter til næste møde")
    assert (ahead.case_number, ahead.sections) == ("SAG-9", ())


def test_points_said_in_sentences_are_kept_as_they_were_said() -> None:
    agenda = next_agenda(scene("Molen ventes på igen."), DATE)
    ahead = next(item for item in agenda.items if item.title == "Punkter til næste møde")
    assert ahead.section("Baggrund") == "Fra mødet den 3. maj 2024:\nMolen ventes på igen."


def test_what_was_said_behind_closed_doors_stays_there() -> None:
    meeting = scene("- Personsag\nNæste møde er 7. juni 2024.", closed=True)
    assert date_named(meeting) is None
    assert "Personsag" not in [item.title for item in next_agenda(meeting, DATE).walk()]


def test_what_is_left_without_a_decision_is_told() -> None:
    assert [item.number for item in left_open(scene())] == ["1.1", "2"]
    assert [item.number for item in left_open(play(Dispose("2", Disposal.WITHDRAWN), meeting=scene()))] == ["1.1"]


def test_the_file_is_one_that_the_reader_accepts() -> None:
    meeting = play(Dispose("2", Disposal.POSTPONED), NoteAction("2", "Ane", "skriver"), meeting=scene("- Budget: 2025"))
    agenda = next_agenda(meeting, DATE)
    assert parse_agenda(write_agenda(agenda).encode(), "next.yaml").agenda == agenda
