"""Planned and used time in words, calmly."""

import datetime as dt

from textual.content import Content

from kkr_tui.domain.dates import clock
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.timing import expected, used
from kkr_tui.language import _
from kkr_tui.tui.shared.door import content


def pace_line(meeting: Meeting, now: dt.datetime) -> Content | None:
    """Time used on the current item, and when the meeting will end at this pace; None when nothing was planned."""
    item = meeting.item(meeting.current)
    if item is None or meeting.opened_at is None or meeting.closed_at:
        return None
    minutes = round(used(meeting, now).get(item.number, dt.timedelta()).total_seconds() / 60)
    parts = []
    if item.planned_minutes:
        parts.append(_("%(used)d of %(planned)d min") % {"used": minutes, "planned": item.planned_minutes})
    if ends := expected(meeting, now).get(""):
        parts.append(_("ends about %(at)s") % {"at": clock(ends)})
    return content((" · ".join(parts), "$quiet")) if parts else None
