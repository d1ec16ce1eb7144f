"""Thousands of gestures in any order; ``make soak`` plays for much longer (``--hypothesis-profile soak``)."""

from typing import get_args

from hypothesis import settings

from kkr_tui.domain.commands import Command
from tests.domain.machine import GESTURES, MeetingMachine

TestMeeting = MeetingMachine.TestCase
TestMeeting.settings = settings(max_examples=max(150, settings().max_examples), deadline=None)


def test_every_command_is_played() -> None:
    assert set(GESTURES) == set(get_args(Command))
