"""Lines back into paragraphs and lists: where a line break was only a wrap, and what a hyphen at its end was."""

import re
from collections.abc import Sequence

from kkr_tui.domain.dates import MONTHS
from kkr_tui.importer.report import Log
from kkr_tui.importer.source import Line
from kkr_tui.language import _

_BULLET = re.compile(r"(?:[-–—•▪◦·*]|o(?= [A-ZÆØÅ]))\s+(?=\S)")
_NUMBER = re.compile(r"(?:\d{1,2}[.)]|[a-zæøå]\)|[ivx]{1,4}\)|\(\w{1,2}\))\s+(?P<rest>\S.*)")
_OPENING = re.compile(r"\./\.|Ad\.? ?(?:pkt\.? ?|punkt )?\d|\+ ")
_DASH_AND_YEAR = re.compile(r"[-–] (?:19|20)\d\d\b")
# What no line ends with unless it goes on: small words, and abbreviations that stand before something.
_FUNCTION_WORDS = frozenset(
    ("ad", "af", "at", "blandt", "de", "den", "der", "det", "efter", "eller", "en", "et", "for", "fra", "gennem", "hos",
     "i", "inden", "med", "mellem", "mod", "og", "om", "over", "på", "pr.", "samt", "som", "til", "uden", "under",
     "ved", "vedr.", "vedrørende", "bl.a.", "ca.", "dvs.", "evt.", "f.eks.", "fx", "hhv.", "ift.", "inkl.", "jf.",
     "kl.", "nr.", "pkt.")
)  # fmt: skip
# What begins a sentence, and with a capital hardly anything else: after an unfinished line it shows that the line was
# a heading inside the text.
_SENTENCE_STARTS = frozenset(
    ("De", "Den", "Der", "Det", "Disse", "For", "Her", "Hvis", "I", "Med", "På", "Som", "Til", "Under", "Ved")
)
_LONGEST_WORD = 60  # characters; anything longer is no half of a word
_LONGEST_PARENTHESIS = 200  # characters
_END = re.compile(r"[.:;!?…][)”\"’»]?$")


def bullet(text: str) -> str:
    """The list mark that ``text`` begins with, blanks included, or nothing."""
    match = _BULLET.match(text)
    return match[0] if match else ""


def paragraphs(lines: Sequence[Line], log: Log) -> str:
    """The lines of a section -> its text: paragraphs parted by a blank line, list entries a line each.

    A hyphen that only split a word is taken out, and that is reported.
    """
    done: list[str] = []
    block, before, gap = "", None, False
    for line in lines:
        if line.blank:
            gap = True
            continue
        if before is None:
            block = _entry(line)
        elif _begins(before, line, block, gap=gap):
            done += (block, _separator(before, line, gap=gap))
            block = _entry(line)
        else:
            block = glue(block, line, log)
        before, gap = line, False
    return "".join((*done, block))


def one_line(lines: Sequence[Line], log: Log) -> str:
    """All the lines as one: a wrapped title, or an entry of a list."""
    text = ""
    for line in lines:
        if line.text:
            text = glue(text, line, log) if text else _squeezed(line.text)
    return text


def entries(lines: Sequence[Line], log: Log) -> tuple[str, ...]:
    """The lines of a plain list, such as enclosures -> its entries, without list marks, wrapped ones put together."""
    found: list[list[Line]] = []
    gap = False
    for line in lines:
        if line.blank:
            gap = True
            continue
        if found and not gap and not line.whole and _goes_on(one_line(found[-1], Log()), line):
            found[-1].append(line)
        else:
            found.append([line])
        gap = False
    texts = (one_line(entry, log) for entry in found)
    return tuple(text.removeprefix(bullet(text)).strip() for text in texts)


