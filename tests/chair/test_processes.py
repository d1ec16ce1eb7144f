"""The chair's program in a real terminal, beside a secretary's that crashes, sleeps and starts again."""

from pathlib import Path

import pytest

from bench.chair import delays, replay
from tests.faults import lab
from tests.faults.clocks import HOUR, liar
from tests.faults.secretary import agenda, decide, secretary, to_the_items
from tests.terminal import CTRL_Q, F, terminal


def test_it_waits_for_the_meeting_and_outlives_the_secretary(tmp_path: Path) -> None:
    with terminal("chair", folder=tmp_path) as chair:
        chair.wait_for("Waiting for the meeting")
        with secretary(tmp_path) as clerk:
            to_the_items(clerk)
            decide(clerk, "Besluttet.")
            chair.wait_for("Besluttet.")
            clerk.kill()
            clerk.process.wait()
            chair.wait_for("program is not running")
        with secretary(tmp_path) as again:
            to_the_items(again)
            chair.wait_for("program is not running", gone=True)
            decide(again, "Besluttet igen.")
            chair.wait_for("Besluttet igen.")
        chair.type("q")
        assert chair.wait_for_end() == 0
        assert chair.is_restored()


def test_a_chair_that_slept_shows_how_things_stand_now(tmp_path: Path) -> None:
    with terminal("chair", folder=tmp_path) as chair, secretary(tmp_path) as clerk:
        to_the_items(clerk)
        decide(clerk, "Før.")
        chair.wait_for("Før.")
        chair.pause()
        clerk.type(F[8])
        clerk.wait_for("2. Sag 2" if "2. Sag 2" in clerk.text else "2 Sag 2 ─")
        decide(clerk, "Imens.", "2")
        clerk.type(CTRL_Q)
        assert clerk.wait_for_end() == 0
        chair.resume()
        chair.wait_for("Imens.")
        chair.wait_for("program is not running")


@pytest.mark.skipif(not lab.can_compile(), reason="no C compiler for the clock that lies")
def test_a_clock_that_jumps_stops_nothing(tmp_path: Path) -> None:
    clock = tmp_path / "clock"
    clock.write_text("0 0", "utf-8")
    environment = {**liar(tmp_path), "KKR_CLOCK": str(clock)}
    agenda(tmp_path)
    with terminal("chair", folder=tmp_path, environment=environment) as chair, secretary(tmp_path) as clerk:
        to_the_items(clerk)
        for number, jump in enumerate((f"{9 * HOUR} {9 * HOUR}", f"{-9 * HOUR} {9 * HOUR}", f"0 {10 * HOUR}")):
            # In one step: half a file would be a steady clock that runs backwards, which there is none of.
            (tmp_path / "next").write_text(jump, "utf-8")
            (tmp_path / "next").replace(clock)
            decide(clerk, f"Spring {number}.")
            chair.wait_for(f"Spring {number}.")


def test_after_a_meeting_the_screen_is_that_of_a_fresh_chair(tmp_path: Path) -> None:
    followed = replay(tmp_path, seconds=600, speed=200, size=(80, 24))
    assert not followed.differing
    assert followed.changes > 1000


def test_every_chair_sees_every_key(tmp_path: Path) -> None:
    found = delays(tmp_path, blocks=1)
    assert len(found.chairs) == 3 * len(found.secretary)
