"""One writer at a time, and how another becomes the one."""

import os
import signal
import sys
from pathlib import Path

import pytest

from kkr_tui.domain.events import ItemEntered, MeetingOpened, WriterTookOver
from kkr_tui.journal.errors import LeaseLost, WriterElsewhere
from kkr_tui.journal.follower import Follower
from kkr_tui.journal.recorder import Recorder
from kkr_tui.journal.verify import verify

from .building import AGENDA, ROOM, SLUG, recording
from .puppet import answer, puppet


def test_of_two_who_open_at_once_one_wins(db: Path) -> None:
    with puppet(db) as one, puppet(db) as other:
        assert sorted([answer(one), answer(other)]) == ["WriterElsewhere", "open"]


def test_the_second_is_told_who_the_first_is(db: Path, recorder: Recorder) -> None:
    with pytest.raises(WriterElsewhere, match="Lis") as caught:
        Recorder.open(db, who="Ole", create=False)
    holder = caught.value.holder
    assert (holder.who, holder.pid) == ("Lis", os.getpid())
    assert recorder.append(SLUG, MeetingOpened(), ROOM).result().entry.seq == 1


def test_whoever_closes_leaves_it_free(db: Path) -> None:
    for who in ("Lis", "Ole"):
        with recording(db, who=who) as recorder, Follower(db) as follower:
            recorder.store(AGENDA, "")
            writer = follower.writer()
            assert writer is not None
            assert writer.who == who
    with Follower(db) as follower:
        assert follower.writer() is None


def test_a_name_that_leads_to_the_same_file_is_the_same_file(db: Path, recorder: Recorder) -> None:
    other = db.with_name("other.db")
    other.symlink_to(db)
    with pytest.raises(WriterElsewhere):
        Recorder.open(other, who="Ole", create=False)


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGSTOP")
def test_one_that_slept_through_a_takeover_is_refused(db: Path) -> None:
    with puppet(db) as sleeper:
        assert answer(sleeper) == "open"
        assert answer(sleeper, "append") == "1"
        sleeper.send_signal(signal.SIGSTOP)
        with pytest.raises(WriterElsewhere) as caught:
            Recorder.open(db, who="Ole", create=False)
        assert caught.value.holder.pid == sleeper.pid

        with recording(db, create=False, take_over=True, who="Ole") as recorder:
            taken = recorder.load(SLUG)
            assert recorder.append(SLUG, ItemEntered("2"), ROOM).result().entry.seq == 3
            sleeper.send_signal(signal.SIGCONT)
            assert answer(sleeper, "append") == "LeaseLost"
            assert sleeper.stdin
            sleeper.stdin.close()
            assert sleeper.wait() == 0

            # The old one's end must not look like the new one's.
            with Follower(db) as follower:
                writer = follower.writer()
            assert writer is not None
            assert writer.who == "Ole"
            with pytest.raises(WriterElsewhere):
                Recorder.open(db, who="Eva", create=False)
            assert len(recorder.load(SLUG).entries) == 3

    event = taken.entries[-1].event
    assert isinstance(event, WriterTookOver)
    assert event.before.startswith("Puppet (")
    assert verify(db) == []


def test_a_takeover_is_told_once_in_every_meeting_and_only_when_there_was_somebody(db: Path) -> None:
    with recording(db, take_over=True) as first:
        assert first.store(AGENDA, "").entries == ()
        with recording(db, take_over=True) as second:
            assert len(second.store(AGENDA, "").entries) == 1
            assert len(second.load(SLUG).entries) == 1
            with pytest.raises(LeaseLost):
                first.append(SLUG, MeetingOpened(), ROOM).result()
            with pytest.raises(LeaseLost):
                first.load(SLUG)
