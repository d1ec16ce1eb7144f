"""How typing goes on right after something that was taken: its blank or full stop was only a guess."""

from enum import Enum, auto

from kkr_tui.domain.completion.tokens import CLOSING_SIGNS


class Loose(Enum):
    """What at the end of a taken text gives way: the blank after a completed word, or a sentence's full stop."""

    NOTHING = auto()
    BLANK = auto()
    STOP = auto()


def ending(taken: str) -> Loose:
    """What is loose after ``taken`` went in."""
    if taken.endswith("."):
        return Loose.STOP
    return Loose.BLANK if taken.endswith(" ") else Loose.NOTHING


def go_on(before: str, typed: str, loose: Loose) -> tuple[int, str, Loose]:
    """``typed`` is one character, or a line end, after ``before``: how many characters go, what comes, what is loose.

    After a blank a sign moves close to the word, and a blank is there already. After a full stop " og", ", " and so on
    make the sentence go on; a capital or a line end leave it ended.
    """
    match loose:
        case Loose.BLANK if typed == " ":
            return 0, "", Loose.NOTHING
        case Loose.BLANK if typed in CLOSING_SIGNS or typed == "\n":
            return 1, typed, Loose.NOTHING
        case Loose.STOP if typed == " ":
            return 0, typed, Loose.STOP
        case Loose.STOP if before.endswith(". ") and typed.islower():
            return 2, f" {typed}", Loose.NOTHING
        case Loose.STOP if before.endswith(".") and typed in ".,;:":
            return 1, typed, Loose.NOTHING
        case _:
            return 0, typed, Loose.NOTHING
