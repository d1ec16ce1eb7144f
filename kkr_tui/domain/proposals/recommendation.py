"""Reads a recommendation: from running text or a list to clauses, each with its verb in the past.

One pass over words, no backtracking: time grows with the text, and hostile text costs no more than any other. What is
not understood is not guessed at: a clause without a predicate still leaves the acceptance of the whole.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kkr_tui.domain.proposals.bodies import Names, beyond, named, names
from kkr_tui.domain.proposals.verbs import INFINITIVES, PASSIVES, PRESENTS, Answer, Verb, meant
from kkr_tui.domain.proposals.words import Word, Words, first_sentence, join, points, split

READ_AT_MOST = 4_000  # characters: what is asked stands at the beginning

_INTRODUCING = frozenset(
    ("indstilles", "indstiller", "anbefales", "anbefaler", "foreslås", "foreslår", "henstilles", "henstiller")
)
_QUESTION_WORDS = frozenset(
    ("hvorvidt", "hvordan", "hvorledes", "hvem", "hvad", "hvilke", "hvilken", "hvilket", "hvor", "hvornår")
)
_FORWARDED_FOR = {
    "orientering": Answer.NOTED,
    "efterretning": Answer.NOTED,
    "drøftelse": Answer.OPEN,
    "stillingtagen": Answer.OPEN,
    "godkendelse": Answer.WHOLE,
}
_AND = frozenset(("og", "samt"))


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing recommended. ``predicate`` is what the body did if it did so ("" when that cannot be told)."""

    verb: Verb | None = None
    answer: Answer = Answer.WHOLE
    predicate: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What is recommended, in order (nothing, if the text recommends nothing), and whether it is numbered."""

    clauses: tuple[Clause, ...] = ()
    numbered: bool = False


def read(body: str, recommendation: str) -> Reading:
    """The recommendation put to ``body`` -> its clauses."""
    body_names = names(body)
    words = split(recommendation[:READ_AT_MOST])
    openers = {"at", *INFINITIVES, *PRESENTS, *(name[0] for name in body_names)}
    found = list(points(words, openers))
    lead = _clause(_without_introduction(words[: found[0].marker], body_names), body_names) if found else Clause()
    if not found or (lead.verb and len(found) == 1):  # one dash in a sentence makes no list
        return Reading(tuple(_running_text(words, body_names)) or tuple(_forwarded(words)))
    if lead.verb:  # "at rådet godkender – A – B": one verb for all of them
        return Reading((Clause(lead.verb, Answer.WHOLE if lead.answer is Answer.OWN else lead.answer),))
    ends = [*(point.marker for point in found[1:]), len(words)]
    clauses = (_clause(words[point.start : end], body_names) for point, end in zip(found, ends, strict=True))
    return Reading(tuple(clauses), numbered=len(found) > 1 and all(point.numbered for point in found))


def _running_text(words: Words, body: Names) -> Iterator[Clause]:
    """The clauses of the first sentence that recommends something, and of those after it that do so too."""
    first = True
    while words:
        rest = _without_introduction(words, body)
        sentence = first_sentence(rest)
        clauses = [_clause(part, body) for part in _coordinated(sentence, body)]
        introduced = len(rest) < len(words) or bool(named(body, words))
        if not (introduced or (first and any(clause.verb for clause in clauses))):
            break
        yield from clauses
        first, words = False, rest[len(sentence) :]


def _forwarded(words: Words) -> Iterator[Clause]:
    """ "Sagen forelægges til orientering": nothing is recommended, but it is said what for."""
    for word, after in pairwise(words):
        if word.bare == "til" and after.bare in _FORWARDED_FOR:
            yield Clause(answer=_FORWARDED_FOR[after.bare])
            return


def _without_introduction(words: Words, body: Names) -> Words:
    """Drops "Det indstilles, at", "Forvaltningen anbefaler, at"; not "Økonomiudvalget anbefaler, at", its own act."""
    if words and words[0].bare == "at":
        return words[1:]
    for index, word in enumerate(words):
        if word.bare in _INTRODUCING and (index == 0 or beyond(body, words[:index]) is None):
            rest = words[index + 1 :]
            for start, after in enumerate(rest, 1):
                if after.bare == "at":
                    return rest[start:]
                if _is_verb(after):
                    break
            return rest
        if _is_verb(word):
            break
    return words


def _coordinated(words: Words, body: Names) -> Iterator[Words]:
    """Splits "drøfter A og godkender B, at rådet vedtager C, og at D sendes", but not what "beslutter, at" governs."""
    last_passive = max((index for index, word in enumerate(words) if word.bare in PASSIVES), default=0)
    start, governed, passive = 0, False, False
    for index, (word, after) in enumerate(pairwise(words)):
        goes_on = after.bare == "at" or after.bare in PRESENTS or (passive and index < last_passive)
        if word.bare in _AND and not governed and goes_on:
            yield words[start:index]
            start, passive = index + 1, False
        elif word.comma and after.bare == "at" and named(body, words[index + 2 :]):
            yield words[start : index + 1]
            start, governed, passive = index + 1, False, False
        elif word.bare == "at" and index > start and words[index - 1].bare != "til":
            governed = True
        elif word.bare in PASSIVES:
            passive = True
    yield words[start:]


def _clause(words: Words, body: Names) -> Clause:
    words = first_sentence(words)
    if words and words[0].bare == "at":
        words = words[1:]
    for index, word in enumerate(words):
        if not (_is_verb(word) or (index == 0 and _is_infinitive(words))):
            continue
        rows = PASSIVES.get(word.bare) or PRESENTS.get(word.bare) or INFINITIVES[word.bare]
        subject, rest = words[:index], words[index + 1 :]
        verb = meant(rows, join(rest).casefold())
        passive = word.bare in PASSIVES
        tell = _from_passive if passive else _from_active
        predicate = tell(verb, subject, word, rest, body)
        if _asks(word, rest) and verb.answer is not Answer.NOTED:
            return Clause(verb, Answer.OPEN, predicate)
        impersonal = verb.answer is Answer.OWN and (passive or not predicate)
        return Clause(verb, Answer.WHOLE if impersonal else verb.answer, predicate)
    return Clause()


def _is_verb(word: Word) -> bool:
    return word.bare in PRESENTS or word.bare in PASSIVES


def _is_infinitive(words: Words) -> bool:
    """Whether the first word is one: "at tage orienteringen til efterretning", not "at Tage Bo (A) udpeges"."""
    return words[0].bare in INFINITIVES and not (words[0].text.istitle() and words[1:] and words[1].text[0].isupper())


def _asks(verb: Word, rest: Words) -> bool:
    """Whether an indirect question follows: "drøfter, om", "beslutter hvordan"; not "beder om"."""
    return bool(rest) and (rest[0].bare in _QUESTION_WORDS or (rest[0].bare == "om" and bool(verb.comma)))


def _from_active(verb: Verb, subject: Words, said: Word, rest: Words, body: Names) -> str:
    """ "rådet endeligt vedtager planen" -> "vedtog endeligt planen": in a main clause adverbials follow the verb."""
    adverbials = beyond(body, subject)
    if adverbials is None or (rest and rest[0].bare in _AND):
        return ""
    return _trim(f"{verb.past} {adverbials}".strip() + said.comma, rest)


def _from_passive(verb: Verb, subject: Words, said: Word, rest: Words, body: Names) -> str:
    """ "planen vedtages i sin helhed" -> "vedtog planen i sin helhed". "der gives", "rådet bedes" give nothing."""
    impersonal = not subject or subject[0].bare in {"der", "det"} or named(body, subject)
    if impersonal or (rest and rest[0].bare in {"af", "at"}):
        return ""
    return _trim(f"{verb.past} {_without_capital(subject)}{said.comma}", rest)


def _without_capital(subject: Words) -> str:
    """ "Orienteringen" at the start of a point -> "orienteringen"; "Karen (A)" and "Region Øst" stay."""
    text = join(subject)
    is_noun = len(subject) == 1 and subject[0].bare.endswith(("en", "et", "erne"))
    return text[0].lower() + text[1:] if is_noun else text


def _trim(said: str, rest: Words) -> str:
    """The two as one, without what leads on to the next point (", og")."""
    while rest and rest[-1].bare in {"", *_AND}:
        rest = rest[:-1]
    return f"{said} {join(rest)}".rstrip(" .,;:")
