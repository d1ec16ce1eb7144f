"""What a recommendation asks for in the present, in the words of a decision, which is in the past."""

import re

from kkr_tui.domain.completion.tokens import raised
from kkr_tui.domain.proposals.verbs import PRESENTS, meant

_INTRODUCTION = re.compile(r"\A\s*(?:Det|Der) (?:indstilles|anbefales|foreslås|henstilles),? at\s+", re.IGNORECASE)
_VERB = re.compile(rf"\b(?:{'|'.join(PRESENTS)})\b", re.IGNORECASE)


def as_decided(recommendation: str) -> str:
    """``Det indstilles, at KKR Nord tager planen til efterretning.`` -> ``KKR Nord tog planen til efterretning.``"""
    text = _INTRODUCTION.sub("", recommendation)
    return _VERB.sub(lambda found: _past(found[0], text[found.end() :]), text)


def _past(verb: str, rest: str) -> str:
    past = meant(PRESENTS[verb.casefold()], rest).past
    return raised(past) if verb[0].isupper() else past
