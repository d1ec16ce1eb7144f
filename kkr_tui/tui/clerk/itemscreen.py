"""What keys open over the items: questions, lists, other screens; each is loaded when it is first asked for."""

from kkr_tui.domain.agenda import Item
from kkr_tui.language import _
from kkr_tui.tui.clerk.base import SessionScreen
from kkr_tui.tui.clerk.editor import HOLE, DecisionEditor


class ItemScreen(SessionScreen):
    """A screen on one item at a time. ``viewed`` is the number of the item whose ``editor`` is seen."""

    viewed: str

    @property
    def editor(self) -> DecisionEditor:
        """The editor that is seen."""
        raise NotImplementedError

    async def view(self, number: str) -> None:
        """Show this item. When this returns, keys go to its editor."""
        raise NotImplementedError

    async def go(self, number: str) -> None:
        """Turn the meeting to that item; the decision that is left is recorded."""
        raise NotImplementedError

    @property
    def items(self) -> list[Item]:
        """What the meeting steps through, in the order of the agenda."""
        return list(self.session.meeting.agenda.treated())

    def item(self, number: str) -> Item:
        """The item of that number, or the first of all."""
        return next((item for item in self.items if item.number == number), self.items[0])

    def action_goto(self) -> None:
        """Ask for an item by number or words."""
        from kkr_tui.tui.shared.menu import Pick, Picker

        picks = [Pick(item.number, f"{item.number} {item.title}") for item in self.items]
        self.app.push_screen(Picker(_("Go to item"), picks), self._go_if)

    async def action_goto_item(self, number: str) -> None:
        """Go straight to an item."""
        await self.go(number)

    def action_hole(self) -> None:
        """Put a hole at the cursor."""
        self.editor.put(HOLE)

    async def action_next_hole(self) -> None:
        """Go to the next hole and mark it."""
        from kkr_tui.tui.clerk.holewalk import HoleWalk

        await HoleWalk(self).next()

    def action_holes(self) -> None:
        """List all holes; Enter goes to one."""
        from kkr_tui.tui.clerk.holewalk import HoleWalk

        HoleWalk(self).list()

    def action_vote(self) -> None:
        """A vote on the viewed item."""
        from kkr_tui.tui.clerk.vote import ask_vote

        ask_vote(self, self.viewed)

    def action_more(self) -> None:
        """What else can happen to the viewed item."""
        from kkr_tui.tui.clerk.more import ItemQuestions

        ItemQuestions(self, self.viewed).menu()

    def action_floor(self) -> None:
        """The list of speakers."""
        from kkr_tui.tui.clerk.floor import FloorScreen

        self.app.push_screen(FloorScreen(self.session, self.viewed))

    def action_time_plan(self) -> None:
        """When what is still to come will begin."""
        from kkr_tui.tui.clerk.timeplan import TimePlanScreen

        self.app.push_screen(TimePlanScreen(self.session))

    def action_search(self) -> None:
        """Look for words in all meetings."""
        from kkr_tui.tui.clerk.searching import SearchScreen

        self.app.push_screen(SearchScreen(self.session, self.viewed), self._put_found)

    def action_search_case(self) -> None:
        """How earlier decisions on the case of the viewed item went."""
        self.search_earlier(self.viewed)

    def search_earlier(self, item: str) -> None:
        """Look in all meetings for the case of this item."""
        from kkr_tui.tui.clerk.searching import SearchScreen, words_for

        words = words_for(self.item(item), self.session.meeting.agenda)
        self.app.push_screen(SearchScreen(self.session, item, words), self._put_found)

    def action_speaker(self) -> None:
        """Ask who speaks next, and begin their paragraph."""
        from kkr_tui.tui.clerk.speakers import ask_for_speaker

        ask_for_speaker(self.app, self.session.meeting, self._speaker_chosen)

    def action_typography(self) -> None:
        """Danish typography in the decision that is seen."""
        from kkr_tui.tui.clerk.typography import correct_typography

        self.notify(correct_typography(self.editor), markup=False)

    def action_switch(self) -> None:
        """To attendance."""
        self.app.switch_screen("attendance")

    def action_log(self) -> None:
        """The decision log, full screen."""
        self.app.push_screen("log")

    async def went_back_to(self, item: str) -> None:
        """Show what an undo concerned."""
        if item:
            await self.view(item)

    async def offer(self, item: str, text: str) -> None:
        """Put the wording into the item's editor."""
        await self.view(item)
        self.editor.put(text)

    async def _go_if(self, number: str | None) -> None:
        if number:
            await self.go(number)

    def _put_found(self, wording: str | None) -> None:
        if wording:
            self.editor.put(wording)

    def _speaker_chosen(self, name: str | None) -> None:
        if name:
            self.editor.start_paragraph(f"{name} ")
