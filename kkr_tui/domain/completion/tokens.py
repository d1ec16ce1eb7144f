"""Running text as tokens: words with what belongs to them, signs, and ends of paragraphs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

PARAGRAPH = "\n"
ENDS = frozenset((PARAGRAPH, ".", "!", "?", ":"))  # after one of these a sentence begins
CLOSING_SIGNS = ".,;:!?)"  # written without a blank before them

_ABBREVIATIONS = (
    r"bl\.a|ca|dvs|evt|f\.eks|hhv|ift|inkl|ekskl|jf|kl|kr|mht|mia|mio|m\.fl|m\.v|mv|nr|osv|pct|pga|pkt|vedr"
)
_WORD = r"\w+(?:[-'’./]\w+)*-?"
_TOKEN = re.compile(rf"\n+|\b(?:{_ABBREVIATIONS})\.|{_WORD}|[^\w\s]", re.IGNORECASE)
_UNFINISHED = re.compile(rf"{_WORD}$")
_LOOKED_AT = 240  # characters before the cursor; what stands further back says nothing of the next word


@dataclass(frozen=True, slots=True)
class Place:
    """Where the cursor is: the tokens before it, and how far the word at the cursor is written (``prefix``)."""

    before: tuple[str, ...]
    prefix: str

    @property
    def starts(self) -> bool:
        """Whether that word is the first of a sentence."""
        return begins_sentence(self.before)


def tokens(text: str) -> list[str]:
    """Text -> its tokens. Blank lines and line ends are one ``PARAGRAPH``."""
    return [PARAGRAPH if token[0] == PARAGRAPH else token for token in _TOKEN.findall(text)]


def place(text: str) -> Place:
    """The text before the cursor -> where the cursor is in it."""
    tail = text[-_LOOKED_AT:]
    unfinished = _UNFINISHED.search(tail, max(tail.rfind(" "), tail.rfind(PARAGRAPH)) + 1)
    prefix = unfinished[0] if unfinished else ""
    before = tokens(tail[: len(tail) - len(prefix)])
    if len(text) <= _LOOKED_AT:
        before.insert(0, PARAGRAPH)
    return Place(tuple(before), prefix)


def begins_sentence(before: Sequence[str]) -> bool:
    """Whether what follows these tokens is the first word of a sentence."""
    return not before or before[-1] in ENDS


def lowered(word: str) -> str:
    """``Der`` -> ``der``; ``KKR`` stays."""
    return word[0].lower() + word[1:] if word[:1].isupper() and not word[1:2].isupper() else word


def raised(word: str) -> str:
    """``der`` -> ``Der``."""
    return word[:1].upper() + word[1:]
