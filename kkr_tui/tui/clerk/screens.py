"""The screens of a meeting, each loaded when it is first asked for: only one of them is there at the start."""

from collections.abc import Mapping

from kkr_tui.session import Session
from kkr_tui.tui.clerk.base import SessionScreen


def made(name: str, session: Session, notice: str, phrases: Mapping[str, str], spelling: str) -> SessionScreen:
    """The screen of that name. Raises KeyError when there is none."""
    match name:
        case "meeting":
            from kkr_tui.tui.clerk.meeting import MeetingScreen

            return MeetingScreen(session, notice, phrases, spelling)
        case "attendance":
            from kkr_tui.tui.clerk.attendance import AttendanceScreen

            return AttendanceScreen(session, notice)
        case "log":
            from kkr_tui.tui.clerk.reading import LogScreen

            return LogScreen(session, notice)
        case "read_back":
            from kkr_tui.tui.clerk.reading import ReadBackScreen

            return ReadBackScreen(session, notice)
        case "figures":
            from kkr_tui.tui.clerk.figures import FiguresScreen

            return FiguresScreen(session, notice)
        case _:
            raise KeyError(name)
