"""One browser and the program whose screen it shows."""

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from aiohttp import WSCloseCode, WSMsgType, web
from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

DRIVER = "kkr_tui.tui.shared.served:ServedDriver"
LIGHT = "KKR_LIGHT"
"""As the option --light of kkr chair."""
WIDEST, HIGHEST = 1000, 500
STALLED = 2.0
"""Seconds after which a program that takes no keys counts as hung."""
LEAVES_WITHIN = 0.5
"""Seconds for a program to end when it is asked to; then it is ended."""


class Viewer(AppService):
    """textual-serve's service, with a program that is started without a shell and ends with its browser.

    From the program only its screen goes to the browser: no files, and no addresses to open.
    """

    def __init__(self, command: Sequence[str], socket: web.WebSocketResponse, *, light: bool) -> None:
        super().__init__(
            "", write_bytes=socket.send_bytes, write_str=socket.send_str, close=self.send_away,
            download_manager=DownloadManager(),
        )  # fmt: skip
        self._arguments = command
        self._look = {LIGHT: "1"} if light else {}
        self._socket = socket

    async def show(self, width: int, height: int) -> None:
        """Start the program and show it until it, or the browser, is gone. Raises OSError when it cannot start."""
        await self.start(*_within(width, height))
        assert self._task is not None  # noqa: S101 - start made it
        hearing = asyncio.create_task(self._hear())
        try:
            await asyncio.wait({hearing, self._task}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            hearing.cancel()
            await self.stop()
            await asyncio.gather(hearing, return_exceptions=True)

    async def send_away(self) -> None:
        """Let the browser go; the program follows."""
        await self._socket.close(code=WSCloseCode.GOING_AWAY)

    async def stop(self) -> None:
        """Ask the program to end, and end it when it does not."""
        process, task = self._process, self._task
        if process is None or task is None:
            return
        self._task = None
        try:
            with suppress(TimeoutError):
                async with asyncio.timeout(LEAVES_WITHIN):
                    await self.send_meta({"type": "quit"})
                    await process.wait()
        finally:
            self.kill()
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            await process.communicate()  # what it still had to say, so that its pipes close

    def kill(self) -> None:
        """End the program at once, if it runs."""
        if self._process is None or self._process.returncode is not None:
            return
        with suppress(ProcessLookupError):
            if sys.platform == "win32":
                self._process.kill()
            else:
                os.killpg(self._process.pid, signal.SIGKILL)

    async def on_meta(self, data: bytes) -> None:
        """Nothing that the program asks of the browser is passed on; that it ends is seen by its end."""

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        """Without a shell, so that no file name needs quoting; in a session of its own, to be ended whole."""
        self._process = await asyncio.create_subprocess_exec(
            *self._arguments, stdin=PIPE, stdout=PIPE, stderr=PIPE, start_new_session=True,
            env={**self._build_environment(width, height), "TEXTUAL_DRIVER": DRIVER, **self._look},
        )  # fmt: skip
        self._stdin = self._process.stdin
        return self._process

    async def _hear(self) -> None:
        """Pass on what comes from the browser. Ends when that is gone; raises TimeoutError when the program hangs."""
        async for message in self._socket:
            if message.type is WSMsgType.TEXT:
                async with asyncio.timeout(STALLED):
                    await self._pass_on(_parsed(message.data))

    async def _pass_on(self, message: Any) -> None:
        match message:
            case ["stdin", str(keys)]:
                await self.send_bytes(keys.encode("utf-8", "replace"))
            case ["resize", {"width": int(width), "height": int(height)}]:
                await self.set_terminal_size(*_within(width, height))
            case ["ping", str(sent)]:
                await self._socket.send_json(["pong", sent])
            case ["focus"]:
                await self.focus()
            case ["blur"]:
                await self.blur()


def _parsed(text: str) -> Any:
    """What the browser sent; None when it is no JSON."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _within(width: int, height: int) -> tuple[int, int]:
    """A size that a program can be asked to draw."""
    return max(1, min(width, WIDEST)), max(1, min(height, HIGHEST))
