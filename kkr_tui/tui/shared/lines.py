"""The list that every screen and box uses: Textual's, with what it lacks."""

from contextlib import suppress
from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.style import Style
from textual.widgets import OptionList

_MARKED = "option-list--option-highlighted"


class Lines(OptionList):
    """A list of lines, one of them marked.

    A click on a line that typing has just taken away means nothing; Textual fails at it. Without colours the marked
    line is reversed; Textual forgets that a style says so. Whoever lays lines out for the width hears of a new one.
    """

    ALLOW_SELECT = False

    @dataclass
    class Resized(Message):
        """There is another width for lines."""

        width: int

    def on_click(self, event: events.Click) -> None:
        """Only what is still there can be clicked, and a double click chooses once."""
        line = event.style.meta.get("option")
        if event.chain > 1 or (line is not None and line >= self.option_count):
            event.prevent_default()

    def action_page_up(self) -> None:
        """As Textual's, which fails where new lines have not been laid out yet; then there is no page to go by."""
        with suppress(LookupError):
            super().action_page_up()  # type: ignore[no-untyped-call]

    def action_page_down(self) -> None:
        """As ``action_page_up``."""
        with suppress(LookupError):
            super().action_page_down()  # type: ignore[no-untyped-call]

    def stands(self, chosen: OptionList.OptionSelected) -> bool:
        """Whether the line that was chosen is there when that is heard of: another may have come in its place."""
        index = chosen.option_index
        return index < self.option_count and self.get_option_at_index(index) is chosen.option

    def on_resize(self) -> None:
        """Tell the new width."""
        self.post_message(self.Resized(self.size.width))

    def get_visual_style(self, *component_classes: str, partial: bool = False) -> Style:
        """As Textual's, and reversed where it is to be."""
        style = super().get_visual_style(*component_classes, partial=partial)
        return style + Style(reverse=True) if self.app.no_color and _MARKED in component_classes else style
