"""The form for an action: initials become names, dates are dates, and what is wrong is said where it stands."""

from pathlib import Path

import pytest

from kkr_tui.agenda.reader import parse_agenda
from kkr_tui.domain.evolve import replay
from kkr_tui.domain.meeting import Meeting
from kkr_tui.tui.clerk.actions import read_action
from kkr_tui.tui.shared.menu import Wrong
from tests.stories.conftest import clerk

AGENDA = """
organ: Rådet
dato: 2023-11-24
medlemmer:
  - {navn: Line Barfod, parti: Ø, status: til stede}
  - {navn: Lars Bo, parti: A, status: til stede}
  - {navn: Ida Dam, parti: B, status: til stede}
  - {navn: Ib Dal, parti: B, status: afbud}
punkter: [{titel: Noget}]
"""


@pytest.fixture
def meeting() -> Meeting:
    return replay(parse_agenda(AGENDA.encode(), "a.yaml").agenda, ())


@pytest.mark.parametrize(
    ("who", "by", "noted"),
    [
        ("id", "1/2", ("Ida Dam", "1. februar 2024")),  # Ib Dal has the same initials and is not here
        ("ID", "1. februar", ("Ida Dam", "1. februar 2024")),
        ("Lars Bo", "24/11", ("Lars Bo", "24. november 2023")),
        ("sekretariatet", "", ("sekretariatet", "")),
        ("xx", "fredag 1-12-2023", ("xx", "1. december 2023")),
        ("", "29/2", ("", "29. februar 2024")),
        ("", "1.2.25", ("", "1. februar 2025")),
    ],
)
def test_what_is_typed_is_noted_in_full(meeting: Meeting, who: str, by: str, noted: tuple[str, str]) -> None:
    assert read_action(meeting, (who, "ser på det", by)) == (noted[0], "ser på det", noted[1])


@pytest.mark.parametrize(
    ("texts", "field", "says"),
    [
        (("lb", "ser på det", ""), 0, "Line Barfod, Lars Bo"),
        (("id", "", ""), 1, "second field"),
        (("id", "ser på det", "31/2"), 2, "“31/2” is not a date. Write 1/2"),
        (("id", "ser på det", "snart"), 2, "“snart” is not a date"),
    ],
)
def test_what_is_wrong_is_said_where_it_stands(meeting: Meeting, texts: tuple[str, ...], field: int, says: str) -> None:
    wrong = read_action(meeting, texts)
    assert isinstance(wrong, Wrong)
    assert wrong.field == field
    assert says in wrong.says


async def test_the_form_stays_until_the_date_is_one(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        await secretary.press("f8", "ctrl+t", "a")
        await secretary.play("'id' enter 'ser på det' enter 'snart' enter")
        assert "“snart” is not a date" in secretary.text
        await secretary.play("ctrl+u '1/2' enter")
        [action] = secretary.session.meeting.record("1").actions
        assert (action.who, action.what, action.by) == ("Ida Dam", "ser på det", "1. februar 2024")


async def test_a_list_that_finds_nobody_says_so_and_what_to_do(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA.encode()) as secretary:
        for keys in ("f8 ctrl+t m 'xyz'", "enter escape ctrl+r 'xyz'", "escape ctrl+t f 'xyz'"):
            await secretary.play(keys)
            assert "is found by “xyz”" in secretary.text, keys
            assert "Write" in secretary.text
