"""Somebody who presses anything: keys, sequences, nonsense and clicks, as a terminal sends them."""

import asyncio
import random
from collections.abc import Callable, Iterator, Sequence

from textual import events
from textual.app import App
from textual.message import Message

from kkr_tui.tui.shared.keyboard import KeyboardDecoder
from kkr_tui.tui.shared.parser import SturdyParser

WIDTH, HEIGHT = 80, 24
ARROWS = ("\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[F")
F1_TO_F4 = ("\x1bOP", "\x1bOQ", "\x1bOR", "\x1bOS")
F5_TO_F12 = tuple(f"\x1b[{code}~" for code in (15, 17, 18, 19, 20, 21, 23, 24))
STRANGE = [b"\xff\xfe", b"\xc3", b"\x00", b"\x1b[999999999A", b"\x1b]52;c;eA==\x07", b"\x9b31m", b"\x1b[<0;0;0M",
           b"\x1b[<64;9;9M", b"\x1b[200~q\x1b[A\x07o\x1b[201~", b"\x1b[I", b"\x1b[O", b"\x1b"]  # fmt: skip


class Typist:
    """``meant`` are keys that mean something to the program, pressed often; ``leaving`` end it, pressed rarely."""

    def __init__(self, choice: random.Random, meant: Sequence[str], leaving: Sequence[str]) -> None:
        self._choice = choice
        self._meant = meant
        self._leaving = leaving

    def messages(self) -> Iterator[Message]:
        """Events as Textual makes them of what a terminal sends, without end."""
        parser, decoder = SturdyParser(), KeyboardDecoder()
        while True:
            piece = self._piece()
            if piece == b"\x1b":  # alone, as by a key that nothing follows
                yield events.Key("escape", None)
            elif text := decoder.decode(piece):
                yield from parser.feed(text)

    def _piece(self) -> bytes:
        choice = self._choice
        kind = choice.random()
        if kind < 0.05:
            return choice.choice(STRANGE)
        if kind < 0.2:
            place = b"0;%d;%d" % (choice.randrange(1, WIDTH + 1), choice.randrange(1, HEIGHT + 1))
            return b"\x1b[<%bM\x1b[<%bm" % (place, place)
        if kind < 0.75:
            return choice.choice(self._meant).encode()
        key = chr(choice.randrange(1, 256))
        return b"x" if key in self._leaving and choice.random() < 0.95 else key.encode()


async def land(app: App[None], landed: Callable[[], bool] = lambda: True) -> None:
    """What was pressed is handled, and the screen that it led to is there; or the program has come to its end."""
    await asyncio.sleep(0)
    while not (app._exit or app._exception) and not (  # noqa: ASYNC110 - Textual tells nobody
        landed() and app.screen.is_mounted and app._message_queue.empty() and app.screen._message_queue.empty()
    ):
        await asyncio.sleep(0)
