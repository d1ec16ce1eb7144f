"""The list of speakers in words: who has the floor for how long, who waits."""

import datetime as dt

from textual.content import Content

from kkr_tui.domain.floor import Floor
from kkr_tui.language import _
from kkr_tui.tui.shared.door import content


def floor_line(floor: Floor, now: dt.datetime) -> Content | None:
    """One or two lines, or None when nobody speaks or waits and the list is open."""
    parts: list[Content] = []
    if floor.speaker and floor.since:
        seconds = max(int((now - floor.since).total_seconds()), 0)
        long = bool(floor.limit_minutes) and seconds > floor.limit_minutes * 60
        spoken = f"{seconds // 60}.{seconds % 60:02d}"
        limit = f"/{floor.limit_minutes}.00" if floor.limit_minutes else ""
        style = "$warning bold" if long else "bold"
        parts.append(content(_("Floor: "), (f"{floor.speaker} {spoken}{limit}", style)))
    if floor.waiting:
        reply = _("reply")
        names = [f"{asked.person} ({reply})" if asked.reply else asked.person for asked in floor.waiting]
        parts.append(content(_("Waiting: "), ", ".join(names)))
    if floor.closed:
        parts.append(content((_("The list of speakers is closed."), "$quiet")))
    return Content(" · ").join(parts) if parts else None
