"""Ctrl+T s: a vote that was noted: its wording, a miscount, or that it does not stand."""

from typing import TYPE_CHECKING

from kkr_tui.domain.commands import StrikeMatter, WordVote
from kkr_tui.domain.matters import NotedVote
from kkr_tui.language import _, pgettext
from kkr_tui.minutes.votes import sentence, told
from kkr_tui.tui.clerk.prose import TextQuestion
from kkr_tui.tui.clerk.vote import ask_vote
from kkr_tui.tui.shared.menu import Menu, MenuItem, Pick, Picker

if TYPE_CHECKING:
    from kkr_tui.tui.clerk.base import SessionScreen


class VoteQuestions:
    """Asks over the screen ``over`` about the votes on an item. A wording is a draft of its own till it is recorded."""

    def __init__(self, over: "SessionScreen", number: str) -> None:
        self._over = over
        self._number = number
        self._meeting = over.session.meeting
        self._votes = self._meeting.record(number).votes

    def ask(self) -> None:
        """Which vote, if there are several; then what about it."""
        if len(self._votes) == 1:
            self._about(self._votes[0])
        elif self._votes:
            picks = [Pick(str(noted.seq), told(self._meeting, noted)) for noted in self._votes]
            self._over.app.push_screen(Picker(_("Which vote?"), picks), self._picked)

    def _picked(self, row: str | None) -> None:
        for noted in self._votes:
            if str(noted.seq) == row:
                self._about(noted)

    def _about(self, noted: NotedVote) -> None:
        items = [
            MenuItem(pgettext("key for a vote", "w"), "wording", _("another wording …")),
            MenuItem(pgettext("key for a vote", "c"), "count", _("miscounted: put it right …")),
            MenuItem(pgettext("key for a vote", "x"), "strike", _("strike it out")),
        ]
        if noted.wording:
            items.append(
                MenuItem(pgettext("key for a vote", "d"), "derived", _("the sentence made of the count again"))
            )
        self._over.app.push_screen(Menu(told(self._meeting, noted), items), lambda answer: self._do(noted, answer))

    def _do(self, noted: NotedVote, answer: str | None) -> None:
        match answer:
            case "wording":
                self._ask_wording(noted)
            case "count":
                ask_vote(self._over, self._number, noted)
            case "strike":
                self._over.order(StrikeMatter(self._number, noted.seq))
            case "derived":
                self._over.order(WordVote(self._number, noted.seq, ""))

    def _ask_wording(self, noted: NotedVote) -> None:
        session = self._over.session
        draft = f"{self._number} vote: {noted.seq}"
        derived = sentence(self._meeting, noted.vote)

        def typed(text: str) -> None:
            session.type(draft, text, len(text))

        def answered(text: str | None) -> None:
            if text is not None:
                self._over.order(WordVote(self._number, noted.seq, "" if text.strip() == derived else text))
                typed("")

        title = _("The vote on item %(item)s in the minutes") % {"item": self._number}
        stands = session.text(draft) or told(self._meeting, noted)
        self._over.app.push_screen(TextQuestion(title, stands, typed), answered)
