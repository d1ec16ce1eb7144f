"""The real program on a real database file, driven by keys."""

import asyncio
import datetime as dt
import re
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from textual import events
from textual.pilot import Pilot

from kkr_tui.agenda.reader import parse_agenda, read_agenda
from kkr_tui.clock import now
from kkr_tui.journal.recorder import Recorder
from kkr_tui.session import Session
from kkr_tui.tui.clerk.app import ClerkApp
from kkr_tui.tui.clerk.meeting import MeetingScreen

AGENDA = Path(__file__).parents[2] / "agendas" / "kkr-hovedstaden-2023-11-24.yaml"
_NAMES = {" ": "space", ".": "full_stop", "-": "minus", "+": "plus", ",": "comma", "(": "left_parenthesis",
          ")": "right_parenthesis", "[": "left_square_bracket", "]": "right_square_bracket"}  # fmt: skip


class Clerk:
    """A secretary at the keyboard."""

    def __init__(self, app: ClerkApp, pilot: Pilot[None], session: Session) -> None:
        self.app = app
        self.pilot = pilot
        self.session = session
        self.keys = 0

    async def press(self, *keys: str) -> None:
        """Press these keys and wait until all is on disk and shown."""
        self.keys += len(keys)
        await self.pilot.press(*keys)
        await self.settled()

    async def type(self, text: str) -> None:
        """Type this text key by key."""
        await self.press(*(_NAMES.get(char, char) for char in text))

    async def paste(self, text: str) -> None:
        """Paste this text."""
        self.app.post_message(events.Paste(text))
        await self.settled()

    async def play(self, script: str) -> None:
        """Press keys, named one behind the other; what stands in 'quotes' is pasted."""
        for text, key in re.findall(r"'([^']*)'|(\S+)", script):
            await (self.press(key) if key else self.paste(text))

    async def settled(self) -> None:
        """Wait until what was asked for is done: messages handled, workers finished, everything on disk."""
        await self.pilot.pause()
        while not self.app.keys_have_landed:
            await self.pilot.pause()
        await self.app.workers.wait_for_complete()
        await self.session.settle()
        await self.pilot.pause()

    @property
    def text(self) -> str:
        """What stands on the screen, line by line."""
        return "\n".join(
            "".join(segment.text for segment in strip) for strip in self.app.screen._compositor.render_strips()
        )


def seen(secretary: Clerk) -> str:
    """The number of the item that is shown, which need not be the one that the meeting is at."""
    screen = secretary.app.screen
    assert isinstance(screen, MeetingScreen)
    return screen.viewed


@asynccontextmanager
async def clerk(
    folder: Path,
    source: bytes | None = None,
    *,
    size: tuple[int, int] = (120, 36),
    slug: str | None = None,
    clock: Callable[[], dt.datetime] = now,
    phrases: Mapping[str, str] | None = None,
    spelling: str = "",
    keymap: Mapping[str, str] | None = None,
) -> AsyncIterator[Clerk]:
    """The program on ``folder/minutes.db``: on an agenda (by default the real one), or a meeting begun before."""
    loaded = parse_agenda(source, "test.yaml") if source is not None else read_agenda(AGENDA)
    recorder = await asyncio.to_thread(Recorder.open, folder / "minutes.db", who="test", create=slug is None)
    try:
        stored = recorder.load(slug) if slug else recorder.store(loaded.agenda, loaded.source)
        session = Session(recorder, stored, clock)
        app = ClerkApp(session, phrases=phrases, spelling=spelling, keymap=keymap)
        async with app.run_test(size=size, notifications=True) as pilot:
            yield Clerk(app, pilot, session)
            await session.settle()
    finally:
        recorder.close()
