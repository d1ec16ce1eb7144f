"""How often somebody attended: as the whole record of each meeting has it."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings

from kkr_tui.domain.agenda import Attendance
from kkr_tui.domain.commands import Command, MarkAttendance, OpenMeeting, SeatSubstitute, Undo
from kkr_tui.domain.evolve import replay
from kkr_tui.domain.participation import Part, participations
from kkr_tui.journal.attendance import attendance_of
from kkr_tui.journal.recorder import Recorder

from .building import AGENDA, COMMANDS, ROOM, SLUG, events_of, recording


def record(recorder: Recorder, commands: list[Command]) -> None:
    for event in events_of(commands):
        recorder.append(SLUG, event, ROOM).result()


def parts(db: Path, person: str) -> dict[str, list[tuple[str, Part, str]]]:
    return {
        name: [(one.slug, one.part, one.stood_for) for one in found]
        for name, found in attendance_of(db, person).items()
    }


def test_the_parts_people_had_newest_meeting_first_whatever_was_undone(db: Path, recorder: Recorder) -> None:
    later = replace(AGENDA, date=AGENDA.date.replace(year=AGENDA.date.year + 1))
    recorder.store(later, "")
    gone = MarkAttendance(("Bo",), Attendance.ABSENT)
    record(recorder, [OpenMeeting(), gone, Undo(), SeatSubstitute("Cilla", "Dorthe")])
    assert parts(db, "cilla") == {"Cilla": [(SLUG, Part.EXCUSED, "")]}
    assert parts(db, "bo") == {"Bo": [(SLUG, Part.PRESENT, "")]}
    assert parts(db, "DORTHE") == {"Dorthe": [(SLUG, Part.SUBSTITUTE, "Cilla")]}
    assert parts(db, "gæst") == {"Gæst": [(SLUG, Part.GUEST, "")]}
    assert parts(db, " ") == parts(db, "nobody") == {}
    recorder.append(later.slug, events_of([OpenMeeting()])[0], ROOM).result()
    assert [slug for slug, _part, _for in parts(db, "cilla")["Cilla"]] == [later.slug, SLUG]


@settings(max_examples=25, deadline=None)
@given(COMMANDS)
def test_it_is_what_the_record_says_while_it_is_written_and_from_the_index(commands: list[Command]) -> None:
    with tempfile.TemporaryDirectory() as folder, recording(path := Path(folder) / "minutes.db") as recorder:
        recorder.store(AGENDA, "")
        record(recorder, [OpenMeeting(), *commands])
        stored = recorder.load(SLUG)
        meeting = replay(stored.agenda, stored.entries)
        told = {one.person.name: one for one in participations(meeting)} if meeting.opened_at else {}
        expected = {name: [(SLUG, one.part, one.stood_for)] for name, one in told.items()}
        for _while_writing in (True, False):
            assert {name: had for part in told for name, had in parts(path, part).items()} == expected
            recorder.close()
