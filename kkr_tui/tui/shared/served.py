"""The driver of a screen that is shown in a browser: Textual's, made to end when nobody shows it any more."""

import os
from functools import partial
from typing import Any

from textual import messages
from textual.app import App
from textual.drivers import web_driver
from textual.drivers.web_driver import WebDriver

from kkr_tui.tui.shared.keyboard import KeyboardDecoder

LEAVES_WITHIN = 2.0
vars(web_driver)["getincrementaldecoder"] = lambda _encoding: KeyboardDecoder  # see keyboard.guard_keyboard


class ServedDriver(WebDriver):
    """``kkr serve`` names it to the program it starts.

    The keys come through a pipe whose other end ``kkr serve`` holds: when that is killed, the pipe ends, and with it
    the program. Textual's own driver reads on no more then, and lets the program run for ever.
    """

    def __init__(self, app: App[Any], **options: Any) -> None:
        super().__init__(app, **options)
        self._write = partial(_show, self.fileno)
        self._ground: str | None = None

    def write(self, data: str) -> None:
        """Show it, on the theme's ground: the terminal seldom fills the page to its last pixel."""
        ground = self._app.current_theme.background
        if ground and ground != self._ground:
            self._ground = ground
            super().write(f"\x1b]11;{ground}\x1b\\")
        super().write(data)

    def run_input_thread(self) -> None:
        """Read keys until there is nobody to press them; end the program then, if need be the hard way."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            self.process_message(messages.ExitApp())
            if not self.exit_event.wait(LEAVES_WITHIN):
                os._exit(1)


def _show(screen: int, data: bytes) -> int:
    """Nobody left to show it to is no mistake of the program; the end of the keys ends it."""
    try:
        return os.write(screen, data)
    except OSError:
        return 0
