"""Planned and used time: is the meeting ahead of its plan or behind it?"""

import datetime as dt

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
