"""Stands in for the chair's program, fast: shows its process id, and leaves, or does not, as it is told.

polite: leaves when it is asked. deaf: reads nothing and heeds no signal. loud: writes for ever. broken: never begins.
"""

import os
import signal
import sys
from typing import NoReturn


def show(text: bytes) -> None:
    """One packet of Textual's web driver."""
    data = b"D" + len(text).to_bytes(4, "big") + text
    while data:
        data = data[os.write(1, data) :]


def main(temper: str) -> NoReturn:
    if temper == "broken":
        sys.exit("nothing doing")
    os.write(1, b"__GANGLION__\n")
    show(b"I am %d" % os.getpid())
    if temper == "deaf":
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        while True:
            signal.pause()
    while temper == "loud":
        show(b"la " * 10_000)
    while data := os.read(0, 65536):
        if b'"quit"' in data:
            break
        show(data)
    sys.exit()


if __name__ == "__main__":
    main(sys.argv[1])
