"""Single gestures of the secretary, each by its key."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from kkr_tui.domain.agenda import Attendance
from kkr_tui.tui.chair.app import ChairApp
from kkr_tui.tui.clerk.editor import HOLE
from tests.stories.conftest import clerk, seen

SLUG = "kkr-hovedstaden-2023-11-24"


async def test_go_to_an_item_by_number_and_by_words(tmp_path: Path) -> None:
    async with clerk(tmp_path) as secretary:
        await secretary.press("f8", "f3")
        await secretary.type("3.7")
        await secretary.press("enter")
        assert secretary.session.meeting.current == "3.7"
        await secretary.press("ctrl+g")
        await secretary.type("filmfond")
        await secretary.press("enter")
        assert secretary.session.meeting.current == "3.10"
        assert "3.10 Henvendelse" in secretary.text


async def test_proposals_holes_and_the_content_check(tmp_path: Path) -> None:
    async with clerk(tmp_path) as secretary:
        await secretary.press("f8", "f4", "1", "f5")
        assert secretary.session.text("1.1") == f"KKR Hovedstaden godkendte referatet.{HOLE}"
        await secretary.press("f8", "f8", "f9")
        assert (seen(secretary), secretary.session.meeting.current) == ("1.2", "2.1"), "shown; the meeting stays"
        assert "no decision" in secretary.text
        await secretary.press("f7")
        assert secretary.session.meeting.current == "1.1"
        assert "no decision" not in secretary.text


async def test_undo_is_named_first_and_works_after_a_restart(tmp_path: Path) -> None:
    async with clerk(tmp_path) as secretary:
        await secretary.press("f5")
        await secretary.type("lb")
        await secretary.press("minus")
        assert secretary.session.meeting.status("Line Barfod") is Attendance.EXCUSED
    async with clerk(tmp_path, slug=SLUG) as secretary:
        await secretary.press("ctrl+z")
        assert "Line Barfod: excused" in secretary.text
        assert secretary.session.meeting.status("Line Barfod") is Attendance.EXCUSED
        await secretary.press("ctrl+z")
        assert secretary.session.meeting.status("Line Barfod") is Attendance.PRESENT
        await secretary.press("ctrl+y")
        assert secretary.session.meeting.status("Line Barfod") is Attendance.EXCUSED


async def test_an_undone_recording_is_a_draft_again(tmp_path: Path) -> None:
    async with clerk(tmp_path) as secretary:
        await secretary.press("f8", "enter", "ctrl+s")
        assert secretary.session.meeting.record("1.1").decision
        await secretary.press("f2", "ctrl+z", "ctrl+z", "f2")
        assert not secretary.session.meeting.record("1.1").decision
        assert secretary.session.text("1.1") == "KKR Hovedstaden godkendte referatet."
        assert "✎ 1.1" in secretary.text


async def test_somebody_new_takes_a_seat(tmp_path: Path) -> None:
    async with clerk(tmp_path) as secretary:
        await secretary.type("pp")
        await secretary.press("enter", "s")
        await secretary.type("new")
        await secretary.press("enter")
        await secretary.type("Ny Person")
        await secretary.press("enter")
        await secretary.type("V")
        await secretary.press("enter")
        await secretary.type("Glostrup Kommune")
        await secretary.press("enter")
        assert secretary.session.meeting.substitutes["Piet Papageorge"] == "Ny Person"
        assert secretary.session.meeting.seats_filled == 1


async def test_once_the_meeting_is_open_minus_means_left_now(tmp_path: Path) -> None:
    async with clerk(tmp_path) as secretary:
        await secretary.press("f5", "f8", "f2")
        await secretary.type("lb")
        await secretary.press("minus")
        assert secretary.session.meeting.seats_filled == 42
        await secretary.type("lb")
        await secretary.press("plus")
        assert secretary.session.meeting.seats_filled == 43
        assert [change.item for change in secretary.session.meeting.presence] == ["1.1", "1.1"]


async def test_closing_seals_and_later_text_is_an_addition(tmp_path: Path) -> None:
    async with clerk(tmp_path) as secretary:
        await secretary.press("f5", "f8", "enter", "f12", "f8")
        assert secretary.session.meeting.closed_at is None
        await secretary.press("f8", "escape")
        assert secretary.session.meeting.closed_at is not None
        await secretary.type(" og")
        await secretary.press("ctrl+s")
        assert secretary.session.meeting.record("1.1").revisions[-1].addition


CLOSED = """organ: Råd
dato: 2024-05-03
medlemmer:
  - {navn: Ane}
punkter:
  - titel: Åbent
  - titel: KANARIE
    lukket: ja
    sag: KANARIE
    indstilling: KANARIE
"""


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
async def test_the_chair_sees_no_word_of_a_closed_item(size: tuple[int, int], tmp_path: Path) -> None:
    async with clerk(tmp_path, CLOSED.encode()) as secretary:
        await secretary.press("f8", "f8")
        await secretary.type("KANARIE")
        await secretary.press("ctrl+s")
        await secretary.type("KANARIE")
        assert "CLOSED ITEM" in secretary.text
        app = ChairApp(tmp_path / "minutes.db", None, public=True)
        async with app.run_test(size=size) as pilot:
            screen = await _screen(pilot)
            assert "Lukket punkt" in screen
            assert "KANARIE" not in screen
        app = ChairApp(tmp_path / "minutes.db", None, public=False)
        async with app.run_test(size=size) as pilot:
            assert "KANARIE" in await _screen(pilot)


async def _screen(pilot: Pilot[None]) -> str:
    await pilot.pause()
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


async def test_a_hyphen_on_the_way_to_a_name_sends_nobody_home(tmp_path: Path) -> None:
    async with clerk(tmp_path) as secretary:
        await secretary.type("jens-kr")
        await secretary.press("minus")
        meeting = secretary.session.meeting
        assert meeting.status("Jens-Kristian Lütken") is Attendance.EXCUSED
        assert len(meeting.excused()) == 17
        assert "→ Jens-Kristian Lütken: excused" in secretary.text


async def test_undo_of_a_long_paste(tmp_path: Path) -> None:
    async with clerk(tmp_path, size=(80, 24)) as secretary:
        await secretary.press("f8")
        await secretary.type("Havnen.")
        await secretary.paste("\n".join(f"{number}. linje" for number in range(40)))
        await secretary.press("ctrl+z")
        assert secretary.session.text("1.1").startswith("Havnen.")
        assert "linje" not in secretary.session.text("1.1")


async def test_the_question_before_closing_is_forgotten_by_leaving(tmp_path: Path) -> None:
    async with clerk(tmp_path) as secretary:
        await secretary.press("f8", "f12", "f8", "escape", "f12", "f8")
        assert secretary.session.meeting.closed_at is None
