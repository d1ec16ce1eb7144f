"""What the editor of one decision asks: what could follow here? A phrase after its abbreviation, else a completion."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from kkr_tui.domain.completion.suggestion import Suggestion
from kkr_tui.domain.phrases import Phrases

if TYPE_CHECKING:
    from kkr_tui.domain.completion.completer import Completer


class WritingAid:
    """Help with writing the decision of one item. ``completer`` gives None until there is one."""

    def __init__(self, item: str, completer: "Callable[[], Completer | None]", phrases: Phrases) -> None:
        self._item = item
        self._completer = completer
        self._phrases = phrases

    def suggest(self, before: str) -> Suggestion | None:
        """What may follow ``before``, the text up to the cursor."""
        if meant := self._phrases.meant_by(before):
            abbreviation, text = meant
            return Suggestion(text, len(abbreviation))
        completer = self._completer()
        return completer.suggest(self._item, before) if completer else None

    def took(self, suggestion: Suggestion) -> None:
        """That suggestion was taken."""
        if completer := self._completer():
            completer.took(suggestion)
