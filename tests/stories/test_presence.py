from pathlib import Path

import pytest

from tests.stories.conftest import Clerk, clerk
from tests.stories.harbour import AGENDA, Papers, after_a_restart, undone_redone_restarted


async def about(secretary: Clerk, name: str, *keys: str) -> None:
    """The person's menu without leaving the text, then these keys."""
    await secretary.press("ctrl+t", "p")
    await secretary.type(name)
    await secretary.press("enter", *keys)


async def at_an_earlier_item(secretary: Clerk, name: str, what: str, item: str, time: str) -> None:
    await about(secretary, name, "w", what)
    await secretary.type(item)
    await secretary.press("enter")
    await secretary.type(time)
    await secretary.press("enter")


async def test_who_left_earlier_has_no_part_in_the_items_after_that_until_the_return(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8", "f8", "f8", "f8")
        await at_an_earlier_item(secretary, "carl", "3", "molen", "10.40")
        assert secretary.session.meeting.seats_filled == 4
        await at_an_earlier_item(secretary, "carl", "2", "kranen", "")
        assert secretary.session.meeting.seats_filled == 5
    papers = Papers(tmp_path)
    rooms = [papers.item(number)["room"] for number in "1234"]
    assert [room["filled"] for room in rooms] == [5, 5, 4, 5]
    assert papers.minutes.count("undtagen Carl Friis (A)") == 1


@pytest.mark.parametrize(
    ("asked", "what", "pick", "time", "sentence"),
    [
        ("erik", "7", "tor", "17.32", "Tor Juul (Ø) indtrådte som suppleant for Erik Holm (Ø) kl. 17.32 under"),
        ("sif", "8", "dahl", "", "Sif Ege (B) indtrådte som suppleant for Bo Dahl (B) efter"),
    ],
)
async def test_a_substitute_who_sat_down_earlier_is_noted_afterwards(  # noqa: PLR0917 - a table
    asked: str, what: str, pick: str, time: str, sentence: str, tmp_path: Path
) -> None:
    told = f"{sentence} behandling af pkt. 2."
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8", "f8", "f8")
        await at_an_earlier_item(secretary, asked, what, "molen", time)
        await secretary.type(pick)
        await secretary.press("enter")
        await undone_redone_restarted(tmp_path, secretary, told)
        await secretary.press("f7")
    await after_a_restart(tmp_path, told)
    papers = Papers(tmp_path)
    during = what == "7"
    assert papers.item("1")["room"]["filled"] == 5
    assert papers.item("2")["room"]["filled_at_end"] == (5 if during else 6)
    assert papers.item("3")["room"]["filled"] == (5 if during else 6)
    assert (", Vestby Kommune (suppleant for Erik Holm)" in papers.minutes) is during


async def test_somebody_new_who_sat_down_earlier_is_noted_afterwards(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8", "f8", "f8")
        await at_an_earlier_item(secretary, "dahl", "7", "molen", "")
        await secretary.type("someone")
        await secretary.press("enter")
        for text in ("Pia Krog", "B", "Sundby Kommune"):
            await secretary.paste(text)
            await secretary.press("enter")
        assert secretary.session.meeting.seats_filled == 6
    minutes = Papers(tmp_path).minutes
    assert "Pia Krog (B) indtrådte som suppleant for Bo Dahl (B) under behandling af pkt. 2." in minutes
    assert "- Pia Krog (B), Sundby Kommune (suppleant for Bo Dahl)" in minutes


async def test_a_substitute_is_called_comes_and_gives_the_seat_back(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.type("dahl")
        await secretary.press("enter", "c", "enter")
        assert secretary.session.meeting.seats_filled == 5
        assert secretary.session.meeting.substitutes == {"Bo Dahl": "Sif Ege"}
        await secretary.type("sif ")
        assert secretary.session.meeting.seats_filled == 6
        await secretary.press("f8", "f8")
        await about(secretary, "dahl", "+")
        sentence = "under behandling af pkt. 2 og indtog sin plads i stedet for Sif Ege (B)."
        await undone_redone_restarted(tmp_path, secretary, sentence)
        assert secretary.session.meeting.seats_filled == 6
    minutes = Papers(tmp_path).minutes
    assert "- Bo Dahl (B), Sundby Kommune\n- Sif Ege (B), Sundby Kommune (suppleant for Bo Dahl)" in minutes
    assert "## Afbud" not in minutes


async def test_a_substitute_who_did_not_come_and_one_who_takes_over_during_the_meeting(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.type("dahl")
        await secretary.press("enter", "c", "enter")
        await secretary.type("dahl")
        await secretary.press("enter", "d", "f8", "f8")
        await about(secretary, "erik", "s", "enter")
        await undone_redone_restarted(tmp_path, secretary, "Tor Juul (Ø) indtrådte som suppleant for Erik Holm (Ø) kl.")
    minutes = Papers(tmp_path).minutes
    assert "- Bo Dahl (B), Sundby Kommune (suppleanten Sif Ege (B) mødte ikke)" in minutes
    assert "- Erik Holm (Ø), Vestby Kommune\n- Tor Juul (Ø), Vestby Kommune (suppleant for Erik Holm)" in minutes


async def test_a_substitute_for_one_item_only(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8", "f8")
        await about(secretary, "dahl", "o", "enter")
        assert "Sif Ege" in secretary.session.meeting.voters("2")
        await undone_redone_restarted(
            tmp_path, secretary, "Sif Ege (B) deltog som suppleant for Bo Dahl (B) under pkt. 2."
        )
        await secretary.press("f8")
        assert "Sif Ege" not in secretary.session.meeting.voters("3")
    assert "Sif Ege (B), Sundby" not in Papers(tmp_path).minutes


async def test_a_remark_and_another_chair(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8", "f8")
        await about(secretary, "carl", "r")
        await secretary.type("deltog online")
        await secretary.press("enter")
        await about(secretary, "carl", "h")
        await undone_redone_restarted(tmp_path, secretary, "Carl Friis (A) overtog ledelsen af mødet kl.")
        assert secretary.session.meeting.chair == "Carl Friis"
    assert "- Carl Friis (A), Nordby Kommune (deltog online)" in Papers(tmp_path).minutes


async def test_a_lost_quorum_is_told_at_the_item_and_at_those_after_it(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8", "f8")
        for name in ("carl", "dorte", "erik"):
            await about(secretary, name, "-")
        await secretary.press("f8")
        assert "NOT QUORATE" in secretary.text
    minutes = Papers(tmp_path).minutes
    assert "Forsamlingen var herefter ikke længere beslutningsdygtig (2 af 6 pladser besat)." in minutes
    assert "Forsamlingen var ikke beslutningsdygtig ved punktets behandling (2 af 6 pladser besat)." in minutes
