"""Colours of the parties' letters. The letter always stands beside the colour, which is never the only sign."""

# Close to the parties' own colours, each lightened or darkened until it can be told from both our grounds.
_COLOURS = {
    "A": "#d9534f", "B": "#b072d1", "C": "#7f9f2a", "D": "#2f9ea3", "F": "#e0709a", "I": "#4fb0c6", "M": "#9a7bd0",
    "O": "#c9a227", "V": "#4f83c4", "Ø": "#e6801a", "Å": "#3fa66b", "Æ": "#6b8fb0",
}  # fmt: skip
_OTHER = "#8a949e"


def colour(party: str) -> str:
    """A party letter -> a CSS colour; grey for one we do not know."""
    return _COLOURS.get(party, _OTHER)
