"""The fold that grows and is taken back: at every row it is what the whole record folds to."""

from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from kkr_tui.domain.commands import Command
from kkr_tui.domain.evolve import replay
from kkr_tui.domain.fold import Fold
from kkr_tui.domain.meeting import before_the_meeting
from kkr_tui.domain.room import room_at, rooms
from tests.domain.machine import COUNCIL, GESTURES
from tests.domain.scene import play


@given(st.lists(st.one_of(*GESTURES.values()), max_size=25))
def test_a_fold_that_grows_and_is_taken_back_equals_replay(sequence: list[Command]) -> None:
    rows = play(*sequence, meeting=before_the_meeting(COUNCIL)).entries
    with patch("kkr_tui.domain.fold._BETWEEN_MARKS", 3):
        fold = Fold(COUNCIL)
        for number, row in enumerate(rows, 1):
            meeting = replay(COUNCIL, rows[:number])
            assert fold.add(row) == meeting
            assert {turn.entering: room_at(fold, turn.entering) for turn in fold.turns()} == rooms(meeting)
