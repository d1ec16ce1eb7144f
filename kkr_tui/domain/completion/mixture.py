"""The sources of completion, weighed against each other."""

from collections.abc import Iterable, Mapping

from kkr_tui.domain.completion.model import Model

_SAYS = (0.1, 0.5, 1.0)  # what a source's word counts that knows none, one, both of the words before
_DICTIONARY_SHARE = 0.4  # how much of a chance the word list decides, when there is one


class Mixture:
    """Models and their weights. Who has seen the words before the cursor has more to say on the next one.

    ``dictionary``: what share of all Danish words in running text each word is, when a word list is there.
    """

    def __init__(self, weights: Iterable[tuple[Model, float]], dictionary: Mapping[str, float]) -> None:
        self._weights = tuple(weights)
        self._dictionary = dictionary
        self._shares: dict[tuple[str, str], list[tuple[Model, float]]] = {}
        self.models = [model for model, _weight in self._weights]

    def chance(self, word: str, a: str, b: str) -> float:
        """How likely ``word`` is after ``a b``."""
        chance = sum(share * model.chance(word, a, b) for model, share in self._shares_after(a, b))
        if not self._dictionary:
            return chance
        return chance * (1 - _DICTIONARY_SHARE) + self._dictionary.get(word, 0.0) * _DICTIONARY_SHARE

    def following(self, a: str, b: str) -> dict[str, float]:
        """The likeliest words after ``a b``, each with its chance."""
        words = {word for model in self.models for word in model.next_words(a, b)}
        return {word: self.chance(word, a, b) for word in words}

    def _shares_after(self, a: str, b: str) -> list[tuple[Model, float]]:
        """Each model and its share in a chance after ``a b``; they add up to one."""
        if (a, b) not in self._shares:
            weights = [(model, weight * _SAYS[model.knows(a, b)]) for model, weight in self._weights]
            total = sum(weight for _model, weight in weights)
            self._shares[a, b] = [(model, weight / total) for model, weight in weights]
        return self._shares[a, b]
