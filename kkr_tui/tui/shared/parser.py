"""Textual's parser of what a terminal sends, made to live through sequences that stand for no key there is."""

import re
from collections.abc import Iterable

from textual import events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._keyboard_protocol import FUNCTIONAL_KEYS
from textual._xterm_parser import XTermParser
from textual.keys import Keys
from textual.message import Message

from kkr_tui.tui.shared.keyboard import ESC

_LARGEST = 2000
"""Cells in a row or a column. No terminal has more; a screen of a billion cells would be drawn for hours."""

_NUMBERED = re.compile(r"\x1b\[(\d+)(?:;\d+)?~")
"""A key that writes nothing, by its number: ``ESC [ 32 ~`` is F18, or Shift+F6 on the Linux console, and no space."""


class SturdyParser(XTermParser):
    """Passes over a sequence that Textual fails at, such as one with a code beyond Unicode's last.

    By itself Textual's thread that reads the keyboard ends there, and the program never hears another key. It takes the
    number of a key that it does not know for that of a character, and writes ``^`` for the ESC of a sequence that
    another one interrupts, as when Alt and a letter are held down.
    """

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:
        if sequence == ESC:  # of such a sequence; the key Esc does not come this way
            return []
        numbered = _NUMBERED.fullmatch(sequence)
        if numbered and f"{numbered[1]}~" not in FUNCTIONAL_KEYS:
            known = ANSI_SEQUENCES_KEYS.get(sequence)
            key = events.Key(known[0].value, None) if isinstance(known, tuple) else events.Key(Keys.Ignore, sequence)
            return [key]
        try:
            return list(super()._sequence_to_key_events(sequence, alt))
        except (ValueError, OverflowError):
            return [events.Key(Keys.Ignore, sequence)]  # as Textual does with those that it knows and does not want

    def feed(self, data: str) -> Iterable[Message]:
        """Data -> events. A size that no terminal has is passed over, and what was known of the size stays."""
        known = self.terminal_size, self.terminal_pixel_size, self.mouse_pixels
        for event in super().feed(data):
            if isinstance(event, events.Resize) and not all(0 < cells <= _LARGEST for cells in event.size):
                self.terminal_size, self.terminal_pixel_size, self.mouse_pixels = known
                continue
            known = self.terminal_size, self.terminal_pixel_size, self.mouse_pixels
            yield event

    def parse_mouse_code(self, code: str) -> Message | None:
        """Where the mouse is; nothing when that cannot be."""
        try:
            return super().parse_mouse_code(code)
        except (ZeroDivisionError, OverflowError, ValueError):
            return None
