"""A small council for stories about what happens in meetings."""

import json
from pathlib import Path

from click.testing import CliRunner
from textual.pilot import Pilot

from kkr_tui.cli.main import kkr
from kkr_tui.tui.chair.app import ChairApp
from tests.stories.conftest import Clerk, clerk

AGENDA = """organ: Havnerådet
dato: 2024-05-03
formand: Ane Berg
medlemmer:
  - {navn: Ane Berg, parti: A, kommune: Nordby Kommune, status: til stede}
  - {navn: Bo Dahl, parti: B, kommune: Sundby Kommune, status: afbud}
  - {navn: Carl Friis, parti: A, kommune: Nordby Kommune, status: til stede}
  - {navn: Dorte Grå, parti: Ø, kommune: Vestby Kommune, status: til stede}
  - {navn: Erik Holm, parti: Ø, kommune: Vestby Kommune, status: til stede}
  - {navn: Finn Iversen, kommune: Vestby Kommune, status: til stede}
suppleanter:
  - {navn: Sif Ege, parti: B, kommune: Sundby Kommune}
  - {navn: Tor Juul, parti: Ø, kommune: Vestby Kommune}
punkter:
  - {titel: Godkendelse af dagsorden, tid: 5}
  - titel: Molen
    tid: 20
    indstilling: Det indstilles, at Havnerådet godkender planen.
  - {titel: Kranen}
  - {titel: Eventuelt}
"""
SLUG = "havneraadet-2024-05-03"


class Papers:
    """What everybody else sees of the meeting: the minutes, JSON, the chair's screen."""

    def __init__(self, folder: Path) -> None:
        self._db = folder / "minutes.db"

    def exported(self, *options: str) -> str:
        result = CliRunner().invoke(kkr, ["--lang", "en", "--db", str(self._db), "export", "-o", "-", *options])
        assert result.exit_code == 0, result.stderr
        return result.stdout.replace("\\", "")

    @property
    def minutes(self) -> str:
        return self.exported()

    def item(self, number: str) -> dict[str, object]:
        items = json.loads(
            CliRunner()
            .invoke(kkr, ["--lang", "en", "--db", str(self._db), "export", "--format", "json", "-o", "-"])
            .stdout
        )
        found: dict[str, object] = next(item for item in items["items"] if item["number"] == number)
        return found

    async def chair(self, *, public: bool = True) -> str:
        app = ChairApp(self._db, None, public=public)
        async with app.run_test(size=(200, 60)) as pilot:
            return await _screen(pilot)

    async def everywhere(self, sentence: str, *, there: bool = True) -> None:
        """The sentence stands (or does not) in the minutes and on the chair's screen."""
        assert (sentence in self.minutes) is there
        assert (sentence in " ".join((await self.chair()).replace("│", " ").split())) is there


async def undone_redone_restarted(folder: Path, secretary: Clerk, sentence: str) -> None:
    """The gesture just made goes and comes back, and is there after a restart (in another session)."""
    papers = Papers(folder)
    await papers.everywhere(sentence)
    await secretary.press("ctrl+t", "z")
    await papers.everywhere(sentence, there=False)
    await secretary.app.run_action("screen.redo")
    await secretary.settled()
    await papers.everywhere(sentence)


async def after_a_restart(folder: Path, sentence: str) -> None:
    async with clerk(folder, slug=SLUG) as secretary:
        assert sentence in " ".join(secretary.text.replace("│", " ").split())
    await Papers(folder).everywhere(sentence)


async def _screen(pilot: Pilot[None]) -> str:
    await pilot.pause()
    return screen_text(pilot)


def screen_text(pilot: Pilot[None]) -> str:
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)
