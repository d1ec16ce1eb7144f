"""The scenes of which pictures are taken, as keys: what stands in 'quotes' is typed, the rest are names of keys."""

import re
from dataclasses import dataclass

_NAMES = {" ": "space", ".": "full_stop", "-": "minus", "+": "plus", ",": "comma"}


def script(keys: str) -> tuple[str, ...]:
    """``f5 'l b'`` -> the names of its keys, one by one."""
    found = re.findall(r"'([^']*)'|(\S+)", keys)
    return tuple(name for text, key in found for name in ((key,) if key else (_NAMES.get(char, char) for char in text)))


@dataclass(frozen=True, slots=True)
class Scene:
    """What the clerk pressed, and, when the picture is of the chair's program, what the chair did."""

    clerk: str
    chair: str | None = None
    nod: bool = False


OPENING = "f5 f8 enter f8 enter f8 f8 enter f8"
_DONE = f"{OPENING} f8 f8 f12"
SCENES: dict[str, Scene] = {
    "attendance": Scene(""),
    "filter": Scene("'lb'"),
    "nobody": Scene("'xyzzy'"),
    "person": Scene("f5 'st' enter"),
    "substitutes": Scene("'steffenj' enter s"),
    "item": Scene(f"{OPENING} 'KKR'"),
    "case": Scene(f"{OPENING} ctrl+o"),
    "proposals": Scene(f"{OPENING} f4"),
    "check": Scene(f"{OPENING} 'Morten Mandø' f8 f9 f9 f9"),
    "findings": Scene(f"{OPENING} ctrl+f"),
    "goto": Scene(f"{OPENING} f3 'kli'"),
    "more": Scene(f"{OPENING} ctrl+t"),
    "action": Scene(f"{OPENING} ctrl+t o"),
    "vote": Scene(f"{OPENING} f6 '-oø .lb'"),
    "floor": Scene(f"{OPENING} ctrl+t d 'lb' enter 'th'"),
    "undo": Scene(f"{OPENING} f2 ctrl+z"),
    "keys": Scene(f"{OPENING} f1"),
    "palette": Scene(f"{OPENING} ctrl+p"),
    "log": Scene(f"{OPENING} f10"),
    "read-back": Scene(f"{OPENING} f12"),
    "closing": Scene(f"{_DONE} f8"),
    "closed": Scene(f"{_DONE} f8 f8"),
    "figures": Scene(f"{_DONE} f8 f8 f6"),
    "after": Scene(f"{_DONE} f8 f8 escape"),
    "chair": Scene(OPENING, ""),
    "chair-nod": Scene(OPENING, "up", nod=True),
    "chair-case": Scene(OPENING, "g '3.7' enter"),
    "chair-large": Scene(OPENING, "l"),
    "chair-find": Scene(OPENING, "s 'ori'"),
    "chair-read-back": Scene(OPENING, "f12"),
    "chair-keys": Scene(OPENING, "f1"),
}
