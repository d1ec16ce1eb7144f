"""``kill -9`` at any moment: nothing that was called saved is lost."""

import random
import sys
from pathlib import Path

import pytest

from kkr_tui.journal.follower import Follower
from kkr_tui.journal.verify import verify

from .building import SLUG, recording
from .puppet import answer, puppet

ROUNDS = 10

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is of Unix")


def test_everything_acknowledged_is_there(db: Path) -> None:
    moment = random.Random(20231124)
    for _ in range(ROUNDS):
        with puppet(db) as process:
            assert answer(process) == "open"
            said = [answer(process, "flood")]
            said += [answer(process) for _ in range(moment.randrange(60))]
            process.kill()
            assert process.stdout
            said += process.stdout.read().split("\n")
        events = [int(line.split()[1]) for line in said if line.startswith("event ")]
        drafts = [int(line.split()[1]) for line in said if line.startswith("draft ")]

        with Follower(db) as follower:
            assert follower.writer() is None
            stored = follower.read(SLUG)
        assert [entry.seq for entry in stored.entries] == list(range(1, len(stored.entries) + 1))
        assert len(stored.entries) >= max(events)
        assert not drafts or int(stored.drafts["2"].text) >= max(drafts)
        assert verify(db) == []


def test_the_next_one_need_not_take_over_and_tidies_up(db: Path) -> None:
    with puppet(db) as process:
        assert answer(process) == "open"
        process.kill()
        process.wait()
    with recording(db, create=False) as recorder:
        assert recorder.load(SLUG).entries == ()
    assert [path.name for path in db.parent.iterdir()] == ["minutes.db"]
