"""What is typed into the form for an action: who by initials, by when as Danes write dates."""

from kkr_tui.domain.dates import coming_date, long_date
from kkr_tui.domain.meeting import Meeting
from kkr_tui.language import _
from kkr_tui.tui.clerk.roll import initials
from kkr_tui.tui.shared.menu import Texts, Wrong

_WHO, _WHAT, _BY = range(3)


def read_action(meeting: Meeting, texts: Texts) -> Texts | Wrong:
    """Who, what, by when as typed -> as noted: initials as the name, the date in full; or what is wrong."""
    who, what, by = texts
    if not what:
        return Wrong(_WHAT, _("What is to be done? Write it in the second field."))
    people = _by_initials(meeting, who)
    if len(people) > 1:
        facts = {"text": who, "names": ", ".join(people)}
        return Wrong(_WHO, _("%(text)s may be %(names)s: write more of the name.") % facts)
    try:
        when = long_date(coming_date(by, meeting.agenda.date)) if by else ""
    except ValueError:
        return Wrong(_BY, _("“%(text)s” is not a date. Write 1/2, 1. februar or 1-2-2024, or nothing.") % {"text": by})
    return people[0] if people else who, what, when


def _by_initials(meeting: Meeting, text: str) -> list[str]:
    """Those on the lists with exactly these initials; who is present first counts as meant when only one is."""
    names = [*meeting.people, *(guest.name for guest in meeting.agenda.guests)]
    found = list(dict.fromkeys(name for name in names if len(text) > 1 and initials(name) == text.casefold()))
    here = [name for name in found if meeting.is_present(name)]
    return here if len(here) == 1 else found
