import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import example, given, settings

from kkr_tui.domain.agenda import Attendance
from kkr_tui.domain.commands import (
    Arrive,
    ChangeAgenda,
    Command,
    MarkAttendance,
    RecordDecision,
    Redo,
    SeatSubstitute,
    Undo,
    UnseatSubstitute,
)
from kkr_tui.domain.evolve import replay
from kkr_tui.domain.history import live
from kkr_tui.journal.recorder import Recorder

from .building import AGENDA, COMMANDS, ROOM, SLUG, events_of, query, recording

BO, CILLA, DORTHE = "Bo", "Cilla", "Dorthe"
FIRST, SECOND, THIRD = (RecordDecision("2", text) for text in ("en", "to", "tre"))
[FIRST_EVENT] = events_of([FIRST])


@settings(max_examples=60, deadline=None)
@given(COMMANDS)
@example([FIRST, SECOND, Undo(), Undo(), Redo(), Undo(), Redo(), Redo()])
@example([FIRST, Undo(), SECOND, Undo(), THIRD, Undo(), Redo(), Undo()])
@example([SeatSubstitute(CILLA, DORTHE), SeatSubstitute(BO, DORTHE), UnseatSubstitute(BO), Arrive(BO), Undo()])
@example([SeatSubstitute(CILLA, DORTHE), Arrive(CILLA), Undo(), MarkAttendance((CILLA,), Attendance.PRESENT)])
@example([SeatSubstitute(CILLA, DORTHE), Arrive(CILLA)])
@example([SeatSubstitute(CILLA, DORTHE), Arrive(CILLA), MarkAttendance((DORTHE,), Attendance.PRESENT)])
@example([SeatSubstitute(CILLA, DORTHE), MarkAttendance((DORTHE, CILLA), Attendance.PRESENT)])
@example([Arrive(AGENDA.substitutes[0].name), ChangeAgenda(replace(AGENDA, members=AGENDA.members[1:]))])
def test_the_views_say_what_the_domain_says(commands: list[Command]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "minutes.db")
        with recording(path) as recorder:
            recorder.store(AGENDA, "")
            for event in events_of(commands):
                recorder.append(SLUG, event, ROOM)
            stored = recorder.load(SLUG)
        meeting = replay(stored.agenda, stored.entries)

        assert query(path, "SELECT seq FROM live_event ORDER BY seq") == [(e.seq,) for e in live(stored.entries)]
        decisions = {number: record.decision for number, record in meeting.items.items() if record.decision}
        assert dict(query(path, "SELECT item, text FROM decision")) == decisions
        presence = [(p.at.isoformat(), p.item, p.person, p.movement) for p in meeting.presence]
        assert query(path, "SELECT at, item, person, movement FROM presence") == presence
        assert dict(query(path, "SELECT person, status FROM attendance")) == meeting.attendance
        seated = {member: name for member, name in meeting.substitutes.items() if name in meeting.attendance}
        assert dict(query(path, "SELECT substitute_for, person FROM attendance WHERE substitute_for <> ''")) == seated


def test_the_views_keep_meetings_apart_and_know_titles(db: Path, recorder: Recorder) -> None:
    recorder.store(replace(AGENDA, date=AGENDA.date.replace(year=2024), members=(), guests=()), "")
    recorder.append(SLUG, FIRST_EVENT, ROOM).result()
    assert query(db, "SELECT meeting, item, title, text FROM decision") == [(SLUG, "2", "Eventuelt", "en")]
    assert {slug for (slug,) in query(db, "SELECT DISTINCT meeting FROM attendance")} == {SLUG}


def test_attendance_knows_the_substitutes_whom_the_agenda_has_present(tmp_path: Path) -> None:
    [seated, *others] = AGENDA.substitutes
    present = replace(seated, status=Attendance.PRESENT)
    with recording(tmp_path / "minutes.db") as recorder:
        recorder.store(replace(AGENDA, substitutes=(present, *others)), "")
    sql = "SELECT status, substitute_for FROM attendance WHERE person = ?"
    assert query(tmp_path / "minutes.db", sql, seated.name) == [("present", AGENDA.members[0].name)]


def test_any_tool_can_search_the_index(db: Path, recorder: Recorder) -> None:
    recorder.append(SLUG, FIRST_EVENT, ROOM).result()
    assert query(db, "SELECT text FROM event_fts WHERE event_fts MATCH 'en'") == [("en",)]
