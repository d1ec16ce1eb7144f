"""What is read before the decisions themselves when a meeting is about to be closed."""

from collections.abc import Iterator, Mapping

from textual.content import Content

from kkr_tui.domain.dates import clock
from kkr_tui.domain.meeting import Meeting
from kkr_tui.language import _, ngettext
from kkr_tui.tui.shared.door import content


def preface(meeting: Meeting, drafts: Mapping[str, str]) -> Content:
    """Whose meeting it is, whether it was closed, and what is missing: decisions, recording, the text of holes."""
    parts = [content((_("Read-back: %(body)s") % {"body": meeting.agenda.body}, "bold $primary"))]
    if meeting.closed_at:
        closed = _("The meeting was closed at %(at)s. What is recorded now is an addition.")
        parts.append(content((closed % {"at": clock(meeting.closed_at)}, "$success")))
    if meeting.on_break:
        began = clock(meeting.breaks[-1].began)
        parts.append(content((_("Break since %(at)s: closing ends it.") % {"at": began}, "$warning bold")))
    parts += [content((text, "$warning bold")) for text in lacking(meeting, drafts)]
    return Content("\n\n").join(parts)


def lacking(meeting: Meeting, drafts: Mapping[str, str]) -> list[str]:
    """What the minutes still lack, a sentence each."""
    return list(_lacking(meeting, drafts))


def _lacking(meeting: Meeting, drafts: Mapping[str, str]) -> Iterator[str]:
    if undecided := [item.number for item in meeting.agenda.treated() if meeting.lacks_decision(item)]:
        text = ngettext("No decision yet in item %(items)s", "No decision yet in items %(items)s", len(undecided))
        yield text % {"items": ", ".join(undecided)}
    # A statement that is still being written has its item's number and more as its key.
    if typed := [key.partition(" ")[0] for key in drafts]:
        yield _("Typed and not recorded: item %(items)s") % {"items": ", ".join(dict.fromkeys(typed))}
    if holes := [i.number for i in meeting.agenda.treated() if "⟦" in meeting.record(i.number).decision]:
        yield _("An open hole in item %(items)s") % {"items": ", ".join(holes)}
