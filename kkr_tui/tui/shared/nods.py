"""The chair's answers in words and marks."""

from textual.content import Content

from kkr_tui.domain.dates import clock
from kkr_tui.domain.itemrecord import ItemRecord
from kkr_tui.domain.matters import Answer, NotedNod
from kkr_tui.domain.meeting import Meeting
from kkr_tui.language import _
from kkr_tui.tui.shared.door import content


def are_in(meeting: Meeting) -> bool:
    """Whether the chair has answered anything."""
    return any(record.nods for record in meeting.items.values())


def mark(record: ItemRecord) -> tuple[str, str]:
    """One cell: ``✓`` the chair agrees, ``!`` wants it corrected, ``≠`` agreed to an earlier wording."""
    if record.nod:
        return ("✓", "$success") if record.nod.answer is Answer.OK else ("!", "$warning bold")
    return ("≠", "$warning") if record.lapsed_ok else (" ", "")


def said(answer: Answer, text: str) -> str:
    """An answer in words."""
    if answer is Answer.OK:
        return _("ok")
    return _("correct this: %(text)s") % {"text": text} if text else _("correct this")


def chairs_line(record: ItemRecord) -> Content | None:
    """What the chair says to the decision as it stands; None when there is nothing to tell."""
    if nod := record.nod:
        style = "$success" if nod.answer is Answer.OK else "$warning bold"
        return content((_("Chair %(at)s: %(answer)s") % {"at": clock(nod.at), "answer": _words(nod)}, style))
    if lapsed := record.lapsed_ok:
        return content((_("changed after the chair's ok of %(at)s") % {"at": clock(lapsed.at)}, "$warning"))
    return None


def _words(nod: NotedNod) -> str:
    return said(nod.answer, nod.text)
