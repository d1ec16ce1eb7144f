"""Keys as data: one table per screen, from which bindings, the key bar, the key card and the palette are made."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual.binding import Binding, BindingType


def N_(message: str) -> str:  # noqa: N802 - the name gettext tools look for
    """Mark a message for the catalogues; it is translated where it is shown."""
    return message


@dataclass(frozen=True, slots=True)
class Key:
    """One gesture: ``keys`` (Textual names, comma between alternatives) run ``action``.

    ``label`` (short, for the key bar) and ``help`` are messages not yet translated. ``weight`` says who leaves the key
    bar first when it is too long: the lightest; 0 never stands in it.
    """

    keys: str
    action: str
    label: str
    help: str
    weight: int = 0

    @property
    def shown(self) -> str:
        """The first key as printed on a keyboard: ``F8``, ``Ctrl+S``."""
        return printed(self.keys.partition(",")[0])

    @property
    def all_shown(self) -> str:
        """Every key of the gesture as printed on a keyboard."""
        return ", ".join(printed(key) for key in self.keys.split(","))


_PRINTED = {
    "plus": "+", "minus": "-", "full_stop": ".", "space": "Space", "up": "↑", "down": "↓", "left": "←", "right": "→",
    "letters": "a–å", "letter": "a–å", "numbers": "0–9",
    "pageup": "PgUp", "pagedown": "PgDn", "escape": "Esc", "@": "Space",
}  # fmt: skip


def printed(key: str) -> str:
    """A Textual key name -> as printed on a keyboard: ``ctrl+s`` -> ``Ctrl+S``, ``f8`` -> ``F8``."""
    return "+".join(_PRINTED.get(part, part.capitalize()) for part in key.strip().split("+"))


def bindings(keys: Iterable[Key], *, in_text: bool = True) -> list[BindingType]:
    """The table as Textual bindings that also work while a text field has the focus; not ``in_text``: only outside."""
    return [Binding(key.keys, key.action, key.label, show=False, priority=in_text) for key in keys]
