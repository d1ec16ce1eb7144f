"""Every screen and every box answers F1 with a card of its own."""

from collections.abc import Sequence
from typing import ClassVar, TypeVar

from textual.screen import Screen

from kkr_tui.language import _
from kkr_tui.tui.shared.keys import Key

T = TypeVar("T")


class HelpedScreen(Screen[T]):
    """Subclasses set ``KEYS`` (those that are bound), ``TYPED`` (those that a field or a list on it understands) and

    ``CARD``, the title of F1, a message.
    """

    CARD: ClassVar[str] = ""
    KEYS: ClassVar[Sequence[Key]] = ()
    TYPED: ClassVar[Sequence[Key]] = ()

    @property
    def keys_now(self) -> Sequence[Key]:
        """Those of ``KEYS`` that do something as things stand."""
        return self.KEYS

    def action_help(self) -> None:
        """The key card of this screen."""
        from kkr_tui.tui.shared.keycard import KeyCard  # noqa: PLC0415 - which is a helped screen too

        self.app.push_screen(KeyCard(_(self.CARD), [*self.TYPED, *self.keys_now]))
