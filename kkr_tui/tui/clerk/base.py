"""What the secretary's screens share: the meeting, the top line, and asking the session."""

import asyncio
import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.notifications import SeverityLevel
from textual.reactive import reactive

from kkr_tui.clock import now
from kkr_tui.domain.events import DecisionRecorded, Entry, ItemEntered, MeetingClosed, Undone
from kkr_tui.domain.history import history
from kkr_tui.domain.holes import Hole, holes
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.refusals import Refused
from kkr_tui.journal.errors import JournalError
from kkr_tui.language import _
from kkr_tui.session import SaveState, Session
from kkr_tui.tui.clerk.header import Header, header_line
from kkr_tui.tui.clerk.keys import UNTIL_CLOSED
from kkr_tui.tui.shared.helped import HelpedScreen
from kkr_tui.tui.shared.keys import Key

if TYPE_CHECKING:
    from kkr_tui.domain.commands import Command

PENDING_SHOWN_AFTER = 0.25
UNDO_NAMED_FOR = 6.0


class SessionScreen(HelpedScreen[None]):
    """A screen on a running session.

    Subclasses show ``meeting`` when it changes.
    """

    BINDINGS: ClassVar[list[BindingType]] = []

    meeting: reactive[Meeting | None] = reactive(None)

    def __init__(self, session: Session, notice: str = "") -> None:
        super().__init__()
        self.session = session
        self._notice = notice
        self._named_undo = 0
        self._told_in_header: tuple[object, ...] = ()
        self._pending: asyncio.TimerHandle | None = None

    @property
    def keys_now(self) -> Sequence[Key]:
        """Those of ``KEYS`` that do something as things stand."""
        closed = self.session.meeting.closed_at is not None
        return [key for key in self.KEYS if not (closed and key.action in UNTIL_CLOSED)]

    def on_mount(self) -> None:
        """Follow the session and the clock."""
        self.session.watch(self.told)
        self.set_interval(10, self._paint_header)
        self.told()

    def _compositor_refresh(self) -> None:
        """Textual paints also what is held back by ``batch_update``, and throws it away."""
        if not self.app._batch_count:  # noqa: SLF001 - Textual does not say it otherwise
            super()._compositor_refresh()

    async def laid_out(self) -> None:
        """Wait until every part has had its place and what it said to that has been heard."""
        done = asyncio.Event()
        self.call_after_refresh(done.set)
        await done.wait()

    def on_screen_resume(self) -> None:
        """Catch up with what happened while another screen was shown."""
        self.told()

    def on_resize(self) -> None:
        """The top line has forms for every width."""
        self._paint_header()

    def told(self) -> None:
        """Something changed: show it, if this screen is the one that is seen."""
        if not self.is_current and self.meeting is not None:
            return
        self.meeting = self.session.meeting
        if self.session.saved.state is SaveState.PENDING:
            if self._pending is None:
                self._pending = asyncio.get_running_loop().call_later(PENDING_SHOWN_AFTER, self._paint_late)
        else:
            self._paint_header()

    async def ask(self, command: "Command") -> Entry | None:
        """Have the session carry out a command; a refusal with something to say is shown."""
        try:
            answer = await self.session.do(command)
        except JournalError as error:
            self.say(str(error), severity="error", timeout=30)
            return None
        if isinstance(answer, Refused):
            from kkr_tui.tui.shared.refusals import refusal

            if message := refusal(answer):
                self.say(message, severity="warning")
            return None
        if self.session.meeting.closed_at and not isinstance(answer.event, MeetingClosed | Undone):
            self.say(_("The meeting is closed: this was added to the record afterwards."), severity="warning")
        return answer

    def say(self, message: str, *, severity: SeverityLevel = "information", timeout: float = 5) -> None:
        """Show a message in place of the one before: they must not pile up over the text."""
        self.app.clear_notifications()
        self.notify(message, severity=severity, timeout=timeout, markup=False)

    def order(self, *commands: "Command") -> None:
        """Have the session carry these out in turn, without waiting: on a slow disk the screen stays alive."""
        self.run_worker(self._in_turn(commands))

    def action_undo(self) -> None:
        """The first press names what would be undone, the second does it."""
        from kkr_tui.domain.commands import Undo
        from kkr_tui.tui.shared import words

        last = history(self.session.meeting.entries).next_undo
        if last is None:
            self.order(Undo())
        elif self._named_undo != last.seq:
            self._named_undo = last.seq
            self.set_timer(UNDO_NAMED_FOR, self._forget_named_undo)
            message = _("Press again to undo: %(gesture)s") % {"gesture": words.gesture(last.event)}
            self.say(message, timeout=UNDO_NAMED_FOR)
        else:
            self.run_worker(self._carry_out(Undo(), last, _("Undone: %(gesture)s")))

    def action_redo(self) -> None:
        """Bring back what was undone last."""
        from kkr_tui.domain.commands import Redo

        again = history(self.session.meeting.entries).next_redone
        if again is None:
            self.order(Redo())
        else:
            self.run_worker(self._carry_out(Redo(), again, _("Redone: %(gesture)s")))

    def holes(self) -> list[Hole]:
        """Every hole in the texts as they stand in the editors."""
        items = [*self.session.meeting.agenda.treated()]
        return holes(items, {item.number: self.session.text(item.number) for item in items})

    async def went_back_to(self, item: str) -> None:
        """An undo or redo concerned this item. Screens that show items go there."""

    async def offer(self, item: str, text: str) -> None:
        """A wording for the decision of this item. Screens with editors put it in, for the secretary to record."""

    def search_earlier(self, item: str) -> None:
        """Ask how earlier decisions on the case of this item went. Screens with editors can use what is found."""

    async def _in_turn(self, commands: "Sequence[Command]") -> None:
        for command in commands:
            if await self.ask(command) is None:
                return

    async def _carry_out(self, command: "Command", gesture: Entry, message: str) -> None:
        entry = await self.ask(command)
        if entry is None or not isinstance(entry.event, Undone):
            return
        from kkr_tui.tui.shared import words

        self.say(message % {"gesture": words.gesture(gesture.event)})
        match gesture.event:
            case DecisionRecorded(item, _text):
                await self.went_back_to(item)
            case ItemEntered():
                await self.went_back_to(self.session.meeting.current)

    def _forget_named_undo(self) -> None:
        self._named_undo = 0

    def _paint_late(self) -> None:
        self._pending = None
        if self.session.saved.state is SaveState.PENDING:
            self._paint_header()

    def _paint_header(self) -> None:
        moment, saved, holes = now(), self.session.saved, len(self.holes())
        told = (self.session.meeting, saved.state, _second(saved.at), _second(moment, 0), holes, self.size.width)
        if told == self._told_in_header or not self.is_mounted or not self.query(Header):
            return
        self._told_in_header = told
        self.query_one(Header).line = header_line(
            self.session.meeting, saved, moment, self._notice, self.size.width, holes=holes
        )


def _second(moment: dt.datetime | None, second: int | None = None) -> dt.datetime | None:
    return moment and moment.replace(microsecond=0, second=moment.second if second is None else second)
