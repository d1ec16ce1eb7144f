"""``python -m tests.serve.stage TEMPER``: the real server, with puppets instead of the chair's program."""

import asyncio
import sys
from pathlib import Path

from kkr_tui import language
from kkr_tui.serve.place import listen
from kkr_tui.serve.server import Server

if __name__ == "__main__":
    language.use("en")
    place, listening = listen("127.0.0.1", 0, None)
    puppet = [sys.executable, "-S", "-E", str(Path(__file__).with_name("puppet.py")), sys.argv[1]]
    asyncio.run(Server(place, puppet).run(listening, lambda: print(place.address, flush=True)))  # noqa: T201
