"""A meeting closed today, ``kkr next``, ``kkr open`` of the result: the new meeting runs."""

from pathlib import Path

from click.testing import CliRunner

from kkr_tui.cli.main import kkr
from kkr_tui.domain.commands import CloseMeeting, Dispose, OpenMeeting
from kkr_tui.domain.matters import Disposal
from tests.stories.conftest import AGENDA, clerk


def run(*arguments: str | Path) -> str:
    result = CliRunner().invoke(kkr, ["--lang", "en", *map(str, arguments)])
    assert result.exit_code == 0, result.output
    return result.stdout


async def test_the_next_meeting_runs(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.read_bytes()) as secretary:
        for command in (OpenMeeting(), Dispose("3.3", Disposal.POSTPONED), CloseMeeting()):
            await secretary.session.do(command)
    path = tmp_path / "next.yaml"
    assert run("--db", tmp_path / "minutes.db", "next", "-o", path) == f"{path}\n"
    assert "54 members, 5 items" in run("check", path)
    async with clerk(tmp_path, path.read_bytes()) as secretary:
        await secretary.press("f2")
        assert "Godkendelse af referat" in secretary.text
        assert "Udsatte punkter" in secretary.text
        await secretary.press("enter", "f8")
        decided = secretary.session.meeting.record("1.1").decision
        assert decided == "KKR Hovedstaden godkendte referatet."


def test_without_a_date_it_asks_for_one_and_writes_nothing(tmp_path: Path) -> None:
    database, path = tmp_path / "minutes.db", tmp_path / "next.yaml"
    run("--db", database, "import", "--archive", AGENDA.parent / "kystraadet-2024-09-12-referat.md", "-o", "-")
    for arguments, said in (
        ([], "--date 2024-02-06"),
        (["--date", "i morgen"], "is no date"),
        (["--date", "2000-01-01"], "is not after"),
    ):
        result = CliRunner().invoke(kkr, ["--lang", "en", "--db", str(database), "next", *arguments, "-o", str(path)])
        assert (result.exit_code, said in result.stderr, path.exists()) == (2, True, False), result.stderr
