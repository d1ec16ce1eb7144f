"""The meeting as it runs: one writer, commands in order, listeners told after each durable step."""

import asyncio
import datetime as dt
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kkr_tui.clock import now
from kkr_tui.domain.agenda import Agenda
from kkr_tui.domain.events import Entry, Event
from kkr_tui.domain.fold import Fold
from kkr_tui.domain.meeting import Meeting, unrecorded
from kkr_tui.domain.refusals import Refused
from kkr_tui.domain.room import Room, room_at
from kkr_tui.journal.errors import FileGone, JournalError, LeaseLost, MeetingUnknown
from kkr_tui.journal.recorder import Recorder
from kkr_tui.journal.values import Appended, Draft, StoredMeeting
from kkr_tui.language import _
from kkr_tui.session.rescue import Rescue
from kkr_tui.session.saving import RETRY_SECONDS, DraftSaver, Saved, SaveState

if TYPE_CHECKING:
    from kkr_tui.domain.commands import Command
    from kkr_tui.journal.attendance import Attended
    from kkr_tui.journal.earlier import EarlierDecision
    from kkr_tui.journal.search import Hit

Done = TypeVar("Done")


class Session:
    """One meeting, open for writing.

    ``meeting`` is the state of the record and ``drafts`` the text in each item's editor (by number). ``saved`` says how
    far the disk is. ``file_agenda`` is the agenda as its file says now, when it was opened by its file. Whoever watches
    is called after each change, always on the event loop's thread.
    """

    def __init__(self, recorder: Recorder, stored: StoredMeeting, clock: Callable[[], dt.datetime] = now) -> None:
        self._recorder = recorder
        self._clock = clock
        self._in_order = asyncio.Lock()
        self._watchers: list[Callable[[], None]] = []
        self.slug = stored.slug
        self.head = stored.short_head
        self._fold = Fold(stored.agenda, stored.entries)
        self.file_agenda: Agenda | None = None
        self._drafts: dict[str, Draft] = dict(stored.drafts)
        self._saver = DraftSaver(recorder, stored.slug, self._drafts_told)
        self._rescue = Rescue(stored.slug)
        self.saved = Saved(SaveState.SAVED, clock())

    @property
    def meeting(self) -> Meeting:
        """The state of the record."""
        return self._fold.meeting

    def room(self, item: str) -> Room | None:
        """Who was in the room when the meeting turned to that item, and from it; None when it never did."""
        return room_at(self._fold, item)

    @property
    def path(self) -> Path:
        """The database."""
        return self._recorder.path

    def watch(self, told: Callable[[], None]) -> None:
        """Call ``told`` after every change of the meeting or of what is saved."""
        self._watchers.append(told)

    def heed_takeover(self) -> None:
        """From now on say it at once when another program takes the meeting over. Needs a running event loop."""
        loop = asyncio.get_running_loop()

        def taken_over(error: JournalError) -> None:
            with suppress(RuntimeError):  # the loop is closed: the program is ending
                loop.call_soon_threadsafe(self._failed, error)

        self._recorder.when_taken_over(taken_over)

    async def do(self, command: "Command") -> Entry | Refused:
        """Carry out ``command``: decide, wait until it is on disk, evolve, tell.

        Commands are carried out in the order in which they were asked for. A write that fails is told and tried again
        until it succeeds; meanwhile the caller waits and the screen stays alive. Raises LeaseLost when somebody else
        has taken over the meeting: then this session can write no more.
        """
        from kkr_tui.domain.decide import decide

        async with self._in_order:
            event = decide(self.meeting, command)
            if isinstance(event, Refused):
                return event
            appended = await self._append(self.slug, event)
            self._fold.add(appended.entry)
            self.head = appended.head[:12]
            self._told_saved()
            return appended.entry

    async def previous_meeting(self) -> str:
        """The slug of the meeting of the same body before this one, or nothing. Raises JournalError."""
        from kkr_tui.journal.earlier import previous_slug

        return await asyncio.to_thread(previous_slug, self.path, self.slug)

    async def do_in(self, slug: str, command: "Command") -> Meeting | Refused:
        """Carry out ``command`` in the record of another meeting here, as ``do`` -> that meeting after it.

        Raises LeaseLost, and MeetingUnknown when there is none of that slug.
        """
        from kkr_tui.domain.decide import decide
        from kkr_tui.domain.evolve import evolve, replay

        async with self._in_order:
            stored = await self._until_done(lambda: asyncio.to_thread(self._recorder.load, slug))
            meeting = replay(stored.agenda, stored.entries)
            event = decide(meeting, command)
            if isinstance(event, Refused):
                return event
            appended = await self._append(slug, event)
            self._told_saved()
            return evolve(meeting, appended.entry)

    def type(self, item: str, text: str, cursor: int) -> None:
        """The editor of ``item`` now holds ``text``, the cursor at that offset. On its way to the disk at once."""
        draft = Draft(item, text, cursor, self._later_than(self._drafts.get(item)))
        self._drafts[item] = draft
        self._saver.save(draft)
        if self.saved.state is SaveState.SAVED:
            self._told(Saved(SaveState.PENDING, self.saved.at))

    def text(self, item: str) -> str:
        """What the editor of ``item`` holds: its draft, else the decision on record."""
        draft = self._drafts.get(item)
        return draft.text if draft else self.meeting.record(item).decision

    def cursor(self, item: str) -> int:
        """Where the cursor stood in the editor of ``item``; the end of the text when nothing is known."""
        draft = self._drafts.get(item)
        return min(draft.cursor, len(draft.text)) if draft else len(self.text(item))

    def unrecorded(self, item: str) -> bool:
        """Whether the editor of ``item`` holds something else than the record."""
        return bool(unrecorded(self.meeting, {item: self.text(item)}))

    def drafts(self) -> Mapping[str, str]:
        """Number -> text of every editor that holds something else than the record."""
        return unrecorded(self.meeting, {item: draft.text for item, draft in self._drafts.items()})

    def earlier_decisions(self) -> "list[EarlierDecision]":
        """What was decided at the meetings before this one. Blocks: call it in a thread. Raises JournalError."""
        from kkr_tui.journal.earlier import earlier_decisions

        return earlier_decisions(self._recorder.path, self.slug)

    def search(self, words: str, *, limit: int) -> "list[Hit]":
        """Items of all meetings with these words, closed ones too. Blocks: call it in a thread. Raises JournalError."""
        from kkr_tui.domain.query import query
        from kkr_tui.journal.search import Filter, search

        known = {self.slug: self.meeting}
        return search(self._recorder.path, query(words), Filter(public=False), limit=limit, known=known)

    def attendance_of(self, person: str) -> "dict[str, list[Attended]]":
        """How often who is called that attended. Blocks: call it in a thread. Raises JournalError."""
        from kkr_tui.journal.attendance import attendance_of

        return attendance_of(self._recorder.path, person, known={self.slug: self.meeting})

    async def settle(self) -> None:
        """Wait until everything that was asked for is on disk."""
        async with self._in_order:
            await self._saver.settle()

    def close(self) -> None:
        """Give the database free. What is still under way is finished first; what cannot be saved is rescued."""
        if self.saved.state is SaveState.FAILED:
            self.rescued()
        self._saver.hand_in()
        self._recorder.close()

    def rescued(self) -> str:
        """Keep every text of the meeting in a file elsewhere -> where, in words; nothing when that cannot be either."""
        texts = ((item, self.text(item.number)) for item in self.meeting.agenda.treated())
        path = self._rescue.keep("\n\n".join(f"{item.number} {item.title}\n{text}" for item, text in texts if text))
        return _("What you type is kept in %(path)s.") % {"path": path} if path else ""

    @staticmethod
    def _later_than(before: Draft | None) -> dt.datetime:
        """Now in UTC, and after the text before: a clock that is set back must not make new text look old."""
        moment = dt.datetime.now(dt.UTC)
        return max(moment, before.at + dt.timedelta(microseconds=1)) if before else moment

    async def _append(self, slug: str, event: Event) -> Appended:
        at = self._clock()
        return await self._until_done(lambda: asyncio.wrap_future(self._recorder.append(slug, event, at)))

    async def _until_done(self, step: Callable[[], Awaitable[Done]]) -> Done:
        """What the journal answers. While it fails that is told, and it is asked again.

        Raises what no asking again will change: LeaseLost, MeetingUnknown.
        """
        while True:
            try:
                return await step()
            except MeetingUnknown:
                raise
            except LeaseLost as error:
                self._failed(error)
                raise
            except JournalError as error:
                self._failed(error)
                await asyncio.sleep(RETRY_SECONDS)

    def _drafts_told(self, error: JournalError | None) -> None:
        if error:
            self._failed(error)
        else:
            self._told(Saved(SaveState.SAVED, self._clock()))

    def _told_saved(self) -> None:
        self._told(Saved(SaveState.SAVED if self._saver.idle else SaveState.PENDING, self._clock()))

    def _failed(self, error: JournalError) -> None:
        """Say so. Where waiting will not help, the text is kept elsewhere at once."""
        lasting = isinstance(error, FileGone | LeaseLost)
        problem = f"{error}\n{self.rescued()}" if lasting else str(error)
        self._told(Saved(SaveState.FAILED, self.saved.at, problem.strip()))

    def _told(self, saved: Saved) -> None:
        self.saved = saved
        for told in self._watchers:
            told()
