"""The chair's answers: to which wording they count, and for how long."""

import dataclasses

import pytest

from kkr_tui.domain.commands import EnterNod, RecordDecision, Redo, Undo
from kkr_tui.domain.decide import Reason, Refused, decide
from kkr_tui.domain.events import DecisionRecorded
from kkr_tui.domain.history import history
from kkr_tui.domain.matters import Answer
from kkr_tui.domain.nods import LONGEST, Nod, fingerprint
from tests.domain.scene import START, play

FIRST, SECOND = RecordDecision("2", "Godkendt."), RecordDecision("2", "Godkendt med tilføjelse.")


def nod(
    answer: Answer = Answer.OK, *, revision: int = 1, of: str = FIRST.text, key: int = 1, text: str = ""
) -> EnterNod:
    return EnterNod(Nod(f"{key:032x}", "2", revision, fingerprint(of), answer, text, START))


def test_an_ok_stands_as_long_as_the_wording_does() -> None:
    meeting = play(FIRST, nod())
    record = meeting.record("2")
    assert record.nod
    assert (record.nod.answer, record.nod.at, record.lapsed_ok) == (Answer.OK, START, None)
    changed = play(SECOND, meeting=meeting).record("2")
    assert changed.nod is None
    assert changed.lapsed_ok == record.nod
    back = play(SECOND, Undo(), meeting=meeting).record("2")
    assert back.nod == record.nod


def test_the_last_answer_to_a_wording_counts() -> None:
    record = play(FIRST, nod(), nod(Answer.CORRECT, key=2, text="Stavefejl")).record("2")
    assert record.nod
    assert (record.nod.answer, record.nod.text) == (Answer.CORRECT, "Stavefejl")
    assert record.lapsed_ok is None


def test_a_wish_is_dealt_with_when_the_decision_is_changed() -> None:
    record = play(FIRST, nod(Answer.CORRECT), SECOND).record("2")
    assert (record.nod, record.lapsed_ok) == (None, None)


def test_an_answer_that_comes_late_is_to_what_the_chair_read() -> None:
    record = play(FIRST, SECOND, nod()).record("2")
    assert record.nod is None
    assert record.lapsed_ok
    assert record.lapsed_ok.revision == 1


def test_an_answer_to_an_undone_wording_counts_when_that_comes_back() -> None:
    meeting = play(FIRST, Undo(), nod())
    assert meeting.record("2").nod is None
    assert play(Redo(), meeting=meeting).record("2").nod


@pytest.mark.parametrize(
    "strange",
    [nod(revision=9), nod(of="en anden ordlyd"), nod(revision=2), nod(revision=0), nod(revision=-1)],
    ids=["no such row", "other words in it", "a row of another kind", "none", "below none"],
)
def test_what_answers_nothing_here_is_kept_and_never_counts(strange: EnterNod) -> None:
    record = play(FIRST, RecordDecision("3", FIRST.text), strange).record("2")
    assert [kept.revision for kept in record.nods] == [0]
    assert record.nod is None


def test_it_is_entered_once() -> None:
    meeting = play(FIRST, nod())
    assert decide(meeting, nod()) == Refused(Reason.NOTHING_CHANGES, "2")
    assert decide(meeting, EnterNod(dataclasses.replace(nod(key=2).nod, item="9"))) == Refused(Reason.NO_SUCH_ITEM, "9")


def test_undo_is_the_secretarys_and_passes_over_it() -> None:
    meeting = play(FIRST, nod())
    last = history(meeting.entries).next_undo
    assert last
    assert isinstance(last.event, DecisionRecorded)
    assert play(Undo(), Redo(), meeting=meeting).record("2") == meeting.record("2")
    assert history(play(FIRST, Undo(), nod()).entries).next_redo


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("ret\x1b]52;c;eA==\x07 det", "ret]52;c;eA== det"),
        ("to\nlinjer\r\n her", "to linjer her"),
        ("\u202eomvendt", "omvendt"),
        ("[red]x[/] <b>", "[red]x[/] <b>"),
        ("æ" * 2 * LONGEST, "æ" * LONGEST),
    ],
)
def test_its_text_passes_the_gate_as_one_line(text: str, kept: str) -> None:
    record = play(FIRST, nod(Answer.CORRECT, text=text)).record("2")
    assert record.nod
    assert record.nod.text == kept
    assert play(FIRST, nod(Answer.OK, text=text)).record("2").nods[0].text == ""
