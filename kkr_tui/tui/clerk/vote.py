"""F6: a vote, typed as ``-oø .lb``; everything it means is shown before Enter notes it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from kkr_tui.domain.agenda import Person
from kkr_tui.domain.ballot import Ballot, read_ballot, typed
from kkr_tui.domain.commands import TakeVote
from kkr_tui.domain.matters import NotedVote, Vote, VoteResult
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.room import voters_at
from kkr_tui.domain.text import clean_line
from kkr_tui.language import _
from kkr_tui.minutes.votes import sentence
from kkr_tui.tui.clerk import boxkeys
from kkr_tui.tui.clerk.rollcall import RollCall
from kkr_tui.tui.shared import words
from kkr_tui.tui.shared.door import content
from kkr_tui.tui.shared.keys import N_, Key, fixed
from kkr_tui.tui.shared.menu import BOX_CSS
from kkr_tui.tui.shared.question import Question

if TYPE_CHECKING:
    from kkr_tui.tui.clerk.base import SessionScreen

_EQUAL = (VoteResult.LAPSED, VoteResult.ADOPTED, VoteResult.REJECTED, VoteResult.UNSTATED)


def ask_vote(over: "SessionScreen", number: str, wrong: NotedVote | None = None) -> None:
    """Ask for a vote on that item and have it noted, in place of the one that was ``wrong`` if there is one."""
    row = wrong.seq if wrong else 0

    def answered(vote: Vote | None) -> None:
        if vote is not None:
            over.order(TakeVote(number, vote, row))
            if wrong and wrong.wording:
                over.say(_("Your wording was about the old count: the sentence is made of the new one."), timeout=15)

    meeting = over.session.meeting
    voters = voters_at(meeting, number, row) if row else meeting.voters(number)
    screen = VoteScreen(meeting, number, [meeting.people[name] for name in voters], wrong.vote if wrong else None)
    over.app.push_screen(screen, answered)


def preview(meeting: Meeting, ballot: Ballot, vote: Vote) -> Content:
    """What the typed vote means: the sum, what was not understood, what becomes of the motion, the sentence."""
    yes, no, abstained = vote.sums
    counts = {"yes": yes, "no": no, "abstaining": abstained, "cast": vote.cast, "voters": vote.voters}
    text = _("for %(yes)d, against %(no)d, abstaining %(abstaining)d: %(cast)d of %(voters)d") % counts
    parts = [content((text, "$success bold" if ballot.complete else "$warning bold"))]
    if ballot.unknown:
        parts.append(content((_("Nobody here: %(words)s") % {"words": ", ".join(ballot.unknown)}, "$error")))
    if ballot.ambiguous:
        parts.append(content((_("Several people: %(words)s") % {"words": ", ".join(ballot.ambiguous)}, "$error")))
    if ballot.silent:
        parts.append(content((_("Not voted: %(names)s") % {"names": ", ".join(ballot.silent)}, "$warning")))
    if vote.result:
        parts.append(content(_("Result: "), (words.vote_result(vote.result), "bold"), (_("  F8 another"), "$quiet")))
    else:
        parts.append(content((_("Equal votes: F8 says what becomes of it."), "$warning bold")))
    return Content("\n").join([*parts, Content(""), Content(sentence(meeting, vote))])


class VoteScreen(Question[Vote | None]):
    """One field for the votes, one for what an amendment says. The answer is the vote, or None.

    What a plain majority makes of it is proposed as its result; where votes are equal nothing is, and it must be said.
    """

    DEFAULT_CSS = BOX_CSS.format(name="VoteScreen")
    CARD = N_("Keys: a vote")
    KEYS: ClassVar[Sequence[Key]] = boxkeys.VOTE
    TYPED: ClassVar[Sequence[Key]] = boxkeys.VOTE_TYPED
    BINDINGS: ClassVar[list[BindingType]] = [*fixed(boxkeys.VOTE)]

    def __init__(self, meeting: Meeting, number: str, voters: Sequence[Person], given: Vote | None = None) -> None:
        super().__init__()
        self._meeting = meeting
        self._number = number
        self._voters = voters
        self._given = given
        self._given_as = typed(given, voters) if given else ""
        self._result = given.result if given else None
        self._sums = given.sums if given else None
        self._parties = {person.party for person in meeting.people.values()}
        self._warned = False

    def compose(self) -> ComposeResult:
        """Title, the two fields, the preview, and how it is typed."""
        hint = _("-oø .lb  O and Ø against, Line B. abstaining, the rest for")
        with Vertical() as box:
            box.border_subtitle = Content(_("+28 -12 .3 counts · F6 roll call · F8 result · F1 more"))
            yield Static(Content(_("Vote on item %(item)s") % {"item": self._number}), classes="title")
            yield Static(Content(hint), classes="hint")
            yield Input(self._given_as, id="votes", select_on_focus=False)
            yield Static(Content(_("Amendment (empty: the recommendation)")), classes="hint")
            yield Input(self._given.about if self._given else "", id="about")
            yield Static(id="preview")

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
        if not ballot.complete and not self._warned:
            self._warned = True
            self._warn(_("The sum is not right. Enter again notes it all the same."))
            return
        vote = self._vote(ballot)
        if vote.result:
            self.dismiss(vote)
        else:
            self._warn(_("Equal votes: F8 says what becomes of it."))

    def action_result(self) -> None:
        """What becomes of the motion: the next of all that may."""
        vote = self._vote(self._ballot())
        others = (*filter(None, [vote.proposed]), *(result for result in _EQUAL if result is not vote.proposed))
        place = others.index(vote.result) + 1 if vote.result else 0
        self._result = others[place % len(others)]
        self._paint()

    def action_roll_call(self) -> None:
        """One by one."""
        self.app.push_screen(RollCall(self._voters), self._called)

    def _called(self, vote: Vote | None) -> None:
        if vote is not None:
            self._given = replace(vote, voters=len(self._voters))
            self._given_as = typed(vote, self._voters)
            self.query_one("#votes", Input).value = self._given_as
            self._paint()

    def _vote(self, ballot: Ballot) -> Vote:
        """With its result: the one that was chosen for these numbers, else the one that they propose."""
        if ballot.vote.sums != self._sums:
            self._result, self._sums = None, ballot.vote.sums
        return replace(ballot.vote, result=self._result or ballot.vote.proposed)

    def _ballot(self) -> Ballot:
        """What stands in the fields; a vote that was given is itself until its text is changed."""
        written = clean_line(self.query_one("#votes", Input).value)
        about = clean_line(self.query_one("#about", Input).value)
        ballot = read_ballot(written, self._voters, about, self._parties)
        if self._given is None or written != self._given_as:
            return ballot
        silent = {person.name for person in self._voters}.difference(
            self._given.in_favour, self._given.against, self._given.abstaining
        )
        return Ballot(replace(self._given, about=about), silent=() if self._given.counts else tuple(sorted(silent)))

    def _warn(self, message: str) -> None:
        self.notify(message, severity="warning", markup=False)

    def _paint(self) -> None:
        ballot = self._ballot()
        self.query_one("#preview", Static).update(preview(self._meeting, ballot, self._vote(ballot)))

    def on_key(self, event: events.Key) -> None:
        """Tab goes from one field to the other."""
        if event.key == "tab":
            event.stop()
            self.focus_next(Input)
