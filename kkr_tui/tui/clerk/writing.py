"""Help with writing, for every item of a meeting: what is known at once, and what is read after the start."""

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING

from kkr_tui import collector
from kkr_tui.domain.agenda import Agenda, Item
from kkr_tui.domain.phrases import Phrases
from kkr_tui.domain.writing import WritingAid
from kkr_tui.journal.earlier import EarlierDecision
from kkr_tui.journal.errors import JournalError
from kkr_tui.session import Session
from kkr_tui.wordlist import danish_words

if TYPE_CHECKING:
    from kkr_tui.domain.completion.completer import Completer


class WritingAids:
    """Makes the aid of each item. ``phrases`` are the user's own (abbreviation -> text).

    ``earlier`` are this body's (recommendation, decision) pairs of earlier meetings.
    """

    def __init__(self, session: Session, phrases: Mapping[str, str]) -> None:
        self._session = session
        self._phrases = phrases
        self._agenda = session.meeting.agenda
        self._completer: Completer | None = None
        self._decisions: list[EarlierDecision] = []
        self.earlier: list[tuple[str, str]] = []

    def of(self, item: Item) -> WritingAid:
        """The aid for the decision of that item."""
        return WritingAid(item.number, lambda: self._completer, Phrases(self._agenda, item, self._phrases))

    async def read_earlier(self) -> None:
        """Find out what was decided at earlier meetings: ``earlier`` holds it from now on."""
        try:
            self._decisions = await asyncio.to_thread(self._session.earlier_decisions)
        except JournalError:  # what can still be written is said elsewhere; without the past one writes on
            self._decisions = []
        self.earlier = [(d.recommendation, d.text) for d in self._decisions if d.body == self._agenda.body]

    async def learn(self) -> None:
        """Learn the words of what was read and of the dictionary, in small steps that keep no key waiting."""
        collector.rest()
        try:
            await self._learn()
        finally:
            collector.settle()  # a million small counts that never go away

    async def _learn(self) -> None:
        completer = self._completer = await asyncio.to_thread(_completer, self._agenda)
        for item in self._agenda.treated():
            completer.wrote(item.number, self._session.text(item.number))
        for decision in self._decisions:
            completer.read_earlier(decision.text)
            await asyncio.sleep(0)
        completer.know_words(await asyncio.to_thread(danish_words))
        completer.settle()


def _completer(agenda: Agenda) -> "Completer":
    from kkr_tui.domain.completion.completer import Completer

    return Completer(agenda)
