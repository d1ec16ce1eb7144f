"""What a page carries besides its text: page numbers, running headers and footers, and bare link addresses."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from kkr_tui.importer.remarks import is_draft_note
from kkr_tui.importer.report import Log
from kkr_tui.importer.source import Line, filled, joined_text
from kkr_tui.importer.vocabulary import DATE, is_structure
from kkr_tui.language import _

_PAGE_MARK = re.compile(
    r"(?:side|page|s\.)\s*\|?\s*\d+(?:\s*(?:af|of|/)\s*\d+)?|\d+\s*/\s*\d+|[-–]\s*\d+\s*[-–]", re.IGNORECASE
)
_DATED_HEADER = re.compile(rf"[^|.]{{3,60}}\s\|\s*(?:{DATE})(?:\s*\|?\s*side\s*\|?\s*\d+)?", re.IGNORECASE)
_MARKED_HEADER = re.compile(r".{2,80}\bside\s*\|?\s*\d+(?:\s*af\s*\d+)?", re.IGNORECASE)
_LINK = re.compile(r"(?:<?(?:https?://|www\.)\S+>?\s*)+")
_EDGE = 2  # filled lines at the top and the bottom of a page where headers and footers stand


def without_furniture(lines: Sequence[Line], log: Log) -> tuple[list[Line], list[Line]]:
    """The lines of a document -> (those of its text, those that belong to its pages). What is taken out is reported.

    Only plain text and PDF have pages in the text; where a heading is marked as one, pages are not printed yet.
    """
    printed = [line for line in lines if line.text and not line.whole and not line.level]
    headers = {line.number for line in (*_page_marks(printed), *_repeated_at_edges(lines))}
    links = {line.number for line in printed if _LINK.fullmatch(line.text)} - headers
    taken = [line for line in printed if line.number in headers]
    _report(taken, log)
    for line in printed:
        if line.number in links:
            log.repair(line.number, _("A link address between the lines was taken out."), line.text)
    gone = headers | links | _blank_beside(lines, headers)
    return [line for line in lines if line.number not in gone], taken


def _blank_beside(lines: Sequence[Line], headers: Collection[int]) -> set[int]:
    """The blank lines next to page furniture: they part it from the text, and say nothing of paragraphs."""
    blank: set[int] = set()
    for direction in (lines, lines[::-1]):
        beside = False
        for line in direction:
            beside = line.number in headers or (beside and line.blank)
            if beside and line.blank:
                blank.add(line.number)
    return blank


def _report(taken: Sequence[Line], log: Log) -> None:
    ordered = sorted(taken, key=lambda line: (_shape(line.text), line.number))
    for _shape_of_it, group in groupby(ordered, key=lambda line: _shape(line.text)):
        same = list(group)
        message = _("Running headers or page numbers that were taken out: %(count)d.") % {"count": len(same)}
        log.repair(same[0].number, message, joined_text(same))


def _page_marks(lines: Sequence[Line]) -> Iterator[Line]:
    repeated = Counter(_shape(line.text) for line in lines)
    for line in lines:
        is_mark = _PAGE_MARK.fullmatch(line.text) or _DATED_HEADER.fullmatch(line.text)
        if is_mark or (_MARKED_HEADER.fullmatch(line.text) and repeated[_shape(line.text)] > 1):
            yield line


def _repeated_at_edges(lines: Iterable[Line]) -> Iterator[Line]:
    pages = [filled(list(page)) for number, page in groupby(lines, key=lambda line: line.page) if number]
    if len(pages) < 2:
        return
    edges = [{line.number: line for line in (*page[:_EDGE], *page[-_EDGE:]) if not line.level} for page in pages]
    seen = Counter(shape for edge in edges for shape in {_shape(line.text) for line in edge.values()})
    often = max(2, (len(pages) - 1) * 2 // 3)
    under_headings = {_shape(line.text) for page in pages for line in _under_headings(page)}
    running = {shape for shape, count in seen.items() if count >= often and shape not in under_headings}
    for edge in edges:
        yield from (x for x in edge.values() if _shape(x.text) in running and not _says_something(x.text))


def _under_headings(page: Sequence[Line]) -> Iterator[Line]:
    """What is said inside a page, such as a decision that many items have: where it meets an edge it is text too."""
    yield from (line for before, line in pairwise(page[_EDGE - 1 : -_EDGE]) if is_structure(before.text))


def _says_something(text: str) -> bool:
    return is_structure(text) or is_draft_note(text)


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", text.casefold())
