"""The server: the page, its files, and a socket a viewer; ten viewers, and nothing left when it ends."""

import asyncio
import logging
import signal
import socket
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress

from aiohttp import web

from kkr_tui.language import _
from kkr_tui.serve.guard import add_headers, guard
from kkr_tui.serve.page import file, page
from kkr_tui.serve.place import Place
from kkr_tui.serve.viewer import Viewer

MOST_VIEWERS = 10
HEARTBEAT = 2.8
"""Seconds of silence after which a browser is asked whether it lives; it has half as long to answer."""
CLOSES_WITHIN = 1.0
ENDS_WITHIN = 4.0
LONGEST_MESSAGE = 64 * 1024


class Server:
    """Shows the screen of ``command`` to each viewer, in a process of its own."""

    def __init__(self, place: Place, command: Sequence[str]) -> None:
        self._command = command
        self._viewers: set[Viewer] = set()
        self.app = web.Application(middlewares=[guard(place)])
        self.app.on_response_prepare.append(add_headers)
        self.app.on_shutdown.append(self._send_away)
        self.app.add_routes(
            [
                web.get("/{token}", self._slash),
                web.get("/{token}/", self._page),
                web.get("/{token}/screen", self._screen),
                web.get("/{token}/screen/{look:light}", self._screen),
                web.get("/{token}/{name}", file),
            ]
        )

    async def run(self, listening: socket.socket, ready: Callable[[], None]) -> None:
        """Serve on that socket, call ``ready``, and go on until the process is asked to end."""
        runner = web.AppRunner(self.app, access_log=None, logger=_plain_log(), shutdown_timeout=ENDS_WITHIN)
        await runner.setup()
        ending = _end_asked_for()
        try:
            await web.SockSite(runner, listening).start()
            ready()
            await ending.wait()
        finally:
            await runner.cleanup()
            for viewer in self._viewers:
                viewer.kill()

    async def _slash(self, request: web.Request) -> web.Response:
        raise web.HTTPFound(f"/{request.match_info['token']}/")

    async def _page(self, _request: web.Request) -> web.Response:
        self._need_room()
        return page()

    async def _screen(self, request: web.Request) -> web.StreamResponse:
        self._need_room()
        answer = web.WebSocketResponse(
            heartbeat=HEARTBEAT, timeout=CLOSES_WITHIN, max_msg_size=LONGEST_MESSAGE, compress=False
        )
        viewer = Viewer(self._command, answer, light="look" in request.match_info)
        self._viewers.add(viewer)
        try:
            await answer.prepare(request)
            await viewer.show(_number(request, "width", 80), _number(request, "height", 24))
            await answer.close()
        finally:
            self._viewers.remove(viewer)
            if answer.prepared and request.transport is not None:
                request.transport.abort()  # a browser that hangs would keep what it has not read yet
        return answer

    def _need_room(self) -> None:
        if len(self._viewers) >= MOST_VIEWERS:
            text = _("There are %(count)d viewers already; no more are let in.") % {"count": MOST_VIEWERS}
            raise web.HTTPServiceUnavailable(text=text, headers={"Refresh": "10"})

    async def _send_away(self, _app: web.Application) -> None:
        await asyncio.gather(*(viewer.send_away() for viewer in self._viewers), return_exceptions=True)


class _OneLine(logging.Handler):
    """A mistake in the server as one plain line: aiohttp would write a traceback, and the address with it."""

    def emit(self, record: logging.LogRecord) -> None:
        kind = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else record.levelname
        sys.stderr.write("kkr: " + _("A viewer was lost: %(kind)s.") % {"kind": kind} + "\n")


def _plain_log() -> logging.Logger:
    log = logging.Logger("kkr.serve", logging.ERROR)
    log.addHandler(_OneLine())
    return log


def _end_asked_for() -> asyncio.Event:
    """Set by Ctrl+C, by SIGTERM, and when the window closes."""
    asked = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            with suppress(NotImplementedError):  # Windows: Ctrl+C then cancels what runs
                loop.add_signal_handler(getattr(signal, name), asked.set)
    return asked


def _number(request: web.Request, name: str, default: int) -> int:
    text = request.query.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else default
