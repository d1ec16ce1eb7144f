"""``make screens``: pictures (SVG) of every screen at three sizes, dark, light and without colours, from the running
program; ``python -m bench.screens log`` makes those with ``log`` in their name. Those of ``DOCS`` are in the documents.

One run of a scene gives its pictures at every size and in both themes; one more, as the terminal's own two colours are
chosen at the start, those without colours.
"""

import asyncio
import os
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from textual.app import App
from textual.pilot import Pilot

from bench.stage import SCENES, Scene, script
from kkr_tui import language
from kkr_tui.agenda.reader import read_agenda
from kkr_tui.journal.recorder import Recorder
from kkr_tui.session import Session
from kkr_tui.tui.chair.app import ChairApp
from kkr_tui.tui.clerk.app import ClerkApp
from kkr_tui.tui.shared.inorder import KeysInOrder
from kkr_tui.tui.shared.themes import DARK, LIGHT, PLAIN

AGENDA = Path(__file__).parents[1] / "agendas" / "kkr-hovedstaden-2023-11-24.yaml"
FOLDER = Path("build/screens")
PICTURES = Path("docs/pictures")
Size = tuple[int, int]
SIZES: tuple[Size, ...] = ((80, 24), (120, 36), (200, 50))
DOCS: dict[str, tuple[str, Size]] = {
    "meeting": ("item", (120, 36)),
    "attendance": ("filter", (100, 30)),
    "proposals": ("proposals", (100, 30)),
    "more": ("more", (100, 30)),
    "keys": ("keys", (100, 36)),
    "closing": ("read-back", (100, 30)),
    "chair": ("chair", (100, 30)),
}
"""Name of the file -> scene and size; all of them dark."""


def wanted(name: str, theme: str, only: str) -> Iterator[tuple[Path, Size]]:
    """Those of a scene in a theme that were asked for: everything in three sizes, and what the documents show."""
    for columns, rows in SIZES:
        title = f"{name}-{columns}x{rows}-{theme.removeprefix('kkr-')}"
        if only in title:
            yield FOLDER / f"{title}.svg", (columns, rows)
    if only in f"{name}-docs" and theme == DARK.name:
        yield from ((PICTURES / f"{title}.svg", size) for title, (scene, size) in DOCS.items() if scene == name)


@contextmanager
def without_colours() -> Iterator[None]:
    """As somebody has it who set NO_COLOR."""
    os.environ["NO_COLOR"] = "1"
    try:
        yield
    finally:
        del os.environ["NO_COLOR"]


@asynccontextmanager
async def running(app: App[None], keys: tuple[str, ...]) -> AsyncIterator[Pilot[None]]:
    """The app after these keys have landed."""
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        while isinstance(app, KeysInOrder) and not app.keys_have_landed:
            await pilot.pause()
        yield pilot


async def seen(scene: Scene, place: Path, theme: str) -> AsyncIterator[Pilot[None]]:
    """The scene, driven by its keys on a database of its own in ``place``; the chair watches what the clerk did."""
    loaded = read_agenda(AGENDA)
    db = place / "minutes.db"
    recorder = await asyncio.to_thread(Recorder.open, db, who="screens", create=True)
    session = Session(recorder, recorder.store(loaded.agenda, loaded.source))
    try:
        async with running(ClerkApp(session, theme=theme), script(scene.clerk)) as clerk:
            if scene.chair is None:
                yield clerk
            await session.settle()
        if scene.chair is not None:
            chair = ChairApp(db, None, public=True, nod=scene.nod, theme=theme)
            async with running(chair, script(scene.chair)) as watching:
                yield watching
    finally:
        recorder.close()


async def picture(pilot: Pilot[None], size: Size) -> str:
    """What is seen at that size, as SVG."""
    await pilot.resize_terminal(*size)
    await pilot.pause()
    return pilot.app.export_screenshot(title="kkr", simplify=False)


async def pictures(name: str, themes: tuple[str, ...], only: str) -> int:
    """Save those of one run of the scene that were asked for; gives back how many."""
    asked = {theme: list(wanted(name, theme, only)) for theme in themes}
    if not any(asked.values()):
        return 0
    with tempfile.TemporaryDirectory() as place:
        async for pilot in seen(SCENES[name], Path(place), themes[0]):
            for theme, in_sizes in asked.items():
                pilot.app.theme = theme
                for path, size in in_sizes:
                    svg = await picture(pilot, size)
                    await asyncio.to_thread(path.write_text, svg, encoding="utf-8")
    return sum(map(len, asked.values()))


async def main(only: str) -> None:
    """Every scene, and a line for each as it is done."""
    for number, name in enumerate(SCENES, 1):
        made = await pictures(name, (DARK.name, LIGHT.name), only)
        with without_colours():
            made += await pictures(name, (PLAIN.name,), only)
        if made:
            print(f"{number}/{len(SCENES)} {name}: {made} pictures", flush=True)


if __name__ == "__main__":
    language.use()
    os.environ.pop("NO_COLOR", None)
    for needed in (FOLDER, PICTURES):
        needed.mkdir(parents=True, exist_ok=True)
    asyncio.run(main(sys.argv[1] if len(sys.argv) > 1 else ""))
