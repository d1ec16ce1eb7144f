"""Every sign that stands on the screens: what it means, and what stands for it where the font has no such sign.

A stand-in is as wide as its sign, so nothing moves. The driver puts it in (``shown``), on the way to the terminal: what
is stored, exported or copied is never touched.
"""

from collections.abc import Container, Mapping
from dataclasses import dataclass


def N_(message: str) -> str:  # noqa: N802 - the name gettext tools look for; this module loads nothing of Textual
    """Mark a message for the catalogues."""
    return message


VARIABLE = "KKR_SIGNS"
ASCII, UNICODE = "ascii", "unicode"
BASIC_TERMINALS = frozenset(("linux", "ansi", "vt100", "vt102", "vt220", "cons25"))
"""Values of TERM: these have letters for few signs, and sixteen colours at most."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign, where it stands and what it means there (both messages)."""

    sign: str
    where: str
    means: str


_AGENDA, _ROLL, _TOP, _CASE = N_("agenda"), N_("attendance"), N_("top line"), N_("item")
MARKS = (
    Mark("▶", _AGENDA, N_("the item the meeting is at")),
    Mark("✓", _AGENDA, N_("recorded; a second ✓: the chair agrees")),
    Mark("✎", _AGENDA, N_("typed and not recorded")),
    Mark("·", _AGENDA, N_("nothing yet")),
    Mark("»", _AGENDA, N_("postponed, withdrawn or sent back")),
    Mark("!", _AGENDA, N_("the chair wants it corrected (F11)")),
    Mark("≠", _AGENDA, N_("changed after the chair agreed")),
    Mark("🔒", _AGENDA, N_("closed item: the public does not see it")),
    Mark("✓", _ROLL, N_("present")),
    Mark("–", _ROLL, N_("excused")),
    Mark("✗", _ROLL, N_("absent without notice")),
    Mark("·", _ROLL, N_("not registered yet; without a sign: a guest or substitute who has not come")),
    Mark("←", _ROLL, N_("left the room")),
    Mark("■", _ROLL, N_("a seat that is filled")),
    Mark("□", _ROLL, N_("a seat that is empty")),
    Mark("✓", _TOP, N_("saved, with the time; after seats: quorate")),
    Mark("…", _TOP, N_("on its way to the disk")),
    Mark("‼", _TOP, N_("NOT SAVED; after seats: not quorate")),
    Mark("⟦?⟧", _TOP, N_("holes that are to be filled in")),
    Mark("▸", _CASE, N_("folded: Ctrl+O unfolds")),
    Mark("▾", _CASE, N_("unfolded")),
    Mark("⊘", N_("search"), N_("an item that was closed")),
    Mark("⚠", N_("search"), N_("a warning")),
)

_LINES = "─━┄┅┈┉╌╍═╴╶╸╺╼╾"
_BARS = "│┃┆┇┊┋╎╏║╵╷╹╻╽╿"
_STAND_INS = {
    "✓": "v", "✗": "x", "✎": "*", "▶": ">", "▸": "+", "▾": "-", "▼": "v", "▲": "^", "≠": "%", "🔒": "[]", "‼": "!",
    "⚠": "!", "⊘": "0", "⟦": "[", "⟧": "]", "…": ".", "⋯": ".", "–": "-", "—": "-", "−": "-", "•": "*", "●": "*",
    "○": "o", "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "‚": "'", "‹": "<", "›": ">", "■": "#", "□": ".",
    "←": "<", "→": ">", "↑": "^", "↓": "v", "≤": "<", "≥": ">",
    **{chr(box): "-" if chr(box) in _LINES else "|" if chr(box) in _BARS else "+" for box in range(0x2500, 0x2580)},
    **dict.fromkeys("▁▂▃▄▅▆▇▀▔", " "), **dict.fromkeys("▌▍▎▏▐▕", "|"), **dict.fromkeys("█▉▊▋", "#"), "▓": "%",
    "▒": "+", "░": ":",
}  # fmt: skip
STAND_INS: Mapping[int, str] = {ord(sign): plain for sign, plain in _STAND_INS.items()}
_PRINT = frozenset((*range(0x2500, 0x2580), *map(ord, "█▓▒░■←→↑↓–—…•“”„‘’‚‹›")))
"""Lines, blocks, arrows and typography, which fonts of consoles often have. They have few of the other signs."""


def is_basic(environment: Mapping[str, str]) -> bool:
    """Whether the terminal is a console of few signs and colours, as far as it tells."""
    return environment.get("TERM", "") in BASIC_TERMINALS and "COLORTERM" not in environment


def are_ascii(environment: Mapping[str, str]) -> bool:
    """Whether signs are to be letters: as ``KKR_SIGNS`` says (``ascii`` or ``unicode``), else as the terminal is."""
    wanted = environment.get(VARIABLE, "").casefold()
    return wanted == ASCII or (wanted != UNICODE and is_basic(environment))


def stand_ins(environment: Mapping[str, str], font: Container[int]) -> Mapping[int, str]:
    """What is put in for signs. ``font`` has what the terminal is known to show; asked for, ``ascii`` is ASCII."""
    if not are_ascii(environment):
        return {}
    if environment.get(VARIABLE, "").casefold() == ASCII:
        return STAND_INS
    return {sign: plain for sign, plain in STAND_INS.items() if sign not in _PRINT or sign not in font}


def shown(text: str, environment: Mapping[str, str]) -> str:
    """The text as this terminal can show it."""
    return text.translate(STAND_INS) if are_ascii(environment) else text
