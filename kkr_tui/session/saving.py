"""What the mark in the corner may say, and drafts on their way to the disk."""

import asyncio
import datetime as dt
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from enum import StrEnum

from kkr_tui.journal.errors import JournalError
from kkr_tui.journal.recorder import Recorder
from kkr_tui.journal.values import Draft

RETRY_SECONDS = 1.0


class SaveState(StrEnum):
    """``SAVED``: all that was typed is on disk. ``PENDING``: on its way. ``FAILED``: it is not, and is tried again."""

    SAVED = "saved"
    PENDING = "pending"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Saved:
    """The state of saving. ``at`` is the time in the room of the last durable write; ``problem`` says what is wrong."""

    state: SaveState = SaveState.SAVED
    at: dt.datetime | None = None
    problem: str = ""


class DraftSaver:
    """Saves the newest text of each item, one write at a time: while one is under way only the latest one waits."""

    def __init__(self, recorder: Recorder, slug: str, tell: Callable[[JournalError | None], None]) -> None:
        self._recorder = recorder
        self._slug = slug
        self._tell = tell
        self._waiting: dict[str, Draft] = {}
        self._task: asyncio.Task[None] | None = None

    @property
    def idle(self) -> bool:
        """Whether every draft is on disk."""
        return self._task is None

    def save(self, draft: Draft) -> None:
        """Have ``draft`` on disk as soon as can be. It replaces a waiting one of the same item."""
        self._waiting[draft.item] = draft
        if self._task is None:
            # Handed over here and not in the task, which would begin only when all that the key changed is painted.
            self._task = asyncio.create_task(self._run(*self._handed_over()), name="drafts")

    async def settle(self) -> None:
        """Wait until nothing is under way."""
        while self._task is not None:
            await asyncio.shield(self._task)

    def hand_in(self) -> None:
        """Ask for what still waits, once more and without waiting for it: the program is ending."""
        for draft in self._waiting.values():
            self._recorder.save_draft(self._slug, draft)

    def _handed_over(self) -> tuple[Draft, "Future[Draft]"]:
        _item, draft = self._waiting.popitem()
        return draft, self._recorder.save_draft(self._slug, draft)

    async def _run(self, draft: Draft, written: "Future[Draft]") -> None:
        try:
            await self._saved(draft, written)
            while self._waiting:
                await self._saved(*self._handed_over())
        finally:
            self._task = None
        self._tell(None)

    async def _saved(self, draft: Draft, written: "Future[Draft]") -> None:
        try:
            await asyncio.wrap_future(written)
        except JournalError as error:
            self._waiting.setdefault(draft.item, draft)
            self._tell(error)
            await asyncio.sleep(RETRY_SECONDS)
