"""The picture of the room: each party's seats, whoever fills them."""

from dataclasses import replace

import pytest

from kkr_tui.domain.agenda import Attendance, Substitute
from kkr_tui.domain.events import AttendanceMarked, Event, SubstituteSeated
from kkr_tui.tui.clerk.seats import summary
from tests.minutes.scene import AGENDA, held

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
