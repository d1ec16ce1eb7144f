"""The agenda at the left: every item with what stands of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from kkr_tui.domain.agenda import Item
from kkr_tui.domain.matters import Disposal
from kkr_tui.domain.meeting import Meeting
from kkr_tui.tui.shared import nods
from kkr_tui.tui.shared.door import content
from kkr_tui.tui.shared.lines import Lines


def item_row(meeting: Meeting, item: Item, *, typed: bool, closed: bool, cells: int) -> Content:
    """One row: ``✓`` recorded, ``✎`` typed and not recorded, ``·`` nothing yet; a chapter is bold, without a mark.

    Behind that stands the chair's mark, as soon as the chair has answered anything. ``typed`` says that the editor
    holds something else than the record; ``cells`` is the room for numbers.
    """
    if item.children:
        return content((f"{item.number}. {item.title}", "bold $secondary"))
    pointer = ("▶", "$accent") if item.number == meeting.current else (" ", "")
    if typed:
        mark = ("✎", "$accent")
    elif meeting.record(item.number).disposal is not Disposal.TREATED:
        mark = ("»", "$warning")
    elif meeting.record(item.number).is_decided:
        mark = ("✓", "$success")
    else:
        mark = ("·", "$quiet")
    lock = "🔒 " if closed else ""
    chairs = content(nods.mark(meeting.record(item.number)), " ") if nods.are_in(meeting) else Content(" ")
    return content(pointer, mark, chairs, (f"{item.number:<{cells}} ", "$quiet"), lock + item.title)


class ItemList(Lines, can_focus=False):
    """The list of items. It never takes the focus from the text; a click goes to an item."""

    @dataclass
    class Chosen(Message):
        """An item was clicked."""

        item: str

    def __init__(self) -> None:
        super().__init__(compact=True)
        self._items: list[Item] = []
        self._rows: list[Content] = []
        self._places: dict[str, int] = {}
        self._cells = 0

    def show(self, meeting: Meeting, drafts: Mapping[str, str], viewed: str) -> None:
        """Show how things stand; only rows that changed are touched. What has come, comes last, and into sight."""
        items, closed = list(meeting.agenda.walk()), meeting.agenda.closed_numbers
        has_come = 0 < len(self._items) < len(items)
        self._cells = cells = max((len(item.number) for item in items if not item.children), default=0)
        rows = [
            item_row(meeting, item, typed=item.number in drafts, closed=item.number in closed, cells=cells)
            for item in items
        ]
        if len(rows) != len(self._rows):
            self.set_options(
                Option(row, id=f"i{n}", disabled=bool(item.children))
                for n, (row, item) in enumerate(zip(rows, items, strict=True))
            )
        else:
            for n, (row, before) in enumerate(zip(rows, self._rows, strict=True)):
                if not row.is_same(before):
                    self.replace_option_prompt_at_index(n, row)
        self._items, self._rows = items, rows
        self._places = {item.number: place for place, item in enumerate(items)}
        if viewed in self._places:
            self.highlighted = self._places[viewed]
        if has_come:
            self.call_after_refresh(self.scroll_end, animate=False)

    def show_typed(self, meeting: Meeting, number: str, *, typed: bool) -> None:
        """Show one item anew, in whose editor something was typed."""
        place = self._places[number]
        closed = meeting.is_closed(number)
        row = item_row(meeting, self._items[place], typed=typed, closed=closed, cells=self._cells)
        if not row.is_same(self._rows[place]):
            self._rows[place] = row
            self.replace_option_prompt_at_index(place, row)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click chooses."""
        event.stop()
        if self.stands(event):
            self.post_message(self.Chosen(self._items[event.option_index].number))
