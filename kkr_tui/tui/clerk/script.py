"""What ``kkr demo --replay`` plays: the meeting of KKR Hovedstaden, gesture by gesture, with a word about each.

Names and numbers are the agenda's; the decisions are the program's own proposals and our own words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kkr_tui.tui.shared.keys import N_


@dataclass(frozen=True, slots=True)
class Scene:
    """``keys`` as Textual names them, a blank between; what stands in 'quotes' is typed letter by letter.

    ``says`` is a message, not yet translated.
    """

    says: str
    keys: str


@dataclass(frozen=True, slots=True)
class Press:
    """One key, or one letter; ``character`` is what it writes, if anything."""

    key: str
    character: str | None = None


SCRIPT: Sequence[Scene] = (
    Scene(N_("Who is here? Initials find a person"), "'lb'"),
    Scene(N_("Space: she is here"), "space"),
    Scene(N_("F5: so is everybody who has not sent an apology"), "f5"),
    Scene(N_("F8: to the first item"), "f8"),
    Scene(N_("Enter takes the proposed wording, made of the recommendation"), "enter"),
    Scene(N_("F8: recorded, and on to the next item"), "f8 enter f8"),
    Scene(
        N_("Where nothing is recommended, one writes; every letter is saved"),
        "'KKR Hovedstaden tog orienteringen til efterretning.'",
    ),
    Scene(N_("F8: recorded, and on to the next item"), "f8 enter f8 enter f8 enter f8"),
    Scene(N_("F5: a hole, for what is not known yet"), "enter end ' Sekretariatet følger op inden ' f5 '.'"),
    Scene(N_("Meanwhile somebody leaves: F2, initials, minus"), "f2 'aa' minus"),
    Scene(N_("F2: back to the same word"), "f2"),
    Scene(N_("Ctrl+L: to the hole; typing fills it in"), "ctrl+l 'nytår'"),
    Scene(N_("F8: recorded, and on to the next item"), "f8 enter f8 enter f8 enter f8"),
    Scene(N_("F10: the running log, as the chair sees it"), "f10"),
    Scene(
        N_("Back, and on"),
        "f10 enter f8 enter f8 enter 'henvendelsen.' f8 enter 'spørgsmålet.' f8 enter f8 enter f8",
    ),
    Scene(N_("Nothing was decided here, which is said as well"), "'Der var ingen punkter.' f8 'Intet.'"),
    Scene(N_("F12: everything is read back"), "f12"),
    Scene(N_("F8 twice closes the meeting and seals the minutes"), "f8 f8"),
)  # fmt: skip


def presses(keys: str) -> Iterator[Press]:
    """The keys of a scene, one by one."""
    for n, part in enumerate(keys.split("'")):
        if n % 2:
            yield from (Press("space" if char == " " else char, char) for char in part)
        else:
            yield from (Press(key, _WRITES.get(key)) for key in part.split())


_WRITES = {"space": " ", "minus": "-"}
