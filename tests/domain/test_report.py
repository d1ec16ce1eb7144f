import datetime as dt
from dataclasses import replace

import pytest

from kkr_tui.domain.agenda import Member, Substitute
from kkr_tui.domain.events import (
    BreakBegun,
    BreakEnded,
    Event,
    ItemEntered,
    MeetingClosed,
    PersonLeft,
    SubstituteSeated,
    VoteTaken,
)
from kkr_tui.domain.matters import Vote
from kkr_tui.domain.report import Report, Turnout, report
from kkr_tui.minutes.audience import Audience, seen_by
from tests.minutes.scene import AGENDA, BEGINNING, at, held

LINE, ALLAN = "Line Barfod", "Allan S. Andersen"
TO_THE_END: tuple[tuple[str, Event], ...] = (("10.20", ItemEntered("2")), ("10.30", MeetingClosed()))


def of(*happened: tuple[str, Event], closed: str = "", audience: Audience = Audience.INTERNAL) -> Report:
    meeting = held(*happened, agenda=AGENDA.with_closed(closed))
    view = seen_by(audience, meeting, {})
    return report(meeting, view.meeting, view.withheld)


def filled(figures: Report) -> list[tuple[str, str, int]]:
    return [(step.at.strftime("%H.%M"), step.item, step.seats) for step in figures.presence]


def test_time_is_told_for_every_item_that_is_treated() -> None:
    pause: tuple[tuple[str, Event], ...] = (("10.16", BreakBegun("1.2")), ("10.18", BreakEnded()))
    times = of(*BEGINNING, *pause, *TO_THE_END).times
    spent = {time.number: time.used for time in times}
    assert spent == {"1.1": dt.timedelta(minutes=3), "1.2": dt.timedelta(minutes=14), "2": dt.timedelta(minutes=10)}
    assert [time.used for time in of(*BEGINNING[:6]).times] == [dt.timedelta(), None, None]


ENTERED, LEFT = ("10.04", ItemEntered("1.2")), ("10.05", PersonLeft(LINE, "1.2"))


@pytest.mark.parametrize(
    ("closed", "audience", "told"),
    [
        ("", Audience.PUBLIC, [("10.00", "", 3), ("10.05", "1.2", 2)]),
        ("1.2", Audience.INTERNAL, [("10.00", "", 3), ("10.05", "1.2", 2)]),
        ("1.2", Audience.PUBLIC, [("10.00", "", 3), ("10.20", "2", 2)]),  # the count is right, and says no more
    ],
)
def test_seats_are_told_as_they_change(closed: str, audience: Audience, told: list[tuple[str, str, int]]) -> None:
    assert filled(of(*BEGINNING[:7], ENTERED, LEFT, *TO_THE_END, closed=closed, audience=audience)) == told


@pytest.mark.parametrize(
    ("left", "told"),
    [
        (PersonLeft(LINE, "1.1", at=at("10.02"), after=7), ("10.02", "1.1", 2)),
        (PersonLeft(LINE, "1.1", after=7), ("10.01", "1.1", 2)),  # when is not known, so as early as the row before
    ],
)
def test_what_was_noted_afterwards_stands_where_it_happened(left: Event, told: tuple[str, str, int]) -> None:
    begun = [*BEGINNING[:6], ("10.01", ItemEntered("1.1")), ("10.04", ItemEntered("1.2")), ("10.09", left)]
    assert filled(of(*begun, *TO_THE_END)) == [("10.00", "", 3), told]


def test_attendance_is_by_seats() -> None:
    figures = of(*BEGINNING, *TO_THE_END)
    assert figures.parties == (
        Turnout("A", members=1, substitutes=0, empty=0),
        Turnout("B", members=0, substitutes=1, empty=0),
        Turnout("O", members=0, substitutes=0, empty=1),
        Turnout("Ø", members=1, substitutes=0, empty=0),
        Turnout("", members=0, substitutes=0, empty=1),
    )
    assert [place.name for place in figures.municipalities] == [
        "Frederiksberg Kommune", "Hillerød Kommune", "Københavns Kommune", "Tårnby Kommune", "",
    ]  # fmt: skip
    assert sum(place.seats for place in figures.municipalities) == figures.seats == 5


def test_votes_are_told_with_their_items_and_closed_ones_are_not() -> None:
    vote = Vote(in_favour=(LINE,), against=(ALLAN,), voters=3)
    happened = [*BEGINNING, ("10.16", VoteTaken("1.2", vote)), *TO_THE_END]
    [told] = of(*happened).votes
    assert (told.number, told.title, told.noted.vote) == ("1.2", "Godkendelse af dagsorden", vote)
    assert of(*happened, closed="1.2", audience=Audience.PUBLIC).votes == ()


def test_a_meeting_that_was_never_held_has_no_times() -> None:
    figures = of()
    assert (figures.times, figures.presence, figures.votes, figures.opened_at) == ((), (), (), None)
    assert figures.parties[0] == Turnout("A", members=0, substitutes=0, empty=1)


def test_that_a_party_sits_for_another_is_told_once() -> None:
    members = tuple(Member(name=name, party="A") for name in ("Ane", "Bo", "Cai"))
    substitutes = tuple(
        Substitute(name=name, party=party) for name, party in (("Dan", "S"), ("Eva", "S"), ("Fie", "a"))
    )
    seated = [
        ("09.50", SubstituteSeated(member.name, sub.name)) for member, sub in zip(members, substitutes, strict=True)
    ]
    meeting = held(*seated, agenda=replace(AGENDA, members=members, substitutes=substitutes))
    assert report(meeting, meeting).crossed == (("S", "A"),)
