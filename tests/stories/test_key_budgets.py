"""What the gestures of a meeting may cost, in keys counted in the running program."""

from pathlib import Path

import pytest

from kkr_tui.domain.agenda import Attendance
from kkr_tui.tui.clerk.editor import HOLE
from tests.stories.conftest import AGENDA, Clerk, clerk
from tests.stories.test_published_meeting import query_for, unregistered

NOBODY_REGISTERED = unregistered(AGENDA.read_text(encoding="utf-8"))


async def find(secretary: Clerk, name: str) -> None:
    await secretary.type(query_for(secretary.session.meeting, name))


async def test_a_roll_call_of_54_with_16_away(tmp_path: Path) -> None:
    async with clerk(tmp_path) as known:
        away = [member.name for member in known.session.meeting.excused()]
    (tmp_path / "other").mkdir()
    async with clerk(tmp_path / "other", NOBODY_REGISTERED) as secretary:
        assert (len(secretary.session.meeting.agenda.members), len(away)) == (54, 16)
        for name in away:
            await find(secretary, name)
            await secretary.press("minus")
        await secretary.press("f5")
        assert [member.name for member in secretary.session.meeting.excused()] == away
        assert secretary.session.meeting.seats_filled == 54 - 16
        assert secretary.keys <= 110


@pytest.mark.parametrize(
    ("member", "substitute"),
    [
        ("Steffen Jensen", "Helge Friis"),
        ("Jesper Würtzen", "Johan Müller"),
        ("Stine Rahbek Pedersen", "Ole Wedel-Brandt"),
        ("Anders Wolf Andresen", "Søren Friis Trebbien"),
        ("Jørgen Kresten Suhr", "Christian Holm Donatzky"),
    ],
)
async def test_a_substitute(tmp_path: Path, member: str, substitute: str) -> None:
    async with clerk(tmp_path, NOBODY_REGISTERED) as secretary:
        await find(secretary, member)
        await secretary.press("enter", "s", *substitute.lower()[:2], "enter")
        assert secretary.session.meeting.substitutes == {member: substitute}
        assert secretary.session.meeting.status(member) is not Attendance.PRESENT
        assert secretary.keys <= 8


async def test_a_standard_decision_and_on_to_the_next_item(tmp_path: Path) -> None:
    async with clerk(tmp_path) as secretary:
        await secretary.press("f5", "f8")
        before = secretary.keys
        await secretary.press("enter", "f8")
        assert secretary.session.meeting.record("1.1").decision == "KKR Hovedstaden godkendte referatet."
        assert secretary.session.meeting.current == "1.2"
        assert secretary.keys - before <= 2


async def test_a_member_leaves_now_and_back_to_the_text(tmp_path: Path) -> None:
    async with clerk(tmp_path) as secretary:
        await secretary.press("f5", "f8")
        await secretary.type("KKR ")
        before = secretary.keys
        await secretary.press("f2")
        await find(secretary, "Line Barfod")
        await secretary.press("minus", "f2")
        assert secretary.keys - before <= 6
        await secretary.type("H")
        assert secretary.session.meeting.away == {"Line Barfod"}
        assert secretary.session.text("1.1") == "KKR H"


async def test_go_to_an_item(tmp_path: Path) -> None:
    async with clerk(tmp_path) as secretary:
        await secretary.press("f5", "f8")
        before = secretary.keys
        await secretary.press("f3")
        await secretary.type("3.7")
        await secretary.press("enter")
        assert secretary.session.meeting.current == "3.7"
        assert secretary.keys - before <= 5


async def test_a_hole(tmp_path: Path) -> None:
    async with clerk(tmp_path) as secretary:
        await secretary.press("f5", "f8")
        before = secretary.keys
        await secretary.press("f5")
        assert secretary.session.text("1.1") == HOLE
        assert secretary.keys - before == 1
