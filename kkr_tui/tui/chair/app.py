"""The chair's program. It reads the database and cannot write to it."""

import asyncio
import signal
from pathlib import Path

from textual.reactive import var
from textual.screen import Screen

from kkr_tui.minutes.audience import Audience
from kkr_tui.tui.chair.logscreen import BESIDE, LogScreen
from kkr_tui.tui.chair.nodscreen import NodScreen
from kkr_tui.tui.chair.view import View
from kkr_tui.tui.chair.watcher import Watcher
from kkr_tui.tui.shared.inorder import KeysInOrder
from kkr_tui.tui.shared.keys import Keymap
from kkr_tui.tui.shared.sturdy import SturdyApp
from kkr_tui.tui.shared.themes import other

LOOK_EVERY = 0.02
LOOK_AGAIN_EVERY = 1.0


class ChairApp(SturdyApp, KeysInOrder):
    """Follows one meeting and tells its screens: ``view`` is how things stand, ``beats`` that a second went by.

    ``meeting`` is a slug, or None for the latest. ``public`` keeps back what the public may not know,
    ``nod`` lets the chair answer decisions. ``greeting`` is said at the start; ``keymap`` is what the user re-bound.
    """

    CSS_PATH = "chair.tcss"
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (BESIDE, "-normal"), (160, "-wide")]  # noqa: RUF012 - as Textual declares it

    # ``var``, not ``reactive``: a reactive of an app paints the whole screen anew.
    view: var[View | None] = var(None, always_update=True)
    waiting: var[str] = var("")
    beats: var[int] = var(0)
    with_drafts: var[bool] = var(default=True)

    def __init__(  # noqa: PLR0913 - the options of the command, and of the config file
        self,
        db: Path,
        meeting: str | None,
        *,
        public: bool,
        nod: bool = False,
        theme: str = "",
        keymap: Keymap | None = None,
        greeting: str = "",
    ) -> None:
        super().__init__(theme, keymap)
        self._greeting = greeting
        self._db = self.record = db
        self._nod = nod
        self._watcher = Watcher(db, meeting, Audience.PUBLIC if public else Audience.INTERNAL)
        self._following: asyncio.Task[None] | None = None

    def get_default_screen(self) -> Screen[None]:
        """The log, or the one on which decisions are answered."""
        return NodScreen(self._db) if self._nod else LogScreen()

    def on_mount(self) -> None:
        """Begin to follow."""
        loop = asyncio.get_running_loop()
        for name in ("SIGHUP", "SIGTERM", "SIGINT"):
            if hasattr(signal, name):
                loop.add_signal_handler(getattr(signal, name), self.exit)
        if self._greeting:
            self.notify(self._greeting, severity="warning", timeout=20, markup=False)
        self._look(again=True)
        self.set_interval(LOOK_AGAIN_EVERY, self._beat)
        self._following = asyncio.create_task(self._follow(), name="follow")

    def on_unmount(self) -> None:
        """Let go of the database."""
        if self._following:
            self._following.cancel()
        self._watcher.close()

    def action_drafts(self) -> None:
        """Drafts on or off."""
        self.with_drafts = not self.with_drafts

    def action_other_theme(self) -> None:
        """Light to dark or dark to light."""
        self.theme = other(self.theme)

    async def _follow(self) -> None:
        """Look all the time. A timer of Textual's would cost several times what the look itself costs."""
        while True:
            await asyncio.sleep(LOOK_EVERY)
            try:
                self._look()
            except Exception as error:  # a mistake in here ends the program as any other does
                self._handle_exception(error)
                return

    def _beat(self) -> None:
        self._look(again=True)
        self.beats += 1

    def _look(self, *, again: bool = False) -> None:
        if self._watcher.look_again() if again else self._watcher.look():
            self.waiting = self._watcher.waiting
            self.view = self._watcher.view
