"""What all screens of the chair have in common: they show the view, and it is never theirs to change."""

from typing import TYPE_CHECKING, cast

from kkr_tui.language import _
from kkr_tui.tui.chair.view import View
from kkr_tui.tui.shared.helped import HelpedScreen
from kkr_tui.tui.shared.menu import Pick, Picker

if TYPE_CHECKING:
    from kkr_tui.tui.chair.app import ChairApp


class ChairScreen(HelpedScreen[None], inherit_bindings=False):
    """Calls ``show`` whenever there is another view, drafts are switched on or off, or a second went by."""

    AUTO_FOCUS = ""

    @property
    def chair(self) -> "ChairApp":
        """The app, which has the view."""
        return cast("ChairApp", self.app)

    @property
    def view(self) -> View | None:
        """The meeting as it was last read."""
        return self.chair.view

    def on_mount(self) -> None:
        """Follow the app."""
        self.watch(self.app, "waiting", self.tell)
        self.watch(self.app, "view", self.tell)
        self.watch(self.app, "with_drafts", self.tell, init=False)
        self.watch(self.app, "beats", self._tell_time, init=False)

    def show(self, view: View | None) -> None:
        """Show how things stand; None before there is a meeting."""
        raise NotImplementedError

    def show_time(self, view: View | None) -> None:
        """Show what changes without anything happening, each second."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys and clicks come faster than screens: for one that is not there yet, or is going, they mean nothing."""
        there = self.app.screen is self and self.is_mounted and bool(self.children)
        return there and super().check_action(action, parameters)

    def action_back(self) -> None:
        """Back to the log."""
        self.app.pop_screen()

    def action_goto(self) -> None:
        """Which item?"""
        if self.view is None:
            return
        items = self.view.meeting.agenda.treated()
        picks = [Pick(item.number, f"{item.number} {item.title}") for item in items]
        self.app.push_screen(Picker(_("Go to item"), picks), self.read_case)

    def read_case(self, item: str | None) -> None:
        """Read the case of that item (None: none was chosen)."""
        raise NotImplementedError

    def tell(self) -> None:
        """Show how things stand, if there is something to show it on."""
        if self.children:  # a screen that is left before it was shown has none any more
            self.show(self.view)

    def _tell_time(self) -> None:
        if self.children:
            self.show_time(self.view)
