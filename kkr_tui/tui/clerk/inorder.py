"""Keys take effect in the order in which they were pressed, however fast they come.

Textual hands a letter to the focused widget's queue but runs a priority binding at once, so that F8 could overtake the
last letters typed before it, and the letters after it could land in the text that was just left. Before a key that is
not plain text, and before the first one after it, the app therefore waits until its widgets have caught up.
"""

import asyncio
import contextlib

from textual import events
from textual.app import App
from textual.message_pump import MessagePump

# A widget that waits for something slow must not stop the keyboard; then order is given up before life.
PATIENCE = 0.25
_ROUNDS = 3


class KeysInOrder(App[None]):
    """An app in which no key overtakes another."""

    _was_plain = True

    async def on_event(self, event: events.Event) -> None:
        """Let the widgets catch up where a key could overtake."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            plain = isinstance(event, events.Key) and event.is_printable
            if not (plain and self._was_plain):
                await self._catch_up()
            self._was_plain = plain
        await super().on_event(event)

    async def _catch_up(self) -> None:
        for _round in range(_ROUNDS):
            screen = self.screen
            start = self.focused or screen
            for widget in start.ancestors_with_self:
                if widget is not self:
                    await _reached(widget)
            if self.screen is screen:
                return


async def _reached(pump: MessagePump) -> None:
    """Wait until the pump has handled what was in its queue."""
    done = asyncio.Event()
    if pump.call_later(done.set):
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), PATIENCE)