def glue(text: str, line: Line, log: Log) -> str:
    """``text`` with the wrapped ``line`` put to its end. A hyphen in between stays where Danish wants it.

    It stays before a capital or a digit (``EU-/Kommissionen``), after an abbreviation (``KKR-/møde``), and, with a
    blank, before *og* and *eller* (``klima- /og miljø``). Else it only split the word (``områ-/det``), where
    words are split.
    """
    rest = _squeezed(line.text)
    first, last = rest.split(" ", 1)[0], text.rsplit(" ", 1)[-1]
    if not re.search(r"\w-$", last) or len(last) > _LONGEST_WORD:
        return f"{text} {rest}"
    if first in ("og", "eller", "samt", "til"):
        return f"{text} {rest}"
    stem = last[:-1]
    if line.unsplit or not first[0].islower() or stem[-1].isdigit() or (len(stem) > 1 and stem[-2:].isupper()):
        return text + rest
    log.repair(line.number, _("A word split at the end of a line was put together."), f"{last} {first}")
    return text[:-1] + rest


def ends_open(text: str) -> bool:
    """Whether ``text`` breaks off: at a hyphen, a comma, inside a parenthesis, or at a word that wants another."""
    return breaks_off(text) or is_unclosed(text)


def breaks_off(text: str) -> bool:
    """Whether the last word or mark of ``text`` wants another."""
    return text.endswith(("-", "–", ",", "/", "&")) or text[text.rfind(" ") + 1 :] in _FUNCTION_WORDS


def is_unclosed(text: str) -> bool:
    """Whether a parenthesis is still open at the end of ``text``. One opened long ago was forgotten, not broken off."""
    tail = text[-_LONGEST_PARENTHESIS:]
    return tail.count("(") > tail.count(")")


def fits(before: Line, line: Line) -> bool:
    """Whether the first word of ``line`` could have stood at the end of ``before``: then the break is no wrap."""
    return before.room > len(line.text.split(" ", 1)[0])


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _list_mark(line: Line) -> str:
    if line.exact and not line.text.startswith(("- ", "– ")):
        return ""
    return bullet(line.text)


def _entry(line: Line) -> str:
    text = _squeezed(line.text)
    if line.exact:
        return text
    mark = bullet(text)
    return text if mark in ("", "- ", "– ") else f"– {text.removeprefix(mark)}"


def _separator(before: Line, line: Line, *, gap: bool) -> str:
    if _list_mark(line) or (line.whole and before.whole and not gap):
        return "\n"
    return "\n\n"


def _begins(before: Line, line: Line, block: str, *, gap: bool) -> bool:
    """Whether ``line`` begins a new paragraph or list entry after ``before``, the end of ``block``."""
    if line.whole or before.whole or line.level or before.level:
        return True
    if _is_entry(line, block, gap=gap):
        return True
    is_capital = line.text[0].isupper()
    if not gap:
        if ends_open(block):
            return False
        is_heading = block == before.text and not bullet(block) and not _END.search(block)
        if is_heading and line.text.split(" ", 1)[0] in _SENTENCE_STARTS:
            return True
        return fits(before, line) and (is_capital or line.text[0].isdigit())
    if _END.search(block) and not ends_open(block):
        return True
    if is_capital and not ends_open(block):
        is_marked = bool(bullet(block) or _NUMBER.match(block) or _OPENING.match(block))
        return fits(before, line) or not is_marked
    return False


def _is_entry(line: Line, block: str, *, gap: bool) -> bool:
    if _OPENING.match(line.text):
        return True
    if bullet(line.text):
        return not (_DASH_AND_YEAR.match(line.text) and block[-1].isdigit() and not gap)
    number = _NUMBER.match(line.text)
    if not number or number["rest"].split(" ", 1)[0].rstrip(".,").casefold() in MONTHS:
        return False
    return gap or bool(_END.search(block)) or block.endswith(",") or bool(_NUMBER.match(block))


def _goes_on(entry: str, line: Line) -> bool:
    if bullet(line.text) or _NUMBER.match(line.text):
        return False
    is_tail = line.text[0].islower() or line.text[0] == "(" or line.text.replace(" ", "").isdigit()
    return is_tail or ends_open(entry)
