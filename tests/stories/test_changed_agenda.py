from pathlib import Path

from kkr_tui.agenda.reader import parse_agenda
from kkr_tui.domain.agenda import Agenda
from kkr_tui.domain.meeting import Meeting
from kkr_tui.tui.clerk.changed import ask_about_changes
from tests.stories.conftest import Clerk, clerk
from tests.stories.harbour import AGENDA, SLUG, Papers

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
