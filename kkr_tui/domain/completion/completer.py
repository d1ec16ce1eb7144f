"""What the secretary probably writes next: the sources weighed against each other, and what this meeting taught."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kkr_tui.domain.agenda import Agenda
from kkr_tui.domain.completion.common import COMMON_PHRASES
from kkr_tui.domain.completion.further import further
from kkr_tui.domain.completion.learning import Written, model_of, with_start
from kkr_tui.domain.completion.mixture import Mixture
from kkr_tui.domain.completion.model import Model
from kkr_tui.domain.completion.names import Names
from kkr_tui.domain.completion.people import People
from kkr_tui.domain.completion.sources import REPORTING, agenda_texts, formulas, item_texts, names
from kkr_tui.domain.completion.standing import Standing
from kkr_tui.domain.completion.suggestion import Suggestion
from kkr_tui.domain.completion.taste import Taste
from kkr_tui.domain.completion.tokens import PARAGRAPH, Place, begins_sentence, lowered, place, raised, tokens

# Tuned by typing each case text of the published meeting with the others known, and by looking at its decisions too.
_GENERAL, _AGENDA, _ITEM, _TYPED = 2.0, 1.0, 1.0, 1.5  # the weights of the sources
_LEAST_CHANCE = 0.05  # below it a proposal before the first letter would only be noise
_LEAST_SHARE = (
    0.2  # of all words that fit the letters: an offer stays while they agree, so a bad guess keeps others away
)
_LENGTH = 0.7  # power of the letters an offer saves: a likely short word before a long one that is less so
_OTHER_CASE = 0.3  # "kkr" can mean "KKR", but "sam" rather "samarbejde" than "Samsø"
_PERSON = 0.02  # the chance that initials or a part of a name are meant; where people are named usually, and else
_PERSON_ELSEWHERE = 0.0005
_BEFORE_PEOPLE = frozenset((PARAGRAPH, REPORTING, "fra", "ved", "af"))


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
        self._of = agenda
        self._items = {item.number: item for item in agenda.walk()}
        self._names = Names(agenda)
        self._people = People(names(agenda))
        self._general = model_of(COMMON_PHRASES)
        self._agenda = model_of(agenda_texts(agenda))
        self._item_models: dict[str, Model] = {}
        self._written = Written()
        self._taste = Taste()
        self._standing = Standing()
        self._dictionary: Mapping[str, float] = {}
        self._dictionary_words = Model()

    def read_earlier(self, text: str) -> None:
        """Learn from a decision of an earlier meeting."""
        self._general.learn(with_start(text))

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
        self._written.wrote(item, text)

    def suggest(self, item: str, before: str) -> Suggestion | None:
        """What may follow ``before``, the text of the decision of ``item`` up to the cursor. None: nothing likely."""
        here = place(before)
        self.wrote(item, before[: len(before) - len(here.prefix)])
        if rest := self._standing.rest(item, before):
            return rest
        suggestion = self._anew(item, before, here)
        self._standing.offer(item, before, suggestion)
        return suggestion

    def _anew(self, item: str, before: str, here: Place) -> Suggestion | None:
        if before and not here.prefix and not (before[-1].isspace() or before[-1] in "(”"):
            return None
        mixture = self._mixture(item)
        return self._body(mixture, here) or self._best(mixture, here)

    def took(self, suggestion: Suggestion) -> None:
        """That suggestion was taken: its words become likelier in this meeting."""
        self._taste.took(tokens(suggestion.text))

    def _body(self, mixture: Mixture, here: Place) -> Suggestion | None:
        """The body, where a sentence begins with its name: before any title, and never only a part of it."""
        if not (left := self._names.left_of_body(here)):
            return None
        *first, last = self._names.body
        before = (PARAGRAPH, *first)
        return Suggestion(f"{left}{self._further(mixture, before, before[-1], last)[0]} ")

    def _further(self, mixture: Mixture, before: Sequence[str], b: str, word: str) -> tuple[str, float]:
        """As ``further``, and not to an abbreviation that only begins a name."""
        more, share = further(mixture, before, b, word)
        last = more.rpartition(" ")[2]
        return (more.removesuffix(last).rstrip() if self._names.only_begins(last) else more), share

    def _best(self, mixture: Mixture, here: Place) -> Suggestion | None:
        """The suggestion that saves most keys, likelihood counted in."""
        a, b = self._context(here)
        candidates = [*self._words(mixture, here, a, b), *self._persons(here, b)]
        least = _LEAST_SHARE * sum(candidate.chance for candidate in candidates) if here.prefix else _LEAST_CHANCE
        offers = [self._offer(mixture, here, b, candidate) for candidate in candidates if candidate.chance > least]
        best = max(offers, key=lambda offer: (offer.gain, offer.text), default=None)
        if best is None or not best.gain:
            return None
        more = "" if best.whole else self._further(mixture, here.before, b, best.word)[0]
        if not more and self._names.only_begins(best.word):
            return None
        return Suggestion(f"{best.text}{more} ", best.replaces)

    def _offer(self, mixture: Mixture, here: Place, b: str, candidate: _Candidate) -> _Offer:
        chance = candidate.chance
        if candidate.shown == here.prefix:
            more, share = self._further(mixture, here.before, b, candidate.word)
            return _Offer(candidate.word, more, 0, chance * share * max(len(more) - 1, 0) ** _LENGTH, whole=True)
        fits = candidate.shown.startswith(here.prefix)
        text = candidate.shown[len(here.prefix) :] if fits else candidate.shown
        return _Offer(candidate.word, text, 0 if fits else len(here.prefix), chance * len(text) ** _LENGTH)

    def _words(self, mixture: Mixture, here: Place, a: str, b: str) -> Iterator[_Candidate]:
        """The words that fit what is written of the word at the cursor."""
        starts = _spellings(here)
        found: set[str] = set()
        for model in (*mixture.models, self._dictionary_words):
            if here.prefix:
                found.update(word for word in model.after(b) if word.startswith(starts))
                for start in starts:
                    found.update(model.words.best(start))
            else:
                found.update(model.next_words(a, b))
        for word in found:
            if word[0].isalnum():
                shown = raised(word) if here.starts else word
                chance = mixture.chance(word, a, b) * self._taste.liking(word)
                yield _Candidate(word, shown, chance if shown.startswith(here.prefix) else chance * _OTHER_CASE)

    def _persons(self, here: Place, b: str) -> Iterator[_Candidate]:
        """The people that are meant when ``prefix`` are initials or the beginning of a later part of a name."""
        chance = _PERSON if b in _BEFORE_PEOPLE else _PERSON_ELSEWHERE
        found = list(self._people.found_by(here.prefix))
        for name in found:
            yield _Candidate(name, name, chance / len(found))

    def _mixture(self, item: str) -> Mixture:
        if item not in self._item_models and item in self._items:
            texts = (*item_texts(self._items[item]), *formulas(self._of, self._items[item]))
            self._item_models[item] = model_of(texts)
        weights = [(self._general, _GENERAL), (self._agenda, _AGENDA), (self._written.model, _TYPED)]
        if item in self._item_models:
            weights.append((self._item_models[item], _ITEM))
        return Mixture(weights, self._dictionary)

    def _context(self, here: Place) -> tuple[str, str]:
        """The two words before the one at the cursor, as they were counted."""
        last = here.before[-3:]
        words = [self._canonical(token, last[:at]) for at, token in enumerate(last)][-2:]
        return (words[0], words[1]) if len(words) == 2 else ("", words[0] if words else "")

    def _canonical(self, token: str, before: tuple[str, ...]) -> str:
        capital = any(token in model.capitals for model in (self._general, self._agenda, self._written.model))
        return lowered(token) if begins_sentence(before) and not capital else token


def _spellings(here: Place) -> tuple[str, ...]:
    """How words may begin that fit the prefix: small letters typed find capitals, a sentence's capital finds both."""
    prefix = here.prefix
    found = {prefix}
    if here.starts:
        found.add(lowered(prefix))
    if prefix.islower():
        found |= {raised(prefix), prefix.upper()}
    return tuple(found)
