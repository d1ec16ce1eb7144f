"""Planned and used time in words, calmly."""

import datetime as dt

from textual.content import Content

from kkr_tui.domain.dates import clock
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.timing import expected, to_come, used
from kkr_tui.language import _
from kkr_tui.tui.shared.door import content
from kkr_tui.tui.shared.log import item_title


def pace_line(meeting: Meeting, now: dt.datetime) -> Content | None:
    """Time used on the current item, when the next one begins and the meeting ends; None when nothing was planned."""
    item = meeting.item(meeting.current)
    if item is None or meeting.opened_at is None or meeting.closed_at:
        return None
    minutes = round(used(meeting, now).get(item.number, dt.timedelta()).total_seconds() / 60)
    parts = []
    if item.planned_minutes:
        parts.append(_("%(used)d of %(planned)d min") % {"used": minutes, "planned": item.planned_minutes})
    begins = expected(meeting, now)
    if following := next(filter(None, begins), ""):
        parts.append(_("item %(number)s about %(at)s") % {"number": following, "at": clock(begins[following])})
    if ends := begins.get(""):
        parts.append(_("ends about %(at)s") % {"at": clock(ends)})
    return content((" · ".join(parts), "$quiet")) if parts else None


def coming(meeting: Meeting, now: dt.datetime, *, public: bool) -> Content | None:
    """A line for each item still to come: when it will begin at this pace, its number, planned minutes and title.

    The last line is the end. None when nothing was planned or everything was treated.
    """
    begins = expected(meeting, now)
    items = to_come(meeting)
    if not (begins and items) or meeting.closed_at:
        return None
    planned = [
        _("%(minutes)d min") % {"minutes": item.planned_minutes} if item.planned_minutes else "" for item in items
    ]
    numbers, minutes = max(len(item.number) for item in items), max(map(len, planned))
    lines = [
        content(
            (clock(begins[item.number]), "bold"),
            (f"  {item.number:<{numbers}}", "$primary"),
            (f"  {length:>{minutes}}  ", "$quiet"),
            item_title(meeting, item, public=public),
        )
        for item, length in zip(items, planned, strict=True)
    ]
    end = content((clock(begins[""]), "bold"), "  ", (_("the end"), "$quiet"))
    return Content("\n").join([*lines, end])
