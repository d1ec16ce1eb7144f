"""What the editor of one decision asks: what could follow here? A phrase after its abbreviation, else a completion."""

from kkr_tui.domain.completion import Completer, Suggestion
from kkr_tui.domain.phrases import Phrases


class WritingAid:
    """Help with writing the decision of one item."""

    def __init__(self, item: str, completer: Completer, phrases: Phrases) -> None:
        self._item = item
        self._completer = completer
        self._phrases = phrases

    def suggest(self, before: str) -> Suggestion | None:
        """What may follow ``before``, the text up to the cursor."""
        if meant := self._phrases.meant_by(before):
            abbreviation, text = meant
            return Suggestion(text, len(abbreviation))
        return self._completer.suggest(self._item, before)

    def took(self, suggestion: Suggestion) -> None:
        """That suggestion was taken."""
        self._completer.took(suggestion)
