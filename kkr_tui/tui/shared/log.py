"""The running decision log as text for a screen."""

from collections.abc import Mapping

from textual.content import Content

from kkr_tui.domain.agenda import Item
from kkr_tui.domain.dates import clock
from kkr_tui.domain.meeting import Meeting
from kkr_tui.language import _
from kkr_tui.minutes.additions import lines
from kkr_tui.minutes.audience import Audience, seen_by
from kkr_tui.minutes.matters import told
from kkr_tui.tui.shared.door import content


def decision_log(
    meeting: Meeting, drafts: Mapping[str, str], *, public: bool, with_drafts: bool = True, all_items: bool = False
) -> Content:
    """Every decision with its time, in the order of the agenda; a draft is visibly a draft.

    ``public`` blanks closed items. ``all_items`` also lists items that have no decision yet (for the read-back).
    """
    parts: list[Content] = []
    for item in meeting.agenda.treated():
        blank = public and meeting.is_closed(item.number)
        shown = _blanked(meeting, item) if blank else _entry(meeting, item, drafts if with_drafts else {})
        if shown is None and all_items:
            shown = content((_("No decision yet."), "$quiet italic"))
        if shown is not None:
            parts.append(content(_heading(meeting, item, public=public), "\n", shown))
    if added := _additions(meeting, public=public):
        parts.append(content((_("Added after the meeting was closed"), "bold"), "\n", added))
    if not parts:
        return content((_("No decisions yet."), "$quiet"))
    return Content("\n\n").join(parts)


def item_title(meeting: Meeting, item: Item, *, public: bool) -> str:
    """The title that may be shown: closed items have another one for the public."""
    return (item.open_title or "Lukket punkt") if public and meeting.is_closed(item.number) else item.title


def _heading(meeting: Meeting, item: Item, *, public: bool) -> Content:
    decided_at = meeting.record(item.number).decided_at
    time = f"  {clock(decided_at)}" if decided_at else ""
    return content(
        (f"{item.number} ", "$primary bold"), (item_title(meeting, item, public=public), "bold"), (time, "$quiet")
    )


def _entry(meeting: Meeting, item: Item, drafts: Mapping[str, str]) -> Content | None:
    draft = drafts.get(item.number)
    decision = meeting.record(item.number).decision
    parts = [Content(decision)] if decision and draft is None else []
    if draft is not None:
        parts.append(content((_("Draft: "), "$accent bold"), (draft.strip() or _("(emptied)"), "$accent italic")))
    parts += (Content(line) for line in told(meeting, item.number))
    return Content("\n").join(parts) if parts else None


def _additions(meeting: Meeting, *, public: bool) -> str:
    if not meeting.closed_at:
        return ""
    audience = Audience.PUBLIC if public else Audience.INTERNAL
    return "\n".join(lines(seen_by(audience, meeting, {}).meeting))


def _blanked(meeting: Meeting, item: Item) -> Content | None:
    """What the public is told of a closed item: nothing before it is decided."""
    if told := meeting.public_decision(item):
        return Content(told)
    return content((_("Closed item."), "$quiet italic")) if meeting.record(item.number).is_decided else None
