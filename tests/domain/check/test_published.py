"""The check on the published meeting: what it must find, and that it does not drown it."""

import re

from kkr_tui.agenda.reader import read_agenda
from kkr_tui.domain.agenda import Attendance
from kkr_tui.domain.check import Rule
from kkr_tui.domain.commands import EnterItem, MarkAttendance, OpenMeeting, RecordDecision, SeatSubstitute
from kkr_tui.domain.meeting import Meeting, before_the_meeting
from tests import published
from tests.domain.check.scene import about, agenda, findings, meeting
from tests.domain.scene import play
from tests.stories.conftest import AGENDA


def held() -> Meeting:
    """The meeting of 24 November 2023 with its attendance and its decisions."""
    agenda = read_agenda(AGENDA).agenda
    present = tuple(m.name for m in agenda.members if m.status is Attendance.UNREGISTERED)
    seats = (SeatSubstitute(m.name, m.substitute) for m in agenda.members if m.substitute)
    start = play(MarkAttendance(present, Attendance.PRESENT), *seats, OpenMeeting(), meeting=before_the_meeting(agenda))
    for item in published.items():
        decision = RecordDecision(item.number, "\n\n".join(item.decision))
        start = play(EnterItem(item.number), decision, meeting=start)
    return play(EnterItem("6"), meeting=start)


def test_the_published_meeting() -> None:
    found = findings(held())
    assert [(finding.rule, finding.item, finding.about, finding.instead) for finding in found] == [
        (Rule.DECISION_MISSING, "5.1", "", ""),
        (Rule.NAME_MISSPELT, "2.1", "Ole Bondo", "Ole Bondo Christensen"),
        (Rule.NAME_MISSPELT, "3.1", "Morten Mandø", "Morten Mandøe"),
        (Rule.PARTY_MISSPELT, "", "Anders Wolf Andresen", "F"),
        (Rule.PARTY_MISSPELT, "", "Johan Müller", "A"),
        (Rule.PARTY_MISSING, "", "Michael Vindfeldt", ""),
        (Rule.OUTCOME_UNLIKE_RECOMMENDATION, "3.7", "drøftede", "godkender"),
        (Rule.MUNICIPALITY_MISSPELT, "", "Britt Jensen", "Rødovre Kommune"),
        (Rule.MUNICIPALITY_MISSPELT, "", "Morten Riis", "Bornholms Regionskommune"),
        (Rule.UNKNOWN_PERSON, "2.1", "Anne Vang", ""),
    ]


def test_a_name_left_out_in_the_middle() -> None:
    """The published list of participants has one so; in a decision it would be found."""
    text = "Christian Holm Donatzky sad for Jørgen Suhr."
    assert ("Jørgen Suhr", "Jørgen Kresten Suhr") in [
        (finding.about, finding.instead) for finding in findings(play(RecordDecision("5.1", text), meeting=held()))
    ]


def test_the_minutes_of_a_turbulent_meeting_miss_no_full_stop() -> None:
    minutes = (AGENDA.parent / "kystraadet-2024-09-12-referat.md").read_text(encoding="utf-8")
    decisions = re.findall(r"^#+ Beslutning\n\n(.*?)\n\n(?=#)", minutes, re.MULTILINE | re.DOTALL)
    assert len(decisions) > 5
    for decision in decisions:
        assert about(meeting(decision, of=agenda("")), Rule.FULL_STOP_MISSING) == [], decision
