"""What is noted after the meeting was closed is an addition, and a recorded decision that was emptied is changed."""

import datetime as dt
from pathlib import Path

from click.testing import CliRunner

from kkr_tui.cli.main import kkr
from tests.stories.conftest import Clerk, clerk
from tests.stories.harbour import AGENDA, SLUG, Papers, undone_redone_restarted
from tests.stories.test_presence import about, at_an_earlier_item

CLOCK = dt.datetime(2024, 5, 3, 12, 30, tzinfo=dt.timezone(dt.timedelta(hours=2)))
ADDED = "Den 3. maj 2024 kl. 12.30"


def told(folder: Path) -> list[str]:
    """What ``kkr log`` says was added."""
    printed = CliRunner().invoke(kkr, ["--db", str(folder / "minutes.db"), "log"]).stdout
    return [" ".join(line.split()) for line in printed.splitlines() if "tillæg" in line]


async def close(secretary: Clerk) -> None:
    await secretary.press("f8", "f8", "f8", "f12", "f8", "f8", "escape")
    assert secretary.session.meeting.closed_at


async def test_attendance_marked_after_closing_is_a_dated_addition(tmp_path: Path) -> None:
    sentence = f"{ADDED}: Dorte Grå (Ø) registreret med afbud."
    async with clerk(tmp_path, AGENDA.encode(), clock=lambda: CLOCK) as secretary:
        await close(secretary)
        assert "Tillæg" not in Papers(tmp_path).minutes
        await about(secretary, "dorte", "e")
        await undone_redone_restarted(tmp_path, secretary, sentence)
    assert told(tmp_path) == ["12.30 Dorte Grå (Ø) registreret med afbud (tillæg den 3. maj 2024)"]
    assert "## Tillæg efter mødets afslutning\n\n- Den 3. maj" in Papers(tmp_path).minutes
    (added,) = Papers(tmp_path).json()["additions"]
    assert added["text"] == "Dorte Grå (Ø) registreret med afbud"
    async with clerk(tmp_path, slug=SLUG) as secretary:
        await secretary.press("f10")
        assert sentence in " ".join(secretary.text.split())


async def test_whatever_else_is_added_after_closing_says_when(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode(), clock=lambda: CLOCK) as secretary:
        await close(secretary)
        await at_an_earlier_item(secretary, "carl", "4", "molen", "")
        await secretary.press("ctrl+t", "l", "f7")
        await secretary.paste("Havnerådet godkendte planen.")
        await secretary.press("ctrl+s")
    additions = Papers(tmp_path).minutes.partition("## Tillæg efter mødets afslutning\n\n")[2].splitlines()[:3]
    assert additions == [
        f"- {ADDED}, pkt. 2: Carl Friis (A) forlod mødet.",
        f"- {ADDED}, pkt. 3: Punktet udsat.",
        f"- {ADDED}, pkt. 2: Beslutningen ændret.",
    ]
    assert len(told(tmp_path)) == 2  # a decision says so in its own words


async def test_a_recorded_decision_that_was_emptied_is_changed_until_that_is_recorded(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8", "f8")
        await secretary.paste("Ja.")
        await secretary.press("ctrl+s")
        assert "✓ 2 Molen" in secretary.text
        await secretary.press("f7")
        await secretary.press("f8", "ctrl+a", "delete", "delete", "delete")
        assert "✎ 2 Molen" in secretary.text
    async with clerk(tmp_path, slug=SLUG) as secretary:
        assert "✎ 2 Molen" in secretary.text
        assert "Draft: (emptied)" in await Papers(tmp_path).chair()
        assert "teksten er slettet" in Papers(tmp_path).minutes
        await secretary.press("ctrl+s")
        assert "· 2 Molen" in secretary.text
    assert "Draft:" not in await Papers(tmp_path).chair()
