"""An app that a mistake of its own or strange bytes on the keyboard cannot make lie, spill or hang."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rich.console import RenderableType
from rich.text import Text
from textual import events
from textual.app import App
from textual.driver import Driver
from textual.errors import NoWidget
from textual.filter import LineFilter
from textual.screen import Screen
from textual.widgets import Input

from kkr_tui import collector, crash
from kkr_tui.domain.text import clean, clean_line
from kkr_tui.tui.shared.consoles import ConsoleLook
from kkr_tui.tui.shared.keyboard import guard_keyboard
from kkr_tui.tui.shared.keys import Keymap, pressed
from kkr_tui.tui.shared.signs import is_basic
from kkr_tui.tui.shared.themes import PLAIN, THEMES, first


class SturdyApp(App[None]):
    """Both programs are one. ``record`` is the database they work on, for the report of a crash.

    ``theme`` is the wanted one's name; nothing: dark. ``keymap`` is what the user re-bound.
    """

    CSS = """
    ToastRack { margin-bottom: 1; }
    CommandList { text-wrap: nowrap; text-overflow: ellipsis; }
    CommandList > .option-list--option { text-style: none; }
    CommandList:nocolor > .option-list--option-highlighted { text-style: bold underline; }
    SearchIcon { display: none; }
    Toast { background: $boost; padding: 0 1; margin-top: 0; width: 76; max-width: 96%; }
    """

    record: Path | None = None

    def __init__(self, theme: str = "", keymap: Keymap | None = None) -> None:
        theme = first(os.environ, theme)
        super().__init__(ansi_color=theme == PLAIN.name or None)
        self.no_color = theme == PLAIN.name
        self._looks = (ConsoleLook(),) if is_basic(os.environ) else ()
        self._clicked: tuple[Screen[Any], events.MouseDown] | None = None
        guard_keyboard()
        for known in THEMES:
            self.register_theme(known)
        self.theme = theme
        self.keymap = keymap or {}
        self.set_keymap({name: pressed(keys) for name, keys in self.keymap.items()})

    def on_ready(self) -> None:
        """The first screen stands."""
        collector.settle()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's, and what a console needs."""
        return [*super().get_line_filters(), *self._looks]

    def get_driver_class(self) -> type[Driver]:
        """Textual's choice, but for terminals of Unix, which come and go."""
        chosen = super().get_driver_class()
        if sys.platform != "win32":
            from textual.drivers.linux_driver import LinuxDriver  # noqa: PLC0415 - there is none on Windows

            from kkr_tui.tui.shared.terminal import SturdyDriver  # noqa: PLC0415

            return SturdyDriver if chosen is LinuxDriver else chosen
        return chosen

    async def on_event(self, event: events.Event) -> None:
        """A paste into a field of one line keeps its other lines too, as words; Textual would drop them.

        A click beyond the screen (a window that is just becoming another size) is none: it would take the focus from
        the text, and what is typed then would go nowhere. Nor is one on a notice that is just going: Textual would ask
        for the place of its parent, which it no longer has. Nor is the second one of a double click whose first has
        brought another screen: it would take whatever line of a menu comes up under it.

        Whoever has left presses nothing more: there may be no screen that a key could be for.
        """
        if self._exit and isinstance(event, events.InputEvent | events.Paste):
            return
        if isinstance(event, events.Paste) and isinstance(self.focused, Input):
            event.text = clean_line(event.text)
        if isinstance(event, events.MouseDown) and not event.is_forwarded:
            before, self._clicked = self._clicked, (self.screen, event)
            if self._is_going(event.x, event.y) or (before and self._is_second(event, *before)):
                return
        beyond = isinstance(event, events.MouseEvent) and not self.size.contains(event.x, event.y)
        if not beyond or isinstance(event, events.MouseMove) or self.mouse_captured:
            await super().on_event(event)

    def _is_second(self, event: events.MouseDown, screen: Screen[Any], first: events.MouseDown) -> bool:
        """Whether the click is so soon after one in that place at another screen that it was meant for that."""
        soon = event.time - first.time <= self.CLICK_CHAIN_TIME_THRESHOLD
        near = abs(event.x - first.x) <= 1 and abs(event.y - first.y) <= 1
        return screen is not self.screen and soon and near

    def _is_going(self, x: int, y: int) -> bool:
        """Whether what is seen in that cell has been taken away already."""
        try:
            widget, _region = self.screen.get_widget_at(x, y)
        except NoWidget:
            return False
        return not widget.is_attached

    def notify(self, message: str, *, markup: bool = False, **options: Any) -> None:
        """Paths and reasons come from outside, so what is said comes through the gate as well."""
        super().notify(clean(message), markup=markup, **options)

    def _handle_exception(self, error: Exception) -> None:
        """Textual shows a traceback with local variables, and so with the meeting; here it is plain words."""
        super()._handle_exception(error)
        self._return_code = crash.CRASHED
        if self._exception is error:
            self._exit_renderables = [Text(clean(crash.report(error, self.record)))]

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()

    def panic(self, *_renderables: RenderableType) -> None:
        """What Textual calls with a rendered traceback in hand; that is not shown either."""
        self._return_code = crash.CRASHED
        if not self._exit_renderables:
            self._exit_renderables = [Text(clean(crash.report(RuntimeError(), self.record)))]
        self._close_messages_no_wait()
