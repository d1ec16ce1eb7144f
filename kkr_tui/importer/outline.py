"""Which lines are the headings of chapters and items: the one run through the document in which the numbers rise.

Every line that begins with a number could be a heading. Contents pages repeat them all, and lists in the text have
numbers of their own. So each candidate is weighed by what follows it, and of all runs with rising numbers the heaviest
is taken. No single line decides.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise, takewhile

from kkr_tui.domain.dates import MONTHS
from kkr_tui.importer.caseline import case_line
from kkr_tui.importer.report import ImportFailed
from kkr_tui.importer.source import Line
from kkr_tui.importer.vocabulary import decision_of, section_of
from kkr_tui.language import _

Number = tuple[int, ...]

_NUMBERED = re.compile(
    r"(?P<word>(?:Pkt|Punkt|Dagsordenspunkt|Sag nr|Sag)\.?\s*)?(?P<number>[1-9]\d{0,2}(?:\.[1-9]\d?){0,2})"
    r"(?P<end>[.:)]?)(?=\s|$)\s*(?:[-–:]\s+)?(?P<title>.*)",
    re.IGNORECASE,
)
_MARKED = re.compile(
    r"(?P<word>(?:Pkt|Punkt|Sag nr|Sag)\.?\s*)?(?P<number>[1-9]\d{0,2}(?:\.\d{1,3})*)"
    r"(?P<end>[.:)]?)(?:\s+(?P<title>.*))?",
    re.IGNORECASE,
)
_LEADER = re.compile(r"(?:\.\s?){3,}\s*\d*$|…+\s*\d*$|\s{2,}\d{1,3}$")
_STATE = re.compile(
    r"\(?(?:lukket (?:punkt|sag|møde)|punktet (?:udgik|udgår|blev udsat|udsættes|er lukket))\b.*", re.IGNORECASE
)

# Weights. A case line or a marked heading is nearly proof; a lone line that looks like a title is hardly anything.
_CASE, _SECTION, _PARENT, _WORD, _LAST, _TITLE = 10, 6, 6, 4, 3, 1
_BARE = -4  # a number without a full stop
_SENTENCE = -5  # a heading does not end with a full stop
_GAP = -4  # numbers that are left out
_LATE_START = -2
_MOST_TITLE_LINES = 4
_MOST_CANDIDATES = 3000
_LONGEST = 300  # characters of a heading
_AHEAD = 6  # filled lines after the number in which the evidence must come


@dataclass(frozen=True, slots=True)
class Heading:
    """The line at ``index`` begins the chapter or item ``number``; ``title`` is what of the title stands on it."""

    index: int
    number: Number
    title: str
    weight: int = 0

    @property
    def label(self) -> str:
        """``3.10``."""
        return ".".join(map(str, self.number))


@dataclass(frozen=True, slots=True)
class _Run:
    """A run of headings by its last one, with its weight: a linked list, last first."""

    weight: int
    heading: Heading | None = None
    before: "_Run | None" = None

    def __iter__(self) -> Iterator[Heading]:
        run: _Run | None = self
        while run and run.heading:
            yield run.heading
            run = run.before


def state_of(text: str) -> bool:
    """Whether the line says what became of an item that has no text: closed, withdrawn, postponed."""
    return bool(_STATE.fullmatch(text))


def candidate(text: str, *, is_marked: bool = False) -> re.Match[str] | None:
    """The match (``number``, ``title``, ``word``) if the line could be a heading by its looks, else None.

    ``is_marked``: the source says that it is a heading; then only the number is asked for.
    """
    match = (_MARKED if is_marked else _NUMBERED).fullmatch(text)
    if match is None or (is_marked and not _is_sure(match)):
        return None
    if is_marked:
        return match
    title = match["title"]
    if len(text) > _LONGEST or _LEADER.search(text):
        return None
    if title.casefold().split(" ", 1)[0].rstrip(".") in MONTHS:
        return None
    return match if not title or title[0].isupper() or title[0].isdigit() or title[0] in "”\"'’«»§" else None


def _is_sure(match: re.Match[str]) -> bool:
    """Whether the number looks like that of a heading: ``1.``, ``1.1``, ``Pkt. 1``, not just ``1``."""
    return bool(match["end"] or match["word"] or "." in match["number"])


def headings(lines: Sequence[Line]) -> list[Heading]:
    """The headings of chapters and items in ``lines``, in order. None when no run of numbers is worth anything.

    Raises ImportFailed when far more lines have numbers than any agenda has.
    """
    best: dict[Number, _Run] = {}
    for count, heading in enumerate(_weighed(lines)):
        if count > _MOST_CANDIDATES:
            raise ImportFailed(_("There are far more numbered lines in the text than any agenda has."))
        runs = [_Run(_LATE_START * (heading.number not in ((1,), (1, 1))))]
        for number, run in best.items():
            if number < heading.number:
                gap = 0 if _follows(number, heading.number) else _GAP
                runs.append(_Run(run.weight + gap, run.heading, run.before))
        before = max(runs, key=lambda run: run.weight)
        run = _Run(before.weight + heading.weight, heading, before)
        if heading.number not in best or run.weight >= best[heading.number].weight:
            best[heading.number] = run
    heaviest = max(best.values(), key=lambda run: run.weight, default=_Run(0))
    return list(heaviest)[::-1] if heaviest.weight > 0 else []


def spans(lines: Sequence[Line], found: Sequence[Heading]) -> list[tuple[Heading, list[Line]]]:
    """Each heading with its lines, those of the title first, also where the number stands below its title."""
    titles = _titles_above(lines, found)
    starts = [titles.get(heading.index, heading.index) for heading in found]
    parts: list[tuple[Heading, list[Line]]] = []
    for heading, start, end in zip(found, starts, [*starts[1:], len(lines)], strict=True):
        part = list(lines[start:end])
        if start < heading.index:
            del part[heading.index - start]
            parts.append((replace(heading, title=part[0].text), part))
        else:
            parts.append((heading, part))
    return parts


def _titles_above(lines: Sequence[Line], found: Sequence[Heading]) -> dict[int, int]:
    """Index of a number that stands alone below its title -> index of the first line of that title.

    A document has it one way: titles are above when the text begins right after most of the numbers.
    """
    alone = [heading for heading in found if not heading.title]
    above: dict[int, int] = {}
    for before, heading in pairwise((None, *found)):
        if heading is None or heading.title:
            continue
        nearest = max(before.index + 1 if before else 0, heading.index - _MOST_TITLE_LINES)
        title = list(takewhile(lambda line: line.text, reversed(lines[nearest : heading.index])))
        after = next((line for line in lines[heading.index + 1 :] if line.text), None)
        if title and (after is None or _begins_text(after)):
            above[heading.index] = heading.index - len(title)
    return above if len(above) * 2 > len(alone) else {}


def _begins_text(line: Line) -> bool:
    is_headed = section_of(line.text) is not None or decision_of(line.text) is not None
    return is_headed or case_line(line.text) is not None or state_of(line.text)


def _follows(before: Number, after: Number) -> bool:
    """Whether nothing is left out between the two: 3.1 or 4 or 4.1 after 3; 3.3, 4 or 4.1 after 3.2."""
    if after in ((*before, 1), (*before, 1, 1)):
        return True
    nexts = [(*before[:depth], before[depth] + 1) for depth in range(len(before))]
    return any(after in (number, (*number, 1)) for number in nexts)


def _weighed(lines: Sequence[Line]) -> Iterator[Heading]:
    matches = {
        i: match
        for i, line in enumerate(lines)
        if line.text and (match := candidate(line.text, is_marked=bool(line.level)))
    }
    if any(lines[i].level for i in matches):
        matches = {i: match for i, match in matches.items() if lines[i].level}
    for index, match in matches.items():
        heading = Heading(index, tuple(map(int, match["number"].split("."))), match["title"] or "")
        weight = _weight(lines, index, heading) + (_WORD if match["word"] else 0) + (0 if _is_sure(match) else _BARE)
        if weight > 0:
            yield Heading(index, heading.number, heading.title, weight)


def _weight(lines: Sequence[Line], index: int, heading: Heading) -> int:
    line = lines[index]
    weight = _evidence(lines, index, heading.number) + (_CASE if line.level else 0)
    if heading.title.casefold().rstrip(". ") == "eventuelt":
        weight += _LAST
    elif heading.title.endswith((".", ";", ",")) and not line.level:
        weight += _SENTENCE
    elif len(heading.title) < 150:
        weight += _TITLE
    return weight


def _evidence(lines: Sequence[Line], index: int, number: Number) -> int:
    ahead = 0
    for line in islice(lines, index + 1, None):
        if line.blank:
            continue
        ahead += 1
        match = candidate(line.text)
        if ahead > _AHEAD:
            return 0
        if match and match["title"] and _is_sure(match):
            return _PARENT if match["number"] == ".".join(map(str, (*number, 1))) else 0
        if case_line(line.text):
            return _CASE
        if _begins_text(line):
            return _SECTION
    return 0
