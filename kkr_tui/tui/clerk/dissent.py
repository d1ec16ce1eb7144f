"""A statement for the minutes or a reservation: by whom, then word for word."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kkr_tui.domain.commands import RecordDissent
from kkr_tui.domain.matters import DissentKind
from kkr_tui.domain.meeting import Meeting
from kkr_tui.language import _
from kkr_tui.tui.clerk.prose import TextQuestion
from kkr_tui.tui.shared.menu import Pick
from kkr_tui.tui.shared.severalpicker import SeveralPicker

if TYPE_CHECKING:
    from kkr_tui.tui.clerk.base import SessionScreen


def candidates(meeting: Meeting, number: str) -> list[Pick]:
    """Who may demand it: those who voted against or abstained, then parties, people and municipalities."""
    picks: dict[str, Pick] = {}
    for pick in _candidates(meeting, number):
        picks.setdefault(pick.answer, pick)
    return list(picks.values())


def _candidates(meeting: Meeting, number: str) -> Iterator[Pick]:
    for noted in reversed(meeting.record(number).votes):
        yield from (Pick(name, name, _("voted against")) for name in noted.vote.against)
        yield from (Pick(name, name, _("abstained")) for name in noted.vote.abstaining)
    people = [meeting.people[name] for name in meeting.voters(number)]
    yield from (Pick(party, party, _("party")) for party in sorted({person.party for person in people} - {""}))
    yield from (Pick(person.name, person.name, person.party) for person in people)
    places = sorted({person.municipality for person in people} - {""})
    yield from (Pick(place, place, _("municipality")) for place in places)


class DissentQuestions:
    """Asks over the screen ``over``; what is typed is a draft of its own until it is recorded."""

    def __init__(self, over: "SessionScreen", number: str, kind: str) -> None:
        self._over = over
        self._number = number
        self._kind = DissentKind(kind)
        self._by: tuple[str, ...] = ()

    def ask(self) -> None:
        """By whom?"""
        picks = candidates(self._over.session.meeting, self._number)
        self._over.app.push_screen(SeveralPicker(_("Statement by …"), picks), self._asked_whom)

    def _asked_whom(self, by: tuple[str, ...] | None) -> None:
        if by:
            self._by = by
            title = _("%(name)s, item %(item)s: word for word") % {"name": ", ".join(by), "item": self._number}
            kept = self._over.session.text(self._draft)
            self._over.app.push_screen(TextQuestion(title, kept, self._typed), self._answered)

    @property
    def _draft(self) -> str:
        return f"{self._number} {self._kind}: {', '.join(self._by)}"

    def _typed(self, text: str) -> None:
        self._over.session.type(self._draft, text, len(text))

    def _answered(self, text: str | None) -> None:
        if text:
            self._over.order(RecordDissent(self._number, self._by, self._kind, text))
            self._typed("")
