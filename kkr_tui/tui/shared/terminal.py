"""A driver for terminals of Unix that outlives what happens to one: stopped and woken, or gone for good."""

import contextlib
import os
import signal
import termios
import tty
from types import FrameType
from typing import Any

from textual import constants
from textual.drivers import linux_driver
from textual.drivers.linux_driver import LinuxDriver

from kkr_tui.tui.shared import signs
from kkr_tui.tui.shared.consolefont import letters
from kkr_tui.tui.shared.keyboard import TerminalGone

_CLEAR = "\x1b[H\x1b[2J"

_KEYBOARD = (
    linux_driver.KITTY_DISAMBIGUATE_ESCAPE_CODES
    | linux_driver.KITTY_REPORT_ALL_KEYS
    | linux_driver.KITTY_REPORT_ASSOCIATED_TEXT
)


class _Screen:
    """Where Textual writes. A terminal that is gone takes nothing, and the thread that writes must not die of it:

    the program would wait for ever for its queue to empty, and could not leave.
    """

    def __init__(self, file: Any) -> None:
        self._file = file
        self.fileno = file.fileno

    def write(self, text: str) -> None:
        with contextlib.suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        with contextlib.suppress(OSError):
            self._file.flush()


class SturdyDriver(LinuxDriver):
    """Textual's, but for what it does when it is told to go on (SIGCONT) and when the terminal is gone.

    Textual takes every SIGCONT for the end of a SIGTSTP, for which it had let go of the terminal, and starts a second
    thread that reads keys. SIGSTOP comes without a warning, and a shell that ends sends SIGCONT to who never slept:
    then two threads share the keys between them, and the forgotten one can keep the program from ending.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        screen = _Screen(self._file)
        self._stand_ins = signs.stand_ins(os.environ, letters(screen.fileno()))
        self._file = screen  # type: ignore[assignment]

    def write(self, data: str) -> None:
        """Show it, with letters for signs on a terminal that has none of them."""
        super().write(data.translate(self._stand_ins) if self._stand_ins else data)

    def stop_application_mode(self) -> None:
        """Give the terminal back. A console has no other screen to go back to: ours would stay under the prompt."""
        if signs.is_basic(os.environ):
            self.write(_CLEAR)
        super().stop_application_mode()

    def run_input_thread(self) -> None:
        """Read keys; a terminal that is gone leaves as a window that is closed does."""
        try:
            super().run_input_thread()
        except (TerminalGone, OSError):
            os.kill(os.getpid(), signal.SIGHUP)

    def _sigcont_application(self, *details: int | FrameType | None) -> None:
        if self._must_signal_resume:
            super()._sigcont_application(*details)
        elif self._key_thread is not None and self._key_thread.is_alive() and not self.exit_event.is_set():
            with contextlib.suppress(RuntimeError):  # the loop is closed: the program is ending
                self._loop.call_soon_threadsafe(self._set_up_again)

    def _set_up_again(self) -> None:
        """Others may have used the terminal meanwhile: have it as it was, and draw everything anew."""
        with contextlib.suppress(termios.error):  # there is no terminal any more
            attributes = termios.tcgetattr(self.fileno)
            attributes[tty.LFLAG] = self._patch_lflag(attributes[tty.LFLAG])
            attributes[tty.IFLAG] = self._patch_iflag(attributes[tty.IFLAG])
            attributes[tty.CC][termios.VMIN] = 1
            termios.tcsetattr(self.fileno, termios.TCSANOW, attributes)
        self.write("\x1b[?1049h\x1b[?25l\x1b[?1004h")  # the other screen, no cursor, focus is reported
        if not constants.DISABLE_KITTY_KEY:
            self.write(f"\x1b[={_KEYBOARD}u")  # set, where Textual pushes: nothing is to be popped twice
        self._enable_mouse_support()
        self._enable_bracketed_paste()
        self._disable_line_wrap()
        self.flush()
        self._app.refresh(layout=True)
