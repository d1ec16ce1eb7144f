"""A window whose corner is being dragged: every size there is, while somebody writes."""

import fcntl
import os
import signal
import struct
import termios
from pathlib import Path

from tests.stories.conftest import AGENDA
from tests.stories.test_real_terminals import begin
from tests.terminal import CTRL_Q, terminal


def test_two_hundred_sizes_and_not_a_letter_is_lost(tmp_path: Path) -> None:
    with terminal("open", str(AGENDA), folder=tmp_path) as clerk:
        begin(clerk)
        for n in range(200):
            columns, rows = (120, 36) if n == 199 else (20 + n * 7 % 200, 6 + n * 5 % 60)
            fcntl.ioctl(clerk.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.kill(clerk.process.pid, signal.SIGWINCH)
            clerk.type("x" if n % 2 else "y")
            clerk.read_raw()
        clerk.wait_for("yx" * 30)
        assert clerk.process.poll() is None
        clerk.type(CTRL_Q)
        assert clerk.wait_for_end() == 0
    with terminal("open", folder=tmp_path) as clerk:
        assert clerk.wait_for("yx" * 20).count("yx") >= 50
