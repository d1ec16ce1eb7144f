"""Textual's parser of what a terminal sends, made to live through sequences that stand for no key there is."""

from collections.abc import Iterable

from textual import events
from textual._xterm_parser import XTermParser
from textual.keys import Keys
from textual.message import Message

_LARGEST = 2000
"""Cells in a row or a column. No terminal has more; a screen of a billion cells would be drawn for hours."""


class SturdyParser(XTermParser):
    """Passes over a sequence that Textual fails at, such as one with a code beyond Unicode's last.

    By itself Textual's thread that reads the keyboard ends there, and the program never hears another key.
    """

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:
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
