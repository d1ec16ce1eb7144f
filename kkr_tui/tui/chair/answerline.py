"""The line that says which decision two keys answer."""

import time
from collections.abc import Callable, Mapping
from contextlib import suppress

from textual.content import Content
from textual.message import Message

from kkr_tui.clock import now
from kkr_tui.domain.agenda import Item
from kkr_tui.domain.matters import Answer
from kkr_tui.journal.errors import JournalError
from kkr_tui.language import _
from kkr_tui.tui.chair.answerfile import AnswerFile
from kkr_tui.tui.chair.keys import CORRECT, OK
from kkr_tui.tui.chair.nods import Answered, Reading, line, nod_to, target
from kkr_tui.tui.chair.still import Still
from kkr_tui.tui.chair.view import View
from kkr_tui.tui.shared.bound import shown
from kkr_tui.tui.shared.menu import Form, Texts, Wrong


class AnswerLine(Still):
    """Answers the marked decision of the screen it stands on; without a mark the newest one, if ``newest``.

    Answers go to ``file`` and come from it, which this line closes at the end. ``moment`` gives seconds.
    """

    DEFAULT_CSS = "AnswerLine { padding: 0 2; background: $panel; text-wrap: nowrap; text-overflow: ellipsis; }"

    class Changed(Message):
        """There are other answers than before."""

    def __init__(self, file: AnswerFile, *, newest: bool, moment: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._file = file
        self._newest = newest
        self._reading = Reading(moment)
        self._answered = Answered()
        self._view: View | None = None

    def on_mount(self) -> None:
        """Look each second what another chair's program, or this one before, has answered."""
        self.watch(self.app, "beats", self._look)

    def on_unmount(self) -> None:
        """Let go of the chair's file."""
        self._file.close()

    def follow(self, view: View, marked: str) -> None:
        """These decisions are on the screen, where they can be read, and that one is marked."""
        first, self._view = self._view is None, view
        self._reading.shown(view)
        keys = {Answer.OK: shown(self.app, OK), Answer.CORRECT: shown(self.app, CORRECT)}
        self.show(line(view, target(view, marked, newest=self._newest), self._answered, keys))
        if first:
            self._look()

    def marks(self, view: View) -> Mapping[str, Content]:
        """By item, what stands behind the title of an answered decision."""
        return self._answered.marks(view)

    async def agree(self, marked: str) -> None:
        """The decision is as it was made."""
        if (view := self._view) and (item := self._target(view, marked)):
            await self._answer(view, item, Answer.OK, "")

    def ask(self, marked: str) -> None:
        """It is not: ask what should be corrected. The answer is to the wording on the screen now."""
        view = self._view
        if view is None or (item := self._target(view, marked)) is None:
            return

        async def answered(texts: tuple[str, ...] | None) -> None:
            if texts is not None:
                await self._answer(view, item, Answer.CORRECT, texts[0])

        title = _("Item %(item)s is to be corrected") % {"item": f"{item.number} {item.title}"}
        self.app.push_screen(Form(title, (_("What is to be corrected?"),), _some), answered)

    def _target(self, view: View, marked: str) -> Item | None:
        """What a key answers; None, with the reason on the screen, when there is nothing or it has only just come."""
        item = target(view, marked, newest=self._newest)
        if item is None:
            self.notify(_("There is no decision here that can be answered."), severity="warning", markup=False)
        elif not self._reading.is_read(item.number):
            text = _("Item %(item)s has only just changed. Read it, then press again.") % {"item": item.number}
            self.notify(text, severity="warning", markup=False)
            return None
        return item

    async def _answer(self, view: View, item: Item, answer: Answer, text: str) -> None:
        nod = nod_to(view, item, answer, text, now())
        try:
            await self._file.give(view.meeting.agenda.slug, nod)
        except JournalError as error:
            self.notify(str(error), severity="error", timeout=20, markup=False)
        else:
            self._look()

    def _look(self) -> None:
        if self._view is None or not self.is_running:
            return
        with suppress(JournalError):  # said when something is answered, where it matters
            if self._answered.add(self._file.news(self._view.meeting.agenda.slug)):
                self.post_message(self.Changed())


def _some(texts: Texts) -> Texts | Wrong:
    """A wish without words would leave the secretary to guess."""
    return texts if texts[0] else Wrong(0, _("Nothing is written yet. Write what is to be corrected; Esc leaves."))
