"""How far an offer goes on behind its first word: while that is likely, and never to where a reader would stumble."""

from collections.abc import Sequence
from itertools import takewhile

from kkr_tui.domain.completion.mixture import Mixture
from kkr_tui.domain.completion.sources import REPORTING
from kkr_tui.domain.completion.tokens import CLOSING_SIGNS, ENDS, PARAGRAPH, tokens

MOST_WORDS = 8
_GOES_ON = 0.25  # further words are shown along with the first one while all of them are at least that likely
_SIGN = 0.5  # a sign that is not meant spoils the word before it, which could be taken otherwise
_MAY_END = 0.2  # where the sentence is that likely to end, nothing is shown beyond: "til efterretning", not "… og"
_FULL_STOPS = ENDS - {PARAGRAPH}  # a line of a list ends, and its words go on in a sentence
_JOINING = frozenset((",", "og", "fra"))


def further(mixture: Mixture, before: Sequence[str], a: str, b: str) -> tuple[str, float]:
    """What goes on after ``a b`` for sure enough, up to the end of the sentence; and how likely its first word is.

    ``before``: the tokens in front of ``b``.
    """
    text, first, all_right = "", 0.0, 1.0
    a, b = _last_two(a, b)
    for _word in range(MOST_WORDS):
        chances = mixture.following(a, b)
        chance, word = max(((chance, word) for word, chance in chances.items()), default=(0.0, ""))
        all_right *= chance
        may_end = sum(chances.get(end, 0.0) for end in _FULL_STOPS) > _MAY_END
        unsure = all_right < _GOES_ON or (word in CLOSING_SIGNS and chance < _SIGN)
        if unsure or may_end or not _is_whole(word) or (word == REPORTING and not _is_subject(before)):
            break
        first = first or chance
        text += word if word in CLOSING_SIGNS else f" {word}"
        a, b = b, word
    return text, first


def _is_whole(word: str) -> bool:
    """Whether an offer may end with it: it ends no sentence, opens nothing, and is no half word ("social-")."""
    if word in ENDS:
        return False
    return word in CLOSING_SIGNS or word[-1] == "." or (word[0].isalnum() and word[-1].isalnum())


def _is_subject(before: Sequence[str]) -> bool:
    """Whether a sentence has only begun to say who: names, and what joins them."""
    return all(
        token[0].isupper() or token in _JOINING for token in takewhile(lambda t: t not in ENDS, reversed(before))
    )


def _last_two(a: str, b: str) -> tuple[str, str]:
    """The last two words when ``b`` may be several (a name)."""
    words = tokens(b)
    return (words[-2], words[-1]) if len(words) > 1 else (a, b)
