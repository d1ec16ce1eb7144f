"""What became of the suggestions: what was taken is liked more, what was typed past gives way."""

from collections.abc import Iterable

from kkr_tui.domain.completion.tokens import Place

_PASSED_OVER = 0.1  # a proposal that was typed past gives way to the next best, and stays when there is none
_LIKED, _LIKED_MOST = 1.2, 2.0
_DISLIKED, _DISLIKED_MOST = 0.9, 0.3


class Taste:
    """Remembers what was shown last, and how words fared in this meeting."""

    def __init__(self) -> None:
        self._liking: dict[str, float] = {}
        self._passed_over: dict[str, float] = {}
        self._last_before = ""
        self._last_word = ""

    def liking(self, word: str) -> float:
        """By how much the chance of ``word`` is raised or lowered by what became of it before."""
        return self._liking.get(word, 1.0)

    def patience(self, word: str) -> float:
        """By how much that of an offer is lowered that was typed past while this word was written."""
        return self._passed_over.get(word, 1.0)

    def showed(self, word: str) -> None:
        """An offer that begins with ``word`` is shown now."""
        self._last_word = word

    def took(self, words: Iterable[str]) -> None:
        """What was shown was taken: its words become likelier in this meeting."""
        self._last_word = ""
        for word in words:
            self._liking[word] = min(self.liking(word) * _LIKED, _LIKED_MOST)

    def typed_to(self, before: str, here: Place) -> None:
        """One more letter of the same word, and what was shown not taken: let something else come up."""
        if here.prefix and before[:-1] == self._last_before:
            if self._last_word:
                self._passed_over[self._last_word] = self.patience(self._last_word) * _PASSED_OVER
        elif before != self._last_before:
            self._dislike_what_was_wrong(here)
            self._passed_over = {}
        self._last_before, self._last_word = before, ""

    def _dislike_what_was_wrong(self, here: Place) -> None:
        for word in self._passed_over:
            if here.before[-1:] != (word,):
                self._liking[word] = max(self.liking(word) * _DISLIKED, _DISLIKED_MOST)
