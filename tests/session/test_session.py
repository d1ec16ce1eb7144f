"""The session's promises: nothing is shown as recorded or called saved before it is, nothing is dropped."""

import asyncio
import datetime as dt
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kkr_tui.domain.commands import ApproveMinutes, EnterItem, OpenMeeting, RecordDecision, Redo, Undo
from kkr_tui.domain.decide import Refused
from kkr_tui.domain.events import Entry
from kkr_tui.domain.meeting import Meeting
from kkr_tui.journal.errors import MeetingUnknown, SaveFailed
from kkr_tui.journal.recorder import Recorder
from kkr_tui.journal.values import StoredMeeting
from kkr_tui.session import SaveState, Session, saving
from tests.domain.scene import AGENDA


@pytest.fixture
def recorder(tmp_path: Path) -> Any:
    opened = Recorder.open(tmp_path / "minutes.db", who="test", create=True)
    yield opened
    opened.close()


def session_on(recorder: Recorder) -> Session:
    return Session(recorder, recorder.store(AGENDA, "source"))


async def test_state_after_a_restart_equals_state_before(recorder: Recorder) -> None:
    session = session_on(recorder)
    for command in (OpenMeeting(), EnterItem("2"), RecordDecision("2", "Godkendt."), Undo()):
        assert not isinstance(await session.do(command), Refused)
    session.type("2", "Godkendt, dog", 4)
    await session.settle()
    again = session_on(recorder)
    assert again.meeting == session.meeting
    assert again.head == session.head
    assert (again.text("2"), again.cursor("2")) == ("Godkendt, dog", 4)
    assert again.unrecorded("2")
    assert not isinstance(await again.do(Redo()), Refused)
    assert again.meeting.record("2").decision == "Godkendt."


async def test_commands_asked_for_at_once_are_carried_out_in_order(recorder: Recorder) -> None:
    session = session_on(recorder)
    texts = [f"nr. {n}" for n in range(20)]
    await asyncio.gather(*(session.do(RecordDecision("2", text)) for text in texts))
    assert [revision.text for revision in session.meeting.record("2").revisions] == texts


class FailingDisk:
    """A recorder whose first writes fail as on a full disk."""

    def __init__(self, real: Recorder, failures: int) -> None:
        self._real = real
        self.failures = failures

    def append(self, *args: Any) -> Future[Any]:
        return self._or_fail(lambda: self._real.append(*args))

    def save_draft(self, *args: Any) -> Future[Any]:
        return self._or_fail(lambda: self._real.save_draft(*args))

    def load(self, slug: str) -> StoredMeeting:
        if self.failures:
            self.failures -= 1
            raise SaveFailed("the disk is full")
        return self._real.load(slug)

    @property
    def path(self) -> Path:
        return self._real.path

    def _or_fail(self, write: Callable[[], Future[Any]]) -> Future[Any]:
        if self.failures:
            self.failures -= 1
            failed: Future[Any] = Future()
            failed.set_exception(SaveFailed("the disk is full"))
            return failed
        return write()


async def test_a_failed_write_is_said_and_tried_again(recorder: Recorder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kkr_tui.session.session.RETRY_SECONDS", 0)
    monkeypatch.setattr(saving, "RETRY_SECONDS", 0)
    disk: Any = FailingDisk(recorder, failures=3)
    session = Session(disk, recorder.store(AGENDA, "source"))
    states: list[tuple[SaveState, str, int]] = []
    session.watch(lambda: states.append((session.saved.state, session.saved.problem, len(session.meeting.entries))))
    entry = await session.do(RecordDecision("2", "Godkendt."))
    assert isinstance(entry, Entry)
    assert states[:3] == [(SaveState.FAILED, "the disk is full", 0)] * 3
    assert states[-1] == (SaveState.SAVED, "", 1)
    disk.failures = 2
    session.type("2", "Godkendt, dog", 3)
    session.type("2", "Godkendt, dog ikke", 9)
    await session.settle()
    assert SaveState.FAILED in [state for state, _problem, _rows in states[4:]]
    assert session.saved.state is SaveState.SAVED
    assert recorder.load(AGENDA.slug).drafts["2"].text == "Godkendt, dog ikke"


async def test_what_is_entered_in_another_meeting_is_tried_again_too(
    recorder: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kkr_tui.session.session.RETRY_SECONDS", 0)
    later = replace(AGENDA, date=AGENDA.date + dt.timedelta(days=70))
    recorder.store(AGENDA, "source")
    disk: Any = FailingDisk(recorder, failures=4)
    session = Session(disk, recorder.store(later, "source"))
    states: list[SaveState] = []
    session.watch(lambda: states.append(session.saved.state))
    slug = await session.previous_meeting()
    assert slug == AGENDA.slug
    command = ApproveMinutes(later.slug, later.date, "Pkt. 2: nej")
    approved = await session.do_in(slug, command)
    assert isinstance(approved, Meeting)
    assert approved.approval
    assert approved.approval.changes == "Pkt. 2: nej"
    assert states == [*[SaveState.FAILED] * 4, SaveState.SAVED]
    assert session.meeting.approval is None
    assert isinstance(await session.do_in(slug, command), Refused)
    assert len(recorder.load(AGENDA.slug).entries) == 1
    with pytest.raises(MeetingUnknown):
        await session.do_in("intet-moede", command)


async def test_a_clock_that_is_set_back_does_not_hide_newer_text(
    recorder: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = session_on(recorder)
    session.type("2", "først", 0)
    await session.settle()
    early = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)

    class SetBack(dt.datetime):
        @classmethod
        def now(cls, tz: dt.tzinfo | None = None) -> Any:
            return early.astimezone(tz)

    monkeypatch.setattr("kkr_tui.session.session.dt.datetime", SetBack)
    session.type("2", "sidst", 0)
    await session.settle()
    assert recorder.load(AGENDA.slug).drafts["2"].text == "sidst"
