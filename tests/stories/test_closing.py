"""Read back, checked, closed: what comes after is a dated addition in every format, and the record proves itself."""

import datetime as dt
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kkr_tui.cli.main import kkr
from kkr_tui.minutes.formats import FORMATS
from tests.minutes import reading
from tests.stories.conftest import clerk
from tests.stories.harbour import AGENDA
from tests.stories.test_presence import about

CLOCK = dt.datetime(2024, 5, 3, 12, 30, tzinfo=dt.timezone(dt.timedelta(hours=2)))
ADDED = "Den 3. maj 2024 kl. 12.30"
ADDITIONS = (
    "pkt. 2: Beslutningen ændret",
    "pkt. 2: Afstemning: For indstillingen stemte 5: A, Ø og Finn Iversen",
    "pkt. 2: Tilførsel fra ",
    "pkt. 2: Opfølgning: Sekretariatet: sender planen (frist: 1. juni 2024)",
    "Dorte Grå (Ø) registreret med afbud",
)
LOGGED = (
    "Beslutning ændret efter mødets afslutning, den 3. maj 2024",
    "(tillæg den 3. maj 2024)",
)


def run(folder: Path, *arguments: str | Path) -> Result:
    return CliRunner().invoke(kkr, ["--lang", "en", "--db", str(folder / "minutes.db"), *map(str, arguments)])


async def closed_and_added_to(folder: Path) -> None:
    """By keys: a decision, read back, checked, closed; then a bit of everything."""
    async with clerk(folder, AGENDA.encode(), clock=lambda: CLOCK) as secretary:
        await secretary.press("f8", "f8")
        await secretary.paste("Havnerådet drøftede planen.")
        await secretary.press("f8", "f9")
        assert "1 of " in secretary.text
        await secretary.press("f12")
        assert "Havnerådet drøftede planen." in secretary.text
        assert "No decision yet in items 1, 3" in secretary.text
        await secretary.press("f8")
        assert secretary.session.meeting.closed_at is None, "the first press only asks"
        await secretary.press("f8", "ctrl+p")
        assert "Close the meeting" not in secretary.text, "it is"
        await secretary.press("escape", "escape", "f3", "2", "enter")
        await secretary.paste(" Planen blev godkendt.")
        await secretary.press("ctrl+s")
        await secretary.press("f6", "enter", "ctrl+t", "m", "enter")
        await secretary.paste("Planen er god.")
        await secretary.press("f8", "ctrl+t", "a")
        for text in ("Sekretariatet", "sender planen", "1. juni"):
            await secretary.paste(text)
            await secretary.press("enter")
        await about(secretary, "dorte", "e")
        assert secretary.session.meeting.closed_at


def squeezed(words: list[str]) -> str:
    """PDF may break a line within a word."""
    return "".join(words)


async def test_every_format_shows_what_was_added_and_verify_proves_it(tmp_path: Path) -> None:
    await closed_and_added_to(tmp_path)
    for form in FORMATS:
        for kind in ("full", "decisions", "log"):
            path = tmp_path / f"{kind}.{form}"
            done = run(tmp_path, "export", "--format", form, "--kind", kind, "-o", path)
            assert done.exit_code == 0, done.output
            told = squeezed(reading.words(form, path.read_bytes()))
            expected = LOGGED if kind == "log" else ADDITIONS
            for sentence in expected:
                words = sentence.partition(": ")[2] if form == "json" and sentence.startswith("pkt.") else sentence
                assert squeezed(words.split()) in told, (form, kind, sentence)
            if kind != "log" and form != "json":
                assert told.count(squeezed(ADDED.split())) == len(ADDITIONS), (form, kind)
                assert "Ændretefter" in told
    told = json.loads((tmp_path / "full.json").read_bytes())
    assert [added["at"][:16] for added in told["additions"]] == ["2024-05-03T12:30"] * len(ADDITIONS)
    assert [revision["addition"] for revision in told["items"][1]["revisions"]] == [False, True]
    assert run(tmp_path, "verify").exit_code == 0


@pytest.mark.parametrize("row", [1, 4])
async def test_verify_names_the_first_row_that_does_not_fit(row: int, tmp_path: Path) -> None:
    await closed_and_added_to(tmp_path)
    with closing(sqlite3.connect(tmp_path / "minutes.db")) as db:
        guards = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _sql in guards:
            db.execute(f"DROP TRIGGER {name}")
        db.execute("UPDATE event SET who = 'En anden' WHERE seq >= ?", (row,))
        for _name, sql in guards:
            db.execute(sql)
        db.commit()
    found = run(tmp_path, "verify")
    assert found.exit_code == 1
    assert f"row {row}:" in found.stderr
    assert len(found.stderr.splitlines()) == 1


async def test_what_is_missing_is_said_before_the_meeting_is_closed_and_nothing_is_offered_after(
    tmp_path: Path,
) -> None:
    async with clerk(tmp_path, size=(80, 24)) as secretary:
        await secretary.press("f5", "f8", "enter", "f12", "f8")
        told = " ".join(notice.message for notice in secretary.app._notifications)
        assert "No decision yet in items 1.2, 2.1," in told
        assert "Press F8 again to close the meeting" in told
        shown = secretary.text
        assert "seal the minutes." in shown, shown  # not cut on a small screen
        assert "F8 Close the meeting" in shown
        await secretary.press("f8")
        assert "closed at" in secretary.text
        assert "F8 Close" not in secretary.text
        await secretary.press("f1")
        assert "press twice" not in secretary.text
        await secretary.press("escape", "escape", "f3", "2", "enter")
        assert "Enter: KKR" not in secretary.text
        assert "F4 Proposals" not in secretary.text
        await secretary.press("f4")
        assert "nothing is proposed" in secretary.text


async def test_a_postponed_item_offers_no_proposal_until_it_is_treated_again(tmp_path: Path) -> None:
    async with clerk(tmp_path) as secretary:
        await secretary.press("f5", "f8")
        assert "Enter: KKR Hovedstaden godkendte referatet." in secretary.text
        await secretary.press("ctrl+t", "l")
        assert "Enter: KKR" not in secretary.text
        await secretary.press("f4")
        assert "nothing is proposed" in secretary.text
        await secretary.press("ctrl+t", "l")
        assert "Enter: KKR Hovedstaden godkendte referatet." in secretary.text
