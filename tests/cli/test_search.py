"""``kkr search`` as a user meets it."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from kkr_tui.cli.main import kkr
from kkr_tui.domain.events import DecisionRecorded, MeetingOpened
from kkr_tui.journal.recorder import Recorder
from tests.domain.scene import AGENDA, START


@pytest.mark.parametrize(
    ("words", "exit_code", "said"),
    [
        (["molen"], 0, "2024-05-03 Havnerådet, 2 Molen\n    Molen\n"),
        (["havneraad", "plan"], 0, "2024-05-03 Havnerådet, 2 Molen\n    Havnerådet godkendte planen.\n"),
        (["godkendte planen"], 0, "2024-05-03 Havnerådet, 2 Molen\n    Havnerådet godkendte planen.\n"),
        (["--kind", "udpegning", "planen"], 1, "nothing found"),
        (["?"], 2, "no word"),
        ([], 2, "no word"),
        (["--kind", "udpegning", "--person", "bo"], 2, "no word"),
        (["--person", "?", "planen"], 2, "no word"),
        (
            ["--person", "bo dahl"],
            0,
            "Bo Dahl: 1 meeting: excused 1\n    2024-05-03 Havnerådet: excused\n",
        ),
        (["--person", "nobody"], 1, "nothing found"),
    ],
)
def test_what_is_found(words: list[str], exit_code: int, said: str, tmp_path: Path) -> None:
    path = tmp_path / "minutes.db"
    recorder = Recorder.open(path, who="test", create=True)
    recorder.store(AGENDA, "source")
    recorder.append(AGENDA.slug, MeetingOpened(), START).result()
    recorder.append(AGENDA.slug, DecisionRecorded("2", "Havnerådet godkendte planen."), START).result()
    recorder.close()
    result = CliRunner().invoke(kkr, ["--lang", "en", "--db", str(path), "search", *words])
    assert result.exit_code == exit_code
    assert said in result.output
