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
    assert "members: 54, items: 5" in run("check", path)
    async with clerk(tmp_path, path.read_bytes()) as secretary:
        await secretary.press("f2")
        assert "Godkendelse af referat" in secretary.text
        assert "Udsatte punkter" in secretary.text
        await secretary.press("enter", "f8")
        decided = secretary.session.meeting.record("1.1").decision
        assert decided == "KKR Hovedstaden godkendte referatet."


async def test_the_last_minutes_are_approved_at_the_next_meeting_and_say_so(tmp_path: Path) -> None:
    database = tmp_path / "minutes.db"
    async with clerk(tmp_path, AGENDA.read_bytes()):
        pass
    path = tmp_path / "next.yaml"
    run("--db", database, "next", "-o", path)
    async with clerk(tmp_path, path.read_bytes()) as secretary:
        await secretary.press("f2", "ctrl+t", "v")
        await secretary.type("Pkt. 3.7: <b>kommuner</b>")
        await secretary.press("enter")
        decision = "KKR Hovedstaden godkendte referatet med følgende ændringer: Pkt. 3.7: <b>kommuner</b>."
        assert secretary.session.meeting.record("1.1").decision == "", "offered, not decided"
        assert "<b>kommuner</b>" in secretary.text
        await secretary.press("ctrl+s")
        assert secretary.session.meeting.record("1.1").decision == decision
        await secretary.press("ctrl+t", "v", "enter")
        assert secretary.session.meeting.record("1.1").decision == decision, "what stands there is left alone"
    earlier = ("--db", database, "export", "kkr-hovedstaden-2023-11-24", "-o", "-")
    assert "*Godkendt på mødet den 6. februar 2024*" in run(*earlier)
    assert "*Udkast*" not in run(*earlier)
    assert '"changes": ""' in run(*earlier, "--format", "json")
    log = run("--db", database, "log", "kkr-hovedstaden-2023-11-24")
    assert log.count("Referatet godkendt på mødet den 6. februar 2024") == 2
    assert "den 6. februar 2024 med følgende ændringer: Pkt. 3.7: <b>kommuner</b>" in log
    assert "Chain" not in run("--db", database, "verify")


async def test_there_may_be_no_earlier_meeting(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.read_bytes()) as secretary:
        await secretary.press("f2", "ctrl+t", "v", "enter")
        assert "No earlier meeting of this body" in secretary.text


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
