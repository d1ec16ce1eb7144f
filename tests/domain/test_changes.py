"""A changed agenda file: which number each case has afterwards, what stays closed, who sits."""

from dataclasses import replace

import pytest

from kkr_tui.domain.agenda import Item, Member
from kkr_tui.domain.changes import taken_over
from kkr_tui.domain.commands import ChangeAgenda, CloseDoors, Command, EnterItem, SeatSubstitute
from tests.domain.gestures import renumbered
from tests.domain.scene import AGENDA, play

FORMALIA, MOLEN, EVENTUELT = AGENDA.items
SLUSEN = Item(number="", title="Slusen")
RETITLED = replace(MOLEN, title="Molen og kajen")


@pytest.mark.parametrize(
    ("happened", "file", "numbers"),
    [
        ((), (SLUSEN, *AGENDA.items), "5 Slusen, 1 Formalia, 1.1 Godkendelse af dagsorden, 2 Molen, 3 Eventuelt"),
        (
            (),
            (FORMALIA, RETITLED, EVENTUELT),
            "1 Formalia, 1.1 Godkendelse af dagsorden, 2 Molen og kajen, 3 Eventuelt",
        ),
        (
            (EnterItem("2"),),
            (FORMALIA, RETITLED, EVENTUELT),
            "1 Formalia, 1.1 Godkendelse af dagsorden, 4 Molen og kajen, 3 Eventuelt, 2 Molen",
        ),
        ((), (MOLEN, MOLEN, SLUSEN), "4 Molen, 2 Molen, 3 Slusen"),
        ((EnterItem("1.1"),), (MOLEN,), "2 Molen, 1.1 Godkendelse af dagsorden"),
    ],
    ids=["a new item first", "a new title", "a new title of a case on record", "one title twice", "a chapter gone"],
)
def test_numbers(happened: tuple[Command, ...], file: tuple[Item, ...], numbers: str) -> None:
    after = taken_over(play(*happened), replace(AGENDA, items=renumbered(file)))
    assert ", ".join(f"{item.number} {item.title}" for item in after.walk()) == numbers


def test_what_stood_in_a_closed_chapter_stays_closed_wherever_the_file_puts_it() -> None:
    flat = replace(AGENDA, items=renumbered([*AGENDA.treated()]))
    assert play(CloseDoors("1"), ChangeAgenda(flat)).agenda.closed_numbers == {"1.1"}


def test_a_substitute_who_has_become_a_member_sits_on_one_seat() -> None:
    members = (*AGENDA.members, Member(name="Tor Holm"))
    meeting = play(
        SeatSubstitute("Dorte Grå", "Tor Holm"), ChangeAgenda(replace(AGENDA, members=members, substitutes=()))
    )
    assert [seat.member.name for seat in meeting.seats() if seat.holder == "Tor Holm"] == ["Tor Holm"]
