"""F6: a vote, typed as ``-oø .lb``; everything it means is shown before Enter notes it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from kkr_tui.domain.agenda import Person
from kkr_tui.domain.ballot import Ballot, read_ballot
from kkr_tui.domain.commands import TakeVote
from kkr_tui.domain.matters import Vote
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.text import clean_line
from kkr_tui.language import _
from kkr_tui.minutes.votes import sentence
from kkr_tui.tui.clerk.rollcall import RollCall
from kkr_tui.tui.shared.door import content
from kkr_tui.tui.shared.menu import BOX_CSS
from kkr_tui.tui.shared.question import Question

if TYPE_CHECKING:
    from kkr_tui.tui.clerk.base import SessionScreen


def ask_vote(over: "SessionScreen", number: str) -> None:
    """Ask for a vote on that item and have it noted."""

    def answered(vote: Vote | None) -> None:
        if vote is not None:
            over.order(TakeVote(number, vote))

    over.app.push_screen(VoteScreen(over.session.meeting, number), answered)


def preview(meeting: Meeting, ballot: Ballot) -> Content:
    """What the typed vote means: the sentence, the sum, and what was not understood."""
    yes, no, abstained = ballot.vote.sums
    counts = {"yes": yes, "no": no, "abstaining": abstained, "cast": ballot.vote.cast, "voters": ballot.vote.voters}
    text = _("for %(yes)d, against %(no)d, abstaining %(abstaining)d: %(cast)d of %(voters)d") % counts
    parts = [content((text, "$success bold" if ballot.complete else "$warning bold"))]
    if ballot.unknown:
        parts.append(content((_("Nobody here: %(words)s") % {"words": ", ".join(ballot.unknown)}, "$error")))
    if ballot.ambiguous:
        parts.append(content((_("Several people: %(words)s") % {"words": ", ".join(ballot.ambiguous)}, "$error")))
    if ballot.silent:
        parts.append(content((_("Not voted: %(names)s") % {"names": ", ".join(ballot.silent)}, "$warning")))
    return Content("\n").join([*parts, Content(""), Content(sentence(meeting, ballot.vote))])


class VoteScreen(Question[Vote | None]):
    """One field for the votes, one for what an amendment says. The answer is the vote, or None."""

    DEFAULT_CSS = BOX_CSS.format(name="VoteScreen")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("f6", "roll_call", show=False, priority=True),
    ]

    def __init__(self, meeting: Meeting, number: str) -> None:
        super().__init__()
        self._meeting = meeting
        self._number = number
        self._voters: Sequence[Person] = [meeting.people[name] for name in meeting.voters(number)]
        self._parties = {person.party for person in meeting.people.values()}
        self._warned = False

    def compose(self) -> ComposeResult:
        """Title, the two fields, the preview, and how it is typed."""
        hint = _("-oø .lb  O and Ø against, Line B. abstaining, the rest for · + for · - against · . abstaining")
        with Vertical():
            yield Static(Content(_("Vote on item %(item)s") % {"item": self._number}), classes="title")
            yield Input(id="votes")
            yield Static(Content(_("Amendment (empty: the recommendation)")), classes="hint")
            yield Input(id="about")
            yield Static(id="preview")
            yield Static(Content(hint), classes="hint")
            yield Static(Content(_("+28 -12 .3 counts only · F6 roll call · Tab amendment · Enter")), classes="hint")

    def on_mount(self) -> None:
        """Everybody is for until something else is typed."""
        self._paint()

    def on_input_changed(self) -> None:
        """Say at once what it means."""
        self._warned = False
        self._paint()

    def on_input_submitted(self) -> None:
        """Enter notes the vote; when the sum is not that of the voters, the second one does."""
        ballot = self._ballot()
        if ballot.complete or self._warned:
            self.dismiss(ballot.vote)
            return
        self._warned = True
        self.notify(_("The sum is not right. Enter again notes it all the same."), severity="warning", markup=False)

    def action_roll_call(self) -> None:
        """One by one."""
        self.app.push_screen(RollCall(self._voters), self._called)

    def _called(self, vote: Vote | None) -> None:
        if vote is not None:
            self.dismiss(Vote(about=self._about(), in_favour=vote.in_favour, against=vote.against,
                              abstaining=vote.abstaining))  # fmt: skip

    def _about(self) -> str:
        return clean_line(self.query_one("#about", Input).value)

    def _ballot(self) -> Ballot:
        return read_ballot(
            clean_line(self.query_one("#votes", Input).value), self._voters, self._about(), self._parties
        )

    def _paint(self) -> None:
        self.query_one("#preview", Static).update(preview(self._meeting, self._ballot()))

    def on_key(self, event: events.Key) -> None:
        """Tab goes from one field to the other."""
        if event.key == "tab":
            event.stop()
            self.focus_next(Input)
