"""Each rule: what it finds, and when it keeps silent."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kkr_tui.domain.agenda import Attendance, Member, Substitute
from kkr_tui.domain.check import Rule, check, rules
from kkr_tui.domain.check.finding import WEIGHT
from kkr_tui.domain.check.likeness import alike, sound
from kkr_tui.domain.commands import (
    CloseMeeting,
    Command,
    Dispose,
    EnterItem,
    IgnoreFinding,
    JoinItems,
    Leave,
    LiftIgnoring,
    MarkAttendance,
    OpenMeeting,
    RecordDecision,
    Recuse,
    SeatSubstitute,
    TakeVote,
    Undo,
)
from kkr_tui.domain.decide import Reason, Refused, decide
from kkr_tui.domain.matters import Disposal, Vote
from kkr_tui.domain.meeting import Meeting, before_the_meeting
from tests.domain.check.ordinary import DISCUSS, ORDINARY
from tests.domain.check.scene import AGENDA, APPROVE, BODY, NOTE, about, agenda, findings, meeting
from tests.domain.scene import play


@pytest.mark.parametrize(("recommendation", "decision"), ORDINARY)
def test_an_ordinary_decision_gives_no_finding(recommendation: str, decision: str) -> None:
    assert findings(meeting(decision, of=agenda(recommendation))) == []


# What is wrong with a vote


def counted(*then: Command, vote: Vote) -> list[tuple[str, str]]:
    """What the check says of that vote on item 2, of five voters, after what is noted then."""
    return about(meeting(then=[EnterItem("2"), TakeVote("2", vote), *then]), Rule.VOTE_SUM)


ALL = ("Line Barfod", "Ole Bondo Christensen", "Sif Ege", "Jens-Kristian Lütken", "Peter Mikkelsen")


def test_a_vote_is_the_sum_of_those_present_and_not_recused_then() -> None:
    assert counted(vote=Vote(in_favour=ALL)) == []
    assert counted(vote=Vote(counts=(3, 1, 1))) == []
    assert counted(vote=Vote(counts=(3, 1, 0))) == [("4", "5")]
    assert counted(vote=Vote(in_favour=ALL[:3], against=ALL[3:4])) == [("4", "5")]


def test_what_is_noted_after_a_vote_counts_where_it_belongs() -> None:
    vote = Vote(in_favour=ALL)
    assert counted(Leave("Line Barfod"), vote=vote) == []
    assert counted(Recuse("Line Barfod", "2"), vote=vote) == [("Line Barfod", "")]
    assert counted(EnterItem("3"), Leave("Line Barfod", "1.1"), vote=vote) == [("Line Barfod", "")]
    assert counted(Leave("Line Barfod", "1.1"), vote=Vote(counts=(5, 0, 0))) == [("5", "4")]


# What is not finished


def missing(held: Meeting) -> list[str]:
    return [finding.item for finding in findings(held) if finding.rule is Rule.DECISION_MISSING]


def test_a_decision_is_missing_where_the_meeting_has_been() -> None:
    assert missing(before_the_meeting(AGENDA)) == ["1.1", "2"]
    at_the_first = play(OpenMeeting(), EnterItem("1.1"), meeting=before_the_meeting(AGENDA))
    assert missing(at_the_first) == ["1.1"]
    assert missing(play(EnterItem("3"), meeting=at_the_first)) == ["1.1", "2"]
    assert missing(play(CloseMeeting(), meeting=at_the_first)) == ["1.1", "2"]
    assert missing(meeting()) == []


def test_no_decision_is_missing_where_something_else_says_what_became_of_the_item() -> None:
    at_the_last = play(OpenMeeting(), EnterItem("1.1"), EnterItem("3"), meeting=before_the_meeting(AGENDA))
    assert missing(play(Dispose("2", Disposal.POSTPONED), meeting=at_the_last)) == ["1.1"]
    together = play(JoinItems(("1.1", "2")), meeting=at_the_last)
    assert missing(together) == ["1.1", "2"]
    assert missing(play(RecordDecision("1.1", "Godkendt."), meeting=together)) == []


def test_holes_and_drafts_are_found_in_what_is_typed() -> None:
    typed = "KKR Hovedstaden udpegede ⟦navn?⟧ og ⟦?⟧."
    found = findings(meeting(), {"2": typed})
    assert [(f.rule, f.about, f.start) for f in found] == [
        (Rule.OPEN_HOLE, "⟦navn?⟧", typed.index("⟦navn")),
        (Rule.OPEN_HOLE, "⟦?⟧", typed.index("⟦?⟧")),
        (Rule.NOT_RECORDED, "", None),
    ]


@pytest.mark.parametrize(
    ("decision", "left"),
    [
        ("KKR Hovedstaden drøftede", "KKR Hovedstaden drøftede"),
        ("KKR Hovedstaden drøftede \n", "KKR Hovedstaden drøftede"),
        ("Godkendt. KKR Hovedstaden besluttede, at", "KKR Hovedstaden besluttede, at"),
        ("KKR Hovedstaden godkendte indstillingen og drøftede", "KKR Hovedstaden godkendte indstillingen og drøftede"),
    ],
)
def test_a_bare_opening(decision: str, left: str) -> None:
    assert about(meeting(decision, of=agenda(DISCUSS)), Rule.BARE_OPENING) == [(left, "")]


@pytest.mark.parametrize(
    ("decision", "found"),
    [
        ("KKR Hovedstaden godkendte indstillingen", ["Hovedstaden godkendte indstillingen"]),
        ("Godkendt", ["Godkendt"]),
        ("Udvalget sender et svar\n\nDer var enighed.", []),  # as short as a heading
        ("Udvalget sender et svar til alle kommuner\n\nDer var enighed.", ["til alle kommuner"]),
        ("Der var enighed.\n\nUdvalget sender et svar,", ["sender et svar,"]),
        ("Planen, jf. notatet (bilag 2)", ["notatet (bilag 2)"]),
        ("Det hedder »Sammen om unge«", ["»Sammen om unge«"]),
        ("Der mangler:\n- et svar\n\nDet kommer", ["Det kommer"]),
        ("Der var enighed om\nat gå videre", ["at gå videre"]),
        ("Der mangler ⟦beløb?⟧", []),  # the hole is told
    ],
)
def test_a_full_stop_is_missed(decision: str, found: list[str]) -> None:
    assert [said for said, _ in about(meeting(decision, of=agenda("")), Rule.FULL_STOP_MISSING)] == found


def test_a_full_stop_is_not_missed_where_the_sentence_is_only_begun() -> None:
    begun = meeting("KKR Hovedstaden drøftede", of=agenda(DISCUSS))
    assert [finding.rule for finding in findings(begun)] == [Rule.BARE_OPENING]


# People


@pytest.mark.parametrize(
    ("decision", "words", "name"),
    [
        ("Oplæg ved cheføkonom Morten Mandø, KL.", "Morten Mandø", "Morten Mandøe"),
        ("Ole Bondo gav en status.", "Ole Bondo", "Ole Bondo Christensen"),
        ("Sif Ege for Jørgen Suhr.", "Jørgen Suhr", "Jørgen Kresten Suhr"),
        ("Jens Kristian Lütken spurgte.", "Jens Kristian Lütken", "Jens-Kristian Lütken"),
        ("Jens-Kristian Lutkens ønske.", "Jens-Kristian Lutkens", "Jens-Kristian Lütken"),
        ("Borgmester Ole Bondo Kristensen spurgte.", "Ole Bondo Kristensen", "Ole Bondo Christensen"),
        ("Allan Andersen var der ikke.", "Allan Andersen", "Allan S. Andersen"),
        ("Allan S. Andresen var der ikke.", "Allan S. Andresen", "Allan S. Andersen"),
        ("Lina Barfod spurgte.", "Lina Barfod", "Line Barfod"),
        ("Line Marie Barfod spurgte.", "Line Marie Barfod", "Line Barfod"),
        ("Peter Mikelsen (Ø) spurgte.", "Peter Mikelsen", "Peter Mikkelsen"),
    ],
)
def test_a_name_spelt_unlike_the_lists(decision: str, words: str, name: str) -> None:
    assert about(meeting(decision, of=agenda("")), Rule.NAME_MISSPELT) == [(words, name)]


@pytest.mark.parametrize("decision", ["Lone Barfod-Holm", "Line Hansen", "Peter Madsen", "Mandø Kommune", "Ole Hansen"])
def test_another_name_is_not_a_slip(decision: str) -> None:
    assert about(meeting(decision, of=agenda("")), Rule.NAME_MISSPELT) == []


@pytest.mark.parametrize(
    ("decision", "words"),
    [
        ("KKR bød velkommen til samarbejdet med Anne Vang.", "Anne Vang"),
        ("Regionsrådsformand Lars Gaardhøj orienterede.", "Lars Gaardhøj"),
        ("KKR Hovedstaden udpegede Qemal Zebic (A).", "Qemal Zebic"),
        ("Oplæg ved kulturminister Xenon Ypsilon.", "Xenon Ypsilon"),
        ("Anne Vangs oplæg.", "Anne Vangs"),
    ],
)
def test_an_unknown_person(decision: str, words: str) -> None:
    assert about(meeting(decision, of=agenda("")), Rule.UNKNOWN_PERSON) == [(words, "")]


@pytest.mark.parametrize(
    "decision",
    ["Allan S. Andersen orienterede.", "Derpå spurgte Allan S. Andersen (A).", "Allan S. Andersen (A) spurgte."],
)
def test_somebody_absent_acts(decision: str) -> None:
    assert about(meeting(decision, of=agenda("")), Rule.ABSENT_ACTS) == [("Allan S. Andersen", "")]


def test_another_party_letter_than_on_the_roll() -> None:
    held = meeting("Line Barfod (A) spurgte.", of=agenda(""))
    assert about(held, Rule.PARTY_MISSPELT) == [("Line Barfod (A)", "Ø")]


def roll(*people: Member) -> Meeting:
    return before_the_meeting(replace(AGENDA, members=(*AGENDA.members, *people), items=()))


def test_parties_on_the_roll() -> None:
    held = roll(Member(name="Kaj Lo", party="S"), Member(name="Eva Mø"), Member(name="Bo Ny", party="SF"))
    assert about(held, Rule.PARTY_MISSPELT) == [("Kaj Lo", "A")]
    assert about(held, Rule.PARTY_MISSING) == [("Eva Mø", "")]
    nobody = replace(AGENDA, members=(Member(name="Eva Mø"), Member(name="Kaj Lo")), substitutes=(), items=())
    assert findings(before_the_meeting(nobody)) == []


def test_municipalities_on_the_roll() -> None:
    held = roll(
        Member(name="Kaj Lo", party="A", municipality="Furesø kommune"),
        Member(name="Eva Mø", party="A", municipality="Københavnes Kommune"),
        Member(name="Bo Ny", party="A", municipality="Høje-Taastrup Kommune"),
    )
    assert about(held, Rule.MUNICIPALITY_MISSPELT) == [("Kaj Lo", "Furesø Kommune"), ("Eva Mø", "Københavns Kommune")]


MUNICIPALITIES = """
Albertslund Allerød Assens Ballerup Billund Bornholm Brøndby Brønderslev Dragør Egedal Esbjerg Fanø Favrskov Faxe
Fredensborg Fredericia Frederiksberg Frederikshavn Frederikssund Furesø Faaborg-Midtfyn Gentofte Gladsaxe Glostrup
Greve Gribskov Guldborgsund Haderslev Halsnæs Hedensted Helsingør Herlev Herning Hillerød Hjørring Holbæk Holstebro
Horsens Hvidovre Høje-Taastrup Hørsholm Ikast-Brande Ishøj Jammerbugt Kalundborg Kerteminde Kolding København Køge
Langeland Lejre Lemvig Lolland Lyngby-Taarbæk Læsø Mariagerfjord Middelfart Morsø Norddjurs Nordfyn Nyborg Næstved
Odder Odense Odsherred Randers Rebild Ringkøbing-Skjern Ringsted Roskilde Rudersdal Rødovre Samsø Silkeborg
Skanderborg Skive Slagelse Solrød Sorø Stevns Struer Svendborg Syddjurs Sønderborg Thisted Tønder Tårnby Vallensbæk
Varde Vejen Vejle Vesthimmerland Viborg Vordingborg Ærø Aabenraa Aalborg Aarhus
"""


def test_no_municipality_is_taken_for_another() -> None:
    names = [f"{name} Kommune" for name in MUNICIPALITIES.split()]
    assert [(a, b) for a in names for b in names if a < b and alike(sound(a), sound(b))] == []


def test_a_substitute_without_absentee() -> None:
    here = play(MarkAttendance(("Tor Holm",), Attendance.PRESENT), meeting=meeting())
    assert about(here, Rule.SUBSTITUTE_WITHOUT_ABSENTEE) == [("Tor Holm", "")]
    seated = play(SeatSubstitute("Allan S. Andersen", "Tor Holm"), meeting=here)
    assert about(seated, Rule.SUBSTITUTE_WITHOUT_ABSENTEE) == []


def test_a_quorum_lost_while_an_item_was_treated() -> None:
    on_their_way = agenda(quorum=4)
    held = meeting(
        of=on_their_way, then=(EnterItem("2"), Leave("Line Barfod"), Recuse("Peter Mikkelsen"), EnterItem("3"))
    )
    assert about(held, Rule.QUORUM_LOST) == [("3", "4")]
    assert about(meeting(of=on_their_way), Rule.QUORUM_LOST) == []
    afterwards = (EnterItem("2"), EnterItem("3"), Leave("Line Barfod", "2"), Recuse("Peter Mikkelsen", "2"))
    assert about(meeting(of=on_their_way, then=afterwards), Rule.QUORUM_LOST) == [("3", "4")]
    nobody_registered = play(OpenMeeting(), EnterItem("2"), meeting=before_the_meeting(AGENDA))
    assert about(nobody_registered, Rule.QUORUM_LOST) == []


# Recommendation and decision


@pytest.mark.parametrize(
    ("recommendation", "decision", "said", "asked"),
    [
        (APPROVE, "KKR Hovedstaden drøftede planen og ønskede tre tilføjelser.", "drøftede", "godkender"),
        (APPROVE, "KKR Hovedstaden tog orienteringen til efterretning.", "tog", "godkender"),
        (APPROVE, "KKR Hovedstaden bad regionen igangsætte arbejdet.", "bad", "godkender"),
        (NOTE, "KKR Hovedstaden drøftede orienteringen.", "drøftede", "tager … til efterretning"),
    ],
)
def test_an_outcome_unlike_the_recommendation(recommendation: str, decision: str, said: str, asked: str) -> None:
    held = meeting(decision, of=agenda(recommendation))
    assert about(held, Rule.OUTCOME_UNLIKE_RECOMMENDATION) == [(said, asked)]


@pytest.mark.parametrize(
    ("decision", "subject"),
    [
        ("KKR Sjælland godkendte indstillingen.", "KKR Sjælland"),
        ("Byrådet godkendte indstillingen.", "Byrådet"),
        ("KKR-formandskabet godkendte indstillingen.", "KKR-formandskabet"),
    ],
)
def test_another_body_decided(decision: str, subject: str) -> None:
    assert about(meeting(decision), Rule.SUBJECT_NOT_THE_BODY) == [(subject, BODY)]


# The whole


def test_findings_come_in_the_order_of_weight() -> None:
    held = meeting("Anne Vang og Ole Bondo fik ⟦?⟧.", then=(MarkAttendance(("Tor Holm",), Attendance.PRESENT),))
    weights = [WEIGHT[finding.rule] for finding in findings(held)]
    assert weights == sorted(weights)
    assert [finding.rule for finding in findings(held)] == [
        Rule.OPEN_HOLE,
        Rule.NAME_MISSPELT,
        Rule.SUBSTITUTE_WITHOUT_ABSENTEE,
        Rule.OUTCOME_UNLIKE_RECOMMENDATION,
        Rule.UNKNOWN_PERSON,
    ]


def test_a_finding_is_ignored_with_a_reason_that_can_be_taken_back() -> None:
    held = meeting("KKR takkede Anne Vang.", of=agenda(""))
    [finding] = findings(held)
    ignored = play(IgnoreFinding(*finding.key, "  Hun er\ngæst  "), meeting=held)
    report = check(ignored, {})
    assert (report.findings, report.ignored) == ((), ((finding, "Hun er gæst"),))
    again = play(RecordDecision("2", "Tak til Anne Vang for alt."), meeting=ignored)
    assert findings(again) == []
    assert [f.key for f in findings(play(LiftIgnoring(*finding.key), meeting=ignored))] == [finding.key]
    assert findings(play(Undo(), meeting=ignored)) == [finding]


def test_ignoring_needs_a_reason() -> None:
    assert decide(meeting(), IgnoreFinding("open-hole", "2", "⟦?⟧", " ")) == Refused(Reason.REASON_MISSING, "⟦?⟧")
    assert decide(meeting(), LiftIgnoring("open-hole", "2", "⟦?⟧")) == Refused(Reason.NOTHING_CHANGES, "⟦?⟧")


def test_every_rule_says_what_it_finds() -> None:
    assert all(text.endswith(".") for texts in rules().values() for text in texts)
    assert all(rules().values())


@settings(max_examples=300)
@given(
    st.lists(
        st.one_of(
            st.text(max_size=6),
            st.sampled_from(
                [
                    "Line Barfod",
                    "Ole",
                    "Bondo",
                    "Mandø",
                    "KKR ",
                    "drøftede",
                    " (A) ",
                    "⟦",
                    "⟧",
                    "\n",
                    "s",
                    "-",
                    "S.",
                    " ",
                ]
            ),
        ),
        max_size=12,
    ).map("".join),
    st.text(max_size=20),
)
def test_no_text_is_too_odd(text: str, name: str) -> None:
    somebody = Substitute(name=name or "?", party=text[:3], municipality=name)
    odd = replace(agenda(text), substitutes=(somebody,))
    report = check(before_the_meeting(odd), {"2": text, "3": name})
    for finding in report.findings:
        assert finding.start is None or 0 <= finding.start <= max(len(text), len(name))
