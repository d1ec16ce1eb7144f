"""Spelling marks, on request: which words of the decisions the dictionary does not know."""

import asyncio
from functools import cached_property

from kkr_tui.domain.agenda import Agenda
from kkr_tui.domain.spelling import KnownWords, words
from kkr_tui.language import _
from kkr_tui.speller import Speller, dictionary, library


class Spelling:
    """Looks words up once and remembers the verdict. Off until it is started."""

    def __init__(self, agenda: Agenda) -> None:
        self._agenda = agenda
        self._speller: Speller | None = None
        self._right: dict[str, bool] = {}

    @cached_property
    def _known(self) -> KnownWords:
        return KnownWords(self._agenda)

    @property
    def on(self) -> bool:
        """Whether words are looked up."""
        return self._speller is not None

    async def start(self) -> str:
        """Begin to look words up. What is missing for it, in words for the user; nothing when all is there."""
        folder = dictionary()
        if not library():
            return _("Spelling needs the package extra `spelling`: pip install 'kkr-tui[spelling]'.")
        if folder is None:
            return _("There is no Danish dictionary for hunspell (da_DK.dic): install hunspell-da.")
        self._speller = await asyncio.to_thread(Speller, folder)
        return ""

    async def stop(self) -> None:
        """End looking words up."""
        speller, self._speller = self._speller, None
        self._right.clear()
        if speller:
            await asyncio.to_thread(speller.stop)

    def new_in(self, text: str) -> list[str]:
        """The words of ``text`` of which nothing is known yet."""
        if not self.on:
            return []
        found = dict.fromkeys(word.text for word in words(text))
        return [word for word in found if word not in self._right and not self._known.knows(word)]

    async def look_up(self, new: list[str]) -> None:
        """Ask the dictionary about these words. Raises SpellerGone."""
        if self._speller:
            self._right.update(dict.fromkeys(new, True))  # until it is known: nobody is to ask again
            verdicts = await asyncio.to_thread(self._speller.right, new)
            self._right.update(zip(new, verdicts, strict=True))

    @property
    def misspelt(self) -> frozenset[str]:
        """The words that the dictionary does not know; none while it is off."""
        return frozenset(word for word, right in self._right.items() if not right) if self.on else frozenset()
