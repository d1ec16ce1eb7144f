"""The chair's own file beside the record: what was answered, and one answer more."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

from kkr_tui.domain.nods import Nod
from kkr_tui.journal.nodding import give
from kkr_tui.journal.nods import NodReader


class AnswerFile:
    """Answers to the decisions of the meetings in ``record``, a database that is never written."""

    def __init__(self, record: Path) -> None:
        self._record = record
        self._one_at_a_time = asyncio.Lock()
        self._reader: NodReader | None = None

    async def give(self, meeting: str, nod: Nod) -> None:
        """Write this answer, when those before it are written. Raises JournalError."""
        async with self._one_at_a_time:
            await asyncio.to_thread(give, self._record, meeting, nod)

    def news(self, meeting: str) -> Sequence[Nod]:
        """What was answered since the last time, by whatever program. Raises JournalError."""
        if self._reader is None:
            self._reader = NodReader(self._record, meeting)
        return self._reader.news()

    def close(self) -> None:
        """Let go of the file."""
        if self._reader:
            self._reader.close()
