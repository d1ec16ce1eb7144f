"""What the secretary probably writes next: the sources weighed against each other, and what this meeting taught."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from kkr_tui.domain.agenda import Agenda
from kkr_tui.domain.completion.common import COMMON_PHRASES
from kkr_tui.domain.completion.model import Model
from kkr_tui.domain.completion.people import People
from kkr_tui.domain.completion.sources import REPORTING, agenda_texts, item_texts, names
from kkr_tui.domain.completion.suggestion import Suggestion
from kkr_tui.domain.completion.tokens import (
    CLOSING_SIGNS,
    ENDS,
    PARAGRAPH,
    Place,
    begins_sentence,
    lowered,
    place,
    raised,
    tokens,
)

MOST_WORDS = 8
_STRETCH = 256  # characters

# Tuned by typing each case text of the published meeting with the others known, and by looking at its decisions too.
_GENERAL, _AGENDA, _ITEM, _TYPED = 2.0, 1.0, 1.0, 2.0  # the weights of the sources
_SAYS = (0.1, 0.5, 1.0)  # what a source's word counts that knows none, one, both of the words before
_DICTIONARY_SHARE = 0.4  # how much of a chance the word list decides, when there is one
_LEAST_CHANCE = 0.01  # below it a proposal would only be noise
_GOES_ON = 0.25  # further words are shown along with the first one while all of them are at least that likely
_PASSED_OVER = 0.1  # a proposal that was typed past gives way to the next best, and stays when there is none
_OTHER_CASE = 0.3  # "kkr" can mean "KKR", but "sam" rather "samarbejde" than "Samsø"
_PERSON = 0.02  # the chance that initials or a part of a name are meant; where people are named usually, and else
_PERSON_ELSEWHERE = 0.0005
_BEFORE_PEOPLE = frozenset((PARAGRAPH, REPORTING, "fra", "ved", "af"))
_LIKED, _LIKED_MOST = 1.2, 2.0
_DISLIKED, _DISLIKED_MOST = 0.9, 0.3


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A word that may be meant, ``shown`` as it would stand here, and how likely it is."""

    word: str
    shown: str
    chance: float


@dataclass(frozen=True, slots=True)
class _Offer:
    """What a candidate would put in, and the keys it saves on the average. ``whole``: with all that follows it."""

    word: str
    text: str
    replaces: int
    gain: float
    whole: bool = False


