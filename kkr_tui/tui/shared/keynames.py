"""Names of keys: as people write them, as the program calls them, and which of them a terminal can send.

The names are Textual's (``ctrl+k``, ``pageup``, ``full_stop``). What a terminal can send: docs/terminals.md.
"""

import re

_PRINTED = {
    "plus": "+", "minus": "-", "full_stop": ".", "space": "Space", "up": "↑", "down": "↓", "left": "←", "right": "→",
    "letters": "a–å", "numbers": "0–9",
    "pageup": "PgUp", "pagedown": "PgDn", "escape": "Esc", "@": "Space",
}  # fmt: skip
_WRITTEN = {
    "esc": "escape", "pgup": "pageup", "pgdn": "pagedown", "pgdown": "pagedown", "return": "enter", "del": "delete",
    "ins": "insert", "bksp": "backspace", "↑": "up", "↓": "down", "←": "left", "→": "right", "-": "minus",
    ".": "full_stop", "mellemrum": "space",
}  # fmt: skip
_MODIFIERS = ("alt", "ctrl", "shift")
_MOVES = frozenset({"up", "down", "left", "right", "home", "end", "pageup", "pagedown", "insert", "delete"})
_ALONE = frozenset({"enter", "tab", "space", "escape", "backspace"})
_FUNCTION = re.compile(r"f([1-9]|1[0-9]|2[0-4])")
_SAME = {"m": "Enter", "i": "Tab", "h": "Backspace", "j": "Enter"}
"""Ctrl with these letters is the same to a terminal as another key."""


def printed(key: str) -> str:
    """A key's name -> as printed on a keyboard: ``ctrl+s`` -> ``Ctrl+S``, ``f8`` -> ``F8``."""
    return "+".join(_PRINTED.get(part, part.capitalize()) for part in key.strip().split("+"))


def named(text: str) -> str:
    """A key as somebody wrote it (``Ctrl+K``, ``PgDn``, ``+``) -> its name; nothing for what names no key."""
    *modifiers, key = _parts(text.strip().casefold())
    key = _WRITTEN.get(key, key)
    if any(modifier not in _MODIFIERS for modifier in modifiers) or len(set(modifiers)) < len(modifiers):
        return ""
    if (modifiers, key) == (["ctrl"], "space"):
        return "ctrl+@"
    is_key = key in _MOVES | _ALONE or _FUNCTION.fullmatch(key) or writes(key)
    return "+".join((*sorted(modifiers), key)) if is_key else ""


def _parts(text: str) -> list[str]:
    """``ctrl++`` is Ctrl and plus."""
    if text == "+" or text.endswith("++"):
        return [*text[:-1].removesuffix("+").split("+"), "plus"] if len(text) > 1 else ["plus"]
    return text.split("+")


def writes(key: str) -> bool:
    """Whether the key of that name writes a sign into a text."""
    return key in ("plus", "minus", "full_stop", "space") or (len(key) == 1 and key.isalnum())


def same_as(key: str) -> str:
    """The key, as printed, that a terminal cannot tell from the one of that name; nothing when it can."""
    modifiers, _plus, letter = key.rpartition("+")
    if modifiers in ("ctrl", "ctrl+shift") and letter in _SAME:
        return _SAME[letter]
    if modifiers in ("ctrl+shift", "shift") and len(letter) == 1:
        return printed(f"{modifiers.removesuffix('shift').rstrip('+')}+{letter}".lstrip("+"))
    return ""


def can_be_sent(key: str) -> bool:
    """Whether every terminal of today sends the key of that name as a key of its own."""
    modifiers, _plus, base = key.rpartition("+")
    if same_as(key) or key == "shift+f3":  # its code is that of a terminal's answer where the cursor is
        return False
    if _FUNCTION.fullmatch(base):
        return modifiers in ("", "ctrl", "shift") and int(base[1:]) <= 12  # Textual's parser knows no others
    if base in _MOVES:
        return modifiers in ("", "ctrl", "shift", "ctrl+shift") and not (base == "insert" and "shift" in modifiers)
    if base in _ALONE:
        return not modifiers or key == "shift+tab"
    if modifiers == "ctrl":
        return base == "@" or (len(base) == 1 and base.isascii() and base.isalpha())
    return not modifiers or (modifiers == "alt" and len(base) == 1 and base.isascii() and base.isalnum())
