"""What is happening now, in words: the item, its time, who speaks, what comes next."""

import datetime as dt

from textual.content import Content

from kkr_tui.domain.dates import clock
from kkr_tui.domain.floor import Floor
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.timing import expected, minutes_behind, to_come, used
from kkr_tui.language import _
from kkr_tui.minutes.people import short_name
from kkr_tui.tui.chair.view import View
from kkr_tui.tui.shared.door import content
from kkr_tui.tui.shared.floor import floor_line

_COMING = 4


def current_item(view: View) -> Content:
    """The item that the meeting is at; or that there is none, and why."""
    meeting = view.meeting
    if meeting.closed_at:
        return content((_("The meeting was closed at %(at)s.") % {"at": clock(meeting.closed_at)}, "bold"))
    item = meeting.item(meeting.current)
    if item is None:
        return _not_begun(meeting)
    parts = [content((f"{item.number} ", "bold $primary"), (item.title, "bold"))]
    if meeting.on_break:
        parts.append(content((_("Break since %(at)s") % {"at": clock(meeting.breaks[-1].began)}, "$accent bold")))
    if item.number in view.withheld:
        parts.append(content((_("Closed item."), "$quiet italic")))
    if item.presenter:
        parts.append(content((_("Presented by %(name)s") % {"name": item.presenter}, "$quiet")))
    return Content("\n").join(parts)


def recommendation(meeting: Meeting) -> Content | None:
    """What is recommended on the current item, or None."""
    item = meeting.item(meeting.current) if meeting.closed_at is None else None
    if item is None or not item.recommendation:
        return None
    return content((_("Recommendation"), "$quiet"), "\n", item.recommendation)


def notes_for_the_chair(meeting: Meeting) -> Content | None:
    """What the agenda has for the chair's eyes; None when there is nothing, or not on this screen."""
    item = meeting.item(meeting.current)
    if item is None or not item.chair_notes:
        return None
    return content((_("For the chair"), "$quiet"), "\n", (item.chair_notes, "$secondary"))


def speakers(meeting: Meeting, now: dt.datetime, *, compact: bool) -> Content | None:
    """Who has the floor and for how long, who waits; on one line when ``compact``. None when nobody does."""
    floor = meeting.record(meeting.current).floor
    if compact:
        return floor_line(floor, now)
    parts = [_speaker(meeting, floor, now)] if floor.speaker and floor.since else []
    for place, asked in enumerate(floor.waiting, 1):
        reply = (" (" + _("reply") + ")", "$quiet") if asked.reply else ("", "")
        parts.append(content((f"  {place} ", "$quiet"), short_name(meeting, asked.person), reply))
    if floor.closed:
        parts.append(content((_("The list of speakers is closed."), "$quiet")))
    return content((_("The floor"), "$quiet"), "\n", Content("\n").join(parts)) if parts else None


def _speaker(meeting: Meeting, floor: Floor, now: dt.datetime) -> Content:
    spoken, long = speaking_time(floor, now)
    style = "$warning bold" if long else "bold"
    return content(("▶ ", "$accent"), (f"{short_name(meeting, floor.speaker)}  {spoken}", style))


def speaking_time(floor: Floor, now: dt.datetime) -> tuple[str, bool]:
    """``1.23`` or, with a limit, ``1.23/3.00``; and whether that is too long."""
    seconds = max(int((now - floor.since).total_seconds()), 0) if floor.since else 0
    limit = f"/{floor.limit_minutes}.00" if floor.limit_minutes else ""
    return f"{seconds // 60}.{seconds % 60:02d}{limit}", 0 < floor.limit_minutes * 60 < seconds


def time_used(meeting: Meeting, now: dt.datetime) -> Content | None:
    """Minutes used on the item of those planned, and how the meeting stands to its plan; None before it has begun."""
    item = meeting.item(meeting.current)
    if item is None or meeting.opened_at is None or meeting.closed_at:
        return None
    minutes = round(used(meeting, now).get(item.number, dt.timedelta()).total_seconds() / 60)
    planned = item.planned_minutes
    if planned:
        text, style = _("%(used)d of %(planned)d min") % {"used": minutes, "planned": planned}, "$quiet"
        style = "$warning" if minutes > planned else "$quiet"
        parts = [content((text, style))]
    else:
        parts = [content((_("%(used)d min on this item") % {"used": minutes}, "$quiet"))]
    if behind := minutes_behind(meeting, now):
        text = _("%(minutes)d min behind the plan") if behind > 0 else _("%(minutes)d min ahead of the plan")
        parts.append(content((text % {"minutes": abs(behind)}, "$quiet")))
    if ends := expected(meeting, now).get(""):
        parts.append(content((_("ends about %(at)s") % {"at": clock(ends)}, "$quiet")))
    return content((" · ", "$quiet")).join(parts)


def coming(meeting: Meeting, now: dt.datetime, *, compact: bool) -> Content | None:
    """What comes next: the next item, or on more lines the next few with the times at which they are expected."""
    items = to_come(meeting)[: 1 if compact else _COMING]
    if not items or meeting.closed_at:
        return None
    titles = [f"{item.number} {item.title}" for item in items]
    if compact:
        return content((_("Next: %(item)s") % {"item": titles[0]}, "$quiet"))
    times = expected(meeting, now)
    lines = [content((_("Next"), "$quiet"))]
    for item, title in zip(items, titles, strict=True):
        at = times.get(item.number)
        lines.append(content((f"{clock(at)}  " if at else "", "$quiet"), title))
    return Content("\n").join(lines)


def _not_begun(meeting: Meeting) -> Content:
    parts = [content((_("The meeting has not begun."), "bold"))]
    start = _("at %(time)s") % {"time": clock(meeting.agenda.start)} if meeting.agenda.start else ""
    if facts := ", ".join(filter(None, (start, meeting.agenda.place))):
        parts.append(content((facts, "$quiet")))
    return Content("\n").join(parts)
