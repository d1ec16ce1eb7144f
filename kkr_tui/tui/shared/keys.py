"""Keys as data: one table per screen, from which bindings, the key bar, the key card and the palette are made.

What a table says holds until the user's config file says otherwise: ``Key.rebound`` is the key as it is then. Textual
is asked for only where bindings are made, so that the config file can be checked without it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kkr_tui.tui.shared.keynames import printed

if TYPE_CHECKING:
    from textual.binding import BindingType

Keymap = Mapping[str, str]
"""Of what was re-bound: the gesture's name -> its keys, as in ``Key.keys``."""


def N_(message: str) -> str:  # noqa: N802 - the name gettext tools look for
    """Mark a message for the catalogues; it is translated where it is shown."""
    return message


@dataclass(frozen=True, slots=True)
class Key:
    """One gesture: ``keys`` (Textual names, comma between alternatives) run ``action``.

    ``label`` (short, for the key bar) and ``help`` are messages not yet translated. ``weight`` says who leaves the key
    bar first when it is too long: the lightest; 0 never stands in it. ``name`` is what the config file calls it: where
    nothing is said its action's, and nothing for keys that belong to the text fields. ``toggle`` is the gesture that
    leads to the screen, whose keys also lead away.
    """

    keys: str
    action: str
    label: str
    help: str
    weight: int = 0
    name: str = ""
    toggle: "Key | None" = None

    @property
    def called(self) -> str:
        """Its name in the config file; nothing when it cannot be re-bound."""
        return self.name or self.action.rpartition(".")[2]

    @property
    def parts(self) -> "tuple[Key, ...]":
        """The gesture, and the one that it takes back."""
        return (self, self.toggle) if self.toggle else (self,)

    @property
    def each(self) -> list[str]:
        """Its keys one by one."""
        return [key for part in self.parts for key in part.keys.split(",")]

    @property
    def shown(self) -> str:
        """The first key as printed on a keyboard: ``F8``, ``Ctrl+S``."""
        return printed(self.each[0])

    @property
    def all_shown(self) -> str:
        """Every key of the gesture as printed on a keyboard."""
        return ", ".join(map(printed, self.each))

    @property
    def own_shown(self) -> list[str]:
        """Its own keys, as printed and as the config file takes them."""
        return [printed(key) for key in self.keys.split(",")]

    def rebound(self, keymap: Keymap) -> "Key":
        """The gesture with the keys that the user gave it."""
        toggle = self.toggle.rebound(keymap) if self.toggle else None
        return replace(self, keys=keymap.get(self.called, self.keys), toggle=toggle)


@dataclass(frozen=True, slots=True)
class Table:
    """The keys of a screen. ``typed`` are those that its text fields understand themselves; they cannot be re-bound.

    ``taken``: keys that the screen itself needs for moving about. ``in_text``: text is typed there.
    """

    title: str
    keys: Sequence[Key]
    typed: Sequence[Key] = ()
    taken: Sequence[str] = ()
    in_text: bool = False


def pressed(keys: str) -> str:
    """Keys as in ``Key.keys`` -> all that may come for them: to Textual a letter with Shift or Caps Lock is another.

    Not with Ctrl, where a terminal sends the same for both.
    """
    return ",".join(dict.fromkeys(one for key in keys.split(",") for one in (key, _with_shift(key))))


def _with_shift(key: str) -> str:
    modifiers, _plus, letter = key.rpartition("+")
    if len(letter) > 1 or not letter.isalpha() or modifiers not in ("", "alt"):
        return key
    return f"alt+shift+{letter}" if modifiers else letter.upper()


def bindings(keys: Iterable[Key], *, in_text: bool = True) -> "list[BindingType]":
    """The table as Textual bindings that also work while a text field has the focus; not ``in_text``: only outside.

    Each has the name of its gesture for an id: by that ``App.set_keymap`` re-binds it.
    """
    from textual.binding import Binding  # noqa: PLC0415 - see above

    return [
        Binding(pressed(part.keys), key.action, key.label, show=False, priority=in_text, id=part.called)
        for key in keys
        for part in key.parts
    ]


def fixed(keys: Iterable[Key]) -> "list[BindingType]":
    """The table of a box as Textual bindings. Only the key of its card can be re-bound, with that of every screen."""
    from textual.binding import Binding  # noqa: PLC0415 - see above

    return [
        Binding(pressed(key.keys), key.action, key.label, show=False, priority=True, id=_of_every_screen(key))
        for key in keys
    ]


def _of_every_screen(key: Key) -> str | None:
    return "help" if key.action == "help" else None
