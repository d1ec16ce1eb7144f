"""The secretary's program: wiring of screens, signals and themes, nothing else."""

import asyncio
import contextlib
import signal
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding, BindingType
from textual.command import CommandPalette, Provider

from kkr_tui.language import _
from kkr_tui.session import SaveState, Session
from kkr_tui.tui.clerk.keys import LEAVE
from kkr_tui.tui.clerk.screens import made
from kkr_tui.tui.shared.bound import shown
from kkr_tui.tui.shared.inorder import KeysInOrder
from kkr_tui.tui.shared.keys import Keymap
from kkr_tui.tui.shared.sturdy import SturdyApp
from kkr_tui.tui.shared.themes import other

if TYPE_CHECKING:
    from kkr_tui.tui.clerk.answers import Answers
    from kkr_tui.tui.clerk.start import StartScreen

SIGNAL_PATIENCE = 5.0


def _commands() -> type[Provider]:
    from kkr_tui.tui.clerk.palette import Commands

    return Commands


class ClerkApp(SturdyApp, KeysInOrder):
    """Runs on an open session, or on a start screen that gives one.

    ``notice`` stands in the top line (the demo), ``greeting`` is said at the start; ``phrases`` are the user's own
    (abbreviation -> text), ``keymap`` the keys that they re-bound, ``spelling`` the dictionary that marks words from
    the start, or nothing.
    """

    CSS_PATH = "meeting.tcss"  # with the app's own: a style sheet that comes later has Textual parse all of them again
    ENABLE_COMMAND_PALETTE = True
    COMMANDS = {_commands}  # noqa: RUF012 - as Textual declares it
    HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (60, "-narrow"), (100, "-normal"), (160, "-wide")]  # noqa: RUF012 - as Textual declares it
    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-high")]  # noqa: RUF012 - as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "leave", show=False, priority=True, id="leave"),
        Binding("ctrl+p", "command_palette", show=False, priority=True, id="palette"),
        Binding("ctrl+c", "interrupt", show=False),
    ]

    def __init__(  # noqa: PLR0913 - the session, and what the user has chosen for good
        self,
        start: "Session | Callable[[], StartScreen]",
        notice: str = "",
        greeting: str = "",
        *,
        theme: str = "",
        phrases: Mapping[str, str] | None = None,
        spelling: str = "",
        keymap: Keymap | None = None,
    ) -> None:
        super().__init__(theme, keymap)
        self._start = start
        self._notice = notice
        self._greeting = greeting
        self._phrases = phrases or {}
        self._spelling = spelling
        self._session: Session | None = None
        self._answers: Answers | None = None
        self._warned = False
        self._problem_told = ""

    def on_mount(self) -> None:
        """Begin where the secretary was; be ready for being closed from outside."""
        self._handle_signals()
        if isinstance(self._start, Session):
            self.hold_keys()
            self.call_later(self.begin, self._start)  # Textual would throw away what is painted while the app mounts
        else:
            self.push_screen(self._start())
        if self._greeting:
            self.notify(self._greeting, severity="warning", timeout=20, markup=False)

    async def begin(self, session: Session) -> None:
        """Show this meeting: attendance before it is opened, its current item after."""
        self._session = session
        self.record = session.path
        session.watch(self._tell_problem)
        session.heed_takeover()
        first = self.get_screen("meeting" if session.meeting.opened_at else "attendance")
        with self.batch_update():
            await self.push_screen(first)
            await first.laid_out()
        first.check_idle()
        self.release_keys()
        self.call_after_refresh(self._follow_answers, session)
        if session.file_agenda:
            from kkr_tui.tui.clerk.changed import ask_about_changes

            ask_about_changes(first, session.file_agenda)

    def _follow_answers(self, session: Session) -> None:
        from kkr_tui.tui.clerk.answers import Answers

        self._answers = Answers(self, session)

    def on_unmount(self) -> None:
        """Follow the chair no more."""
        if self._answers:
            self._answers.close()

    def get_screen(self, screen: Any, screen_class: Any = None) -> Any:
        """As Textual's; a screen of the meeting is made when it is first asked for."""
        if isinstance(screen, str) and self._session and not self.is_screen_installed(screen):
            new = made(screen, self._session, self._notice, self._phrases, self._spelling)
            new.add_class(*self._room())  # Textual would do so after the first painting, and paint all of it again
            self.install_screen(new, screen)
        return super().get_screen(screen, screen_class)

    async def on_start_screen_opened(self, event: "StartScreen.Opened") -> None:
        """A meeting was chosen on the start screen."""
        self.pop_screen()
        await self.begin(event.session)

    def action_leave(self) -> None:
        """Leave once everything is on disk. When it is not, say so; asked again, leave all the same."""
        if self._session is None:
            self.exit()
            return
        if self._session.saved.state is SaveState.FAILED and not self._warned:
            self._warned = True
            problem, kept = self._session.saved.problem, self._session.rescued()
            lines = [_("Press again to leave all the same."), problem, "" if kept in problem else kept]
            self.notify("\n".join(filter(None, lines)), severity="error", markup=False)
            return
        if self._warned:
            self.exit()  # nothing is waited for any more; what could not be saved has been rescued
            return
        self.run_worker(self._leave(wait=None))

    def action_interrupt(self) -> None:
        """Ctrl+C is a slip more often than a wish: it says how to leave."""
        self.notify(_("%(key)s leaves; everything is saved.") % {"key": shown(self, LEAVE)}, markup=False)

    def action_command_palette(self) -> None:
        """Every command, with its key."""
        if not isinstance(self.screen, CommandPalette):
            from kkr_tui.tui.clerk.palette import Palette

            self.push_screen(Palette(placeholder=_("Find a command or an item …")))

    def action_other_theme(self) -> None:
        """Light to dark or dark to light."""
        self.theme = other(self.theme)

    def _tell_problem(self) -> None:
        """A write that failed is said in words, once for each reason; the mark in the corner stays until it is done."""
        problem = self._session.saved.problem if self._session else ""
        if problem and problem != self._problem_told:
            self.notify(problem, severity="error", timeout=30, markup=False)
        self._problem_told = problem

    def _room(self) -> tuple[str, str]:
        """The classes that a screen of this width and height has."""
        sizes = (self.HORIZONTAL_BREAKPOINTS, self.size.width), (self.VERTICAL_BREAKPOINTS, self.size.height)
        wide, high = (next(name for least, name in reversed(points) if cells >= least) for points, cells in sizes)
        return wide, high

    def _keep_cursor(self) -> None:
        if self.is_screen_installed("meeting"):
            self.get_screen("meeting").cursor_moved_last()

    def _handle_signals(self) -> None:
        """A closed window (SIGHUP), a shutdown (SIGTERM) and an interrupt leave as Ctrl+Q does."""
        loop = asyncio.get_running_loop()
        for name in ("SIGHUP", "SIGTERM", "SIGINT"):
            if hasattr(signal, name):
                with contextlib.suppress(NotImplementedError, ValueError, RuntimeError):
                    loop.add_signal_handler(getattr(signal, name), self._leave_on_signal)

    def _leave_on_signal(self) -> None:
        self.run_worker(self._leave(wait=SIGNAL_PATIENCE))

    async def _leave(self, wait: float | None) -> None:
        if self._session:
            self._keep_cursor()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._session.settle(), wait)
        self.exit()
