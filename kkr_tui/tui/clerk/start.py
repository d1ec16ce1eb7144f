"""``kkr`` alone: the meetings in the database and the agendas in the folder."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from kkr_tui.language import _
from kkr_tui.session import Session
from kkr_tui.tui.clerk import boxkeys
from kkr_tui.tui.shared.door import content
from kkr_tui.tui.shared.helped import HelpedScreen
from kkr_tui.tui.shared.keys import N_, Key, fixed
from kkr_tui.tui.shared.lines import Lines


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be opened: a meeting that was begun, by its slug, or an agenda file."""

    title: str
    date: str = ""
    slug: str = ""
    path: Path | None = None
    note: str = ""


class StartScreen(HelpedScreen[None]):
    """A list of what can be opened; Enter opens it. ``open_choice`` may fail with an error whose text is shown."""

    DEFAULT_CSS = """
    StartScreen { align: center middle; }
    StartScreen > Vertical {
        width: 90; max-width: 98%; height: auto; max-height: 95%; border: round $primary; padding: 1 2;
    }
    StartScreen OptionList { height: auto; max-height: 24; border: none; background: $background; padding: 0; }
    StartScreen .title { color: $primary; text-style: bold; }
    StartScreen .hint { color: $quiet; }
    """
    CARD = N_("Keys: the start")
    KEYS: ClassVar[Sequence[Key]] = boxkeys.START
    TYPED: ClassVar[Sequence[Key]] = boxkeys.START_TYPED
    BINDINGS: ClassVar[list[BindingType]] = [*fixed(boxkeys.START)]

    @dataclass
    class Opened(Message):
        """A meeting is open."""

        session: Session

    def __init__(self, choices: Sequence[Choice], open_choice: Callable[[Choice], Session]) -> None:
        super().__init__()
        self._choices = choices
        self._open = open_choice

    def compose(self) -> ComposeResult:
        """A title, the list or what to do when it is empty."""
        with Vertical():
            yield Static(Content(_("KKR – minutes at the meeting table")), classes="title")
            yield Static(Content(""))
            if self._choices:
                yield Lines(*(Option(_line(choice)) for choice in self._choices), compact=True)
                hint = _("↑ ↓ and Enter opens · Ctrl+Q leaves")
            else:
                yield Static(_nothing_yet())
                hint = _("Ctrl+Q leaves")
            yield Static(Content(""))
            yield Static(Content(hint), classes="hint")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open it, or say why not."""
        try:
            session = self._open(self._choices[event.option_index])
        except Exception as error:
            self.notify(str(error), severity="error", timeout=20, markup=False)
        else:
            self.post_message(self.Opened(session))


def _nothing_yet() -> Content:
    """Three ways on, each with what to type."""
    ways = (
        (_("To see what it is like, with a real meeting:"), "kkr demo"),
        (_("To make an agenda of one that was published (text, PDF, Word):"), "kkr import FILE"),
        (_("To open an agenda; those in the folder agendas stand here:"), "kkr open FILE"),
    )
    lines = [content(says, "\n", (f"  {command}", "$accent bold")) for says, command in ways]
    return Content("\n\n").join([content((_("No meeting here yet."), "bold")), *lines])


def _line(choice: Choice) -> Content:
    return content((f"{choice.date:<20}", "$quiet"), (choice.title, "bold"), (f"  {choice.note}", "$quiet"))
