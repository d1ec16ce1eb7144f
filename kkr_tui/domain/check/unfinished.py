"""Rules about what is not finished."""

from collections.abc import Iterator

from kkr_tui.domain.check.finding import Finding, Rule
from kkr_tui.domain.check.view import Decided, View
from kkr_tui.domain.holes import HOLE
from kkr_tui.domain.meeting import is_eventuelt
from kkr_tui.domain.proposals import proposals

_ENDED = tuple(".!?:;)”»\"'⟧")


def decision_missing(view: View) -> Iterator[Finding]:
    """An item has no decision. *Eventuelt* needs none, nor what was decided otherwise or is still to come."""
    to_come = _to_come(view)
    for decided in view.items:
        item = decided.item
        if decided.text.strip() or not decided.recorded or is_eventuelt(item) or item.number in to_come:
            continue
        if not (view.meeting.record(item.number).is_decided or view.meeting.decided_with(item.number)):
            yield Finding(rule=Rule.DECISION_MISSING, item=item.number, excerpt=item.title)


def open_hole(view: View) -> Iterator[Finding]:
    """A hole (⟦…⟧) was never filled in."""
    for decided in view.decided:
        for hole in HOLE.finditer(decided.text):
            yield decided.finding(Rule.OPEN_HOLE, hole.start(), hole.end())


def bare_opening(view: View) -> Iterator[Finding]:
    """A decision ends with a proposal's opening ("… drøftede") on which nobody wrote on."""
    for decided in view.decided:
        if left := opening_left(view, decided):
            end = len(decided.text.rstrip())
            yield decided.finding(Rule.BARE_OPENING, end - len(left), end)


def opening_left(view: View, decided: Decided) -> str:
    """The opening of a proposal with which a decision ends, or nothing."""
    text = decided.text.rstrip()
    if text.endswith(_ENDED):
        return ""
    openings = (offer.text.rstrip() for offer in proposals(view.agenda, decided.item) if offer.opening)
    return max((opening for opening in openings if text.endswith(opening)), key=len, default="")


def not_recorded(view: View) -> Iterator[Finding]:
    """Something is typed that is not on record: a draft."""
    for decided in view.items:
        if not decided.recorded:
            beginning = " ".join(decided.text[:60].split())
            yield Finding(rule=Rule.NOT_RECORDED, item=decided.item.number, excerpt=beginning)


def _to_come(view: View) -> frozenset[str]:
    """The items that the meeting will still come to: those after the last that it has turned to or decided."""
    meeting = view.meeting
    if not meeting.current or meeting.closed_at:
        return frozenset()
    reached = max((n for n, decided in enumerate(view.items) if _was_reached(view, decided)), default=-1)
    return frozenset(decided.item.number for decided in view.items[reached + 1 :])


def _was_reached(view: View, decided: Decided) -> bool:
    return bool(decided.text.strip() or view.meeting.record(decided.item.number).entered)
