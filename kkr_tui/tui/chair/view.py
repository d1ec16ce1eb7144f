"""What the chair sees, as values: one reading of the database, and the texts made of it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from textual.content import Content

from kkr_tui.domain.agenda import Item
from kkr_tui.domain.dates import clock
from kkr_tui.domain.evolve import replay
from kkr_tui.domain.meeting import Meeting, unrecorded
from kkr_tui.domain.timing import minutes_behind
from kkr_tui.journal.values import StoredMeeting
from kkr_tui.language import _
from kkr_tui.tui.shared.door import content
from kkr_tui.tui.shared.floor import floor_line
from kkr_tui.tui.shared.log import decision_log, item_title
from kkr_tui.tui.shared.pace import pace_line


@dataclass(frozen=True, slots=True)
class View:
    """The meeting as the chair's program last read it. ``writing`` is false when the secretary's program is gone."""

    meeting: Meeting
    drafts: Mapping[str, str]
    head: str
    writing: bool


def view_of(stored: StoredMeeting, *, writing: bool) -> View:
    """One reading of the database -> what is shown."""
    meeting = replay(stored.agenda, stored.entries)
    texts = {item: draft.text for item, draft in stored.drafts.items()}
    return View(meeting, unrecorded(meeting, texts), stored.short_head, writing)


def top_line(view: View, now: dt.datetime) -> Content:
    """Body, presence, quorum, clock, and the head of the record."""
    meeting = view.meeting
    numbers = {"filled": meeting.seats_filled, "seats": len(meeting.agenda.members)}
    quorum = (_("quorate"), "$success") if meeting.quorate else (_("NOT QUORATE"), "$warning bold")
    parts = [
        content((f" {meeting.agenda.body}", "bold")),
        content(_("%(filled)d of %(seats)d seats") % numbers, " · ", quorum),
        content((clock(now), "bold")),
    ]
    if not view.writing:
        parts.append(content((_("the secretary's program is not running"), "$warning")))
    if view.head:
        parts.append(content((view.head, "$quiet")))
    return Content("   ").join(parts)


def current_item(view: View, now: dt.datetime, *, public: bool) -> Content:
    """The item under treatment with its recommendation, its time, and what comes next."""
    meeting = view.meeting
    if meeting.closed_at:
        return content((_("The meeting was closed at %(at)s.") % {"at": clock(meeting.closed_at)}, "bold"))
    item = meeting.item(meeting.current)
    if item is None:
        return content((_("The meeting has not begun."), "$quiet"))
    parts = [content((f"{item.number} ", "bold $primary"), (item_title(meeting, item, public=public), "bold"))]
    if meeting.on_break:
        parts.append(content((_("Break since %(at)s") % {"at": clock(meeting.breaks[-1].began)}, "$accent bold")))
    if meeting.is_closed(item.number) and public:
        parts.append(content((_("Closed item."), "$quiet italic")))
    else:
        if item.recommendation:
            parts.append(Content(item.recommendation))
        if floor := floor_line(meeting.record(item.number).floor, now):
            parts.append(floor)
    if behind := minutes_behind(meeting, now):
        text = _("%(minutes)d min behind the plan") if behind > 0 else _("%(minutes)d min ahead of the plan")
        parts.append(content((text % {"minutes": abs(behind)}, "$quiet")))
    if pace := pace_line(meeting, now):
        parts.append(pace)
    if following := _next(meeting, item):
        text = f"{following.number} {item_title(meeting, following, public=public)}"
        parts.append(content((_("Next: %(item)s") % {"item": text}, "$quiet")))
    return Content("\n").join(parts)


def log(view: View, *, public: bool, drafts: bool) -> Content:
    """The running decision log."""
    return decision_log(view.meeting, view.drafts, public=public, with_drafts=drafts)


def _next(meeting: Meeting, item: Item) -> Item | None:
    """The item after this one, of those that are still to be treated."""
    treated = [i for i in meeting.agenda.treated() if i is item or not meeting.record(i.number).is_decided]
    position = next((n for n, other in enumerate(treated) if other.number == item.number), len(treated))
    return treated[position + 1] if position + 1 < len(treated) else None
