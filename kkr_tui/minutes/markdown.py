"""A document as CommonMark.

Every parser gives back exactly the text that was typed: what could be read as markup is escaped, and nothing else is,
so that ordinary Danish looks untouched. Besides CommonMark (https://spec.commonmark.org/0.31.2/) this holds for the
tables, strikethrough and task lists of GitHub. Lines stay lines (hard breaks), holes are made bold.
"""

import re
from typing import assert_never

from kkr_tui.minutes.blocks import Block, BulletList, Document, Heading, Note, Paragraph
from kkr_tui.minutes.seal import sealed

# Underscores inside a word are no emphasis (spec, "Emphasis and strong emphasis", rule 2); file names are full of them.
_INLINE = re.compile(r"(?P<harmless>(?<=[^\W_])_+(?=[^\W_]))|[\\`*_\[|~]|<(?=\S)|&(?=#?[0-9A-Za-z]+;)")
_WORD = re.compile(r"\S+")
# Parsers that make links of bare addresses take a backslash or asterisk for a part of them. An address that needs one
# is marked to be no link, and one at the end of a line is followed by blanks, not by the backslash of a hard break.
_ADDRESS_MARK = re.compile(r"(?=://)|(?<=www)(?=\.)", re.IGNORECASE)
_ENDS_IN_ADDRESS = re.compile(r"(?:://|www\.)\S*$", re.IGNORECASE)
# A heading, a quote, a bullet, or a line of nothing but - = : (a rule, an underlined heading, a table).
_BLOCK_START = re.compile(r"#{1,6}(?:\s|$)|>|[-+](?:\s|$)|[-=:][-=:\s]*$")
_NUMBER_START = re.compile(r"^[0-9]{1,9}(?=[.)](?:\s|$))")
_CLOSING_HASHES = re.compile(r"(?<!\S)(?=#+$)")
_LEADING_BLANK = re.compile(r"^\s")
_HOLE_EDGE = re.compile(r"[⟦⟧]")
_HOLE = re.compile(r"⟦([^⟦⟧]*)⟧")


def render(document: Document) -> str:
    """A document -> Markdown, always the same for the same document. The last line is its seal.

    The seal is a link reference definition, which no renderer shows; its label names the meeting.
    """
    parts = [_heading(1, document.title), *(written(block) for block in document.blocks)]
    if document.code:
        parts += ["---", inline(document.code)]
    return with_seal("\n\n".join(parts), document)


def with_seal(text: str, document: Document) -> str:
    """The Markdown of a document -> the same with its seal as the last line."""
    above = text.rstrip("\n")
    return sealed(f"{above}\n\n[{document.slug}]: ")


def written(block: Block) -> str:
    """One block as Markdown, without a line end behind it."""
    match block:
        case Heading(level, text):
            return _heading(level, text)
        case Paragraph(lines):
            return _lines(lines)
        case BulletList(items):
            return "\n".join(f"- {_lines(lines, indent='  ')}" for lines in items)
        case Note(text):
            return f"*{_escaped(text)}*"
        case _:
            assert_never(block)


def _heading(level: int, text: str) -> str:
    return f"{'#' * level} {_CLOSING_HASHES.sub(_backslash, _escaped(text))}"


def _lines(texts: tuple[str, ...], indent: str = "") -> str:
    *broken, last = [inline(text) for text in texts]
    return "".join(f"{line}{_hard_break(line)}{indent}" for line in broken) + last


def _hard_break(line: str) -> str:
    return "  \n" if _ENDS_IN_ADDRESS.search(line) else "\\\n"


def inline(text: str) -> str:
    """Plain text -> Markdown for a line of a paragraph or list item, where also what begins a block is escaped."""
    text = _escaped(text)
    if _BLOCK_START.match(text):
        return f"\\{text}"
    return _NUMBER_START.sub(r"\g<0>\\", text)


def _escaped(text: str) -> str:
    text = _WORD.sub(_escaped_word, text)
    text = _LEADING_BLANK.sub(lambda match: f"&#{ord(match[0])};", text)
    return _HOLE.sub(_bold_inside, text)


def _escaped_word(word: re.Match[str]) -> str:
    escaped = _INLINE.sub(lambda match: match[0] if match["harmless"] else f"\\{match[0]}", word[0])
    if escaped == word[0] and not _HOLE_EDGE.search(escaped):
        return escaped
    return _ADDRESS_MARK.sub(_backslash, escaped)


def _bold_inside(hole: re.Match[str]) -> str:
    """Bold between the brackets: around them, asterisks would be literal where the hole touches a word (``x⟦y⟧``)."""
    words = hole[1].strip()
    return hole[0].replace(words, f"**{words}**", 1) if words else hole[0]


def _backslash(match: re.Match[str]) -> str:
    return f"\\{match[0]}"
