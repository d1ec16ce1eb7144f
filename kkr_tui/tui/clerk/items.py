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


def item_row(meeting: Meeting, drafts: Mapping[str, str], item: Item, cells: int) -> Content:
    """One row: ``✓`` recorded, ``✎`` typed and not recorded, ``·`` nothing yet; a chapter is bold, without a mark.

    Behind that stands the chair's mark, as soon as the chair has answered anything.
    ``cells`` is the room for numbers, so that titles stand under each other.
    """
    if item.children:
        return content((f"{item.number}. {item.title}", "bold $secondary"))
    pointer = ("▶", "$accent") if item.number == meeting.current else (" ", "")
    if item.number in drafts:
        mark = ("✎", "$accent")
    elif meeting.record(item.number).disposal is not Disposal.TREATED:
        mark = ("»", "$warning")
    elif meeting.record(item.number).is_decided:
        mark = ("✓", "$success")
    else:
        mark = ("·", "$quiet")
    lock = "🔒 " if meeting.is_closed(item.number) else ""
    chairs = content(nods.mark(meeting.record(item.number)), " ") if nods.are_in(meeting) else Content(" ")
    return content(pointer, mark, chairs, (f"{item.number:<{cells}} ", "$quiet"), lock + item.title)


class ItemList(OptionList, can_focus=False):
    """The list of items. It never takes the focus from the text; a click goes to an item."""

    @dataclass
    class Chosen(Message):
        """An item was clicked."""

        item: str

    def __init__(self) -> None:
        super().__init__(compact=True)
        self._rows: list[Content] = []

    def show(self, meeting: Meeting, drafts: Mapping[str, str], viewed: str) -> None:
        """Show how things stand; only rows that changed are touched."""
        items = list(meeting.agenda.walk())
        cells = max((len(item.number) for item in items if not item.children), default=0)
        rows = [item_row(meeting, drafts, item, cells) for item in items]
        if len(rows) != len(self._rows):
            self.set_options(
                Option(row, id=f"i{n}", disabled=bool(item.children))
                for n, (row, item) in enumerate(zip(rows, items, strict=True))
            )
        else:
            for n, (row, before) in enumerate(zip(rows, self._rows, strict=True)):
                if not row.is_same(before):
                    self.replace_option_prompt_at_index(n, row)
        self._rows = rows
        self._numbers = [item.number for item in items]
        if viewed in self._numbers:
            self.highlighted = self._numbers.index(viewed)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click chooses."""
        event.stop()
        self.post_message(self.Chosen(self._numbers[event.option_index]))
