"""The next speaker: a list of who is here, narrowed by typing."""

from collections.abc import Callable, Sequence

from textual.app import App

from kkr_tui.domain.agenda import Attendance
from kkr_tui.domain.meeting import Meeting
from kkr_tui.language import _
from kkr_tui.tui.clerk.roll import Row, matching, rows
from kkr_tui.tui.shared.menu import Pick, Picker


def ask_for_speaker(app: App[None], meeting: Meeting, answered: Callable[[str | None], None]) -> None:
    """Ask who speaks; ``answered`` gets the name, or None. Initials and beginnings of names find people."""
    people = rows(meeting, "")

    def match(_picks: Sequence[Pick], query: str) -> list[Pick]:
        return [_pick(row) for row in sorted(matching(people, query), key=_is_away)]

    app.push_screen(Picker(_("Who speaks?"), match((), ""), match), answered)


def _is_away(row: Row) -> bool:
    return row.status is not Attendance.PRESENT or not row.in_room


def _pick(row: Row) -> Pick:
    return Pick(row.name, row.name, ", ".join(filter(None, (f"({row.party})" if row.party else "", row.where))))
