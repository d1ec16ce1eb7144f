"""Colours of the parties' letters. The letter always stands beside the colour, which is never the only sign."""

from kkr_tui.tui.shared.themes import DARK

_SPELT = {"æ": "ae", "ø": "oe", "å": "aa"}


def colour(party: str) -> str:
    """A party letter -> the theme's colour for it, as a style; the one for others if the theme has none."""
    letter = party.casefold()
    known = f"party-{_SPELT.get(letter, letter)}"
    return f"${known}" if known in DARK.variables else "$party-other"
