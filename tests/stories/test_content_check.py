"""The content check by keys: F9 steps, Ctrl+F lists, a finding is ignored with a reason."""

from pathlib import Path

from click.testing import CliRunner

from kkr_tui.cli.main import kkr
from kkr_tui.domain.check import check
from tests.stories.conftest import Clerk, clerk, seen

AGENDA = """organ: KKR Prøve
dato: 2024-05-03
medlemmer:
  - {navn: Line Barfod, parti: Ø}
  - {navn: Ole Bondo Christensen, parti: A}
  - {navn: Ib Nor, parti: S}
gæster:
  - {navn: Morten Mandøe, titel: cheføkonom}
punkter:
  - titel: Velfærd
    indstilling: Det indstilles, at KKR Prøve drøfter velfærd.
  - titel: Svar
    indstilling: Det indstilles, at KKR Prøve godkender svaret.
  - titel: Eventuelt
"""


async def held(secretary: Clerk) -> None:
    """Both decisions are written, each with a slip; the meeting has come to Eventuelt."""
    await secretary.press("f5", "f8")
    await secretary.paste("KKR Prøve drøftede oplæg fra Morten Mandø, som Ole Bondo takkede for.")
    await secretary.press("f8")
    await secretary.paste("KKR Prøve drøftede svaret.")
    await secretary.press("f8")


def word_at_cursor(secretary: Clerk) -> str:
    text, cursor = secretary.app.screen.editor.text, secretary.app.screen.editor.cursor  # type: ignore[attr-defined]
    return str(text[cursor:].split()[0])


async def test_f9_steps_in_order_of_weight_with_the_cursor_on_the_word(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await held(secretary)
        await secretary.press("f9")
        assert seen(secretary) == "1"
        assert "1 of 4" in secretary.text
        assert "“Morten Mandø” is “Morten Mandøe” on the list" in secretary.text
        assert word_at_cursor(secretary) == "Morten"
        await secretary.press("f9")
        assert word_at_cursor(secretary) == "Ole"
        await secretary.press("f9")
        assert "Ib Nor: party A?" in secretary.text
        await secretary.press("f9")
        assert seen(secretary) == "2"
        assert word_at_cursor(secretary) == "drøftede"
        await secretary.press("f9")
        assert "1 of 4" in secretary.text
        assert word_at_cursor(secretary) == "Morten"


async def test_what_is_mended_is_not_found_again(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await held(secretary)
        await secretary.press("f9", *["right"] * len("Morten Mandø"))
        await secretary.type("e")
        await secretary.press("ctrl+s", "f9")
        assert "1 of 3" in secretary.text
        assert word_at_cursor(secretary) == "Ole"


async def test_a_finding_is_ignored_with_a_reason_and_undone_after_a_restart(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await held(secretary)
        await secretary.press("ctrl+f")
        assert "4 found, 0 ignored" in secretary.text
        await secretary.type("christensen")
        await secretary.press("enter", "i")
        await secretary.type("Kaldes altid saadan")
        await secretary.press("enter", "ctrl+f")
        assert "3 found, 1 ignored" in secretary.text
        assert "ignored: Kaldes altid saadan" in secretary.text
        await secretary.press("escape")
    result = CliRunner().invoke(kkr, ["--lang", "en", "--db", str(tmp_path / "minutes.db"), "lint"])
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert [line.split(": ")[:2] for line in lines] == [
        ["1", "name-misspelt"],
        ["roll", "party-misspelt"],
        ["2", "outcome-unlike-recommendation"],
    ]
    assert "ignored: 1: name-misspelt: “Ole Bondo”" in result.stderr
    assert "Kaldes altid saadan" in result.stderr
    async with clerk(tmp_path, slug="kkr-prove-2024-05-03") as secretary:
        await secretary.press("f2", "ctrl+z")
        assert "finding ignored: 1 Ole Bondo" in secretary.text
        await secretary.press("ctrl+z")
        assert len(check(secretary.session.meeting, {}).findings) == 4
        await secretary.press("ctrl+y", "f2", "ctrl+f")
        await secretary.type("christensen")
        await secretary.press("enter", "n")
        assert len(check(secretary.session.meeting, {}).findings) == 4


async def test_a_reason_is_needed(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await held(secretary)
        await secretary.press("ctrl+f", "enter", "i", "enter")
        assert "A reason is needed." in secretary.text
        assert not secretary.session.meeting.ignored


async def test_from_the_list_to_the_place(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await held(secretary)
        await secretary.press("ctrl+f")
        await secretary.type("answer")
        await secretary.press("enter", "g")
        assert seen(secretary) == "2"
        assert word_at_cursor(secretary) == "drøftede"


async def test_nothing_is_found(tmp_path: Path) -> None:
    async with clerk(tmp_path, b"organ: R\ndato: 2024-05-03\npunkter:\n  - titel: Eventuelt\n") as secretary:
        await secretary.press("f8", "f9")
        assert "The check finds nothing." in secretary.text


async def test_the_real_agenda_unfinished(tmp_path: Path) -> None:
    async with clerk(tmp_path, size=(80, 24)) as secretary:
        await secretary.press("f8", "enter", "f5", "f8", "f8", "f9")
        assert seen(secretary) == "1.2"
        assert "no decision" in secretary.text
