"""``kkr demo --replay``: the meeting is played to its end by real keys, and who watches is the master of it."""

from pathlib import Path

import pytest

from kkr_tui.agenda.reader import read_agenda
from kkr_tui.journal.recorder import Recorder
from kkr_tui.session import Session
from kkr_tui.tui.clerk.finished import FinishedMinutes
from kkr_tui.tui.clerk.replay import ReplayApp, Strip, last_keys
from kkr_tui.tui.clerk.script import Press, Scene, presses
from tests.stories.conftest import AGENDA
from tests.stories.harbour import screen_text


def session_in(folder: Path) -> tuple[Session, Recorder]:
    loaded = read_agenda(AGENDA)
    recorder = Recorder.open(folder / "minutes.db", who="replay", create=True)
    return Session(recorder, recorder.store(loaded.agenda, loaded.source)), recorder


def test_a_scene_is_keys_and_letters() -> None:
    assert list(presses("f2 'a b' minus")) == [
        Press("f2"), Press("a", "a"), Press("space", " "), Press("b", "b"), Press("minus", "-")
    ]  # fmt: skip


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_it_plays_the_meeting_to_its_minutes(size: tuple[int, int], tmp_path: Path) -> None:
    session, recorder = session_in(tmp_path)
    app = ReplayApp(session, "DEMO", speed=100_000)
    async with app.run_test(size=size) as pilot:
        while app.is_running and not isinstance(app.screen, FinishedMinutes):
            await pilot.pause()
        meeting = session.meeting
        assert meeting.closed_at
        assert meeting.seats_filled == 42  # one has left
        assert not [item.number for item in meeting.agenda.treated() if not meeting.record(item.number).decision]
        assert "⟦" not in meeting.record("3.4").decision
        assert "nytår" in meeting.record("3.4").decision
    recorder.close()


def test_the_keys_pressed_last_give_way_to_how_one_leaves() -> None:
    pressed = ["F3", "3", ".", "7", "Enter", "Ctrl+T"]
    assert [last_keys(pressed, cells) for cells in (40, 14, 7, 5, -9)] == [
        "F3 3 . 7 Enter Ctrl+T", "7 Enter Ctrl+T", "Ctrl+T", "", "",
    ]  # fmt: skip


async def test_who_watches_steers_and_writes_nothing(tmp_path: Path) -> None:
    session, recorder = session_in(tmp_path)
    app = ReplayApp(session, "DEMO", speed=1, script=[Scene("Wait", "f24")])
    async with app.run_test(size=(80, 24)) as pilot:
        while app.is_running and not app.screen.query(Strip):
            await pilot.pause()
        assert app.size.width == 80
        assert "Ctrl+Q leaves · Space pauses · + faster · - slower" in screen_text(pilot)
        await pilot.press("space", "plus", "f8", "x")
        assert not app.running.is_set()
        assert app.speed == 2
        assert session.meeting.opened_at is None
        await pilot.press("space")
        assert app.running.is_set()
        await pilot.press("ctrl+q")

    assert app.return_code == 0
    recorder.close()
