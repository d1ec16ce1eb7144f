"""Bars and steps drawn with block characters: what a colour would tell, the character tells too."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content

from kkr_tui.tui.shared.door import content

_EIGHTHS = " ▁▂▃▄▅▆▇█"


@dataclass(frozen=True, slots=True)
class Ink:
    """What one kind of thing is drawn with."""

    char: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A height from the place ``start`` on; both from 0 to 1."""

    start: float
    height: float


def bar(parts: Sequence[tuple[Ink, float]], whole: float, cells: int) -> Content:
    """Pieces laid end to end, where ``whole`` is as long as ``cells``. A piece that is not nothing is seen."""
    drawn, reached, total = [], 0, 0.0
    for ink, amount in parts:
        if amount > 0 and whole > 0:
            total += amount
            end = min(max(round(total / whole * cells), reached + 1), cells)
            drawn.append((ink.char * (end - reached), ink.style))
            reached = end
    return content(*drawn)


def skyline(steps: Sequence[Step], rows: int, cells: int) -> list[str]:
    """Heights over time as lines of text, the highest first; a cell tells the least that was during its time."""
    eighths = [round(_least(steps, cell / cells, (cell + 1) / cells) * rows * 8) for cell in range(cells)]
    return ["".join(_EIGHTHS[max(0, min(full - row * 8, 8))] for full in eighths) for row in reversed(range(rows))]


def _least(steps: Sequence[Step], began: float, ended: float) -> float:
    before = [step.height for step in steps if step.start <= began][-1:]
    return min([*before, *(step.height for step in steps if began < step.start < ended)], default=0.0)


def columns(cells: Sequence[Content], width: int, room: int, gap: int = 3) -> list[Content]:
    """Entries of at most ``width`` in as many columns as there is ``room`` for, read downwards."""
    count = max(1, (room + gap) // (width + gap))
    height = -(-len(cells) // count)
    padded = [content(cell, " " * (gap + width - cell.cell_length)) for cell in cells]
    return [content(*padded[row::height]).rstrip() for row in range(height)]


def legend(*inks: tuple[Ink, str]) -> Content:
    """What each ink stands for."""
    return Content("   ").join([content((ink.char * 2, ink.style), (f" {text}", "$quiet")) for ink, text in inks])


def quiet(text: str) -> Content:
    """A remark beside the pictures."""
    return content((text, "$quiet"))
