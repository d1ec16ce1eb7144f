"""An app that a mistake of its own or strange bytes on the keyboard cannot make lie, spill or hang."""

import codecs
import sys
from functools import partial
from pathlib import Path

from rich.console import RenderableType
from rich.text import Text
from textual.app import App

from kkr_tui import crash


class SturdyApp(App[None]):
    """Both programs are one. ``record`` is the database they work on, for the report of a crash."""

    record: Path | None = None

    def __init__(self) -> None:
        super().__init__()
        _accept_any_bytes()

    def _handle_exception(self, error: Exception) -> None:
        """Textual shows a traceback with local variables, and so with the meeting; here it is plain words."""
        super()._handle_exception(error)
        self._return_code = crash.CRASHED
        if self._exception is error:
            self._exit_renderables = [Text(crash.report(error, self.record))]

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()

    def panic(self, *_renderables: RenderableType) -> None:
        """What Textual calls with a rendered traceback in hand; that is not shown either."""
        self._return_code = crash.CRASHED
        if not self._exit_renderables:
            self._exit_renderables = [Text(crash.report(RuntimeError(), self.record))]
        self._close_messages_no_wait()


def _accept_any_bytes() -> None:
    """Let input that is not UTF-8 come through as U+FFFD.

    Textual's thread that reads the terminal decodes strictly, and the first wrong byte ends the program.
    """
    if sys.platform == "win32":
        return
    from textual.drivers import linux_driver  # noqa: PLC0415 - there is none on Windows

    def tolerant(encoding: str) -> partial[codecs.IncrementalDecoder]:
        return partial(codecs.getincrementaldecoder(encoding), errors="replace")

    vars(linux_driver)["getincrementaldecoder"] = tolerant