class Completer:
    """Completes the decisions of one meeting. Knows the agenda; can be told earlier minutes and a dictionary."""

    def __init__(self, agenda: Agenda) -> None:
        self._items = {item.number: item for item in agenda.walk()}
        self._people = People(names(agenda))
        self._general = _model(COMMON_PHRASES)
        self._agenda = _model(agenda_texts(agenda))
        self._item_models: dict[str, Model] = {}
        self._typed = Model()
        self._dictionary: Mapping[str, float] = {}
        self._dictionary_words = Model()
        self._learned: dict[str, list[str]] = {}
        self._liking: dict[str, float] = {}
        self._passed_over: dict[str, float] = {}
        self._last_before = ""
        self._last_word = ""

    def read_earlier(self, text: str) -> None:
        """Learn from a decision of an earlier meeting."""
        self._general.learn(_with_start(text))

    def settle(self) -> None:
        """Make ready what was read, so that the first letters typed after it need not wait for that."""
        for model in (self._general, self._agenda, self._dictionary_words):
            model.words.settle()

    def know_words(self, frequencies: Mapping[str, float]) -> None:
        """Use this dictionary: words, and what share of all Danish words in running text each of them is."""
        self._dictionary = frequencies
        self._dictionary_words = Model()
        for word, frequency in frequencies.items():
            self._dictionary_words.know(word, frequency)

    def wrote(self, item: str, text: str) -> None:
        """Learn that the decision of ``item`` begins with ``text``; what was learned of it before is replaced."""
        now = _with_start(text)
        before = self._learned.get(item, [])
        if now[: len(before)] != before:
            self._typed.learn(before, -1.0)
            before = []
        context = now[max(len(before) - 3, 0) : len(before)]
        self._typed.learn([*context, *now[len(before) :]], since=len(context))
        self._learned[item] = now

    def suggest(self, item: str, before: str) -> Suggestion | None:
        """What may follow ``before``, the text of the decision of ``item`` up to the cursor. None: nothing likely."""
        here = place(before)
        self.wrote(item, before[: len(before) - len(here.prefix)])
        self._note_what_was_passed_over(before, here)
        if before and not here.prefix and not (before[-1].isspace() or before[-1] in "(”"):
            return None
        return self._best(item, here)

    def took(self, suggestion: Suggestion) -> None:
        """That suggestion was taken: its words become likelier in this meeting."""
        self._last_word = ""
        for word in tokens(suggestion.text):
            self._liking[word] = min(self._liking.get(word, 1.0) * _LIKED, _LIKED_MOST)

    def _best(self, item: str, here: Place) -> Suggestion | None:
        """The suggestion that saves most keys, likelihood counted in."""
        a, b = self._context(here)
        sources = self._sources(item)
        candidates = [*self._words(sources, here, a, b), *self._persons(here, b)]
        total = sum(candidate.chance for candidate in candidates) if here.prefix else 1.0
        offers = [
            self._offer(sources, here, b, candidate, candidate.chance * self._passed_over.get(candidate.word, 1.0))
            for candidate in candidates
            if candidate.chance > _LEAST_CHANCE * total
        ]
        best = max(offers, key=lambda offer: (offer.gain, offer.text), default=None)
        if best is None or not best.gain:
            return None
        self._last_word = best.word
        further = "" if best.whole else self._further(sources, b, best.word)[0]
        return Suggestion(f"{best.text}{further} ", best.replaces)

    def _offer(self, sources: "_Sources", here: Place, b: str, candidate: _Candidate, chance: float) -> "_Offer":
        if candidate.shown == here.prefix:
            further, share = self._further(sources, b, candidate.word)
            return _Offer(candidate.word, further, 0, chance * share * max(len(further) - 1, 0), whole=True)
        fits = candidate.shown.startswith(here.prefix)
        text = candidate.shown[len(here.prefix) :] if fits else candidate.shown
        return _Offer(candidate.word, text, 0 if fits else len(here.prefix), chance * len(text))

    def _words(self, sources: "_Sources", here: Place, a: str, b: str) -> Iterator[_Candidate]:
        """The words that fit what is written of the word at the cursor."""
        starts = _spellings(here)
        found: set[str] = set()
        for model in (*sources.models, self._dictionary_words):
            if here.prefix:
                found.update(word for word in model.after(b) if word.startswith(starts))
                for start in starts:
                    found.update(model.words.best(start))
            else:
                found.update(model.next_words(a, b))
        for word in found:
            if word[0].isalnum():
                shown = raised(word) if here.starts else word
                chance = self._chance(sources, word, a, b) * self._liking.get(word, 1.0)
                yield _Candidate(word, shown, chance if shown.startswith(here.prefix) else chance * _OTHER_CASE)

    def _persons(self, here: Place, b: str) -> Iterator[_Candidate]:
        """The people that are meant when ``prefix`` are initials or the beginning of a later part of a name."""
        chance = _PERSON if b in _BEFORE_PEOPLE else _PERSON_ELSEWHERE
        found = list(self._people.found_by(here.prefix))
        for name in found:
            yield _Candidate(name, name, chance / len(found))

    def _further(self, sources: "_Sources", a: str, b: str) -> tuple[str, float]:
        """What goes on after ``b`` for sure enough, up to the end of the sentence; and how likely its first word is."""
        text, first, all_right = "", 0.0, 1.0
        a, b = _last_two(a, b)
        for _word in range(MOST_WORDS):
            following = {word for model in sources.models for word in model.next_words(a, b)}
            chance, word = max(((self._chance(sources, w, a, b), w) for w in following), default=(0.0, ""))
            all_right *= chance
            if all_right < _GOES_ON or word in ENDS:
                break
            first = first or chance
            text += word if word in CLOSING_SIGNS else f" {word}"
            a, b = b, word
        return text, first

    def _chance(self, sources: "_Sources", word: str, a: str, b: str) -> float:
        chance = sum(share * model.chance(word, a, b) for model, share in sources.shares(a, b))
        if not self._dictionary:
            return chance
        return chance * (1 - _DICTIONARY_SHARE) + self._dictionary.get(word, 0.0) * _DICTIONARY_SHARE

    def _sources(self, item: str) -> "_Sources":
        if item not in self._item_models and item in self._items:
            self._item_models[item] = _model(item_texts(self._items[item]))
        shares = [(self._general, _GENERAL), (self._agenda, _AGENDA), (self._typed, _TYPED)]
        if item in self._item_models:
            shares.append((self._item_models[item], _ITEM))
        return _Sources(shares)

    def _context(self, here: Place) -> tuple[str, str]:
        """The two words before the one at the cursor, as they were counted."""
        last = here.before[-3:]
        words = [self._canonical(token, last[:at]) for at, token in enumerate(last)][-2:]
        return (words[0], words[1]) if len(words) == 2 else ("", words[0] if words else "")

    def _canonical(self, token: str, before: tuple[str, ...]) -> str:
        capital = any(token in model.capitals for model in (self._general, self._agenda, self._typed))
        return lowered(token) if begins_sentence(before) and not capital else token

    def _note_what_was_passed_over(self, before: str, here: Place) -> None:
        """One more letter of the same word, and what was shown not taken: let something else come up."""
        if here.prefix and before[:-1] == self._last_before:
            if self._last_word:
                self._passed_over[self._last_word] = self._passed_over.get(self._last_word, 1.0) * _PASSED_OVER
        elif before != self._last_before:
            self._dislike_what_was_wrong(here)
            self._passed_over = {}
        self._last_before, self._last_word = before, ""

    def _dislike_what_was_wrong(self, here: Place) -> None:
        for word in self._passed_over:
            if here.before[-1:] != (word,):
                self._liking[word] = max(self._liking.get(word, 1.0) * _DISLIKED, _DISLIKED_MOST)


