"""Damage within a line: spaced-out headings, and a whole page that was run into one line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kkr_tui.importer.report import Log
from kkr_tui.importer.source import Line
from kkr_tui.language import _

_SPACED_OUT = re.compile(r"(?:\S ){2,}\S(?: {2,}(?:\S ){1,}\S)*")
_RUN_TOGETHER = 300  # characters: longer than any printed line

# Where a new line must have begun in a page that is one line.
_LOST_BREAKS = (
    re.compile(r"\s(?=\d{1,2}\. [A-ZÆØÅ][^.]{2,120} \d{1,2}\.1\. )"),
    re.compile(r"\s(?=\d{1,2}\.\d{1,2}\. [A-ZÆØÅ”\"])"),
    re.compile(r"\s(?=SAG-\d{4}-\d+)", re.IGNORECASE),
)
_HEADINGS = "Resumé|Resume|Baggrund|Indstilling|Problemstilling|Løsning|Sagsfremstilling|Økonomi|Bilag|Beslutning"
_HEADING_INSIDE = re.compile(rf"(?:^|\s)({_HEADINGS})(?:\s+(?=[A-ZÆØÅ–”./])|$)")
_CASE_LINE = re.compile(r"(SAG-\d{4}-\d+ [a-zæøå/]{2,12})\s+", re.IGNORECASE)


def undamaged(lines: Sequence[Line], log: Log) -> list[Line]:
    """The lines with such damage repaired, each repair reported."""
    return [part for line in lines for part in _repaired(line, log)]


def _repaired(line: Line, log: Log) -> Iterator[Line]:
    if _SPACED_OUT.fullmatch(line.text) and sum(map(str.isalpha, line.text)) > 3:
        log.repair(line.number, _("A spaced-out heading was drawn together."), line.text)
        yield replace(line, text=drawn_together(line.text))
    elif len(line.text) > _RUN_TOGETHER and not line.whole and len(parts := list(_parts(line.text))) > 1:
        log.repair(line.number, _("A page run into one line was split at its headings."), parts[0])
        yield from (replace(line, text=part, whole=True) for part in parts)
    else:
        yield line


def drawn_together(text: str) -> str:
    """``K K R  N O R D`` -> ``KKR NORD``."""
    return " ".join(word.replace(" ", "") for word in re.split(r" {2,}", text))


def _parts(text: str) -> Iterator[str]:
    for pattern in _LOST_BREAKS:
        text = pattern.sub("\n", text)
    text = _CASE_LINE.sub(r"\1\n", text)
    text = "\n".join(_HEADING_INSIDE.sub(r"\n\1\n", row) for row in text.split("\n"))
    return (part for row in text.split("\n") if (part := row.strip()))
