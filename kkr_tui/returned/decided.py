"""Which of the lines under *Beslutning* are the decision, and which the program wrote itself around it."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from kkr_tui.domain.worddiff import is_same
from kkr_tui.importer.source import Line
from kkr_tui.minutes.prose import blocks
from kkr_tui.returned.paper import DRAFT, Part, typed

MARK = "⟦mærke⟧"
"""Exported as the draft of every item, to see in our own export what stands before a draft and what behind it."""

_ALIKE = 0.6  # of two lines, from 0 to 1: one is the other one edited


@dataclass(frozen=True, slots=True)
class Frame:
    """What our export says under *Beslutning*: the decision, and the lines of our own before and after a draft."""

    decision: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """What a file says there: the decision, the draft, and our own lines that it has otherwise (ours, its or "")."""

    decision: str
    draft: str
    changed: tuple[tuple[str, str], ...]


def frame_of(part: Part | None, recorded: str) -> Frame:
    """The part of our own export, made with ``MARK`` as the draft -> its frame. ``recorded`` is the decision."""
    before, after = _at_draft(part)
    ends = _after(before, sum(len(lines) for lines in _lines(recorded)))
    own = [line.text for line in before[ends:] if line.text]
    return Frame(typed(before[:ends]), tuple(own), tuple(line.text for line in after if line.text not in ("", MARK)))


def decided(part: Part | None, frame: Frame) -> Decided:
    """The part of a returned file -> what it says, seen against our own export of that time."""
    before, after = _at_draft(part)
    changed: list[tuple[str, str]] = []
    if after:
        before = _without(before, frame.before, frame.decision, changed)
        after = _without(after, frame.after, "", changed)
    else:
        before = _without(before, (*frame.before, *frame.after), frame.decision, changed)
    return Decided(typed(before), typed(after), tuple(changed))


def _at_draft(part: Part | None) -> tuple[list[Line], list[Line]]:
    """The lines before and behind the note that a draft follows, without any notes."""
    lines = part.lines if part else []
    at = next((n for n, line in enumerate(lines) if line.remark and line.text.startswith(DRAFT)), len(lines))
    return [line for line in lines[:at] if not line.remark], [line for line in lines[at:] if not line.remark]


def _lines(text: str) -> list[tuple[str, ...]]:
    """The lines of each paragraph and list entry."""
    found: list[tuple[str, ...]] = []
    for block in blocks(text):
        found += getattr(block, "items", None) or [getattr(block, "lines", ())]
    return found


def _after(lines: Sequence[Line], filled: int) -> int:
    """Where that many lines that are not blank have been."""
    if not filled:
        return 0
    seen = [n for n, line in enumerate(lines) if line.text]
    return seen[min(filled, len(seen)) - 1] + 1 if seen else 0


def _without(lines: list[Line], own: Sequence[str], decision: str, changed: list[tuple[str, str]]) -> list[Line]:
    """``lines`` without the program's ``own``: unchanged ones are looked for from the end, then edited ones."""
    found: set[int] = set()
    missing: list[str] = []
    end = len(lines)
    for text in reversed(own):
        at = next((n for n in range(end - 1, -1, -1) if lines[n].text and is_same(lines[n].text, text)), None)
        if at is None:
            missing.insert(0, text)
        else:
            found.add(at)
            end = at
    kept = decision.split("\n")
    for text in missing:
        others = {
            line.text: n for n, line in enumerate(lines) if line.text and n not in found and line.text not in kept
        }
        like = next(iter(get_close_matches(text, list(others), n=1, cutoff=_ALIKE)), "")
        if like:
            found.add(others[like])
        changed.append((text, like))
    return [line for n, line in enumerate(lines) if n not in found]
