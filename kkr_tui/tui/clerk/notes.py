"""The strip under the decision: what else happened under the item, as it will stand in the minutes."""

import datetime as dt

from textual.content import Content

from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.room import Room
from kkr_tui.language import _
from kkr_tui.minutes.matters import told
from kkr_tui.tui.shared.door import content
from kkr_tui.tui.shared.floor import floor_line
from kkr_tui.tui.shared.pace import pace_line


def notes(meeting: Meeting, number: str, room: Room | None, now: dt.datetime) -> Content | None:
    """Floor, time and sentences, one a line; None when there is nothing to say. ``room`` is that of the item."""
    parts: list[Content] = []
    if meeting.on_break:
        parts.append(content((_("Break"), "$accent bold")))
    if floor := floor_line(meeting.record(number).floor, now):
        parts.append(floor)
    if number == meeting.current and (pace := pace_line(meeting, now)):
        parts.append(pace)
    parts += (Content(line) for line in told(meeting, number, room))
    return Content("\n").join(parts) if parts else None
