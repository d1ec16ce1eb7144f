"""Møde: one item at a time, its case above, its decision below, the agenda at the left."""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal
from textual.content import Content

from kkr_tui.domain.dates import clock
from kkr_tui.domain.meeting import Meeting, is_eventuelt
from kkr_tui.language import _
from kkr_tui.session import Session
from kkr_tui.tui.clerk.editor import DecisionEditor, location
from kkr_tui.tui.clerk.header import Header
from kkr_tui.tui.clerk.itempane import ItemPane
from kkr_tui.tui.clerk.items import ItemList
from kkr_tui.tui.clerk.itemscreen import ItemScreen
from kkr_tui.tui.clerk.keys import MEETING, MEETING_TYPED
from kkr_tui.tui.clerk.logstrip import LogStrip
from kkr_tui.tui.clerk.proposing import Proposing
from kkr_tui.tui.clerk.spelling import Spelling
from kkr_tui.tui.clerk.writing import WritingAids
from kkr_tui.tui.shared.keybar import KeyBar
from kkr_tui.tui.shared.keys import N_, bindings
from kkr_tui.tui.shared.nods import chairs_line

if TYPE_CHECKING:
    from kkr_tui.domain.check import Finding
    from kkr_tui.tui.clerk.checking import Checking


class MeetingScreen(ItemScreen):
    """Steps through the items. ``viewed`` is the number of the item whose editor is shown.

    ``phrases`` are the user's own; ``spelling`` is the dictionary that marks words from the start, or nothing.
    """

    CARD = N_("Keys: the items")
    KEYS = MEETING
    TYPED = MEETING_TYPED
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(MEETING)]

    def __init__(
        self, session: Session, notice: str = "", phrases: Mapping[str, str] | None = None, spelling: str = ""
    ) -> None:
        super().__init__(session, notice)
        self.viewed = session.meeting.current or next((item.number for item in self.items), "")
        self._list = ItemList()
        self._log = LogStrip()
        self._pane = ItemPane(self._new_editor, self.viewed)
        self._aids = WritingAids(session, phrases or {})
        self._proposing = Proposing(self, self._aids)
        self._spelling = Spelling(
            session.meeting.agenda, self._pane.deck.editors, self.run_worker, self._warn, spelling
        )
        self._spells_from_the_start = bool(spelling)

    def compose(self) -> ComposeResult:
        """Top line; agenda, case and decision, log; key bar."""
        yield Header()
        with Horizontal():
            with Container(id="agenda"):
                yield self._list
            yield self._pane
            yield self._log
        yield KeyBar(self.keys_now)

    async def on_mount(self) -> None:  # type: ignore[override]
        """Land on the item where the meeting is."""
        super().on_mount()
        self.query_one("#agenda").border_title = Content(_("Agenda"))
        if self.viewed:
            await self.view(self.viewed)
        self.call_after_refresh(self._read_later)

    def watch_meeting(self, meeting: Meeting | None) -> None:
        """Show what stands of each item."""
        if meeting is None:
            return
        self._show_items()
        self._show_log()
        self._show_item()
        self._propose()
        self.query_one(KeyBar).keys = self.keys_now

    async def view(self, number: str) -> None:
        """Show this item: its case, and the editor it has always had. When this returns, keys go there."""
        if number != self.viewed:
            self._pane.say_finding("")
        self.viewed = number
        self._show_item()
        editor = await self._pane.deck.put_on_top(number)
        self._spelling.mark()
        self.set_focus(editor, scroll_visible=False)
        self._spelling.look_up(editor.text)
        self._show_items()

    @property
    def editor(self) -> DecisionEditor:
        """The editor that is seen."""
        return self._pane.deck.editors[self.viewed]

    async def go(self, number: str) -> None:
        """Turn the meeting to that item; the decision that is left is recorded."""
        if number == self.viewed:
            return
        from kkr_tui.domain.commands import EnterItem

        self._record_viewed()
        self.order(EnterItem(number))
        await self.view(number)

    def cursor_moved_last(self) -> None:
        """Before leaving: have the place of the cursor kept too."""
        if self.viewed in self._pane.deck.editors and self.editor.text:
            self.session.type(self.viewed, self.editor.text, self.editor.cursor)

    def on_decision_editor_edited(self, event: DecisionEditor.Edited) -> None:
        """Every change is on its way to the disk at once."""
        self.session.type(event.item, event.text, event.cursor)
        if not event.text:
            self._propose()
        self._spelling.wrote(event.text, event.cursor)
        if self.meeting is not None:
            self._list.show_typed(self.meeting, event.item, typed=self.session.unrecorded(event.item))
        self._show_log()

    def on_log_strip_shown(self) -> None:
        """Nothing was told to it while there was no room for it."""
        self._show_log()

    async def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """A click in the agenda goes there."""
        await self.go(event.item)

    async def action_next(self) -> None:
        """On to the next item; after the last one, to the read-back."""
        position = self._position()
        if position + 1 < len(self.items):
            await self.go(self.items[position + 1].number)
        else:
            self._record_viewed()
            self.app.push_screen("read_back")

    async def action_previous(self) -> None:
        """Back to the item before."""
        position = self._position()
        if position > 0:
            await self.go(self.items[position - 1].number)

    def action_proposals(self) -> None:
        """Offer the proposals, one digit each."""
        self._proposing.menu()

    async def action_spelling(self) -> None:
        """Underline what the dictionary does not know, in every decision; asked again, no longer."""
        await self._spelling.toggle()

    async def on_unmount(self) -> None:
        """The dictionary is a process of its own."""
        await self._spelling.stop()

    def action_record(self) -> None:
        """Record the viewed decision and say what is stored."""
        self.run_worker(self._record_and_say(self.viewed, self.editor.text))

    def action_unfold(self) -> None:
        """Unfold or fold the case."""
        self._pane.case.toggle_all()

    def action_toggle_section(self, heading: str) -> None:
        """Unfold or fold one section of the case."""
        self._pane.case.toggle(heading)

    def action_scroll_case(self, lines: int) -> None:
        """Scroll the case."""
        self._pane.case.scroll_relative(y=lines, animate=False)

    def on_decision_editor_paged(self, event: DecisionEditor.Paged) -> None:
        """A text without pages leaves its page keys to the case."""
        self._pane.case.scroll_relative(y=event.pages * max(self._pane.case.size.height - 1, 1), animate=False)

    async def action_check(self) -> None:
        """Step to the next thing that the content check finds."""
        await self._checking.step()

    async def action_findings(self) -> None:
        """All that the content check finds; from here a finding can be ignored."""
        await self._checking.list()

    async def show_finding(self, finding: "Finding | None", text: str) -> None:
        """Show this text under the decision of the finding's item, the cursor on its words; nothing is recorded."""
        if finding and finding.item:
            await self.view(finding.item)
            if finding.start is not None:
                self.editor.cursor_location = location(self.editor.text, finding.start)
        self._pane.say_finding(text)

    async def action_answers(self) -> None:
        """To the next decision that the chair wants corrected, or the one answered last; says the answer in full."""
        from kkr_tui.tui.clerk.answers import next_answered

        number = next_answered(self.session.meeting, self.viewed)
        if number:
            await self.view(number)
        line = chairs_line(self.session.meeting.record(number))
        self.say(line.plain if line else _("The chair has not answered to a decision that stands."))

    def action_read_back(self) -> None:
        """Read everything back."""
        self._record_viewed()
        self.app.push_screen("read_back")

    @cached_property
    def _checking(self) -> "Checking":
        from kkr_tui.tui.clerk.checking import Checking

        return Checking(self)

    def _record_viewed(self) -> None:
        from kkr_tui.domain.commands import RecordDecision

        if self.viewed in self._pane.deck.editors and self.session.unrecorded(self.viewed):
            self.order(RecordDecision(self.viewed, self.editor.text))

    async def _record_and_say(self, number: str, text: str) -> None:
        from kkr_tui.domain.commands import RecordDecision

        await self.ask(RecordDecision(number, text))
        at = self.session.meeting.record(number).decided_at
        if at is None:
            self.say(_("Item %(number)s: nothing is recorded.") % {"number": number})
            return
        says = _("Item %(number)s is recorded and on disk since %(at)s.")
        self.say(says % {"number": number, "at": clock(at)})

    def _read_later(self) -> None:
        self.run_worker(self._read_more())

    async def _read_more(self) -> None:
        """What earlier meetings tell: first for the proposals that are on the screen, then for completion."""
        await self._aids.read_earlier()
        self._propose()
        await self._aids.learn()
        if self._spells_from_the_start:
            await self._spelling.toggle()

    def _propose(self) -> None:
        """What Enter puts into each empty decision, as things stand now."""
        for editor in self._pane.deck.editors.values():
            if not editor.text:
                editor.propose(self._proposing.first(editor.item))

    def _warn(self, message: str) -> None:
        self.notify(message, severity="warning", timeout=15, markup=False)

    def _position(self) -> int:
        return next((n for n, item in enumerate(self.items) if item.number == self.viewed), 0)

    def _new_editor(self, number: str) -> DecisionEditor:
        text, cursor = self.session.text(number), self.session.cursor(number)
        proposal = "" if text else self._proposing.first(number)
        return DecisionEditor(number, text, cursor, proposal, self._aids.of(self.item(number)))

    def _show_items(self) -> None:
        if self.meeting is not None and self.viewed:
            self._list.show(self.meeting, self.session.drafts(), self.viewed)
            self._show_progress(self.meeting)

    def _show_progress(self, meeting: Meeting) -> None:
        """How many of the items that need one have a decision."""
        needing = [item for item in self.items if not is_eventuelt(item)]
        decided = sum(not meeting.lacks_decision(item) for item in needing)
        told = _("%(decided)d of %(count)d done") % {"decided": decided, "count": len(needing)}
        panel = self.query_one("#agenda")
        if panel.border_subtitle != told:  # setting it paints the panel anew
            panel.border_subtitle = Content(told)

    def _show_item(self) -> None:
        if self.meeting is not None and self.viewed:
            self._pane.show(self.meeting, self.item(self.viewed), self.session.room(self.viewed))

    def _show_log(self) -> None:
        if self.meeting is not None and self._log.is_seen:
            self._log.show(self.meeting, self.session.drafts())
