"""``kkr demo --replay``: the program plays a meeting by itself, with real keys, and says what it presses."""

import asyncio
from collections import deque
from collections.abc import Sequence

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.widgets import Static

from kkr_tui.language import _
from kkr_tui.minutes.document import Audience, Kind
from kkr_tui.minutes.formats import FORMATS, Export
from kkr_tui.session import Session
from kkr_tui.tui.clerk.app import ClerkApp
from kkr_tui.tui.clerk.finished import FinishedMinutes
from kkr_tui.tui.clerk.script import SCRIPT, Press, Scene, presses
from kkr_tui.tui.shared.door import content
from kkr_tui.tui.shared.keynames import printed

LETTER, GESTURE, SCENE = 0.05, 0.8, 2.2
"""Seconds to look at a letter, at a key, and at a scene before its first key."""
SLOWEST, FASTEST = 0.25, 16.0
_BESIDE_THE_KEYS = 4


def last_keys(pressed: Sequence[str], cells: int) -> str:
    """As many of the keys pressed last as there is room for: how one leaves stands behind them and is never cut."""
    told = ""
    for key in reversed(pressed):
        longer = f"{key} {told}".rstrip()
        if cell_len(longer) > cells:
            break
        told = longer
    return told


class Strip(Static):
    """What is pressed now, and why; below it the keys of who watches."""

    DEFAULT_CSS = """
    Strip {
        dock: bottom; height: 2; margin-bottom: 1; padding: 0 1; background: $boost;
        text-wrap: nowrap; text-overflow: ellipsis;
    }
    """


class ReplayApp(ClerkApp):
    """Plays ``script`` on a session at ``speed`` (1 is a person's); who watches can pause, hurry it, and leave."""

    def __init__(self, session: Session, notice: str, speed: float, script: Sequence[Scene] = SCRIPT) -> None:
        super().__init__(session, notice)
        self.speed = speed
        self.running = asyncio.Event()
        self.running.set()
        self._playing = session
        self._script = script
        self._ours: deque[events.Key] = deque()
        self._says = ""
        self._pressed: deque[str] = deque(maxlen=8)

    def on_mount(self) -> None:
        """Begin to play, besides what Textual calls of the class below."""
        self.run_worker(self._play(), name="replay")

    async def on_event(self, event: events.Event) -> None:
        """Keys of the script go where keys go; those of who watches steer."""
        if isinstance(event, events.Key) and not event.is_forwarded and not self._is_over:
            if self._ours and event is self._ours[0]:
                self._ours.popleft()
            elif event.key != "ctrl+q":
                self._steer(event.key)
                return
        elif isinstance(event, events.Paste | events.MouseEvent) and not self._is_over:
            return
        await super().on_event(event)

    @property
    def _is_over(self) -> bool:
        return isinstance(self.screen, FinishedMinutes)

    def _steer(self, key: str) -> None:
        match key:
            case "space" if self.running.is_set():
                self.running.clear()
            case "space":
                self.running.set()
            case "plus" | "up" | "right":
                self.speed = min(self.speed * 2, FASTEST)
            case "minus" | "down" | "left":
                self.speed = max(self.speed / 2, SLOWEST)
        self.run_worker(self._show())

    async def _play(self) -> None:
        for scene in self._script:
            self._says = _(scene.says)
            await self._show()
            await self._wait(SCENE)
            for press in presses(scene.keys):
                await self._press(press)
        await self._wait(SCENE)
        await self.push_screen(FinishedMinutes(self._minutes()))

    async def _press(self, press: Press) -> None:
        is_letter = press.character is not None and press.key != "space"
        await self._wait(LETTER if press.character else GESTURE)
        self._pressed.append(press.character if is_letter and press.character else printed(press.key))
        event = events.Key(press.key, press.character)
        self._ours.append(event)
        self.post_message(event)
        while self.is_running and (event in self._ours or not self.keys_have_landed):  # noqa: ASYNC110 - queues give no sign
            await asyncio.sleep(0)
        await self._playing.settle()
        await self._show()

    async def _wait(self, seconds: float) -> None:
        """So long at this speed; while paused, until it goes on."""
        await asyncio.sleep(seconds / self.speed)
        await self.running.wait()

    async def _show(self) -> None:
        """Tell it on the screen that is seen."""
        if self._is_over:
            return
        strip = next(iter(self.screen.query(Strip)), None)
        if strip is None:
            strip = Strip()
            await self.screen.mount(strip)
        strip.update(self._told())

    def _told(self) -> Content:
        state = _("playing ×%(speed)g") if self.running.is_set() else _("paused")
        steer = _("Ctrl+Q leaves · Space pauses · + faster · - slower")
        keys = last_keys(self._pressed, self.size.width - cell_len(steer) - _BESIDE_THE_KEYS)
        return content(
            (f"{state % {'speed': self.speed}}  ", "$quiet"), (self._says, "bold"), "\n",
            (f"{keys}  " if keys else "", "$accent bold"), (steer, "$quiet"),
        )  # fmt: skip

    def _minutes(self) -> str:
        meeting = self._playing.meeting
        export = Export(meeting, {}, Kind.FULL, Audience.PUBLIC, head="")
        return FORMATS["md"].write(export, None).decode()
