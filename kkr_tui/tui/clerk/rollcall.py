"""A roll call: one name after the other, one key each."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from kkr_tui.domain.agenda import Person
from kkr_tui.domain.matters import Vote
from kkr_tui.language import _
from kkr_tui.tui.clerk import boxkeys
from kkr_tui.tui.shared.door import content
from kkr_tui.tui.shared.keys import N_, Key, fixed
from kkr_tui.tui.shared.menu import BOX_CSS
from kkr_tui.tui.shared.question import Question

SIDES = "+-."


class RollCall(Question[Vote | None]):
    """Asks everybody in turn; Enter at the end answers with the vote, Esc with None."""

    DEFAULT_CSS = BOX_CSS.format(name="RollCall")
    CARD = N_("Keys: a roll call")
    KEYS: ClassVar[Sequence[Key]] = boxkeys.ROLL_CALL
    TYPED: ClassVar[Sequence[Key]] = boxkeys.ROLL_CALL_TYPED
    BINDINGS: ClassVar[list[BindingType]] = [*fixed(boxkeys.ROLL_CALL)]

    def __init__(self, voters: Sequence[Person]) -> None:
        super().__init__()
        self._voters = voters
        self._said = ""

    def compose(self) -> ComposeResult:
        """Who is asked, what was said, and the keys."""
        with Vertical() as box:
            box.border_subtitle = Content(_("+ for · - against · . abstaining · Backspace back · F1 more"))
            yield Static(id="asked", classes="title")
            yield Static(id="sums")

    def on_mount(self) -> None:
        """Begin with the first."""
        self._paint()

    def on_key(self, event: events.Key) -> None:
        """One key, one vote."""
        if event.character and event.character in SIDES and len(self._said) < len(self._voters):
            self._said += event.character
        elif event.key == "backspace":
            self._said = self._said[:-1]
        elif event.key == "enter" and len(self._said) == len(self._voters):
            self.dismiss(self._vote())
        else:
            return
        event.stop()
        self._paint()

    def _vote(self) -> Vote:
        for_, against, abstaining = (
            tuple(person.name for person, said in zip(self._voters, self._said, strict=False) if said == side)
            for side in SIDES
        )
        return Vote(in_favour=for_, against=against, abstaining=abstaining)

    def _paint(self) -> None:
        done = len(self._said)
        if done < len(self._voters):
            person = self._voters[done]
            name = f"{person.name} ({person.party})" if person.party else person.name
            text = _("%(number)d of %(count)d: %(name)s") % {
                "number": done + 1,
                "count": len(self._voters),
                "name": name,
            }
        else:
            text = _("Everybody has voted. Enter shows what it comes to.")
        self.query_one("#asked", Static).update(Content(text))
        yes, no, abstained = self._vote().sums
        counts = {"yes": yes, "no": no, "abstaining": abstained}
        sums = _("for %(yes)d, against %(no)d, abstaining %(abstaining)d") % counts
        self.query_one("#sums", Static).update(content((sums, "bold")))
