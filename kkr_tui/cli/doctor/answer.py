"""One answer of the doctor: what was looked at, what is there, and what to do about it."""

from dataclasses import dataclass
from enum import Enum


class Verdict(Enum):
    """FINE works; NOTE works, and yet one should know; WRONG will not work."""

    FINE = "ok"
    NOTE = "note"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Answer:
    """``subject`` and ``fact`` in a few words; ``advice`` in whole sentences, where there is any to give."""

    subject: str
    fact: str
    verdict: Verdict = Verdict.FINE
    advice: str = ""


def note_if(subject: str, fact: str, advice: str) -> Answer:
    """A note when there is advice, else fine."""
    return Answer(subject, fact, Verdict.NOTE if advice else Verdict.FINE, advice)


def wrong_if(subject: str, fact: str, advice: str) -> Answer:
    """Wrong when there is advice, else fine."""
    return Answer(subject, fact, Verdict.WRONG if advice else Verdict.FINE, advice)
