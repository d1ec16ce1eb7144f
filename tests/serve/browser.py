"""Headless Chromium, driven by its DevTools protocol: a page, what it shows, and all it asked for."""

import asyncio
import base64
import itertools
import json
import os
import shutil
import signal
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse

PATIENCE = 20.0  # seconds; only ever waited out by a test that fails
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)
OPTIONS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
    "--remote-debugging-port=0",
)  # fmt: skip

# xterm.js draws on a canvas; its buffer is what the canvas shows. Its terminal is caught where it gets its core.
CATCH_THE_TERMINAL = """
Object.defineProperty(Object.prototype, "_core", {
  configurable: true,
  get() { return undefined; },
  set(core) {
    Object.defineProperty(this, "_core", { value: core, writable: true, configurable: true });
    if (this.loadAddon && this.paste) { window.caught = this; }
  },
});
"""
TEXT = """
(() => {
  const notice = document.querySelector(".notice");
  if (!window.caught || getComputedStyle(notice).display !== "none") { return notice?.innerText ?? ""; }
  const screen = window.caught.buffer.active;
  const rows = Array.from({ length: window.caught.rows }, (_, row) => screen.getLine(row)?.translateToString() ?? "");
  return rows.join("\\n");
})()
"""

NEXT_FRAME = "new Promise(requestAnimationFrame)"


class Page:
    """One page in a browser of its own."""

    def __init__(self, process: Process, socket: ClientWebSocketResponse) -> None:
        self.process = process
        self.asked_for: list[str] = []
        self.complaints: list[str] = []
        self._socket = socket
        self._numbers = itertools.count(1)
        self._session = ""

    async def open(self, address: str, size: tuple[int, int]) -> None:
        """Go there, and write down every request from the first on."""
        target = (await self._call("Target.createTarget", url="about:blank"))["targetId"]
        self._session = (await self._call("Target.attachToTarget", targetId=target, flatten=True))["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log"):
            await self._call(f"{domain}.enable")
        width, height = size
        await self._call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False
        )
        await self._call("Page.addScriptToEvaluateOnNewDocument", source=CATCH_THE_TERMINAL)
        await self._call("Page.navigate", url=address)

    async def text(self) -> str:
        """What the terminal shows, or the page's notice while there is none."""
        return str(await self.evaluate(TEXT))

    async def wait_for(self, text: str) -> str:
        """Until that stands on the page; gives back the screen."""
        screen = ""
        try:
            async with asyncio.timeout(PATIENCE):
                while text not in (screen := await self.text()):
                    await self.evaluate(NEXT_FRAME)
        except TimeoutError:
            raise AssertionError(f"waited for {text!r} on\n{screen}\n{self.complaints}") from None
        return screen

    async def wait_until(self, script: str) -> None:
        """Until that is so in the page."""
        async with asyncio.timeout(PATIENCE):
            while not await self.evaluate(script):
                await self.evaluate(NEXT_FRAME)

    async def type(self, keys: str) -> None:
        """Press keys that are letters."""
        for key in keys:
            await self._call("Input.dispatchKeyEvent", type="keyDown", text=key, key=key)
            await self._call("Input.dispatchKeyEvent", type="keyUp", key=key)

    async def picture(self) -> bytes:
        """The page as a PNG."""
        return base64.b64decode((await self._call("Page.captureScreenshot"))["data"])

    async def evaluate(self, script: str) -> Any:
        """The value of that expression in the page."""
        answer = await self._call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        return answer["result"].get("value")

    def signal(self, number: int) -> None:
        """To the whole browser."""
        os.killpg(self.process.pid, number)

    async def _call(self, method: str, **parameters: Any) -> dict[str, Any]:
        number = next(self._numbers)
        call = {"id": number, "method": method, "params": parameters}
        await self._socket.send_json({**call, "sessionId": self._session} if self._session else call)
        async with asyncio.timeout(PATIENCE):
            async for message in self._socket:
                said = json.loads(message.data)
                if said.get("id") == number:
                    assert "error" not in said, said
                    result: dict[str, Any] = said["result"]
                    return result
                self._note(said.get("method", ""), said.get("params", {}))
        raise AssertionError(f"the browser ended during {method}")

    def _note(self, event: str, facts: dict[str, Any]) -> None:
        match event:
            case "Network.requestWillBeSent":
                self.asked_for.append(facts["request"]["url"])
            case "Network.webSocketCreated":
                self.asked_for.append(facts["url"])
            case "Log.entryAdded":
                self.complaints.append(f"{facts['entry']['text']} {facts['entry'].get('url', '')}")
            case "Runtime.exceptionThrown":
                self.complaints.append(str(facts["exceptionDetails"]))


@asynccontextmanager
async def browser(
    address: str, profile: Path, *options: str, size: tuple[int, int] = (1280, 720)
) -> AsyncIterator[Page]:
    """A browser at that address, with a profile of its own; ended afterwards in any case."""
    assert CHROMIUM is not None
    process = await asyncio.create_subprocess_exec(
        CHROMIUM, *OPTIONS, *options, f"--user-data-dir={profile}", stderr=PIPE, start_new_session=True
    )
    try:
        async with ClientSession() as client, client.ws_connect(await _devtools(process), max_msg_size=0) as socket:
            page = Page(process, socket)
            await page.open(address, size)
            yield page
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process._transport.close()  # type: ignore[attr-defined]  # its own helpers may hold the pipe open
        await process.wait()


async def _devtools(process: Process) -> str:
    """The address the browser prints when it is ready."""
    assert process.stderr is not None
    said = b""
    async with asyncio.timeout(PATIENCE):
        async for line in process.stderr:
            said += line
            if b"DevTools listening on " in line:
                return line.split()[-1].decode()
    raise AssertionError(f"the browser did not start:\n{said.decode(errors='replace')}")
