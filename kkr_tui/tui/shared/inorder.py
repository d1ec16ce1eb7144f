"""Keys take effect in the order in which they were pressed, however fast they come.

Textual hands a letter to the focused widget's queue, runs a priority binding at once, and runs other bindings when the
key has bubbled back to the app. So F8 could overtake the last letters typed before it, and letters after an Enter could
land in the field that the Enter closes; where letters are keys, those after one that opens a field would miss it. Here
a key that is not text for a field waits until what came before it has landed, and what comes after it waits until it
has landed itself. Text follows text without waiting.
"""

import asyncio
import contextlib
from collections import deque

from textual import events
from textual.app import App
from textual.message_pump import MessagePump

# A widget that waits for something slow must not stop the keyboard; then order is given up before life.
PATIENCE = 0.25
_MOST_PASSES = 6


class KeysInOrder(App[None]):
    """An app in which no key overtakes another."""

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self._waiting_keys: deque[events.Key | events.Paste] = deque()
        self._landing: asyncio.Task[None] | None = None
        self._in_the_air = False
        self._last_was_plain = True
        self._held = False

    def hold_keys(self) -> None:
        """Let keys wait: there is no screen yet that they are meant for."""
        self._held = True

    def release_keys(self) -> None:
        """Deliver the keys that waited, and all that come."""
        self._held = False
        self.call_later(self._deliver)

    @property
    def keys_have_landed(self) -> bool:
        """Whether every key that was pressed has had its effect."""
        return not self._waiting_keys and self._landing is None

    async def on_event(self, event: events.Event) -> None:
        """Hold keys back where one could overtake another."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            self._waiting_keys.append(event)
            await self._deliver()
        else:
            await super().on_event(event)

    async def _deliver(self) -> None:
        while self._waiting_keys and self._landing is None and not self._held:
            event = self._waiting_keys[0]
            plain = self._is_text(event)
            if self._in_the_air and not (plain and self._last_was_plain):
                self._landing = asyncio.create_task(self._land(), name="keys in order")
                return
            self._waiting_keys.popleft()
            self._in_the_air, self._last_was_plain = True, plain
            await super().on_event(event)
        if not self._last_was_plain and self._in_the_air and self._landing is None:
            self._landing = asyncio.create_task(self._land(), name="keys in order")

    def _is_text(self, event: events.Key | events.Paste) -> bool:
        """Whether it is written into the field that has the focus; where none has, a letter may lead anywhere."""
        if not (isinstance(event, events.Key) and event.is_printable and (field := self.focused)):
            return False
        return field.check_consume_key(event.key, event.character)

    async def _land(self) -> None:
        """Pass through the queues from the focus out to the app until twice nothing has changed.

        Once is not enough: what a key leads to (a submitted field, a closed question) are messages of their own.
        """
        try:
            calm = 0
            for _pass in range(_MOST_PASSES):
                before = self.screen, self.focused
                for pump in (self.focused or self.screen).ancestors_with_self:
                    await _reached(pump)
                calm = calm + 1 if (self.screen, self.focused) == before else 0
                if calm == 2:
                    break
        finally:  # whatever happens to a screen meanwhile, the keyboard must go on
            self._landing, self._in_the_air = None, False
            self.call_later(self._deliver)


async def _reached(pump: MessagePump) -> None:
    """Wait until the pump has handled what was in its queue."""
    done = asyncio.Event()
    if pump.call_later(done.set):
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), PATIENCE)
