"""A secretary whose keys are counted, on the running program."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual import events
from textual.message_pump import MessagePump
from textual.pilot import Pilot

from kkr_tui.domain.agenda import Agenda
from kkr_tui.domain.completion.suggestion import Suggestion
from kkr_tui.domain.completion.tokens import CLOSING_SIGNS
from kkr_tui.domain.proposals import proposals
from kkr_tui.journal.recorder import Recorder
from kkr_tui.session import Session
from kkr_tui.tui.clerk.app import ClerkApp
from kkr_tui.tui.clerk.editor import DecisionEditor
from kkr_tui.tui.clerk.roll import matching, rows
from kkr_tui.tui.shared.menu import Picker

_NAMES = {" ": "space", "-": "minus"}


class Typist:
    """Presses keys as a quick and sober secretary would.

    Looking costs nothing and every key counts, also those that open and close things. A proposal is taken only when it
    is shown and what is taken of it is right to the letter. Nothing is pasted, nothing is guessed: what is offered now
    is taken now, though a better offer might have come a letter later.
    """

    def __init__(self, app: ClerkApp, pilot: Pilot[None], session: Session) -> None:
        self.app = app
        self.session = session
        self.keys = 0
        self._pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press these keys, one after the other."""
        self.keys += len(keys)
        await self._pilot.press(*keys)

    async def type(self, text: str) -> None:
        """Type letter by letter."""
        for char in text:
            await self.hit("enter" if char == "\n" else char, char)

    async def hit(self, key: str, char: str | None = None) -> None:
        """Press a key inside a text: as ``press``, without waiting for the screen to come to rest."""
        self.keys += 1
        self.app.post_message(events.Key(key, char))
        await _handled_by(self.app)
        while not self.app.keys_have_landed:  # noqa: ASYNC110 - the app tells nobody when they have
            await asyncio.sleep(0)
        await _handled_by(self.app.focused or self.app.screen)

    async def settled(self) -> None:
        """Wait until the program has done everything."""
        await self._pilot.pause()
        await self.app.workers.wait_for_complete()
        await self.session.settle()
        await self._pilot.pause()

    async def find(self, name: str) -> None:
        """On the attendance screen: type until the person is the marked one."""
        everybody = rows(self.session.meeting, self.session.meeting.current)
        letters = name.lower().replace(" ", "").replace("-", "").replace(".", "")
        initials = "".join(word[0] for word in name.lower().replace("-", " ").split())
        beginnings = [word[:n] for n in range(1, len(letters) + 1) for word in (initials, letters)]
        await self.type(next(typed for typed in beginnings if matching(everybody, typed)[0].name == name))

    async def pick(self, name: str) -> None:
        """In a list that is narrowed by typing: type the name until it is the marked one, and take it."""
        await self.settled()
        for letter in name.lower():
            if isinstance(self.app.screen, Picker) and self.app.screen.marked == name:
                break
            await self.press(_NAMES.get(letter, letter))
        await self.press("enter")

    @property
    def editor(self) -> DecisionEditor:
        """The editor that has the keyboard."""
        editor = self.app.focused
        if not isinstance(editor, DecisionEditor):
            raise TypeError("the keyboard is not in a decision")
        return editor

    async def write(self, decision: str) -> None:
        """Write the decision of the item that is seen: take a proposal if one is right so far, and write on."""
        done = await self._begin(decision)
        while done < len(decision):
            whole = self.editor.offered
            for key, offered in (("tab", whole), ("right", whole and whole.first_word)):
                taken = _right(self.editor.text, offered, decision, done)
                if taken > done + 1:
                    await self.hit(key)
                    done = taken
                    break
            else:
                await self.type(decision[done])
                done += 1
        if self.editor.text.rstrip() != decision:
            raise AssertionError(f"written {self.editor.text!r} instead of {decision!r}")

    async def _begin(self, decision: str) -> int:
        """Take the proposal that is right the furthest; its full stop may go. Gives how much of the text stands."""
        item = next(i for i in self.session.meeting.agenda.walk() if i.number == self.session.meeting.current)
        offers = [offer.text.removesuffix(".") for offer in proposals(self.session.meeting.agenda, item)]
        right = {len(offer): at for at, offer in enumerate(offers) if decision.startswith(offer)}
        if not right:
            return 0
        best = max(right)
        await self.press(*(("enter",) if right[best] == 0 else ("f4", str(right[best] + 1))))
        return best + (decision[best:] == ".")


async def _handled_by(pump: MessagePump) -> None:
    """Wait until it has handled all that was sent to it."""
    handled = asyncio.Event()
    pump.call_later(handled.set)
    await handled.wait()


def _right(text: str, offered: Suggestion | None, decision: str, done: int) -> int:
    """How much of the decision would stand if ``offered`` were taken; nothing more than now if it is not all right."""
    if offered is None or text != decision[:done]:
        return done
    new = text[: len(text) - offered.replaces] + offered.text
    bare = new.rstrip(" ")
    after = decision[len(bare) : len(bare) + 1]
    if not decision.startswith(bare) or (bare != new and after not in (" ", "\n", "", *CLOSING_SIGNS)):
        return done
    return len(bare) + (bare != new and after == " ")


@asynccontextmanager
async def typist(folder: Path, agenda: Agenda) -> AsyncIterator[Typist]:
    """A typist at the program, on ``folder/minutes.db`` and this agenda, everything read."""
    recorder = await asyncio.to_thread(Recorder.open, folder / "minutes.db", who="bench", create=True)
    try:
        session = Session(recorder, recorder.store(agenda, ""))
        app = ClerkApp(session)
        async with app.run_test(size=(120, 36)) as pilot:
            found = Typist(app, pilot, session)
            await found.settled()
            yield found
            await session.settle()
    finally:
        await asyncio.to_thread(recorder.close)
