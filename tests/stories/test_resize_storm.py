"""A window whose corner is being dragged: every size there is, while somebody writes."""

import fcntl
import os
import signal
import sqlite3
import struct
import termios
from contextlib import closing
from pathlib import Path

from tests.stories.conftest import AGENDA
from tests.stories.test_real_terminals import begin
from tests.terminal import CTRL_Q, terminal

SIZES = 200
ALPHABET = "abcdefghijklmnopqrstuvwxyzæøå"


def test_two_hundred_sizes_and_not_a_letter_is_lost(tmp_path: Path) -> None:
    letters = "".join(ALPHABET[n % len(ALPHABET)] for n in range(SIZES))
    with terminal("open", str(AGENDA), folder=tmp_path) as clerk:
        begin(clerk)
        for n, letter in enumerate(letters, 1):
            columns, rows = (120, 36) if n == SIZES else (1 + n * 7 % 200, 1 + n * 5 % 60)
            fcntl.ioctl(clerk.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.kill(clerk.process.pid, signal.SIGWINCH)
            clerk.type(letter)
            clerk.read_raw()
        clerk.type(CTRL_Q)
        assert clerk.wait_for_end() == 0
    with closing(sqlite3.connect(tmp_path / "minutes.db")) as connection:
        assert connection.execute("SELECT text FROM draft WHERE item = '1.2'").fetchone() == (letters,)
