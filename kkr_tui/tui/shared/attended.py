"""Attendance over the meetings as lines of text, for the command and for the screen."""

from collections import Counter
from collections.abc import Sequence

from kkr_tui.domain.participation import Part
from kkr_tui.journal.attendance import Attended
from kkr_tui.language import _, ngettext


def summary(meetings: Sequence[Attended]) -> str:
    """``12 meetings: present 9, substitute 1, excused 2``."""
    counts = Counter(attended.part for attended in meetings)
    count = ngettext("%(count)d meeting", "%(count)d meetings", len(meetings)) % {"count": len(meetings)}
    return f"{count}: " + ", ".join(f"{_part(part)} {counts[part]}" for part in Part if counts[part])


def line(attended: Attended) -> str:
    """``2023-11-24 KKR Hovedstaden: substitute for Steffen Jensen``."""
    part, stood_for = attended.part, attended.stood_for
    said = _("substitute for %(name)s") % {"name": stood_for} if stood_for else _part(part)
    return f"{attended.date} {attended.body}: {said}"


def _part(part: Part) -> str:
    match part:
        case Part.PRESENT:
            return _("present")
        case Part.SUBSTITUTE:
            return _("substitute")
        case Part.GUEST:
            return _("guest")
        case Part.EXCUSED:
            return _("excused")
        case Part.ABSENT:
            return _("absent without notice")
        case Part.UNKNOWN:
            return _("not registered")
