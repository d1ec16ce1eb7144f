"""Rules that compare a decision with its recommendation, as ``kkr_tui.domain.proposals`` reads it."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kkr_tui.domain.check.finding import Finding, Rule
from kkr_tui.domain.check.view import View
from kkr_tui.domain.proposals.bodies import Names, beyond, named, names
from kkr_tui.domain.proposals.recommendation import read
from kkr_tui.domain.proposals.verbs import DISCUSS, VERBS, Answer, Verb
from kkr_tui.domain.proposals.words import Words, split

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LONGEST_SUBJECT = 5  # words

# To do this is not yet to say what becomes of a recommendation.
_DECIDES_NOTHING = frozenset(
    (
        "anbefale",
        "bede",
        "behandle",
        "drøfte",
        "give",
        "meddele",
        "opfordre",
        "overveje",
        "sende",
        "tage",
        "udtale",
        "vurdere",
    )
)
# Refused, put off, or followed in other words than its own.
_OTHER_WORDS = """
afslog afventer afvist bakkede bortfaldt enig enige enighed faldt fastsat forkastede forkastes forkastet fulgt fulgte
følges genoptages hjemsendt hjemsendte igangsat imødekom imødekommet indgået nedsat nedstemt nedstemte opbakning
stemte stemtes tilbagesendt tilbagesendte tilslutning trukket udgik udgår udsat udsatte udskudt udskød udsættes
"""
_OFF_THE_AGENDA = "af dagsordenen"
_BODY_ENDINGS = ("rådet", "råd", "udvalget", "udvalg", "bestyrelsen", "forsamlingen", "nævnet", "formandskabet")
_DECIDING = frozenset(("godkendte", "tiltrådte", "vedtog", "besluttede", "drøftede"))


def _forms(verb: Verb) -> frozenset[str]:
    """How a decision may say that it was done: godkendte, godkendtes, godkendt, godkendes; besluttet; at godkende."""
    participles = verb.past.removesuffix("e"), verb.infinitive + "t"
    return frozenset((verb.past, verb.past + "s", *participles, verb.passive, verb.infinitive))


_ANSWERS = frozenset(_OTHER_WORDS.split()).union(
    *(_forms(verb) - {verb.infinitive, verb.passive} for verb in VERBS if verb.infinitive not in _DECIDES_NOTHING)
)
_PASTS = frozenset(verb.past for verb in VERBS)


def outcome_unlike_recommendation(view: View) -> Iterator[Finding]:
    """A decision does not say that what was recommended was done, refused or put off ("drøftede" to "godkender")."""
    for decided in view.decided:
        asked = _asked(view.agenda.body, decided.item.recommendation)
        if asked and not _is_answered(decided.text, asked) and (said := _said(decided.text)):
            yield decided.finding(
                Rule.OUTCOME_UNLIKE_RECOMMENDATION, said.start(), said.end(), instead=_as_asked(asked[0])
            )


def subject_not_the_body(view: View) -> Iterator[Finding]:
    """A decision says that another body decided: "KKR Sjælland godkendte" in a meeting of KKR Hovedstaden."""
    body = names(view.agenda.body)
    for decided in view.decided:
        subject = _subject(split(decided.text[:200]))
        if decided.item.recommendation and subject and _is_another_body(body, subject):
            start = decided.text.index(subject[0].text)
            end = decided.text.index(subject[-1].text, start) + len(subject[-1].text)
            yield decided.finding(Rule.SUBJECT_NOT_THE_BODY, start, end, instead=view.agenda.body)


@lru_cache(maxsize=512)
def _asked(body: str, recommendation: str) -> tuple[Verb, ...]:
    """What is recommended that needs an answer. Remembered, since recommendations stay as they are."""
    clauses = read(body, recommendation).clauses
    return tuple(c.verb for c in clauses if c.verb and c.verb is not DISCUSS and c.answer is not Answer.OPEN)


def _is_answered(text: str, asked: Sequence[Verb]) -> bool:
    folded = text.casefold()
    words = frozenset(match[0] for match in _WORD.finditer(folded))
    done = any(words & _forms(verb) and verb.mark in folded for verb in asked)
    return done or bool(words & _ANSWERS) or _OFF_THE_AGENDA in folded


def _said(text: str) -> re.Match[str] | None:
    """The verb that the decision has instead, else its first word."""
    words = list(_WORD.finditer(text))
    return next((word for word in words if word[0].casefold() in _PASTS), words[0] if words else None)


def _as_asked(verb: Verb) -> str:
    return f"{verb.present} … {verb.mark}" if verb.mark else verb.present


def _subject(words: Words) -> Words:
    """What stands before the deciding verb at the beginning of a decision; nothing when that is no plain subject."""
    verb = next((n for n, word in enumerate(words[: _LONGEST_SUBJECT + 1]) if word.bare in _DECIDING), 0)
    subject = words[:verb]
    return () if any(word.text != word.text.strip(",.:;") for word in subject) else subject


def _is_another_body(body: Names, subject: Words) -> bool:
    is_a_body = subject[0].bare.endswith(_BODY_ENDINGS) or named(body, subject) > 0
    return is_a_body and beyond(body, subject) is None
