"""Who may sit for whom, as lists to pick from: the nearest first, the odd ones marked."""

from kkr_tui.domain.agenda import Member, Person
from kkr_tui.domain.meeting import Meeting, kinship
from kkr_tui.language import _
from kkr_tui.tui.shared.menu import Pick

SOMEONE_NEW = "\x00new"


def substitutes_for(meeting: Meeting, member: Member) -> list[Pick]:
    """Who may sit for that member: same municipality or party first, the others marked, then somebody new."""
    picks = [Pick(p.name, p.name, _kin(p, kinship(member, p))) for p in meeting.may_substitute(member)]
    return [*picks, Pick(SOMEONE_NEW, _("Someone new …"), always=True)]


def seats_for(meeting: Meeting, person: Person) -> list[Pick]:
    """Whose seat that substitute may take: members who are not here, the nearest of them at the top."""
    members = [m for m in meeting.agenda.members if not meeting.is_present(m.name)]
    members.sort(key=lambda m: -kinship(m, person))
    return [Pick(m.name, m.name, _kin(m, kinship(m, person))) for m in members]


def member_named(meeting: Meeting, name: str) -> Member | None:
    """The member of that name."""
    return next((member for member in meeting.agenda.members if member.name == name), None)


def _kin(shown: Person, kin: int) -> str:
    facts = ", ".join(filter(None, (f"({shown.party})" if shown.party else "", shown.municipality)))
    return facts if kin else facts + "  " + _("! other municipality and party")
