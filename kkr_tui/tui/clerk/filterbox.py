"""The field that narrows a list of people."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.message import Message
from textual.widgets import Input


class FilterBox(Input):
    """Letters filter; the few signs that act on the marked person are told instead of typed."""

    SIGNS: ClassVar = frozenset(" -+.")

    @dataclass
    class Sign(Message):
        """A sign was pressed."""

        sign: str

    async def _on_key(self, event: events.Key) -> None:
        if event.character in self.SIGNS:
            event.stop()
            event.prevent_default()
            self.post_message(self.Sign(event.character or ""))
        else:
            await super()._on_key(event)
