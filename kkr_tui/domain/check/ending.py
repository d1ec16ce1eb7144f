"""The rule about how a paragraph ends."""

import re
from collections.abc import Iterator

from kkr_tui.domain.check.finding import Finding, Rule
from kkr_tui.domain.check.unfinished import opening_left
from kkr_tui.domain.check.view import View

_LISTED = re.compile(r"\s*(?:[-–•*]|\d+[.)]|[a-zæøå]\))\s")
_ENDED = tuple(".!?:…")
_CLOSING = ")]”»«\"'’"
_ADDRESS = ("://", "www.", "@")
_LONGEST_HEADING = 6  # words
_TOLD = 3  # words


def full_stop_missing(view: View) -> Iterator[Finding]:
    """A paragraph ends without a full stop, or another sign that ends it. Lists and headings need none."""
    for decided in view.decided:
        last = len(decided.text.rstrip())
        for start, end in _paragraphs(decided.text):
            paragraph = decided.text[start:end]
            if _is_ended(paragraph) or (end < last and _is_heading(paragraph)):
                continue
            if end < last or not opening_left(view, decided):  # which is told already
                words = paragraph.split()[-_TOLD:]
                about = " ".join(words)
                yield decided.finding(Rule.FULL_STOP_MISSING, end - len(words[-1]), end, about=about)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Where each paragraph begins and ends; a list is none, with the lines that go on with it."""
    began, ended, at = -1, 0, 0
    is_list = False
    for line in (*text.split("\n"), ""):
        begins_list = bool(_LISTED.match(line))
        if begins_list or not line.strip():
            if began >= 0:
                yield began, ended
            began, is_list = -1, begins_list
        elif not is_list:
            began = at if began < 0 else began
            ended = at + len(line.rstrip())
        at += len(line) + 1


def _is_ended(paragraph: str) -> bool:
    if paragraph.endswith("⟧") or paragraph.rstrip(_CLOSING).endswith(_ENDED):
        return True
    return any(sign in paragraph.rsplit(maxsplit=1)[-1] for sign in _ADDRESS)


def _is_heading(paragraph: str) -> bool:
    return "\n" not in paragraph and len(paragraph.split()) <= _LONGEST_HEADING
