"""The picture of the room: each party's seats, whoever fills them."""

import datetime as dt
from dataclasses import replace

import pytest

from kkr_tui.domain.agenda import Attendance, Substitute
from kkr_tui.domain.events import AttendanceMarked, Event, SubstituteSeated
from kkr_tui.session import Saved, SaveState
from kkr_tui.tui.chair.topline import top_line
from kkr_tui.tui.chair.view import View
from kkr_tui.tui.clerk.header import header_line
from kkr_tui.tui.clerk.seats import summary
from tests.minutes.scene import AGENDA, CET, held

MOMENT = dt.datetime(2023, 11, 24, 11, 2, 7, tzinfo=CET)
PRESENT = ("Allan S. Andersen", "Line Barfod")


@pytest.mark.parametrize(
    ("party", "row", "is_explained"),
    [("B", "B   1/1  ■", False), ("S", "B   1/1  S", True), ("", "B   1/1  –", True)],
)
def test_a_seat_is_that_of_its_member_and_shows_whose_substitute_fills_it(
    party: str, row: str, is_explained: bool
) -> None:
    agenda = replace(AGENDA, substitutes=(Substitute(name="Christian Holm Donatzky", party=party),))
    happened: list[tuple[str, Event]] = [
        ("09.50", AttendanceMarked(PRESENT, Attendance.PRESENT)),
        ("09.51", SubstituteSeated("Jørgen Kresten Suhr", "Christian Holm Donatzky")),
    ]
    lines = summary(held(*happened, agenda=agenda), 30).plain.splitlines()
    assert lines[0] == "3 of 5 seats filled"
    assert row in [line.rstrip() for line in lines]
    assert ("a letter: substitute of that party" in lines) == is_explained
    assert not any(line.startswith("S ") for line in lines)


@pytest.mark.parametrize("cells", [20, 80, 120, 200])
def test_where_there_is_no_roll_nobody_is_counted_and_nothing_is_quorate(cells: int) -> None:
    meeting = held(agenda=replace(AGENDA, members=(), substitutes=()))
    top = header_line(meeting, Saved(SaveState.SAVED, MOMENT), MOMENT, "", cells).plain
    for told in (top, top_line(View(meeting), MOMENT, cells).plain, summary(meeting, cells).plain):
        assert "quorate" not in told
        assert "0/0" not in told
        assert " of 0" not in told
    assert "`medlemmer:` in the agenda file" in summary(meeting, cells).plain
