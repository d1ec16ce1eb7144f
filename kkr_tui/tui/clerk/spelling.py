"""Spelling marks, on request: underlines in the decisions what the dictionary does not know."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from functools import cached_property
from typing import Any

from kkr_tui.domain.agenda import Agenda
from kkr_tui.domain.spelling import KnownWords, finished, words
from kkr_tui.extras import adding
from kkr_tui.language import _
from kkr_tui.speller import DANISH, Speller, SpellerGone, dictionary, library
from kkr_tui.tui.clerk.editor import DecisionEditor


class Spelling:
    """Looks words up once, remembers the verdict, and marks ``editors``. Off until it is asked for.

    ``run`` carries out what takes time; ``say`` tells the user what is missing or has failed. ``name`` is the
    dictionary's; nothing: the Danish one.
    """

    def __init__(
        self,
        agenda: Agenda,
        editors: Mapping[str, DecisionEditor],
        run: Callable[[Coroutine[Any, Any, None]], object],
        say: Callable[[str], None],
        name: str = "",
    ) -> None:
        self._agenda = agenda
        self._editors = editors
        self._run = run
        self._say = say
        self._name = name or DANISH
        self._speller: Speller | None = None
        self._right: dict[str, bool] = {}

    async def toggle(self) -> None:
        """Begin to mark, or mark no longer."""
        folder = dictionary(self._name)
        if self._speller:
            await self.stop()
        elif not library():
            self._say(_("Spelling needs the extra: %(command)s") % {"command": adding("spelling")})
        elif folder is None:
            missing = _("There is no dictionary %(name)s for hunspell (%(name)s.dic).") % {"name": self._name}
            self._say(missing + (" " + _("Install hunspell-da.") if self._name == DANISH else ""))
        else:
            self._speller = await asyncio.to_thread(Speller, folder, self._name)
            for editor in self._editors.values():
                self.look_up(editor.text)

    async def stop(self) -> None:
        """Mark no longer, and end the dictionary's process."""
        speller, self._speller = self._speller, None
        self._right.clear()
        self.mark()
        if speller:
            await asyncio.to_thread(speller.stop)

    def wrote(self, text: str, cursor: int) -> None:
        """An editor holds ``text``, the cursor at that offset: the word that ends there is not finished."""
        if self._speller:
            self.look_up(finished(text, cursor))

    def look_up(self, text: str) -> None:
        """Have the words looked up of which nothing is known yet; then mark."""
        if self._speller:
            found = dict.fromkeys(word.text for word in words(text))
            new = [word for word in found if word not in self._right and not self._known.knows(word)]
            self._right.update(dict.fromkeys(new, True))  # until it is known: nobody is to ask again
            if new:
                self._run(self._ask(self._speller, new))

    def mark(self) -> None:
        """Have every editor underline what is wrong as far as that is known."""
        wrong = frozenset(word for word, right in self._right.items() if not right)
        for editor in self._editors.values():
            editor.mark(wrong)

    @cached_property
    def _known(self) -> KnownWords:
        return KnownWords(self._agenda)

    async def _ask(self, speller: Speller, new: list[str]) -> None:
        try:
            verdicts = await asyncio.to_thread(speller.right, new)
        except SpellerGone:
            if speller is self._speller:
                await self.stop()
                self._say(_("The dictionary cannot be read: spelling is off."))
            return
        if speller is self._speller:
            self._right.update(zip(new, verdicts, strict=True))
            self.mark()
