"""The chair answers decisions, the secretary sees it at once: two programs on one record."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner
from textual import events
from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input

from kkr_tui.cli.main import kkr
from kkr_tui.domain.commands import CloseMeeting, RecordDecision
from kkr_tui.domain.matters import Answer
from kkr_tui.domain.nods import Nod, fingerprint
from kkr_tui.journal.nodding import give
from kkr_tui.journal.nodfile import chair_file
from kkr_tui.tui.chair.app import ChairApp
from kkr_tui.tui.chair.case import CaseScreen
from kkr_tui.tui.chair.nods import READ_SECONDS
from kkr_tui.tui.chair.nodscreen import NodScreen
from kkr_tui.tui.shared.menu import Form
from kkr_tui.tui.shared.parser import SturdyParser
from tests.domain.scene import START
from tests.stories.conftest import Clerk, clerk
from tests.stories.harbour import AGENDA, SLUG, Papers, screen_text


class Chair:
    """At the chair's keyboard. Time goes by when ``read`` is called."""

    def __init__(self, app: ChairApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot
        self.seconds = 0.0

    async def read(self, text: str) -> None:
        """Wait until that stands on the screen, and look at it long enough."""
        await until(self.pilot, lambda: text in screen_text(self.pilot))
        self.seconds += READ_SECONDS

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.settled()

    def send(self, keys: str) -> None:
        """All of it at once, as it comes when a terminal was busy for a moment."""
        assert self.app._driver
        for event in SturdyParser().feed(keys):
            self.app._driver.process_message(event)

    async def settled(self) -> None:
        """Wait until every key has had its effect."""
        await self.pilot.pause()
        while not self.app.keys_have_landed:
            await self.pilot.pause()
        await self.pilot.pause()

    @property
    def text(self) -> str:
        return screen_text(self.pilot)


@asynccontextmanager
async def chair(folder: Path, *, public: bool = True) -> AsyncIterator[Chair]:
    app = ChairApp(folder / "minutes.db", None, public=public, nod=True)
    sitting: list[Chair] = []
    screen = NodScreen(folder / "minutes.db", lambda: sitting[0].seconds if sitting else 0.0)
    app.get_default_screen = lambda: screen  # type: ignore[method-assign]
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        sitting.append(Chair(app, pilot))
        yield sitting[0]


async def until(pilot: Pilot[None], seen: Callable[[], bool]) -> None:
    """Wait for what another thread or program will do; a test that fails waits a while."""
    for _ in range(500):
        if seen():
            return
        await pilot.pause(0.01)
    raise AssertionError(screen_text(pilot))


async def sees(secretary: Clerk, text: str) -> None:
    await until(secretary.pilot, lambda: text in secretary.text)
    await secretary.settled()


async def hears(secretary: Clerk, text: str) -> None:
    """Wait for a notice; on the screen it is wrapped."""
    await until(secretary.pilot, lambda: text in notices(secretary.app))
    await secretary.settled()


def notices(app: App[None]) -> str:
    return "\n".join(notice.message for notice in app._notifications)


async def decided(secretary: Clerk, text: str = "Godkendt.") -> None:
    """To the items, and this is the decision of the first."""
    await secretary.press("f8")
    await secretary.paste(text)
    await secretary.press("ctrl+s")


async def test_an_ok_is_seen_at_once_and_lost_when_the_decision_is_changed(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary, chair(tmp_path) as sitting:
        await decided(secretary)
        await sitting.read("Godkendt.")
        await sitting.press("o")
        await hears(secretary, "Chair, item 1: ok")
        assert "✓✓ 1 Godkendelse" in secretary.text
        secretary.app.clear_notifications()
        await sees(secretary, ": ok ─")
        assert "✓ ok" in sitting.text
        await secretary.paste(" Nej.")
        await secretary.press("ctrl+s")
        assert "✓≠ 1 Godkendelse" in secretary.text
        assert "changed after the chair's ok" in notices(secretary.app)
        secretary.app.clear_notifications()
        await sees(secretary, "changed after the chair's ok of")
        await sitting.read("Nej.")
        assert "✓ ok" not in sitting.text
        await secretary.press("ctrl+t", "z")
        await sees(secretary, "✎✓ 1 Godkendelse")


async def test_a_wish_comes_with_its_line_and_one_key_goes_there(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary, chair(tmp_path) as sitting:
        await decided(secretary)
        await sitting.read("Godkendt.")
        await sitting.press("r")
        sitting.app.post_message(events.Paste("[b]tilføj[/] \x1b]52;c;eA==\x07\n\u202edatoen"))
        await sitting.press("enter")
        assert "! to be corrected" in sitting.text
        assert "datoen" not in sitting.text
        await secretary.press("f8", "f2")
        await hears(secretary, "Chair, item 1: correct this: [b]tilføj[/] ]52;c;eA== datoen")
        secretary.app.clear_notifications()
        await secretary.press("f11")
        assert secretary.app.screen.viewed == "1"  # type: ignore[attr-defined]
        assert "✓! 1 Godkendelse" in secretary.text
        assert "correct this: [b]tilføj[/] ]52;c;eA== datoen" in notices(secretary.app)
        secretary.app.clear_notifications()
        await sees(secretary, "correct this: [b]tilføj[/] ]52;c;eA== datoen ─")


async def test_the_newest_is_answered_unless_another_one_is_marked(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary, chair(tmp_path) as sitting:
        await decided(secretary)
        await secretary.press("f8")
        await secretary.paste("Molen flyttes.")
        await secretary.press("ctrl+s")
        await sitting.read("Molen flyttes.")
        assert "O ok   R correct this   2 Molen" in sitting.text
        await sitting.press("o", "up", "up", "o")
        await sees(secretary, "✓✓ 1 Godkendelse")
        await sees(secretary, "✓✓ 2 Molen")


async def test_nobody_agrees_to_what_they_had_no_time_to_read(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary, chair(tmp_path) as sitting:
        await decided(secretary)
        await sitting.read("Godkendt.")
        await secretary.paste(" Måske.")
        await secretary.press("ctrl+s")
        await until(sitting.pilot, lambda: "Måske" in sitting.text and "Draft:" not in sitting.text)
        await sitting.press("o")
        assert "only just changed" in notices(sitting.app)
        assert not chair_file(tmp_path / "minutes.db").exists()


async def test_the_answer_is_to_what_was_read_when_the_key_was_pressed(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary, chair(tmp_path) as sitting:
        await decided(secretary)
        await sitting.read("Godkendt.")
        await sitting.press("r", "x")
        await secretary.paste(" Nej.")
        await secretary.press("ctrl+s")
        await sitting.press("enter")
        await hears(secretary, "(to an earlier wording)")
        assert secretary.session.meeting.record("1").nod is None


async def test_a_closed_item_is_answered_by_who_may_read_it(tmp_path: Path) -> None:
    agenda = AGENDA.replace("{titel: Kranen}", "{titel: Kranen, lukket: true}").replace(
        "  - {titel: Godkendelse af dagsorden, tid: 5}\n", ""
    )
    async with clerk(tmp_path, agenda.encode()) as secretary:
        await secretary.press("f8", "f8")
        await secretary.paste("Kranen skrottes.")
        await secretary.press("ctrl+s")
        async with chair(tmp_path) as sitting:
            await sitting.read("Lukket punkt")
            await sitting.press("up", "o")
            assert "no decision here that can be answered" in notices(sitting.app)
        async with chair(tmp_path, public=False) as sitting:
            await sitting.read("Kranen skrottes.")
            await sitting.press("o")
            await sees(secretary, "✓✓ 2 🔒 Kranen")
    papers = Papers(tmp_path)
    log = ["--lang", "en", "--db", str(tmp_path / "minutes.db"), "log"]
    assert "Formanden: ok" in CliRunner().invoke(kkr, [*log, "--internal"]).stdout
    assert "Formanden" not in CliRunner().invoke(kkr, log).stdout
    assert "ormanden" not in papers.minutes
    assert papers.item("2")["nods"] == []
    assert '"answer": "ok"' in papers.exported("--format", "json", "--internal")


async def test_what_was_answered_while_the_secretary_was_away_is_entered_once(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await decided(secretary)
        seq = secretary.session.meeting.record("1").revisions[-1].seq
    given = Nod("0" * 32, "1", seq, fingerprint("Godkendt."), Answer.OK, "", START)
    give(tmp_path / "minutes.db", SLUG, given)
    for _ in range(3):
        async with clerk(tmp_path, slug=SLUG) as secretary:
            await sees(secretary, "✓✓ 1 Godkendelse")
            [kept] = secretary.session.meeting.record("1").nods
            assert kept.key == given.key


async def test_a_file_that_is_none_is_told_once_and_harms_nothing(tmp_path: Path) -> None:
    path = chair_file(tmp_path / "minutes.db")
    path.write_text("ok", "utf-8")
    async with clerk(tmp_path, AGENDA.encode()) as secretary, chair(tmp_path) as sitting:
        await hears(secretary, "Move minutes.chair.db away")
        await decided(secretary)
        await sitting.read("Godkendt.")
        await sitting.press("o")
        assert "Move minutes.chair.db away" in notices(sitting.app)
        path.rename(tmp_path / "away")
        await sitting.press("o")
        await sees(secretary, "✓✓ 1 Godkendelse")
        assert "away" not in notices(secretary.app)


async def test_several_answers_make_one_notice(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await decided(secretary)
        seq = secretary.session.meeting.record("1").revisions[-1].seq
    for number in range(9):
        answer = Answer.CORRECT if number == 8 else Answer.OK
        give(
            tmp_path / "minutes.db", SLUG, Nod(f"{number:032x}", "1", seq, fingerprint("Godkendt."), answer, "x", START)
        )
    async with clerk(tmp_path, slug=SLUG) as secretary:
        await hears(secretary, "and 5 more")
        assert notices(secretary.app).startswith("Chair, item 1: correct this: x")
        assert len(secretary.app._notifications) == 1


async def test_the_read_back_answers_what_is_marked_in_it(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary, chair(tmp_path) as sitting:
        await decided(secretary)
        await secretary.press("f8")
        await secretary.paste("Molen flyttes.")
        await secretary.press("ctrl+s")
        await sitting.read("Molen flyttes.")
        await sitting.press("f12")
        await sitting.read("No decision yet in item")
        await sitting.press("o")
        assert "no decision here that can be answered" in notices(sitting.app)
        await sitting.press("down", "o", "down", "r")
        sitting.app.post_message(events.Paste("kun i juni"))
        await sitting.press("enter")
        assert "✓ ok" in sitting.text
        assert "! to be corrected" in sitting.text
        await sees(secretary, "✓✓ 1 Godkendelse")
        await sees(secretary, "✓! 2 Molen")
        await sitting.press("down", "o")
        assert secretary.session.meeting.record("3").nods == ()
        await sitting.press("escape")
        await sitting.read("! to be corrected")


async def test_additions_are_no_decision(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await decided(secretary)
        for command in (CloseMeeting(), RecordDecision("2", "Molen flyttes.")):
            await secretary.session.do(command)
        async with chair(tmp_path) as sitting:
            await sitting.read("Added after the meeting was closed")
            await sitting.press("up", "o")
            assert "no decision here that can be answered" in notices(sitting.app)
            await sitting.press("up", "o")
            await sees(secretary, "✓✓ 2 Molen")
            assert "Added" in sitting.text
            assert Papers(tmp_path).minutes.count("Den ") == 1


@pytest.mark.parametrize("screen", ["enter", "l", "s"])
async def test_other_screens_and_fields_answer_nothing(screen: str, tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary, chair(tmp_path) as sitting:
        await decided(secretary)
        await sitting.read("Godkendt.")
        await sitting.press(screen, "o", "r", "o")
        assert not chair_file(tmp_path / "minutes.db").exists()


@pytest.mark.parametrize("key", ["r", "R"])
async def test_a_correction_typed_in_one_go_is_whole_and_is_nobody_elses(key: str, tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary, chair(tmp_path) as sitting:
        await decided(secretary)
        await sitting.read("Godkendt.")
        sitting.send(f"{key}Olga og Lis rettes i q.\ro")
        await sitting.settled()
        await until(sitting.pilot, lambda: "✓ ok" in sitting.text)
        await until(secretary.pilot, lambda: len(secretary.session.meeting.record("1").nods) == 2)
        wish, agreed = secretary.session.meeting.record("1").nods
        assert (wish.answer, wish.text) == (Answer.CORRECT, "Olga og Lis rettes i q.")
        assert agreed.answer is Answer.OK


async def test_a_correction_without_words_is_not_sent(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary, chair(tmp_path) as sitting:
        await decided(secretary)
        await sitting.read("Godkendt.")
        sitting.send("r  \r")
        await sitting.settled()
        assert isinstance(sitting.app.screen, Form)
        assert "Nothing is written yet." in sitting.text
        assert not chair_file(tmp_path / "minutes.db").exists()
        await sitting.press("escape")
        assert not chair_file(tmp_path / "minutes.db").exists()


@pytest.mark.parametrize(
    ("keys", "top"),
    [
        ("lldd\x7f", NodScreen), ("lsL", NodScreen), ("sogl\x1b[Bl", NodScreen), ("Lq", None), ("g2\r", CaseScreen),
        ("G2\rg3\r\x7f", NodScreen), ("\x1bOPq\x1bOPQ", NodScreen), ("r\x1bOP\x1bOPab\x1b[Hx", Form),
    ],
)  # fmt: skip
async def test_each_key_of_a_burst_is_for_the_screen_that_the_one_before_led_to(
    keys: str, top: type[Screen[None]] | None, tmp_path: Path
) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary, chair(tmp_path) as sitting:
        await decided(secretary)
        await sitting.read("Godkendt.")
        sitting.send(keys)
        await sitting.settled()
        assert sitting.app._exit is (top is None)
        assert top is None or type(sitting.app.screen) is top
        written = {"sogl\x1b[Bl": "ogll", "r\x1bOP\x1bOPab\x1b[Hx": "xab"}.get(keys, "")
        assert written == (sitting.app.focused.value if isinstance(sitting.app.focused, Input) else "")
