from collections.abc import Iterator
from pathlib import Path

import pytest

from kkr_tui.journal.recorder import Recorder

from .building import AGENDA, recording


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "minutes.db"


@pytest.fixture
def recorder(db: Path) -> Iterator[Recorder]:
    """Open for writing, the meeting stored."""
    with recording(db) as opened:
        opened.store(AGENDA, "organ: KKR Prøve")
        yield opened
