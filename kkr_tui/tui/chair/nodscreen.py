"""``kkr chair --nod``: the log, and two keys that answer a decision. Nothing but the chair's own file is written."""

import asyncio
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from kkr_tui.clock import now
from kkr_tui.domain.agenda import Item
from kkr_tui.domain.matters import Answer
from kkr_tui.journal.errors import JournalError
from kkr_tui.journal.nodding import give
from kkr_tui.journal.nods import NodReader
from kkr_tui.language import _
from kkr_tui.tui.chair.keys import LOG
from kkr_tui.tui.chair.logscreen import LogScreen
from kkr_tui.tui.chair.nods import Answered, Reading, line, nod_to, target
from kkr_tui.tui.chair.still import Still
from kkr_tui.tui.chair.view import View
from kkr_tui.tui.shared.keys import N_, Key, bindings
from kkr_tui.tui.shared.menu import Form

OK = Key("o", "ok", N_("Ok"), N_("Answer ok to the marked decision, or else to the newest"), 9)
CORRECT = Key("r", "correct", N_("Correct this"), N_("Ask for a correction of it, with a line of text"), 9)
_SHOWN = {Answer.OK: OK.shown, Answer.CORRECT: CORRECT.shown}


class NodScreen(LogScreen):
    """The log on which decisions are answered. ``record`` is the database that is followed, and never written."""

    KEYS: ClassVar[Sequence[Key]] = (OK, CORRECT, *LOG)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings((OK, CORRECT), in_text=False)]
    DEFAULT_CSS = (
        "NodScreen #answering { padding: 0 2; background: $panel; text-wrap: nowrap; text-overflow: ellipsis; }"
    )

    def __init__(self, record: Path, moment: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._record = record
        self._answered = Answered()
        self._reading = Reading(moment)
        self._given: NodReader | None = None
        self._one_at_a_time = asyncio.Lock()

    def compose(self) -> ComposeResult:
        """As the log, and a line that says which decision the keys answer."""
        yield from super().compose()
        yield Still(id="answering")

    def on_unmount(self) -> None:
        """Let go of the chair's file."""
        if self._given:
            self._given.close()

    def marks(self, view: View) -> Mapping[str, Content]:
        """What was answered."""
        return self._answered.marks(view)

    def show(self, view: View | None) -> None:
        """As the log; and from now on its wordings can be read."""
        if view is not None:
            self._reading.shown(view)
        super().show(view)
        self._show_target()

    def show_time(self, view: View | None) -> None:
        """Once a second: also what another chair's program, or this one before, has answered."""
        super().show_time(view)
        if view is None:
            return
        if self._given is None:
            self._given = NodReader(self._record, view.meeting.agenda.slug)
        if self._know_answers():
            self.show(view)

    def on_log_view_moved(self) -> None:
        """Another decision may be marked."""
        super().on_log_view_moved()
        self._show_target()

    async def action_ok(self) -> None:
        """The decision is as it was made."""
        if item := self._target():
            await self._answer(item, Answer.OK, "")

    def action_correct(self) -> None:
        """It is not: ask what should be corrected."""
        item, view = self._target(), self.view
        if item is None or view is None:
            return

        async def answered(texts: tuple[str, ...] | None) -> None:
            if texts is not None:
                await self._answer(item, Answer.CORRECT, texts[0], of=view)

        title = _("Item %(item)s is to be corrected") % {"item": f"{item.number} {item.title}"}
        self.app.push_screen(Form(title, (_("What is to be corrected? (a line, or nothing)"),)), answered)

    def _target(self) -> Item | None:
        """What a key answers; None, with the reason on the screen, when there is nothing or it has only just come."""
        item = target(self.view, self.decisions.marked) if self.view else None
        if item is None:
            self.notify(_("There is no decision here that can be answered."), severity="warning", markup=False)
        elif not self._reading.is_read(item.number):
            text = _("Item %(item)s has only just changed. Read it, then press again.") % {"item": item.number}
            self.notify(text, severity="warning", markup=False)
            return None
        return item

    async def _answer(self, item: Item, answer: Answer, text: str, of: View | None = None) -> None:
        """Keep the answer to the wording that was on the screen (in ``of``) when the key was pressed."""
        view = of or self.view
        assert view is not None  # noqa: S101 - there was a decision on it
        nod = nod_to(view, item, answer, text, now())
        async with self._one_at_a_time:
            try:
                await asyncio.to_thread(give, self._record, view.meeting.agenda.slug, nod)
            except JournalError as error:
                self.notify(str(error), severity="error", timeout=20, markup=False)
                return
        self._know_answers()
        self.show(self.view)

    def _know_answers(self) -> bool:
        with suppress(JournalError):  # said when something is answered, where it matters
            return self._given is not None and self._answered.add(self._given.news())
        return False

    def _show_target(self) -> None:
        if self.view is not None:
            item = target(self.view, self.decisions.marked)
            self.query_one("#answering", Still).show(line(self.view, item, self._answered, _SHOWN))
