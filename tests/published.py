"""The published minutes of KKR Hovedstaden, 24 November 2023, read from ``../shared`` for tests.

Only as much is understood as the tests need: lists of people, titles, case lines and decisions, hard wraps joined.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

FILE = Path(__file__).parents[2] / "shared" / "published" / "kkr-hovedstaden-2023-11-24.txt"
_ITEM = re.compile(r"^ ?(\d+\.\d+)\. (\S.*)$")
_CHAPTER = re.compile(r"^ (\d)\. (\S.*)$")
_CASE = re.compile(r"^SAG-\d{4}-\d+ \S+$")


@dataclass(frozen=True, slots=True)
class PublishedItem:
    """One item: number, title, case line, and the paragraphs of its decision."""

    number: str
    title: str
    case_line: str
    decision: tuple[str, ...]


def lines() -> list[str]:
    """The lines of the file; the test is skipped where the file is absent."""
    if not FILE.exists():
        pytest.skip("../shared is absent: the published minutes cannot be compared")
    return FILE.read_text(encoding="utf-8").splitlines()


def people(heading: str) -> list[str]:
    """The entries under ``Deltagere`` or ``Afbud``, one a person."""
    text = lines()
    start = next(n for n, line in enumerate(text) if line.strip() == heading) + 1
    found: list[str] = []
    for line in text[start:]:
        if line.strip() in ("Afbud", "1. Godkendelse af referat og dagsorden"):
            break
        if found and found[-1].count("(") > found[-1].count(")"):
            found[-1] = _joined([found[-1], line])
        else:
            found.append(_joined([line]))
    return found


def chapters() -> list[str]:
    """``1. Godkendelse af referat og dagsorden`` and so on. What follows a chapter is its first item, or nothing."""
    text = lines()
    found = []
    for n, line in enumerate(text):
        match = _CHAPTER.match(line)
        following = next((later.strip() for later in text[n + 1 :] if later.strip()), "")
        if match and (not following or following.startswith(f"{match[1]}.1. ")):
            found.append(_joined([line]))
    return found


def items() -> list[PublishedItem]:
    """The 17 items."""
    text = lines()
    starts = [n for n, line in enumerate(text) if _ITEM.match(line) and _case_near(text, n)]
    return [_item(text[start:end]) for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


def _case_near(text: list[str], start: int) -> bool:
    return any(_CASE.match(line.strip()) for line in text[start + 1 : start + 4])


def _item(text: list[str]) -> PublishedItem:
    case = next(n for n, line in enumerate(text) if _CASE.match(line.strip()))
    match = _ITEM.match(text[0])
    assert match
    title = _joined([match[2], *text[1:case]])
    decided = next(n for n, line in enumerate(text) if line.strip() == "Beslutning")
    paragraphs: list[list[str]] = [[]]
    for line in text[decided + 1 :]:
        if _CHAPTER.match(line) or line.startswith("https://"):
            break
        if line.strip():
            paragraphs[-1].append(line)
        elif paragraphs[-1]:
            paragraphs.append([])
    return PublishedItem(match[1], title, text[case].strip(), tuple(_joined(p) for p in paragraphs if p))


def _joined(wrapped: list[str]) -> str:
    """Hard wraps joined. A hyphen at a line end belongs to its word: in this file no decision has a split word."""
    text = ""
    for line in (" ".join(line.split()) for line in wrapped):
        text += line if not text or text.endswith("-") else f" {line}"
    return text
