"""The line under the attendance list is never cut."""

import pytest
from rich.cells import cell_len

from kkr_tui import language
from kkr_tui.domain.events import SubstituteCalled
from kkr_tui.tui.clerk.roll import row_content, rows
from kkr_tui.tui.clerk.signhints import sign_hints
from tests.minutes.scene import AGENDA, held


@pytest.mark.parametrize("opened", [True, False])
@pytest.mark.parametrize("speaks", language.LANGUAGES)
def test_hints_are_whole_or_left_out(speaks: str, *, opened: bool) -> None:
    language.use(speaks)
    whole = sign_hints(500, opened=opened).split(" · ")
    assert len(whole) == 5
    for cells in range(20, 100):
        line = sign_hints(cells, opened=opened)
        assert line.split(" · ") == whole[: line.count(" · ") + 1]
        assert cell_len(line) <= cells
    assert sign_hints(50, opened=opened).count(" · ") >= 2


def test_a_dot_stands_for_whom_one_waits_and_the_count_is_that_of_the_dots() -> None:
    meeting = held(("09.50", SubstituteCalled("Jørgen Kresten Suhr", "Christian Holm Donatzky")))
    dotted = [row.name for row in rows(meeting, "") if row_content(row, 60).plain.startswith(" · ")]
    members = [member.name for member in AGENDA.members if member.name != "Jørgen Kresten Suhr"]
    assert dotted == [*members, "Christian Holm Donatzky"] == meeting.awaited()
    without = [row.name for row in rows(held(), "") if row_content(row, 60).plain.startswith("   ")]
    assert without == ["Christian Holm Donatzky"]
