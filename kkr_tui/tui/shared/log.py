"""The running decision log as text for a screen."""

from collections.abc import Collection, Mapping

from textual.content import Content

from kkr_tui.domain.agenda import Item
from kkr_tui.domain.dates import clock
from kkr_tui.domain.meeting import Meeting
from kkr_tui.language import _
from kkr_tui.minutes.additions import lines
from kkr_tui.minutes.audience import CLOSED_TITLE
from kkr_tui.minutes.matters import told
from kkr_tui.tui.shared.door import content
from kkr_tui.tui.shared.nods import chairs_line


class Log:
    """Writes the entries of one meeting's log. ``withheld`` are closed items of which only the open part is left."""

    def __init__(self, meeting: Meeting, withheld: Collection[str] = ()) -> None:
        self._meeting = meeting
        self._withheld = withheld

    def entry(
        self, item: Item, draft: str | None = None, *, even_without_decision: bool = False, mark: Content | None = None
    ) -> Content | None:
        """Number, title and time, and below them the decision; a draft is visibly a draft.

        None when there is nothing to tell of the item, unless it shall be told that there is nothing. ``mark`` stands
        behind the time.
        """
        text = self.told(item, draft)
        if text is None and even_without_decision:
            text = content((_("No decision yet."), "$quiet italic"))
        return None if text is None else content(self._heading(item, mark), "\n", text)

    def told(self, item: Item, draft: str | None = None) -> Content | None:
        """What stands below the heading; None when there is nothing to tell."""
        return self._told_openly(item) if item.number in self._withheld else self._told_whole(item, draft)

    def _heading(self, item: Item, mark: Content | None) -> Content:
        decided_at = self._meeting.record(item.number).decided_at
        time = f"  {clock(decided_at)}" if decided_at else ""
        parts = content((f"{item.number} ", "$primary bold"), (item.title, "bold"), (time, "$quiet"))
        return content(parts, "  ", mark) if mark else parts

    def _told_whole(self, item: Item, draft: str | None) -> Content | None:
        decision = self._meeting.record(item.number).decision
        parts = [Content(decision)] if decision and draft is None else []
        if draft is not None:
            typed = draft.strip() or _("(emptied)")
            parts.append(content((_("Draft: "), "$accent bold"), (typed, "$accent italic")))
        parts += (Content(line) for line in told(self._meeting, item.number))
        return Content("\n").join(parts) if parts else None

    def _told_openly(self, item: Item) -> Content | None:
        """What the public is told of a closed item: nothing before the meeting has come to it."""
        if not self._meeting.record(item.number).entered:
            return None
        return Content(item.public_decision) if item.public_decision else content((_("Closed item."), "$quiet italic"))


def decision_log(meeting: Meeting, drafts: Mapping[str, str], *, all_items: bool = False) -> Content:
    """Every decision with its time and what the chair says to it, in the order of the agenda, as one text.

    ``all_items`` also lists items that have no decision yet (for the read-back).
    """
    log = Log(meeting)
    entries = (
        log.entry(
            item,
            drafts.get(item.number),
            even_without_decision=all_items,
            mark=chairs_line(meeting.record(item.number)),
        )
        for item in meeting.agenda.treated()
    )
    parts = [entry for entry in (*entries, additions(meeting)) if entry is not None]
    return (
        Content("\n\n").join(parts)
        if parts
        else content((_("No decisions yet. Each stands here as soon as a letter of it is typed."), "$quiet"))
    )


def additions(meeting: Meeting) -> Content | None:
    """What was noted after the meeting was closed, or None."""
    added = "\n".join(lines(meeting)) if meeting.closed_at else ""
    return content((_("Added after the meeting was closed"), "bold"), "\n", added) if added else None


def item_title(meeting: Meeting, item: Item, *, public: bool) -> str:
    """The title that may be shown: closed items have another one for the public."""
    return (item.open_title or CLOSED_TITLE) if public and meeting.is_closed(item.number) else item.title
