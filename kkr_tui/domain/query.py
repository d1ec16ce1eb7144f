"""What somebody looks for in earlier meetings: words, beginnings of words, phrases. Danish letters are folded."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kkr_tui.domain.danish import fold

_PARTS = re.compile(r'"([^"]*)"?|(\S+)')
_TOKEN = re.compile(r"[^\W_]+")
_SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+(?=[^a-zæøå])|\n+")


@dataclass(frozen=True, slots=True)
class Query:
    """All of ``phrases`` must occur. Each is folded words in a row, the last of which may be the beginning of one."""

    phrases: tuple[tuple[str, ...], ...]

    def __bool__(self) -> bool:
        """Whether anything is looked for."""
        return bool(self.phrases)

    def found_in(self, texts: Iterable[str]) -> bool:
        """Whether every phrase occurs in one of the texts."""
        folded = [_tokens(text) for text in texts]
        return all(any(_occurs(phrase, tokens) for tokens in folded) for phrase in self.phrases)

    def sentence(self, text: str) -> str:
        """The sentence of ``text`` in which most of the phrases occur (the first such); or nothing."""
        sentences = [sentence.strip() for sentence in _SENTENCE_ENDS.split(text)]
        best = max(sentences, key=self._count)
        return best if self._count(best) else ""

    def _count(self, text: str) -> int:
        tokens = _tokens(text)
        return sum(_occurs(phrase, tokens) for phrase in self.phrases)


def query(words: str) -> Query:
    """What was typed -> what is looked for. Words in quotation marks, or joined by hyphens, are a phrase.

    Nothing in ``words`` is an operator; signs are dropped.
    """
    parts = (_tokens(quoted or word) for quoted, word in _PARTS.findall(words))
    return Query(tuple(part for part in parts if part))


def phrase(words: str) -> Query:
    """All of ``words`` in a row, whatever signs are among them: a name."""
    tokens = _tokens(words)
    return Query((tokens,) if tokens else ())


def _tokens(text: str) -> tuple[str, ...]:
    """Runs of letters and digits, folded: what SQLite's ``unicode61`` makes of text that is folded already."""
    return tuple(_TOKEN.findall(fold(text)))


def _occurs(phrase: tuple[str, ...], tokens: tuple[str, ...]) -> bool:
    *whole, last = phrase
    return any(
        tokens[end].startswith(last) and list(tokens[end - len(whole) : end]) == whole
        for end in range(len(whole), len(tokens))
    )
