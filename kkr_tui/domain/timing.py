"""Planned and used time: is the meeting ahead of its plan or behind it?"""

import datetime as dt

from kkr_tui.domain.events import ItemEntered
from kkr_tui.domain.history import live
from kkr_tui.domain.meeting import Meeting


def minutes_behind(meeting: Meeting, now: dt.datetime) -> int | None:
    """Whole minutes that the meeting is behind its plan at ``now`` (negative: ahead); None when nothing was planned.

    The plan starts when the meeting was opened. Time left within the current item is not yet used, so the meeting is
    only as far behind as it was when the item began, until the item's own minutes are up.
    """
    current = meeting.item(meeting.current)
    if meeting.opened_at is None or current is None:
        return None
    planned_before = 0
    for item in meeting.agenda.treated():
        if item.number == current.number:
            break
        planned_before += item.planned_minutes or 0
    planned = current.planned_minutes or 0
    if planned_before + planned == 0:
        return None
    entered = meeting.record(current.number).entered
    began = entered[-1] if entered else now
    late_at_start = (began - meeting.opened_at) - dt.timedelta(minutes=planned_before)
    overrun = max((now - began) - dt.timedelta(minutes=planned), dt.timedelta())
    return round((late_at_start + overrun).total_seconds() / 60)


def used(meeting: Meeting, now: dt.datetime) -> dict[str, dt.timedelta]:
    """Number -> how long the meeting spent on that item until ``now``; breaks do not count."""
    spent: dict[str, dt.timedelta] = {}
    steps = [(entry.at, entry.event.item) for entry in live(meeting.entries) if isinstance(entry.event, ItemEntered)]
    ends = [*(at for at, _item in steps[1:]), meeting.closed_at or now]
    for (began, item), ended in zip(steps, ends, strict=False):
        time = max(ended - began, dt.timedelta()) - _paused(meeting, began, ended, now)
        spent[item] = spent.get(item, dt.timedelta()) + time
    return spent


def expected(meeting: Meeting, now: dt.datetime) -> dict[str, dt.datetime]:
    """Number -> when each item still to come will begin if all take their planned time; "" is the end.

    Nothing when no item has a planned time.
    """
    items = list(meeting.agenda.treated())
    if not any(item.planned_minutes for item in items):
        return {}
    begins: dict[str, dt.datetime] = {}
    spent, moment = used(meeting, now), now
    for item in items:
        left = dt.timedelta(minutes=item.planned_minutes or 0)
        if item.number == meeting.current:
            moment += max(left - spent.get(item.number, dt.timedelta()), dt.timedelta())
        elif not meeting.record(item.number).is_decided and item.number not in spent:
            begins[item.number] = moment
            moment += left
    return {**begins, "": moment}


def _paused(meeting: Meeting, began: dt.datetime, ended: dt.datetime, now: dt.datetime) -> dt.timedelta:
    pauses = ((max(pause.began, began), min(pause.ended or now, ended)) for pause in meeting.breaks)
    return sum((max(end - start, dt.timedelta()) for start, end in pauses), dt.timedelta())