class _Sources:
    """Models and their weights. Who has seen the words before the cursor has more to say on the next one."""

    def __init__(self, weights: Iterable[tuple[Model, float]]) -> None:
        self._weights = tuple(weights)
        self._shares: dict[tuple[str, str], list[tuple[Model, float]]] = {}
        self.models = [model for model, _weight in self._weights]

    def shares(self, a: str, b: str) -> list[tuple[Model, float]]:
        """Each model and its share in a chance after ``a b``; they add up to one."""
        if (a, b) not in self._shares:
            weights = [(model, weight * _SAYS[model.knows(a, b)]) for model, weight in self._weights]
            total = sum(weight for _model, weight in weights)
            self._shares[a, b] = [(model, weight / total) for model, weight in weights]
        return self._shares[a, b]


def _model(texts: Iterable[str]) -> Model:
    model = Model()
    for text in texts:
        model.learn(_with_start(text))
    return model


def _with_start(text: str) -> list[str]:
    """The tokens of a decision. While it is written at its end, only what is near the end is looked at anew."""
    cut = text.rfind(" ", 0, len(text) // _STRETCH * _STRETCH) + 1
    return [PARAGRAPH, *_tokens_kept(text[:cut]), *tokens(text[cut:])]


@lru_cache(maxsize=16)
def _tokens_kept(text: str) -> tuple[str, ...]:
    return tuple(tokens(text))


def _spellings(here: Place) -> tuple[str, ...]:
    """How words may begin that fit the prefix: small letters typed find capitals, a sentence's capital finds both."""
    prefix = here.prefix
    found = {prefix}
    if here.starts:
        found.add(lowered(prefix))
    if prefix.islower():
        found |= {raised(prefix), prefix.upper()}
    return tuple(found)


def _last_two(a: str, b: str) -> tuple[str, str]:
    """The last two words when ``b`` may be several (a name)."""
    words = tokens(b)
    return (words[-2], words[-1]) if len(words) > 1 else (a, b)
