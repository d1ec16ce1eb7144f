"""A closed meeting, its draft edited by the chair, and the draft home again: by keys, and without a terminal."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kkr_tui.cli.into import _compared
from kkr_tui.cli.main import kkr
from kkr_tui.domain.commands import CloseMeeting, OpenMeeting, RecordDecision
from kkr_tui.domain.evolve import replay
from kkr_tui.journal.follower import Follower
from kkr_tui.journal.recorder import Recorder
from kkr_tui.journal.verify import place_of, verify
from kkr_tui.session import Session
from kkr_tui.tui.clerk.returned import ReturnedApp
from tests.stories.conftest import Clerk, clerk
from tests.stories.harbour import AGENDA, SLUG

DECISIONS = {"1": "Havnerådet godkendte dagsordenen.", "2": "Havnerådet godkendte planen.", "3": "Kranen males rød."}
EDITS = (
    ("godkendte planen.", "godkendte den reviderede plan."),
    ("males rød", "males blå"),
    ("godkendte dagsordenen", "tiltrådte dagsordenen"),
)


def run(folder: Path, *arguments: str | Path) -> Result:
    return CliRunner().invoke(kkr, ["--lang", "en", "--db", str(folder / "minutes.db"), *map(str, arguments)])


async def edited(folder: Path, *edits: tuple[str, str]) -> Path:
    """The meeting closed, its draft exported and edited so."""
    async with clerk(folder, AGENDA.encode()) as secretary:
        session = secretary.session
        await session.do(OpenMeeting())
        for item, text in DECISIONS.items():
            await session.do(RecordDecision(item, text))
        await session.do(CloseMeeting())
        for item, text in DECISIONS.items():
            session.type(item, text, 0)
    text = run(folder, "export", "-o", "-").stdout
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    path = folder / "draft.md"
    path.write_text(text, encoding="utf-8", newline="")
    return path


@asynccontextmanager
async def homecoming(folder: Path, path: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Clerk]:
    """The screen that ``kkr import --into`` shows."""
    database = folder / "minutes.db"
    data = await asyncio.to_thread(path.read_bytes)
    head = data.decode().partition("Kontrolkode: ")[2][:12]
    place = place_of(database, head)
    assert place
    with Follower(database) as follower:
        comparison = _compared(follower.read(SLUG), data, place[1])
    recorder = await asyncio.to_thread(Recorder.open, database, who="test", create=False)
    try:
        session = Session(recorder, recorder.load(SLUG))
        app = ReturnedApp(session, comparison)
        async with app.run_test(size=size, notifications=True) as pilot:
            yield Clerk(app, pilot, session)  # type: ignore[arg-type]
    finally:
        recorder.close()


def decisions(folder: Path) -> dict[str, str]:
    with Follower(folder / "minutes.db") as follower:
        stored = follower.read(SLUG)
    meeting = replay(stored.agenda, stored.entries)
    return {item: meeting.record(item).decision for item in DECISIONS}


async def test_differences_are_taken_and_left_by_one_key_and_recorded_at_the_end(tmp_path: Path) -> None:
    path = await edited(tmp_path, *EDITS)
    async with homecoming(tmp_path, path) as secretary:
        assert "Difference 1 of 3" in secretary.text
        assert "Havnerådet [-godkendte-] dagsordenen." in secretary.text
        assert "Havnerådet {+tiltrådte+} dagsordenen." in secretary.text
        await secretary.press("t", "t", "b", "l", "t")
        assert secretary.session.meeting.record("1").decision == DECISIONS["1"], "nothing before the end"
        assert "Enter puts 2 on record" in secretary.text
        await secretary.press("enter")
        assert "2 on record" in secretary.text
        await secretary.press("ctrl+z", "ctrl+z")
        assert "1 on record" in secretary.text
        assert not secretary.session.drafts(), "no old wording is left to be recorded by leaving its item"
        await secretary.press("ctrl+y")
    wanted = {**DECISIONS, "1": "Havnerådet tiltrådte dagsordenen.", "3": "Kranen males blå."}
    assert decisions(tmp_path) == wanted
    assert not verify(tmp_path / "minutes.db")
    minutes = run(tmp_path, "export", "-o", "-").stdout
    assert minutes.count("*Ændret efter mødets afslutning") == 2
    assert minutes.count(": Beslutningen ændret.") == 2
    again = run(tmp_path, "import", "--into", SLUG, path)
    assert (again.exit_code, again.stdout.count("[-")) == (1, 1), "what was left is still a difference"
    async with clerk(tmp_path, slug=SLUG) as secretary:
        await secretary.press("f3")
        await secretary.type("3")
        await secretary.press("enter")
        assert "Kranen males blå." in secretary.text
        assert not secretary.session.drafts()


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
async def test_all_or_none_are_asked_twice_and_leaving_too(size: tuple[int, int], tmp_path: Path) -> None:
    path = await edited(tmp_path, *EDITS)
    async with clerk(tmp_path, slug=SLUG) as secretary:
        await secretary.session.do(RecordDecision("3", "Kranen males grøn."))
        secretary.session.type("3", "Kranen males grøn.", 0)
    async with homecoming(tmp_path, path, size) as secretary:
        await secretary.press("a")
        assert "Difference 1 of 3" in secretary.text
        assert "1 must be chosen by a key of its own" in " ".join(secretary.text.replace("▌", " ").split())
        await secretary.press("a")
        assert "Changed on both sides" in secretary.text
        assert "Kranen males rød." in secretary.text
        await secretary.press("n", "n")
        assert "Nothing is taken" in secretary.text
        await secretary.press("b", "t", "escape")
        assert "Nothing is recorded yet" in secretary.text
        await secretary.press("enter")
        assert "1 on record" in secretary.text
        await secretary.press("escape")
    assert decisions(tmp_path)["3"] == "Kranen males blå."
    assert decisions(tmp_path)["2"] == DECISIONS["2"]


async def test_without_a_terminal_they_are_listed_or_taken(tmp_path: Path) -> None:
    path = await edited(tmp_path, *EDITS, ("Det indstilles", "Det foreslås"))
    async with clerk(tmp_path, slug=SLUG) as secretary:
        await secretary.session.do(RecordDecision("3", "Kranen males grøn."))
        secretary.session.type("3", "Kranen males grøn.", 0)
        secretary.session.type("2", "Under udarbejdelse", 0)
    listed = run(tmp_path, "import", "--into", SLUG, path, "--dry-run")
    assert (listed.exit_code, listed.stderr) == (1, "")
    assert "1 Godkendelse af dagsorden\n    Havnerådet [-godkendte-] {+tiltrådte+} dagsordenen.\n" in listed.stdout
    assert "3 Kranen\n    ‼ Changed on both sides" in listed.stdout
    assert "Item 2, “Indstilling”: the text was changed; it is left as it is." in listed.stdout
    assert run(tmp_path, "import", "--into", SLUG, path).stdout == listed.stdout
    assert decisions(tmp_path)["1"] == DECISIONS["1"]
    taken = await asyncio.to_thread(run, tmp_path, "import", "--into", SLUG, path, "--take-all")
    assert (taken.exit_code, taken.stdout.partition("\n")[0]) == (1, "1 decision was taken.")
    assert "3 Kranen\n    ‼ Changed on both sides" in taken.stdout
    assert decisions(tmp_path) == {
        **DECISIONS, "1": "Havnerådet tiltrådte dagsordenen.", "3": "Kranen males grøn.",
    }  # fmt: skip
    async with clerk(tmp_path, slug=SLUG) as secretary:
        assert secretary.session.drafts() == {"2": "Under udarbejdelse"}


async def test_what_cannot_come_home_is_refused_in_plain_words(tmp_path: Path) -> None:
    path = await edited(tmp_path)
    untouched = run(tmp_path, "import", "--into", SLUG, path)
    assert (untouched.exit_code, untouched.stdout) == (0, "The file was not edited since it was written.\n")
    text = path.read_text(encoding="utf-8")
    draft = tmp_path / "edited.md"
    for old, new, code, said in (
        ("Udkast", "Udkast", 0, "not edited"),
        ("Det indstilles", "Det  indstilles", 0, "says what the record says"),
        (f"[{SLUG}]", "[havneraadet-2024-06-07]", 2, "is of another meeting, havneraadet-2024-06-07"),
        (text, "# Noget andet\n\n## 1. Punkt\n", 2, "does not say which meeting"),
        (
            text,
            f"# Referat af møde i Havnerådet den 3. maj 2024\n\nTekst.\n\n[{SLUG}]: sha256:{'0' * 64}",
            2,
            "No items",
        ),
        (text, "", 2, "empty"),
    ):
        draft.write_text(text.replace(old, new), encoding="utf-8")
        result = await asyncio.to_thread(run, tmp_path, "import", "--into", SLUG, draft, "--take-all")
        assert (result.exit_code, said in result.output) == (code, True), result.output
    draft.write_text(text.replace("godkendte planen.", "godkendte en plan.").partition("---")[0], encoding="utf-8")
    headless = await asyncio.to_thread(run, tmp_path, "import", "--into", SLUG, draft, "--take-all")
    assert (headless.exit_code, headless.stdout.partition("\n")[0]) == (1, "0 decisions were taken.")
    assert decisions(tmp_path) == DECISIONS
    for options in (["--dry-run"], ["--into", SLUG, "--dry-run", "--take-all"], ["--into", SLUG, "--force"]):
        assert run(tmp_path, "import", path, *options).exit_code == 2
    assert run(tmp_path, "import", "--into", "ukendt-2024-01-01", path).exit_code == 2


async def test_a_meeting_that_is_open_elsewhere_is_left_alone(tmp_path: Path) -> None:
    path = await edited(tmp_path, *EDITS)
    async with clerk(tmp_path, slug=SLUG):
        busy = await asyncio.to_thread(run, tmp_path, "import", "--into", SLUG, path, "--take-all")
        assert (busy.exit_code, "Traceback" in busy.output) == (3, False)
        assert run(tmp_path, "import", "--into", SLUG, path, "--dry-run").exit_code == 1
    assert decisions(tmp_path) == DECISIONS


async def test_of_a_long_decision_every_change_is_seen_at_once(tmp_path: Path) -> None:
    long = " ".join(f"ord{n}" for n in range(300))
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.session.do(OpenMeeting())
        await secretary.session.do(RecordDecision("2", long))
        secretary.session.type("2", long, 0)
    path = tmp_path / "draft.md"
    text = run(tmp_path, "export", "-o", "-").stdout
    path.write_text(text.replace("ord3 ", "NY ").replace("ord290 ", "NYERE "), encoding="utf-8")
    async with homecoming(tmp_path, path) as secretary:
        for seen in ("{+NY+}", "{+NYERE+}", "[-ord290-]", "⋯ 238 words ⋯", "ord299"):
            assert seen in secretary.text, seen
        await secretary.press("o")
        assert "words ⋯" not in secretary.text
        await secretary.press("o", "t", "enter")
        assert "NYERE" in secretary.session.meeting.record("2").decision
        assert "⋯" not in secretary.session.meeting.record("2").decision
