"""Names of several words: the body's at the beginning of a sentence, and abbreviations that only begin a name."""

from itertools import pairwise, takewhile

from kkr_tui.domain.agenda import Agenda
from kkr_tui.domain.completion.tokens import ENDS, Place, raised, tokens

_SHORT = 3  # letters: what is no longer joins words ("KL og", "SSU i") and is no part of a name


class Names:
    """What an agenda says of names whose words belong together."""

    def __init__(self, agenda: Agenda) -> None:
        self._body = raised(agenda.body)
        self.body = tuple(tokens(self._body))
        self._opening = frozenset(
            word
            for item in agenda.walk()
            for word, following in pairwise(tokens(item.title))
            if _is_abbreviation(word) and following.isalpha() and len(following) > _SHORT
        )

    def left_of_body(self, here: Place) -> str:
        """What is left to write of the body's name when a sentence begins with it and its first letter is there."""
        begun = tuple(takewhile(lambda token: token not in ENDS, reversed(here.before)))[::-1]
        if begun != self.body[: len(begun)] or not (begun or here.prefix):
            return ""
        at = 0
        for token in begun:
            at = self._body.index(token, at) + len(token)
        left = self._body[at:].lstrip()
        return left[len(here.prefix) :] if left.startswith(here.prefix) else ""

    def only_begins(self, word: str) -> bool:
        """Whether a title goes on after this abbreviation, so that an offer must not end there ("VIP", "RAR")."""
        return word in self._opening


def _is_abbreviation(word: str) -> bool:
    return len(word) > 1 and word.isalpha() and word.isupper()
