"""Textual's parser of what a terminal sends, made to live through sequences that stand for no key there is."""

from collections.abc import Iterable

from textual import events
from textual._xterm_parser import XTermParser
from textual.keys import Keys


class SturdyParser(XTermParser):
    """Passes over a sequence that Textual fails at, such as one with a code beyond Unicode's last.

    By itself Textual's thread that reads the keyboard ends there, and the program never hears another key.
    """

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:
        try:
            return list(super()._sequence_to_key_events(sequence, alt))
        except (ValueError, OverflowError):
            return [events.Key(Keys.Ignore, sequence)]  # as Textual does with those that it knows and does not want
