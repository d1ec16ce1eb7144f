"""Fremmøde: who is here. One list, one filter that always has the focus."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.geometry import Spacing
from textual.visual import Padding
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from kkr_tui.domain.agenda import Attendance
from kkr_tui.domain.commands import (
    Arrive,
    Command,
    EnterItem,
    Leave,
    MarkAttendance,
    OpenMeeting,
    Recuse,
)
from kkr_tui.domain.danish import fold
from kkr_tui.domain.history import history
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.text import clean_line
from kkr_tui.language import _
from kkr_tui.session import Session
from kkr_tui.tui.clerk.base import SessionScreen
from kkr_tui.tui.clerk.filterbox import FilterBox
from kkr_tui.tui.clerk.header import Header
from kkr_tui.tui.clerk.keys import ATTENDANCE, ATTENDANCE_TYPED, BEGIN
from kkr_tui.tui.clerk.person import PersonQuestions
from kkr_tui.tui.clerk.roll import Row, matching, row_content, rows
from kkr_tui.tui.clerk.seats import summary
from kkr_tui.tui.clerk.signhints import sign_hints
from kkr_tui.tui.shared import words
from kkr_tui.tui.shared.bound import shown
from kkr_tui.tui.shared.door import content
from kkr_tui.tui.shared.keybar import KeyBar
from kkr_tui.tui.shared.keys import N_, bindings
from kkr_tui.tui.shared.lines import Lines


class AttendanceScreen(SessionScreen):
    """Ticks attendance and substitutes."""

    CSS_PATH = "attendance.tcss"
    CARD = N_("Keys: attendance")
    KEYS = ATTENDANCE
    TYPED = ATTENDANCE_TYPED
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(ATTENDANCE),
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("down", "move(1)", show=False, priority=True),
        Binding("pageup", "move(-10)", show=False, priority=True),
        Binding("pagedown", "move(10)", show=False, priority=True),
        Binding("escape", "clear", show=False),
    ]

    def __init__(self, session: Session, notice: str = "") -> None:
        super().__init__(session, notice)
        self._shown: list[Row] = []
        self._rows: list[Row] = []
        self._rows_of: Meeting | None = None

    def compose(self) -> ComposeResult:
        """Top line, filter and list, the picture of the room, key bar."""
        yield Header()
        with Horizontal():
            with Vertical(id="roll"):
                yield FilterBox(placeholder=_("Name, initials, municipality or party …"))
                yield Lines(compact=True, id="people")
                yield Static(id="signs")
            with VerticalScroll(id="room", can_focus=False):
                yield Static(id="summary")
        yield KeyBar(ATTENDANCE)

    def on_mount(self) -> None:
        """The filter has the focus and keeps it."""
        super().on_mount()
        self.query_one("#roll").border_title = Content(_("Attendance"))
        self.query_one("#room").border_title = Content(_("Seats"))
        self.query_one("#people", OptionList).can_focus = False
        self.query_one(FilterBox).focus()

    def watch_meeting(self, meeting: Meeting | None) -> None:
        """Show the roll and the room as they stand."""
        if meeting is None:
            return
        self._show_signs(meeting)
        self._show_rows()
        self._show_room()

    def on_lines_resized(self) -> None:
        """Rows and the room are laid out for the width there is."""
        self._show_rows()
        self._show_room()
        if self.meeting is not None:
            self._show_signs(self.meeting)

    def on_input_changed(self) -> None:
        """Filter as one types."""
        self._show_rows(keep=False)
        if self.query_one(FilterBox).value:
            self.query_one("#signs", Static).update(self._hints())

    def on_filter_box_sign(self, event: FilterBox.Sign) -> None:
        """A sign acts on the marked person and clears the filter."""
        row = self.marked
        if row is None:
            return
        opened = self.session.meeting.opened_at is not None
        box = self.query_one(FilterBox)
        if event.sign == "-" and box.value and any(f"{fold(box.value)}-" in fold(shown.name) for shown in self._shown):
            box.insert_text_at_cursor("-")  # on the way to "Jens-Kristian", who is not to be sent home
            return
        match event.sign:
            case " ":
                self._tick(row)
            case "-":
                self.order(Leave(row.name) if opened else MarkAttendance((row.name,), Attendance.EXCUSED))
            case "+":
                self.order(Arrive(row.name))
            case ".":
                self.order(Recuse(row.name))
        self.action_clear()

    def on_input_submitted(self) -> None:
        """Enter: the menu of the marked person."""
        if self.marked:
            self._ask_about(self.marked.name)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click on a person opens their menu, unless typing has meanwhile put others in their place."""
        if self.query_one(Lines).stands(event):
            self._ask_about(self._shown[event.option_index].name)

    @property
    def marked(self) -> Row | None:
        """The person that a sign or Enter acts on."""
        highlighted = self.query_one("#people", OptionList).highlighted
        return self._shown[highlighted] if highlighted is not None and self._shown else None

    def action_move(self, lines: int) -> None:
        """Move the mark without leaving the filter."""
        people = self.query_one("#people", OptionList)
        if self._shown:
            people.highlighted = max(0, min((people.highlighted or 0) + lines, len(self._shown) - 1))

    def action_clear(self) -> None:
        """Empty the filter."""
        self.query_one(FilterBox).value = ""
        self._show_rows(keep=False)

    def action_all_present(self) -> None:
        """Everybody who holds a seat or was called to one and is not registered is present."""
        if waiting := self.session.meeting.awaited():
            self.order(MarkAttendance(tuple(waiting), Attendance.PRESENT))

    def action_begin(self) -> None:
        """Open the meeting if need be, and go to the items."""
        meeting = self.session.meeting
        first = next(meeting.agenda.treated(), None)
        commands: list[Command] = [] if meeting.opened_at else [OpenMeeting()]
        if first and not meeting.current:
            commands.append(EnterItem(first.number))
        self.order(*commands)
        self.app.switch_screen("meeting")

    def action_switch(self) -> None:
        """Back to the items."""
        self.app.switch_screen("meeting")

    def action_goto(self) -> None:
        """Go to an item: the items' screen asks."""
        self.app.switch_screen("meeting")
        self.call_later(self.app.run_action, "screen.goto")

    def action_answers(self) -> None:
        """To what the chair answered: the items' screen knows."""
        self.app.switch_screen("meeting")
        self.call_later(self.app.run_action, "screen.answers")

    def action_read_back(self) -> None:
        """Read everything back."""
        self.app.push_screen("read_back")

    def action_log(self) -> None:
        """The decision log."""
        self.app.push_screen("log")

    def _tick(self, row: Row) -> None:
        meeting = self.session.meeting
        if row.status is Attendance.PRESENT and row.name not in meeting.away:
            self.order(MarkAttendance((row.name,), Attendance.UNREGISTERED))
        elif meeting.opened_at and (row.name in meeting.away or row.status in (Attendance.EXCUSED, Attendance.ABSENT)):
            self.order(Arrive(row.name))
        elif PersonQuestions.needs_seat(meeting, row.name):
            PersonQuestions(self, row.name, self.action_clear).seat_for()
        else:
            self.order(MarkAttendance((row.name,), Attendance.PRESENT))

    def _ask_about(self, name: str) -> None:
        PersonQuestions(self, name, self.action_clear).menu()

    def _show_rows(self, *, keep: bool = True) -> None:
        if self.meeting is None:
            return
        before = self.marked.name if keep and self.marked else ""
        query = clean_line(self.query_one(FilterBox).value)
        if self._rows_of is not self.meeting:
            self._rows_of, self._rows = self.meeting, rows(self.meeting, self.meeting.current)
        self._shown = matching(self._rows, query)
        people = self.query_one("#people", OptionList)
        width = max(people.size.width - 2, 20)
        people.set_options([Option(row_content(row, width)) for row in self._shown] or [self._nobody(query)])
        names = [row.name for row in self._shown]
        stay = names.index(before) if query and before in names else 0
        people.highlighted = stay if names else None

    def _nobody(self, query: str) -> Option:
        """What to do where the list is empty."""
        if query:
            says = _("Nobody here is found by “%(query)s”. Esc empties the box.") % {"query": query}
        else:
            says = _(
                "The agenda names nobody. %(key)s goes on to the items; people are written in the file under medlemmer."
            ) % {"key": shown(self.app, BEGIN)}
        return Option(Padding(content((says, "$quiet")), Spacing(0, 1, 0, 1)), disabled=True)

    def _show_signs(self, meeting: Meeting) -> None:
        """What the signs do, or what the last one has done."""
        done = history(meeting.entries).next_undo
        says = Content(f"→ {words.gesture(done.event)}") if done else self._hints()
        self.query_one("#signs", Static).update(says)

    def _hints(self) -> Content:
        cells = self.query_one("#people").size.width
        return Content(sign_hints(cells, opened=self.session.meeting.opened_at is not None))

    def _show_room(self) -> None:
        if self.meeting is not None:
            room = self.query_one("#room")
            self.query_one("#summary", Static).update(summary(self.meeting, max(room.content_size.width, 14)))
