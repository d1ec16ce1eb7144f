"""The running decision log as text for a screen."""

from collections.abc import Mapping

from textual.content import Content

from kkr_tui.domain.agenda import Item
from kkr_tui.domain.dates import clock
from kkr_tui.domain.meeting import Meeting
from kkr_tui.language import _
from kkr_tui.minutes.matters import told
from kkr_tui.tui.shared.door import content
from kkr_tui.tui.shared.nods import chairs_line


def decision_log(
    meeting: Meeting, drafts: Mapping[str, str], *, public: bool, with_drafts: bool = True, all_items: bool = False
) -> Content:
    """Every decision with its time, in the order of the agenda; a draft is visibly a draft.

    ``public`` blanks closed items and leaves out the chair's answers. ``all_items`` also lists items that have no
    decision yet (for the read-back).
    """
    parts: list[Content] = []
    for item in meeting.agenda.treated():
        blank = public and meeting.is_closed(item.number)
        shown = _blanked(meeting, item) if blank else _entry(meeting, item, drafts if with_drafts else {})
        if shown is not None and not public and (chairs := chairs_line(meeting.record(item.number))):
            shown = content(shown, "\n", chairs)
        if shown is None and all_items:
            shown = content((_("No decision yet."), "$quiet italic"))
        if shown is not None:
            parts.append(content(_heading(meeting, item, public=public), "\n", shown))
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
    parts = [Content(decision)] if decision and not draft else []
    if draft:
        parts.append(content((_("Draft: "), "$accent bold"), (draft, "$accent italic")))
    parts += (Content(line) for line in told(meeting, item.number))
    return Content("\n").join(parts) if parts else None


def _blanked(meeting: Meeting, item: Item) -> Content | None:
    """What the public is told of a closed item: nothing before it is decided."""
    if not meeting.record(item.number).decision:
        return None
    return Content(item.public_decision) if item.public_decision else content((_("Closed item."), "$quiet italic"))
