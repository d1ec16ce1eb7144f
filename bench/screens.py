"""``make screens``: pictures (SVG) of every screen at three sizes, in both themes, from the running program.

Those of ``DOCS`` are the pictures in the documents.
"""

import asyncio
import sys
import tempfile
from pathlib import Path

from textual.app import App

from kkr_tui import language
from kkr_tui.agenda.reader import read_agenda
from kkr_tui.journal.recorder import Recorder
from kkr_tui.session import Session
from kkr_tui.tui.chair.app import ChairApp
from kkr_tui.tui.clerk.app import ClerkApp
from kkr_tui.tui.shared.themes import DARK, LIGHT

AGENDA = Path(__file__).parents[1] / "agendas" / "kkr-hovedstaden-2023-11-24.yaml"
FOLDER = Path("build/screens")
DOCS = {"item-120x36-dark": Path("docs/pictures/meeting.svg")}
SIZES = ((80, 24), (120, 36), (200, 50))
OPENING = ("f5", "f8", "enter", "f8", "enter", "f8", "f8", "enter", "f8")
SCENES: dict[str, tuple[str, ...]] = {
    "attendance": (),
    "filter": ("l", "b"),
    "person": ("f5", "s", "t", "enter"),
    "substitutes": ("s", "t", "e", "f", "f", "e", "n", "j", "enter", "s"),
    "item": (*OPENING, "K", "K", "R"),
    "case": (*OPENING, "ctrl+o"),
    "proposals": (*OPENING, "f4"),
    "check": ("f5", *OPENING, "M", "o", "r", "t", "e", "n", "space", "M", "a", "n", "d", "ø", "f8", "f9", "f9", "f9"),
    "findings": (*OPENING, "ctrl+f"),
    "goto": (*OPENING, "f3", "k", "l", "i"),
    "keys": (*OPENING, "f1"),
    "palette": (*OPENING, "ctrl+p"),
    "log": (*OPENING, "f10"),
    "read-back": (*OPENING, "f12"),
    "figures": (*OPENING, "f12", "f8", "f8", "f6"),
}


async def picture(app: App[None], size: tuple[int, int], keys: tuple[str, ...], path: Path) -> None:
    """Drive the app by keys and save what is seen."""
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        picture = app.export_screenshot(title="kkr", simplify=False)
    await asyncio.to_thread(path.write_text, picture, encoding="utf-8")


async def main(only: str) -> None:
    """Every scene whose name has ``only`` in it, at every size, in both themes."""
    loaded = read_agenda(AGENDA)
    for name, keys in {**SCENES, "chair": OPENING}.items():
        for size in SIZES:
            for theme in (DARK.name, LIGHT.name):
                title = f"{name}-{size[0]}x{size[1]}-{theme.removeprefix('kkr-')}"
                if only not in title:
                    continue
                with tempfile.TemporaryDirectory() as place:
                    db = Path(place) / "minutes.db"
                    recorder = Recorder.open(db, who="screens", create=True)
                    session = Session(recorder, recorder.store(loaded.agenda, loaded.source))
                    path = DOCS.get(title, FOLDER / f"{title}.svg")
                    await picture(ClerkApp(session, theme=theme), size, keys, path)
                    await session.settle()
                    if name == "chair":
                        await picture(ChairApp(db, None, public=True, theme=theme), size, (), path)
                    recorder.close()
                print(path)


if __name__ == "__main__":
    language.use()
    for needed in (FOLDER, *(path.parent for path in DOCS.values())):
        needed.mkdir(parents=True, exist_ok=True)
    asyncio.run(main(sys.argv[1] if len(sys.argv) > 1 else ""))
