"""Two wordings of a text compared word by word, and the changes of one carried over into the other.

What an editor changes by itself makes no difference: blanks, the mark of a list entry (``-`` or ``–``), the form of
quotation marks, dashes and dots. Where two wordings do not differ, the old one's own form is kept.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from kkr_tui.domain.text import clean_block

_TOKEN = re.compile(
    r"(?P<entry>(?:\A|\n)\s*[-–][^\S\n]+(?=\S))|(?P<paragraph>\n[^\S\n]*\n\s*)|(?P<line>\n\s*)|(?P<word>\S+)"
)
_SAME = str.maketrans(
    {**dict.fromkeys("“”„‟«»″", '"'), **dict.fromkeys("‘’‚‛´`′", "'"), **dict.fromkeys("–—―−‐‑", "-"), "…": "..."}
)
_DASHES = re.compile("-{2,3}")
# Behind an address a line break is two blanks in our Markdown, and many editors take blanks at line ends away.
_ADDRESS = re.compile(r"://|www\.", re.IGNORECASE)
_LONG = 4000  # words; from here on difflib may take frequent words for noise, or it would compare for minutes


class Change(StrEnum):
    """What becomes of a piece of text from the old wording to the new one."""

    KEPT = "kept"
    OUT = "out"
    IN = "in"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words, with the blanks and line ends before them."""

    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class _Token:
    """A word, or where a line, a paragraph or a list entry begins. ``before``: the blanks between it and the last."""

    key: str
    text: str
    before: str
    begins_line: bool = False

    @property
    def is_break(self) -> bool:
        return self.key.startswith("\n")


def is_same(old: str, new: str) -> bool:
    """Whether nobody would say that the words were changed."""
    return [token.key for token in _tokens(old)] == [token.key for token in _tokens(new)]


def plain(line: str) -> str:
    """A line -> the same for all lines that do not differ from it."""
    return " ".join(token.key for token in _tokens(line))


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    """What was kept, taken out and put in, in order; what was kept is told in the form of ``old``."""
    found: list[Piece] = []
    for is_kept, gone, come in _runs(old, new):
        if is_kept:
            found.append(Piece(Change.KEPT, _source(gone)))
            continue
        if gone:
            found.append(Piece(Change.OUT, _source(gone)))
        if come:
            found.append(Piece(Change.IN, _source(come)))
    return tuple(found)


def carried_over(old: str, new: str) -> str:
    """``old`` with the words of ``new``: all that is the same keeps the form that it has in ``old``."""
    text, after_break = "", True
    for token in (token for is_kept, gone, come in _runs(old, new) for token in (gone if is_kept else come)):
        if token.is_break:
            mark = token.text if token.text.startswith("\n") else f"\n{token.text}"
            text = text.rstrip(" ") + (mark if text else mark.lstrip("\n"))
        elif after_break:
            text += (token.before if token.begins_line else "") + token.text
        else:
            text += (token.before or " ") + token.text
        after_break = token.is_break
    return clean_block(text)


def _runs(old: str, new: str) -> Iterator[tuple[bool, list[_Token], list[_Token]]]:
    """(is kept, tokens of ``old``, tokens of ``new``), in order."""
    a, b = list(_tokens(old)), list(_tokens(new))
    keys = [token.key for token in a], [token.key for token in b]
    matcher = SequenceMatcher(None, *keys, autojunk=max(len(a), len(b)) > _LONG)
    for tag, i, j, k, m in matcher.get_opcodes():
        yield tag == "equal", a[i:j], b[k:m]


def _tokens(text: str) -> Iterator[_Token]:
    end, word, begins = 0, "", True
    for match in _TOKEN.finditer(text):
        if match["line"] and _ADDRESS.search(word):
            continue
        kind = match.lastgroup or ""
        key = {"entry": "\n- ", "paragraph": "\n\n", "line": "\n"}.get(kind) or _same(match[0])
        yield _Token(key, match[0], text[end : match.start()], begins)
        end, word, begins = match.end(), match["word"] or "", kind != "word"


def _same(word: str) -> str:
    return _DASHES.sub("-", word.translate(_SAME))


def _source(tokens: list[_Token]) -> str:
    return "".join(token.before + token.text for token in tokens)
