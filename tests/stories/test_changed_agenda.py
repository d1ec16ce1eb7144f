from pathlib import Path

from kkr_tui.agenda.reader import parse_agenda
from kkr_tui.domain.agenda import Agenda
from kkr_tui.domain.meeting import Meeting
from kkr_tui.tui.clerk.changed import ask_about_changes
from tests.stories.conftest import Clerk, clerk
from tests.stories.harbour import AGENDA, SLUG, Papers
from tests.terminal import CTRL_Q, F, Terminal, terminal

# Molen went down a place for a new item; Kranen is gone; Finn Iversen sent his excuses.
CHANGED = (
    AGENDA.replace("  - titel: Molen", "  - {titel: Slusen}\n  - titel: Molen")
    .replace("  - {titel: Kranen}\n", "")
    .replace("{navn: Finn Iversen, kommune: Vestby Kommune, status: til stede}", "{navn: Finn Iversen, parti: V}")
)


def changed() -> Agenda:
    return parse_agenda(CHANGED.encode(), "test.yaml").agenda


async def opened_again(secretary: Clerk) -> None:
    """As ``kkr open`` does with a file that was changed."""
    screen = secretary.app.screen
    ask_about_changes(screen, changed())  # type: ignore[arg-type]
    await secretary.settled()


def titles(meeting: Meeting) -> dict[str, str]:
    return {item.number: item.title for item in meeting.agenda.walk()}


async def test_a_changed_file_is_shown_and_taken_over_and_no_decision_is_lost(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8", "f8")
        await secretary.type("Molen bygges.")
        await secretary.press("f8")
        await secretary.type("Kranen males.")
        await secretary.press("ctrl+s")
    async with clerk(tmp_path, slug=SLUG) as secretary:
        before = titles(secretary.session.meeting)
        await opened_again(secretary)
        assert "+ new: 5 Slusen" in secretary.text
        assert "= not in the file, kept: 3 Kranen" in secretary.text
        assert "~ changed: Finn Iversen" in secretary.text
        await secretary.press("1")
        assert titles(secretary.session.meeting) == {**before, "5": "Slusen"}
        assert secretary.session.meeting.record("2").decision == "Molen bygges."
        assert secretary.session.meeting.people["Finn Iversen"].party == "V"
        await secretary.press("ctrl+t", "z")
        assert titles(secretary.session.meeting) == before
        await secretary.app.run_action("screen.redo")
        await secretary.settled()
    async with clerk(tmp_path, slug=SLUG) as secretary:
        assert titles(secretary.session.meeting)["5"] == "Slusen"
        await opened_again(secretary)
        assert "The agenda file was changed" not in secretary.text
    minutes = Papers(tmp_path).minutes
    assert "Molen bygges." in minutes
    assert "Kranen males." in minutes
    assert "## 5. Slusen" in minutes


def test_the_file_is_edited_between_two_openings(tmp_path: Path) -> None:
    """The real command on the real file: declined it changes nothing, accepted it is an event, and is asked once."""
    file = tmp_path / "agenda.yaml"
    file.write_text(AGENDA, encoding="utf-8")
    with terminal("open", file.name, folder=tmp_path) as secretary:
        secretary.wait_for("Ane Berg")
        secretary.type(F[8])
        secretary.wait_for("1 Godkendelse af dagsorden ─")
        secretary.type(f"{F[8]}Molen bygges.{F[8]}Kranen males.")
        secretary.wait_for("Kranen males.")
        leave(secretary)
    file.write_text(CHANGED, encoding="utf-8")
    papers = Papers(tmp_path)
    before = papers.log
    with terminal("open", file.name, folder=tmp_path) as secretary:
        secretary.wait_for("The agenda file was changed")
        for line in ("+ new: 5 Slusen", "= not in the file, kept: 3 Kranen", "~ changed: Finn Iversen"):
            secretary.wait_for(line)
        secretary.type("2")
        secretary.wait_for("The agenda file was changed", gone=True)
        leave(secretary)
    assert papers.log == before
    with terminal("open", file.name, folder=tmp_path) as secretary:
        secretary.wait_for("The agenda file was changed")
        secretary.type("1")
        secretary.wait_for("5 Slusen")
        leave(secretary)
    assert "Dagsordenen ændret efter filen" in papers.log
    with terminal("open", file.name, folder=tmp_path) as secretary:
        secretary.wait_for("Kranen males.")
        assert "The agenda file was changed" not in secretary.wait_for("5 Slusen")
        leave(secretary)
    minutes = papers.minutes
    assert "## 5. Slusen" in minutes
    for heading, decision in (("## 2. Molen", "Molen bygges."), ("## 3. Kranen", "Kranen males.")):
        assert decision in minutes.partition(heading)[2].partition("\n## ")[0]


def leave(secretary: Terminal) -> None:
    secretary.type(CTRL_Q)
    assert secretary.wait_for_end() == 0
