"""The bench measures the program that is used: what its typist writes is what the record holds."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from bench.keyboard import typist
from bench.meetings import exported
from bench.typing import run
from kkr_tui.agenda.reader import parse_agenda
from kkr_tui.cli.main import kkr
from kkr_tui.journal.recorder import Recorder

AGENDA = """
organ: KKR Nordby
dato: 2024-05-03
medlemmer:
  - {navn: Karen Marie Friis, parti: A, kommune: Nordby Kommune}
  - {navn: Bo Ågård, parti: V, kommune: Sydby Kommune, status: afbud, suppleant: Ida Lund}
  - {navn: Per Holm, parti: V, kommune: Sydby Kommune, status: afbud}
suppleanter:
  - {navn: Ida Lund, parti: V, kommune: Sydby Kommune}
punkter:
  - titel: Resultatkontrakt
    indstilling: Det indstilles, at KKR Nordby godkender kontrakten.
    sagsfremstilling: Erhvervshusbestyrelsen har drøftet kontrakten.
    beslutning: KKR Nordby godkendte indstillingen.
  - titel: Siden sidst
    beslutning: |
      Karen Marie Friis orienterede om, at Erhvervshusbestyrelsen er enig, bl.a. i Sydby Kommune.

      Bo Ågård spurgte til kontrakten.
"""


@pytest.fixture
def held(tmp_path: Path) -> Path:
    """A meeting as JSON, as the program exports it."""
    db, output = tmp_path / "minutes.db", tmp_path / "held.json"
    loaded = parse_agenda(AGENDA.encode(), "a.yaml")
    recorder = Recorder.open(db, who="test", create=True)
    recorder.store(loaded.agenda, loaded.source)
    recorder.close()
    result = CliRunner().invoke(kkr, ["--db", str(db), "export", "--format", "json", "-o", str(output)])
    assert result.exit_code == 0, result.stderr
    found = json.loads(output.read_text(encoding="utf-8"))
    for item in found["items"]:
        item["resolution_text"] = item["draft"]
    output.write_text(json.dumps(found), encoding="utf-8")
    return output


async def test_any_exported_meeting_can_be_measured(tmp_path: Path, held: Path) -> None:
    (tmp_path / "again").mkdir()
    meeting = exported(held)
    result = await run(meeting, tmp_path / "again")
    characters = sum(map(len, meeting.decisions.values()))
    assert result.formula_decisions == 1
    assert result.formulas.keys == 1
    assert result.formulas.characters + result.prose.characters == characters
    assert result.prose.keys < result.prose.characters
    assert list(meeting.lists())[1] == "Bo Ågård (V), Sydby Kommune"
    assert result.whole.keys > result.prose.keys + result.attendance.keys


async def test_what_the_typist_wrote_is_on_record(tmp_path: Path, held: Path) -> None:
    (tmp_path / "again").mkdir()
    decision = "Karen Marie Friis drøftede kontrakten med Erhvervshusbestyrelsen, hhv. Bo Ågård."
    async with typist(tmp_path / "again", exported(held).agenda) as secretary:
        await secretary.press("f8")
        await secretary.settled()
        await secretary.write(decision)
        keys = secretary.keys
        await secretary.press("f8")
        await secretary.settled()
        assert secretary.session.meeting.record("1").decision == decision
        assert keys < len(decision)
