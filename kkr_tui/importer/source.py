"""A document as lines, whatever it was read from: all that the recogniser knows about its source."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

MAX_LINES = 60_000

Progress = Callable[[str, int, int], None]

# How full a line must be before a break after it can be a wrap. Text set in a proportional type has lines
# of quite different lengths in characters.
_FULL = 0.88


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the source, clean and without blanks at its ends.

    ``number`` counts from 1 and ``page`` too (0: the source has no pages). ``level`` is that of a heading when the
    source marks headings, else 0. ``whole`` says that the line ends where its author ended it, so that nothing is
    joined to it; ``exact``, that nothing about its text is to be tidied either. ``remark`` is true of what our own
    minutes say about themselves (*Udkast*). ``room`` is how many characters were still free at its end. ``unsplit``: no
    word was split where it begins, so that a hyphen before it belongs to its word.
    """

    text: str
    number: int
    page: int = 0
    level: int = 0
    whole: bool = False
    exact: bool = False
    remark: bool = False
    room: int = 0
    unsplit: bool = False

    @property
    def blank(self) -> bool:
        """Whether there is nothing on it."""
        return not self.text


def measured(lines: Sequence[Line]) -> list[Line]:
    """The same lines with ``room`` worked out from how wide the text as a whole is set."""
    lengths = sorted(len(line.text) for line in lines if line.text)
    width = int(lengths[int(len(lengths) * 0.95)] * _FULL) if lengths else 0
    return [replace(line, room=max(0, width - len(line.text))) for line in lines]


def filled(lines: Sequence[Line]) -> list[Line]:
    """The lines that are not blank."""
    return [line for line in lines if line.text]


def joined_text(lines: Sequence[Line]) -> str:
    """The lines as they were, for the report."""
    return "\n".join(line.text for line in lines if line.text)
