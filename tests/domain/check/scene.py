"""An invented meeting in which everything is right, and what becomes of it when one thing is not."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kkr_tui.domain.agenda import Agenda, Attendance, Guest, Item, Member, Section, Substitute
from kkr_tui.domain.check import Finding, Rule, check
from kkr_tui.domain.commands import Command, EnterItem, MarkAttendance, OpenMeeting, RecordDecision, SeatSubstitute
from kkr_tui.domain.meeting import Meeting, before_the_meeting
from tests.domain.scene import play

BODY = "KKR Hovedstaden"
APPROVE = "Det indstilles, at KKR Hovedstaden godkender planen."
NOTE = "Det indstilles, at KKR Hovedstaden tager orienteringen til efterretning."

AGENDA = Agenda(
    body=BODY,
    date=dt.date(2024, 5, 3),
    chair="Line Barfod",
    members=(
        Member(name="Line Barfod", party="Ø", municipality="Københavns Kommune"),
        Member(name="Ole Bondo Christensen", party="A", municipality="Furesø Kommune"),
        Member(name="Jørgen Kresten Suhr", party="B", municipality="Hillerød Kommune", substitute="Sif Ege"),
        Member(name="Jens-Kristian Lütken", party="V", municipality="Københavns Kommune"),
        Member(name="Allan S. Andersen", party="A", municipality="Tårnby Kommune", status=Attendance.EXCUSED),
        Member(name="Peter Mikkelsen", party="Ø", municipality="Rødovre Kommune"),
    ),
    substitutes=(
        Substitute(name="Sif Ege", party="B", municipality="Hillerød Kommune"),
        Substitute(name="Tor Holm", party="A", municipality="Tårnby Kommune"),
    ),
    guests=(Guest(name="Morten Mandøe", title="cheføkonom", organisation="KL"),),
    items=(
        Item(
            number="1",
            title="Formalia",
            children=(Item(number="1.1", title="Godkendelse af dagsorden"),),
        ),
        Item(
            number="2",
            title="Planen",
            sections=(
                Section(heading="Indstilling", text=APPROVE),
                Section(heading="Baggrund", text="Udvalget har hørt Gudrun Havmand, som ejer molen."),
            ),
        ),
        Item(number="3", title="Eventuelt"),
    ),
)


def agenda(recommendation: str = APPROVE, *, quorum: int | None = None) -> Agenda:
    """The agenda with that recommendation of item 2, and that quorum."""
    planen = AGENDA.items[1]
    sections = (Section(heading="Indstilling", text=recommendation), *planen.sections[1:])
    items = (AGENDA.items[0], replace(planen, sections=sections), AGENDA.items[2])
    return replace(AGENDA, items=items, quorum=quorum)


def meeting(
    decision: str = "KKR Hovedstaden godkendte indstillingen.",
    *,
    of: Agenda = AGENDA,
    then: Sequence[Command] = (),
) -> Meeting:
    """The meeting held on that agenda, with that decision of item 2."""
    present = tuple(m.name for m in of.members if m.status is Attendance.UNREGISTERED and not m.substitute)
    commands: tuple[Command, ...] = (
        MarkAttendance(present, Attendance.PRESENT),
        *(SeatSubstitute(m.name, m.substitute) for m in of.members if m.substitute),
        OpenMeeting(),
        EnterItem("1.1"),
        RecordDecision("1.1", "KKR Hovedstaden godkendte dagsordenen."),
        EnterItem("2"),
        RecordDecision("2", decision),
        EnterItem("3"),
    )
    return play(*commands, *then, meeting=before_the_meeting(of))


def findings(held: Meeting, drafts: Mapping[str, str] | None = None) -> list[Finding]:
    return list(check(held, drafts or {}).findings)


def about(held: Meeting, rule: Rule) -> list[tuple[str, str]]:
    """What the rule finds: (words, what would be right)."""
    return [(finding.about, finding.instead) for finding in findings(held) if finding.rule is rule]
