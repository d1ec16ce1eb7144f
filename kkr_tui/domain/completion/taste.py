"""What became of the suggestions: what was taken is liked more. What was typed past is no worse for it."""

from collections.abc import Iterable

_LIKED, _LIKED_MOST = 1.2, 2.0


class Taste:
    """Remembers how words fared in this meeting."""

    def __init__(self) -> None:
        self._liking: dict[str, float] = {}

    def liking(self, word: str) -> float:
        """By how much the chance of ``word`` is raised because it was taken before."""
        return self._liking.get(word, 1.0)

    def took(self, words: Iterable[str]) -> None:
        """What was shown was taken: its words become likelier in this meeting."""
        for word in words:
            self._liking[word] = min(self.liking(word) * _LIKED, _LIKED_MOST)
