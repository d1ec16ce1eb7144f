from pathlib import Path

from tests.stories.conftest import clerk
from tests.stories.harbour import AGENDA, SLUG, Papers, after_a_restart, undone_redone_restarted


async def test_a_party_line_vote_with_an_exception_at_the_real_meeting_costs_at_most_14_keys(tmp_path: Path) -> None:
    async with clerk(tmp_path) as secretary:
        await secretary.press("f5", "f8")
        secretary.keys = 0
        await secretary.press("f6")
        await secretary.type("-oø .line")
        assert "43 of 43" in secretary.text
        await secretary.press("enter")
        assert secretary.keys <= 14
        (noted,) = secretary.session.meeting.record("1.1").votes
        assert noted.vote.abstaining == ("Line Barfod",)
        assert noted.vote.cast == noted.vote.voters == 43


async def test_amendments_stand_before_the_main_motion_and_counts_are_enough(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8", "f8", "f6", "enter", "f6")
        await secretary.type("+2 -2 .1")
        await secretary.press("tab")
        await secretary.type("molen rives ned")
        await secretary.press("enter")
        assert "Equal votes: F8 says" in secretary.text
        assert len(secretary.session.meeting.record("2").votes) == 1
        await secretary.press("f8", "enter")
    minutes = Papers(tmp_path).minutes
    amendment = "For ændringsforslaget (molen rives ned) stemte 2. Imod stemte 2. 1 undlod at stemme."
    assert 0 < minutes.index(amendment) < minutes.index("For indstillingen stemte 5")
    assert "Stemmerne stod lige, 2 mod 2, og ændringsforslaget bortfaldt." in minutes


async def test_a_sum_that_is_not_right_is_said_and_only_a_second_enter_notes_it(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8", "f8", "f6")
        await secretary.type("+a")
        await secretary.press("enter")
        assert "Not voted: Dorte Grå, Erik Holm, Finn Iversen" in secretary.text
        assert not secretary.session.meeting.record("2").votes
        await secretary.press("enter")
        assert secretary.session.meeting.record("2").votes[0].vote.sums == (2, 0, 0)


async def test_a_roll_call_asks_those_who_are_here_and_not_recused(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8", "f8", "f2")
        await secretary.type("cf.")
        await secretary.press("f2", "f6", "f6")
        assert "1 of 4: Ane Berg (A)" in secretary.text
        await secretary.type("+-")
        await secretary.press("backspace")
        await secretary.type("+-.")
        await secretary.press("enter")
        assert "Result: adopted" in secretary.text
        await secretary.press("enter")
        vote = secretary.session.meeting.record("2").votes[0].vote
    assert vote.in_favour == ("Ane Berg", "Dorte Grå")
    assert (vote.against, vote.abstaining) == (("Erik Holm",), ("Finn Iversen",))


async def test_the_result_is_what_the_secretary_states(tmp_path: Path) -> None:
    told = "Imod stemte 1: Erik Holm. Indstillingen faldt; 4 stemte for og 1 imod."
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8", "f8", "f6")
        await secretary.type("-eh")
        assert "Result: adopted" in secretary.text
        await secretary.press("f8", "f8", "enter")
        vote = secretary.session.meeting.record("2").votes[0].vote
        assert (vote.proposed, vote.result) == ("adopted", "rejected")
    minutes = Papers(tmp_path).minutes
    assert told.replace("Erik Holm", "Ø (Erik Holm)") in minutes
    assert Papers(tmp_path).item("2")["vote_events"][0]["stated"] == "rejected"


async def test_another_wording_stands_everywhere_until_the_count_is_put_right(tmp_path: Path) -> None:
    worded = "Havnerådet vedtog planen; Ø stemte imod."
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8", "f8", "f6")
        await secretary.type("-eh")
        await secretary.press("enter", "ctrl+t", "s", "w", "f7")
        await secretary.paste(worded)
        await secretary.press("escape")
    async with clerk(tmp_path, slug=SLUG) as secretary:
        assert worded not in Papers(tmp_path).minutes
        await secretary.press("ctrl+t", "s", "w", "f8")
        await undone_redone_restarted(tmp_path, secretary, worded)
        assert "Imod stemte 1" not in Papers(tmp_path).minutes
        assert Papers(tmp_path).item("2")["vote_events"][0]["wording"] == worded
        await secretary.press("ctrl+t", "s", "c")
        assert "-ErikHolm" in secretary.text
        await secretary.type(" dg")
        await secretary.press("enter")
        assert "Your wording was about the old count" in secretary.text
        derived = "For indstillingen stemte 3: A og Finn Iversen. Imod stemte 2: Ø."
        await undone_redone_restarted(tmp_path, secretary, derived)
        log = Papers(tmp_path).exported("--kind", "log")
        assert f"Afstemningens ordlyd: {worded}" in log
        assert f"Afstemning rettet: {derived}" in log
    await after_a_restart(tmp_path, derived)


async def test_the_sentence_made_of_the_count_comes_back_when_asked_for(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8", "f8", "f6", "enter", "ctrl+t", "s", "w", "f7")
        await secretary.paste("Alle stemte for.")
        await secretary.press("f8")
        assert secretary.session.meeting.record("2").votes[0].wording == "Alle stemte for."
        await secretary.press("ctrl+t", "s", "d")
        await undone_redone_restarted(tmp_path, secretary, "For indstillingen stemte 5: A, Ø og Finn Iversen. Imod")
        await secretary.press("ctrl+t", "s", "x")
        assert not secretary.session.meeting.record("2").votes
