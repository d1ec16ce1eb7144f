"""Party letters."""

# As assigned by the Ministry of the Interior, by the short names that people write instead.
LETTERS = {
    "S": "A", "RV": "B", "R": "B", "KF": "C", "SF": "F", "LA": "I", "DF": "O", "EL": "Ø", "ALT": "Å", "DD": "Æ",
}  # fmt: skip


def letter_of(party: str) -> str:
    """A party as somebody wrote it -> its letter: ``SF`` -> ``F``, ``a`` -> ``A``; what is not known stays."""
    return LETTERS.get(party.upper(), party.upper())
