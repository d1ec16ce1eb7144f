"""An edited draft comes home: each decision that is worded otherwise, to be taken or left, and recorded at the end."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from kkr_tui.journal.errors import JournalError
from kkr_tui.language import _, ngettext
from kkr_tui.returned import Comparison, Difference, Standing
from kkr_tui.session import Session
from kkr_tui.session.taking import follow_record, take
from kkr_tui.tui.clerk.base import SessionScreen
from kkr_tui.tui.clerk.header import Header
from kkr_tui.tui.clerk.keys import RETURNED
from kkr_tui.tui.clerk.wordings import after, before, summary
from kkr_tui.tui.shared.bound import bound
from kkr_tui.tui.shared.door import content, crop
from kkr_tui.tui.shared.inorder import KeysInOrder
from kkr_tui.tui.shared.keybar import KeyBar
from kkr_tui.tui.shared.keys import N_, Key, Keymap, bindings
from kkr_tui.tui.shared.returned import heading, standing
from kkr_tui.tui.shared.sturdy import SturdyApp
from kkr_tui.tui.shared.themes import DARK

ASKED_FOR = 6.0


class ReturnedScreen(SessionScreen):
    """The differences one by one, then what was chosen. Nothing is recorded before Enter is pressed at the end."""

    CSS_PATH = "returned.tcss"
    CARD = N_("Keys: a draft that comes home")
    KEYS: ClassVar[tuple[Key, ...]] = RETURNED
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(RETURNED)]

    def __init__(self, session: Session, comparison: Comparison) -> None:
        super().__init__(session)
        self._comparison = comparison
        self._chosen: dict[str, bool] = {}
        self._at = 0
        self._asked = ""
        self._whole = False
        self.is_recorded = False

    def compose(self) -> ComposeResult:
        """Top line, where we are, the two wordings or the summary, key bar."""
        yield Header()
        yield Static(id="place")
        yield Static(id="warning")
        with VerticalScroll(id="page"):
            with Container(id="wordings"):
                yield Static(id="now", classes="wording")
                yield Static(id="new", classes="wording")
            yield Static(id="base", classes="wording")
            yield Static(id="end")
        yield KeyBar(self.KEYS)

    def on_mount(self) -> None:
        """Begin at the first difference."""
        super().on_mount()
        self.query_one("#page").focus()
        self._show()

    def action_take(self) -> None:
        """The file's wording."""
        self._choose(taken=True)

    def action_let(self) -> None:
        """The record's wording."""
        self._choose(taken=False)

    def action_back(self) -> None:
        """The difference before."""
        self._go(self._at - 1)

    def action_forward(self) -> None:
        """The next difference, or the end."""
        self._go(self._at + 1)

    def action_whole(self) -> None:
        """The wordings in full, or only what stands beside the changes."""
        self._whole = not self._whole
        self._show()

    def action_all(self) -> None:
        """All that may be taken together; those changed on both sides wait for a key of their own."""
        plain = [difference.item for difference in self._comparison.differences if difference.is_plain]
        others = len(self._comparison.differences) - len(plain)
        text = ngettext(
            "Press again to take %(count)d decision.", "Press again to take %(count)d decisions.", len(plain)
        )
        text %= {"count": len(plain)}
        if others:
            text += " " + _("%(count)d must be chosen by a key of its own.") % {"count": others}
        self._choose_many(dict.fromkeys(plain, True), "all", text)

    def action_none(self) -> None:
        """Leave everything."""
        every = dict.fromkeys((difference.item for difference in self._comparison.differences), False)
        self._choose_many(every, "none", _("Press again to leave all decisions as they are."))

    def action_record(self) -> None:
        """At the end, record; before it, go there."""
        if self._at < len(self._comparison.differences):
            self._go(len(self._comparison.differences))
        elif not self.is_recorded:
            self.is_recorded = True
            self.run_worker(self._record())

    def action_end(self) -> None:
        """Leave, but not by a slip while something is chosen and not recorded."""
        if not self.is_recorded and any(self._chosen.values()) and not self._confirmed("end"):
            self.say(_("Nothing is recorded yet. Press again to leave all the same."), severity="warning")
            return
        self.run_worker(self._end())

    async def went_back_to(self, item: str) -> None:
        """After an undo the editor must not hold a wording that the record does not have any more."""
        follow_record(self.session, item)

    def watch_meeting(self) -> None:
        """What was recorded or undone shows in the summary."""
        if self.is_mounted:
            self._show()

    def on_resize(self) -> None:
        """Titles are cut to the width."""
        super().on_resize()
        if self.is_mounted:
            self._show()

    async def _record(self) -> None:
        for difference in self._comparison.differences:
            if self._chosen.get(difference.item):
                try:
                    await take(self.session, difference.item, difference.new)
                except JournalError as error:
                    self.say(str(error), severity="error", timeout=30)
                    return

    async def _end(self) -> None:
        await self.session.settle()
        self.app.exit()

    def _choose(self, *, taken: bool) -> None:
        if not self.is_recorded and self._at < len(self._comparison.differences):
            self._chosen[self._comparison.differences[self._at].item] = taken
            self._go(self._at + 1)

    def _choose_many(self, choices: dict[str, bool], asked: str, question: str) -> None:
        if self.is_recorded:
            return
        if not self._confirmed(asked):
            self.say(question, timeout=ASKED_FOR)
            return
        self._chosen.update(choices)
        undecided = (n for n, one in enumerate(self._comparison.differences) if one.item not in self._chosen)
        self._go(next(undecided, len(self._comparison.differences)))

    def _confirmed(self, asked: str) -> bool:
        """Whether this was asked just before: the second press does it."""
        confirmed, self._asked = self._asked == asked, asked
        if confirmed:
            self._asked = ""
        else:
            self.set_timer(ASKED_FOR, self._forget)
        return confirmed

    def _forget(self) -> None:
        self._asked = ""

    def _go(self, at: int) -> None:
        self._asked = ""
        self.app.clear_notifications()
        self._at = max(0, min(at, len(self._comparison.differences)))
        self.query_one("#page", VerticalScroll).scroll_home(animate=False)
        self._show()

    def _show(self) -> None:
        differences = self._comparison.differences
        at_end = self._at == len(differences)
        self.query_one("#wordings").display = not at_end
        end, warning = self.query_one("#end", Static), self.query_one("#warning", Static)
        end.display = at_end
        base = self.query_one("#base", Static)
        warning.display = base.display = False
        if at_end:
            self.query_one("#place", Static).update(content((_("What you chose"), "bold $primary")))
            keys = {key.called: key.shown for key in bound(self.app, self.KEYS)}
            end.update(summary(self._comparison, self._chosen, self.recorded() if self.is_recorded else None, keys))
            return
        difference = differences[self._at]
        self.query_one("#place", Static).update(self._place(difference))
        if words := standing(difference):
            warning.display = True
            warning.update(Content(f"‼ {words}"))
        base.display = difference.standing is Standing.BOTH_SIDES
        self._wording("#base", _("When the file was written"), Content(difference.base))
        self._wording("#now", _("In the record now"), before(difference.now, difference.new, whole=self._whole))
        self._wording("#new", _("With the file's words"), after(difference.now, difference.new, whole=self._whole))

    def recorded(self) -> list[str]:
        """The items whose decision is the file's wording now."""
        record = self.session.meeting.record
        return [one.item for one in self._comparison.differences if record(one.item).decision == one.new]

    def _place(self, difference: Difference) -> Content:
        numbers = {"number": self._at + 1, "count": len(self._comparison.differences)}
        chosen = self._chosen.get(difference.item)
        mark = {True: _("✓ taken"), False: _("– left"), None: _("? not chosen")}[chosen]
        counted = _("Difference %(number)d of %(count)d") % numbers
        title = crop(heading(difference), max(self.size.width - len(counted) - len(mark) - 9, 12))
        return content((counted, "bold $primary"), "   ", (title, "bold"), "   ", (mark, "$accent bold"))

    def _wording(self, name: str, title: str, text: Content) -> None:
        panel = self.query_one(name, Static)
        panel.border_title = Content(title)
        panel.update(text)


class ReturnedApp(SturdyApp, KeysInOrder):
    """``kkr import --into`` at a terminal. ``taken``: how many decisions stand recorded at the end."""

    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-normal")]  # noqa: RUF012 - as Textual declares it

    def __init__(
        self, session: Session, comparison: Comparison, *, theme: str = DARK.name, keymap: Keymap | None = None
    ) -> None:
        super().__init__(theme, keymap)
        self.record = session.path
        self._returned = ReturnedScreen(session, comparison)

    @property
    def taken(self) -> int:
        """How many decisions were put on record and stand there."""
        return len(self._returned.recorded()) if self._returned.is_recorded else 0

    def on_mount(self) -> None:
        """Show the differences."""
        self.push_screen(self._returned)
