"""A small council for stories about what happens in meetings."""

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner
from textual.pilot import Pilot

from kkr_tui.cli.commands.export_ import KINDS
from kkr_tui.cli.main import kkr
from kkr_tui.clock import now
from kkr_tui.journal.follower import Follower
from kkr_tui.minutes.audience import Audience
from kkr_tui.minutes.formats import FORMATS
from kkr_tui.tui.chair.app import ChairApp
from kkr_tui.tui.chair.view import first_reading
from tests.chair.texts import chair_texts
from tests.minutes import reading
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
    """What everybody else sees of the meeting: the minutes, JSON, the log, the chair's screen."""

    def __init__(self, folder: Path) -> None:
        self._db = folder / "minutes.db"

    def exported(self, *options: str) -> str:
        return self._said("export", "-o", "-", *options)

    @property
    def minutes(self) -> str:
        return self.exported().replace("\\", "")

    def agree(self) -> None:
        """Every format has the same words."""
        for kind, audience in zip(KINDS, ("--public", "--internal", "--public"), strict=True):
            reading.same_words(self.documents("--kind", kind, audience))

    def documents(self, *options: str) -> dict[str, bytes]:
        """The minutes in every format."""
        export = ["--db", str(self._db), "export", "-o", "-", *options, "--format"]
        return {form: CliRunner().invoke(kkr, [*export, form]).stdout_bytes for form in FORMATS}

    @property
    def log(self) -> str:
        return self._said("log")

    def json(self, *options: str) -> dict[str, Any]:
        read: dict[str, Any] = json.loads(self.exported("--format", "json", *options))
        return read

    def item(self, number: str, *options: str) -> dict[str, Any]:
        return next(item for item in self.json(*options)["items"] if item["number"] == number)

    @property
    def chair_texts(self) -> str:
        """What the chair's program makes of the database for its screen."""
        follower = Follower(self._db)
        try:
            reading = first_reading(follower.read(None), Audience.PUBLIC)
        finally:
            follower.close()
        drafts = reading.view(writing=True).drafts
        return "\n".join(chair_texts(reading.meeting, drafts, Audience.PUBLIC, now()).values())

    async def chair(self, *, public: bool = True) -> str:
        """The chair's program itself."""
        app = ChairApp(self._db, None, public=public)
        async with app.run_test(size=(200, 60)) as pilot:
            await pilot.pause()
            return screen_text(pilot)

    def _said(self, *arguments: str) -> str:
        result = CliRunner().invoke(kkr, ["--lang", "en", "--db", str(self._db), *arguments])
        assert result.exit_code == 0, result.stderr
        return result.stdout


async def undone_redone_restarted(folder: Path, secretary: Clerk, sentence: str) -> None:
    """The gesture just made goes and comes back, and is there after a restart (in another session)."""
    papers = Papers(folder)
    assert sentence in papers.minutes
    assert sentence in papers.chair_texts
    await secretary.press("ctrl+t", "z")
    assert sentence not in papers.minutes
    assert sentence not in papers.chair_texts
    await secretary.press("f2", "ctrl+y", "f2")
    assert sentence in papers.minutes


async def after_a_restart(folder: Path, sentence: str) -> None:
    async with clerk(folder, slug=SLUG) as secretary:
        assert sentence in " ".join(secretary.text.replace("│", " ").split())
    assert sentence in Papers(folder).minutes


def screen_text(pilot: Pilot[None]) -> str:
    """What stands on the screen now."""
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)
