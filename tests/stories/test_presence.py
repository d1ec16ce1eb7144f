from pathlib import Path

from tests.stories.conftest import Clerk, clerk
from tests.stories.harbour import AGENDA, Papers


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
        assert secretary.session.meeting.seats_filled == 6
    minutes = Papers(tmp_path).minutes
    assert "- Bo Dahl (B), Sundby Kommune\n- Sif Ege (B), Sundby Kommune (suppleant for Bo Dahl)" in minutes
    assert "## Afbud" not in minutes


async def test_a_substitute_for_one_item_only(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8", "f8")
        await about(secretary, "dahl", "o", "enter")
        assert "Sif Ege" in secretary.session.meeting.voters("2")
        await secretary.press("f8")
        assert "Sif Ege" not in secretary.session.meeting.voters("3")
    assert "Sif Ege (B), Sundby" not in Papers(tmp_path).minutes


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
