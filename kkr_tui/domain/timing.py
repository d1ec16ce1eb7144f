"""Planned and used time: is the meeting ahead of its plan or behind it?"""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from kkr_tui.domain.agenda import Item
from kkr_tui.domain.events import ItemEntered
from kkr_tui.domain.history import live
from kkr_tui.domain.meeting import Meeting

_A_LOOK = dt.timedelta(minutes=1)


def minutes_behind(meeting: Meeting, now: dt.datetime) -> int | None:
    """Whole minutes that the meeting is behind its plan at ``now`` (negative: ahead); None when nothing was planned.

    The plan starts when the meeting was opened, and asks for the planned minutes of the items that were treated before
    the current one: what was skipped saves no time, it is still to come. The current item's own minutes are not late
    until they are up.
    """
    current = meeting.item(meeting.current)
    if meeting.opened_at is None or current is None:
        return None
    before = dt.timedelta(minutes=sum(item.planned_minutes or 0 for item in _behind(meeting)))
    planned = dt.timedelta(minutes=current.planned_minutes or 0)
    if not before + planned:
        return None
    spent = sum(
        (ended - began for item, began, ended in _turns(meeting, now) if item == current.number), dt.timedelta()
    )
    return round((now - meeting.opened_at - before - min(spent, planned)).total_seconds() / 60)


def used(meeting: Meeting, now: dt.datetime) -> dict[str, dt.timedelta]:
    """Number -> how long the meeting spent on that item until ``now``; breaks do not count."""
    spent: dict[str, dt.timedelta] = {}
    for item, began, ended in _turns(meeting, now):
        time = max(ended - began, dt.timedelta()) - _paused(meeting, began, ended, now)
        spent[item] = spent.get(item, dt.timedelta()) + time
    return spent


def to_come(meeting: Meeting) -> list[Item]:
    """The items not yet treated as the meeting will come to them: those after the current one, then those skipped.

    An item that was only looked at, ahead of time or on the way to another, and left without a decision, is to come.
    """
    before, after = _around_current(meeting)
    treated = _treated(meeting)
    ahead = [item for item in after if not _is_settled(meeting, item)]
    return ahead + [item for item in before if item.number not in treated]


def expected(meeting: Meeting, now: dt.datetime) -> dict[str, dt.datetime]:
    """Number -> when each item still to come will begin if all take their planned time, in that order; "" is the end.

    Nothing when no item has a planned time.
    """
    if not any(item.planned_minutes for item in meeting.agenda.treated()):
        return {}
    begins: dict[str, dt.datetime] = {}
    moment = now
    if current := meeting.item(meeting.current):
        left = dt.timedelta(minutes=current.planned_minutes or 0) - used(meeting, now).get(
            current.number, dt.timedelta()
        )
        moment += max(left, dt.timedelta())
    for item in to_come(meeting):
        begins[item.number] = moment
        moment += dt.timedelta(minutes=item.planned_minutes or 0)
    return {**begins, "": moment}


def _behind(meeting: Meeting) -> list[Item]:
    """The items that the meeting is done with: those it passed, and later ones that were taken before their turn."""
    before, after = _around_current(meeting)
    early = [item for item in after if meeting.record(item.number).entered and _is_settled(meeting, item)]
    treated = _treated(meeting)
    return [item for item in before if item.number in treated] + early


def _around_current(meeting: Meeting) -> tuple[list[Item], list[Item]]:
    """The items before the current one in the agenda, and those after it; all are after it when there is none."""
    items = list(meeting.agenda.treated())
    at = next((n for n, item in enumerate(items) if item.number == meeting.current), -1)
    return items[: max(at, 0)], items[at + 1 :]


def _treated(meeting: Meeting) -> frozenset[str]:
    """What is settled, and what the meeting turned to; but for what it jumped on from within a minute."""
    numbers = [item.number for item in meeting.agenda.treated()]
    follows = dict(pairwise(numbers))
    steps = _steps(meeting)
    stayed = {
        item
        for (began, item), (ended, then) in pairwise(steps)
        if then == follows.get(item) or ended - began >= _A_LOOK
    }
    settled = (item.number for item in meeting.agenda.treated() if _is_settled(meeting, item))
    return frozenset(settled) | stayed


def _is_settled(meeting: Meeting, item: Item) -> bool:
    return meeting.record(item.number).is_decided or bool(meeting.decided_with(item.number))


def _turns(meeting: Meeting, now: dt.datetime) -> Iterator[tuple[str, dt.datetime, dt.datetime]]:
    """Each time the meeting turned to an item: its number, when that began and when it ended."""
    steps = _steps(meeting)
    ends = [*(at for at, _item in steps[1:]), meeting.closed_at or now]
    for (began, item), ended in zip(steps, ends, strict=False):
        yield item, began, ended


def _steps(meeting: Meeting) -> list[tuple[dt.datetime, str]]:
    """When the meeting turned to which item, in turn."""
    return [(entry.at, entry.event.item) for entry in live(meeting.entries) if isinstance(entry.event, ItemEntered)]


def _paused(meeting: Meeting, began: dt.datetime, ended: dt.datetime, now: dt.datetime) -> dt.timedelta:
    pauses = ((max(pause.began, began), min(pause.ended or now, ended)) for pause in meeting.breaks)
    return sum((max(end - start, dt.timedelta()) for start, end in pauses), dt.timedelta())
