"""What the chair answers is taken in as it comes: read in a thread of its own, entered by the session in order."""

import asyncio
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress

from kkr_tui.domain.commands import EnterNod
from kkr_tui.domain.events import Entry
from kkr_tui.domain.nods import Nod
from kkr_tui.domain.refusals import Refused
from kkr_tui.journal.errors import JournalError
from kkr_tui.journal.nods import NodReader
from kkr_tui.session.session import Session

LOOK_EVERY = 0.2


class ChairsAnswers:
    """Follows the chair's file beside the record of ``session``, from its making until ``close``.

    ``entered`` is called on the event loop with the rows of the record that came of one look, all of them durable;
    ``trouble`` with the words for what keeps the file from being read, once as long as it stays the same. Needs a
    running event loop.
    """

    def __init__(
        self, session: Session, entered: Callable[[Sequence[Entry]], None], trouble: Callable[[str], None]
    ) -> None:
        self._session = session
        self._entered = entered
        self._trouble = trouble
        self._told = ""
        self._tasks: set[asyncio.Task[None]] = set()
        self._over = threading.Event()
        self._loop = asyncio.get_running_loop()
        # A daemon: whatever a strange file does to who reads it, the secretary's program goes on, and ends.
        threading.Thread(target=self._follow, name="chair's answers", daemon=True).start()

    def close(self) -> None:
        """Look no more. What was not entered yet is, when the meeting is opened again."""
        self._over.set()

    def _follow(self) -> None:
        with NodReader(self._session.path, self._session.slug) as reader:
            while not self._over.wait(LOOK_EVERY):
                try:
                    nods, problem = reader.news(), ""
                except JournalError as error:
                    nods, problem = [], str(error)
                if nods or problem != self._told:
                    with suppress(RuntimeError):  # the loop is closed: the program is ending
                        self._loop.call_soon_threadsafe(self._take, nods, problem)

    def _take(self, nods: Sequence[Nod], problem: str) -> None:
        if problem and problem != self._told:
            self._trouble(problem)
        self._told = problem
        if nods:
            task = asyncio.create_task(self._enter(nods), name="chair's answers")
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _enter(self, nods: Sequence[Nod]) -> None:
        """One that is in the record already is refused by the domain: nothing is entered twice."""
        entries: list[Entry] = []
        with suppress(JournalError):  # another program took over, and enters them
            for nod in nods:
                answer = await self._session.do(EnterNod(nod))
                if not isinstance(answer, Refused):
                    entries.append(answer)
        if entries:
            self._entered(entries)
