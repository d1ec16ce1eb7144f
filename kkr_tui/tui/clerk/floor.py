"""Ctrl+T f: the list of speakers. Two letters and Enter put somebody on it."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from kkr_tui.clock import now
from kkr_tui.domain.commands import AskForFloor, Command, NextSpeaker, RuleFloor, TakeBackFloor
from kkr_tui.domain.floor import Floor
from kkr_tui.domain.refusals import Refused
from kkr_tui.domain.text import clean_line
from kkr_tui.language import _
from kkr_tui.session import Session
from kkr_tui.tui.clerk import boxkeys
from kkr_tui.tui.clerk.filterbox import FilterBox
from kkr_tui.tui.clerk.roll import Row, matching, rows
from kkr_tui.tui.shared.door import content
from kkr_tui.tui.shared.floor import floor_line
from kkr_tui.tui.shared.keys import N_, Key, fixed
from kkr_tui.tui.shared.lines import Lines
from kkr_tui.tui.shared.menu import BOX_CSS
from kkr_tui.tui.shared.question import Question
from kkr_tui.tui.shared.refusals import refusal

_LONGEST_MINUTES = 10


class FloorScreen(Question[None]):
    """Who speaks, who waits; a filter for who asks next. Changes are recorded as they are made."""

    DEFAULT_CSS = BOX_CSS.format(name="FloorScreen")
    CARD = N_("Keys: the list of speakers")
    KEYS: ClassVar[Sequence[Key]] = boxkeys.FLOOR
    TYPED: ClassVar[Sequence[Key]] = boxkeys.FLOOR_TYPED
    BINDINGS: ClassVar[list[BindingType]] = [*fixed(boxkeys.FLOOR)]

    def __init__(self, session: Session, number: str) -> None:
        super().__init__()
        self._session = session
        self._number = number
        self._found: list[Row] = []

    def compose(self) -> ComposeResult:
        """Title, the list, the filter and whom it finds, the keys."""
        with Vertical() as box:
            box.border_subtitle = Content(_("Enter asks · . reply · + next · - off · F6 closes · F7 limit · F1 more"))
            yield Static(Content(_("The floor, item %(item)s") % {"item": self._number}), classes="title")
            yield Static(id="list")
            yield FilterBox(placeholder=_("Initials or name"))
            yield Lines(compact=True)

    def on_mount(self) -> None:
        """Follow the session and the clock."""
        self.query_one(OptionList).can_focus = False
        self._session.watch(self._paint)
        self.set_interval(1, self._paint)
        self._paint()

    def on_input_changed(self) -> None:
        """Whom do the letters mean?"""
        self._find()

    def on_input_submitted(self) -> None:
        """Enter: the first one asks for the floor; with nothing typed the next one gets it."""
        if self._found:
            self._do(AskForFloor(self._number, self._found[0].name))
        else:
            self._do(NextSpeaker(self._number))

    def on_filter_box_sign(self, event: FilterBox.Sign) -> None:
        """The signs."""
        found = self._found[0].name if self._found else ""
        waiting = self._floor.waiting
        match event.sign:
            case "+":
                self._do(NextSpeaker(self._number))
            case "." if found:
                self._do(AskForFloor(self._number, found, reply=True))
            case "-" if found or waiting:
                self._do(TakeBackFloor(self._number, found or waiting[-1].person))

    def action_close_list(self) -> None:
        """Close the list, or open it."""
        self._do(RuleFloor(self._number, not self._floor.closed, self._floor.limit_minutes))

    def action_limit(self) -> None:
        """One minute more for each speaker; after ten there is no limit."""
        minutes = (self._floor.limit_minutes + 1) % (_LONGEST_MINUTES + 1)
        self._do(RuleFloor(self._number, self._floor.closed, minutes))

    @property
    def _floor(self) -> Floor:
        return self._session.meeting.record(self._number).floor

    def _do(self, command: Command) -> None:
        self.query_one(FilterBox).value = ""
        self.run_worker(self._ask(command))

    async def _ask(self, command: Command) -> None:
        answer = await self._session.do(command)
        if message := refusal(answer) if isinstance(answer, Refused) else "":
            self.notify(message, severity="warning", markup=False)

    def _find(self) -> None:
        query = clean_line(self.query_one(FilterBox).value)
        self._found = matching(rows(self._session.meeting, self._number), query)[:5] if query else []
        lines = [Option(content(row.name, f" {row.party}")) for row in self._found]
        if query and not lines:
            says = _("Nobody is found by “%(query)s”. Write other initials or part of a name.") % {"query": query}
            lines = [Option(content((says, "$quiet")), disabled=True)]
        self.query_one(OptionList).set_options(lines)

    def _paint(self) -> None:
        if self.is_mounted and self.query("#list"):
            line = floor_line(self._floor, now()) or content((_("Nobody has asked for the floor."), "$quiet"))
            self.query_one("#list", Static).update(line)
