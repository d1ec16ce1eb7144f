"""Which word follows which: counts of words, pairs and triples, backed off from the longer to the shorter."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from heapq import nlargest

from kkr_tui.domain.completion.tokens import begins_sentence, lowered

_TOP = 60  # candidates by their first letters alone; a word that is not among them is found a letter later
_NOVELTY = 0.5  # how much weight "something that was never seen here" has, per word that was
_LIKELIEST = 30  # words that are looked at when nothing is written of the next one
_NOTHING = 1e-9
_AFTER_ALL = "\U0010ffff"


class Words:
    """Words by their first letters: sorted, so that those with a prefix are a slice; its best ones are remembered."""

    def __init__(self) -> None:
        self._weights: dict[str, float] = {}
        self._sorted: list[str] = []
        self._stale = False
        self._best: dict[str, list[str]] = {}

    def add(self, word: str, weight: float) -> None:
        """Count ``word``."""
        self._stale = self._stale or word not in self._weights
        self._weights[word] = self._weights.get(word, 0.0) + weight
        if self._best:
            self._best.clear()

    def best(self, prefix: str) -> list[str]:
        """The words with that prefix that are worth most: frequent and long."""
        if self._stale:
            self._sorted = sorted(self._weights)
            self._stale = False
        if prefix not in self._best:
            here = slice(bisect_left(self._sorted, prefix), bisect_left(self._sorted, prefix + _AFTER_ALL))
            self._best[prefix] = nlargest(_TOP, self._sorted[here], key=self._worth)
        return self._best[prefix]

    def settle(self) -> None:
        """Do now what the first letters typed would have to wait for."""
        for letter in {word[0] for word in self._weights}:
            self.best(letter)

    def _worth(self, word: str) -> float:
        return self._weights[word] * len(word)


class Followers:
    """What was seen in one context, and how often."""

    __slots__ = ("_likeliest", "counts", "total")

    def __init__(self) -> None:
        self.counts: dict[str, float] = {}
        self.total = 0.0
        self._likeliest: list[str] = []

    def add(self, word: str, weight: float) -> None:
        """Count ``word``; with a negative weight, take it back."""
        count = self.counts.get(word, 0.0) + weight
        self.total += weight
        self._likeliest = []
        if count > _NOTHING:
            self.counts[word] = count
        else:
            self.counts.pop(word, None)

    def likeliest(self) -> list[str]:
        """What was seen here most often."""
        if not self._likeliest:
            self._likeliest = nlargest(_LIKELIEST, self.counts, key=self.counts.__getitem__)
        return self._likeliest

    def chance(self, word: str, otherwise: float) -> float:
        """How likely ``word`` is here, when it is ``otherwise`` likely in a shorter context.

        Witten and Bell's smoothing: the more different words were seen here, the likelier comes a new one.
        """
        novelty = _NOVELTY * len(self.counts)
        if not novelty:
            return otherwise
        return (self.counts.get(word, 0.0) + novelty * otherwise) / (self.total + novelty)


class Model:
    """What one source of text says about the next word. Words are as they stand inside a sentence."""

    def __init__(self) -> None:
        self.words = Words()
        self.capitals: set[str] = set()
        self._any = Followers()
        self._after: dict[str, Followers] = {}
        self._after_two: dict[tuple[str, str], Followers] = {}

    def learn(self, text: Sequence[str], weight: float = 1.0, since: int = 0) -> None:
        """Count these tokens, of those from ``since`` on; with a negative weight, take them back."""
        self._note_capitals(text)
        words = [self.canonical(token, text[max(at - 1, 0) : at]) for at, token in enumerate(text)]
        for at in range(since, len(words)):
            word = words[at]
            self._any.add(word, weight)
            if word[0].isalnum():
                self.words.add(word, weight)
            if at:
                self._after.setdefault(words[at - 1], Followers()).add(word, weight)
            if at > 1:
                self._after_two.setdefault((words[at - 2], words[at - 1]), Followers()).add(word, weight)

    def know(self, word: str, weight: float) -> None:
        """Count a word of which nothing else is known."""
        self._any.add(word, weight)
        self.words.add(word, weight)

    def canonical(self, token: str, before: Sequence[str]) -> str:
        """The token as it stands inside a sentence: the capital of a sentence's first word is not its own."""
        return lowered(token) if begins_sentence(before) and token not in self.capitals else token

    def chance(self, word: str, a: str, b: str) -> float:
        """How likely ``word`` is after ``a b``."""
        chance = self._any.counts.get(word, 0.0) / self._any.total if self._any.total > _NOTHING else 0.0
        if followers := self._after.get(b):
            chance = followers.chance(word, chance)
        if followers := self._after_two.get((a, b)):
            chance = followers.chance(word, chance)
        return chance

    def after(self, b: str) -> Iterable[str]:
        """The words that were seen after ``b``."""
        return followers.counts if (followers := self._after.get(b)) else ()

    def knows(self, a: str, b: str) -> int:
        """How many of the two words before the cursor this source has seen followed by anything: 0, 1 or 2."""
        return 2 if (a, b) in self._after_two else int(b in self._after)

    def next_words(self, a: str, b: str) -> list[str]:
        """The likeliest words after ``a b``, or after ``b`` when those two were never seen together."""
        followers = self._after_two.get((a, b)) or self._after.get(b)
        return followers.likeliest() if followers else []

    def _note_capitals(self, text: Sequence[str]) -> None:
        self.capitals.update(
            token
            for at, token in enumerate(text)
            if token[0].isupper() and not begins_sentence(text[max(at - 1, 0) : at])
        )
