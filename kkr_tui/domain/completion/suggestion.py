"""What could follow the cursor."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What could follow: ``text`` goes in at the cursor, in place of the ``replaces`` characters before it.

    A suggestion ends with a blank, so that one can write on.
    """

    text: str
    replaces: int = 0

    @property
    def first_word(self) -> "Suggestion":
        """Only as far as the end of its first word (with the blank after it, and before it)."""
        lead = len(self.text) - len(self.text.lstrip())
        end = self.text.find(" ", lead)
        return Suggestion(self.text[: end + 1] if end >= 0 else self.text, self.replaces)
