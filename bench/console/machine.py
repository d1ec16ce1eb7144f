"""A Debian in qemu: keys in by the monitor, pictures out by it, and what the console shows by the serial line."""

import base64
import gzip
import json
import re
import socket
import subprocess
import time
from pathlib import Path
from typing import Any, Self

PATIENCE = 300.0  # seconds; without help of the processor a start takes more than one minute
_SHIFT_ON_DANISH = {"_": "slash", ":": "dot", ";": "comma", "/": "7", "?": "minus"}
_ON_DANISH = {
    "æ": "semicolon", "ø": "apostrophe", "å": "bracket_left", "-": "slash", ".": "dot", ",": "comma", "+": "minus",
    " ": "spc", "\n": "ret", **{sign: f"shift-{key}" for sign, key in _SHIFT_ON_DANISH.items()},
}  # fmt: skip


def key_of(char: str) -> str:
    """The key, by its place on an American keyboard, that writes this on a Danish one."""
    small = char.lower()
    key = _ON_DANISH.get(small, small)
    return f"shift-{key}" if small != char else key


class Machine:
    """Runs while the ``with`` does. ``arguments`` are the kernel's."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self._folder = folder
        self._monitor_path, self._serial_path = folder / "monitor", folder / "serial"
        root = "root=/dev/vda rw quiet console=ttyS0,115200 console=tty0"
        self._qemu = subprocess.Popen([
            "qemu-system-x86_64", "-accel", "tcg", "-m", "1024", "-vga", "std", "-display", "none", "-nic", "none",
            "-kernel", folder / "vmlinuz", "-initrd", folder / "initrd", "-append", " ".join((root, *arguments)),
            "-drive", f"file={folder}/disk.ext4,format=raw,if=virtio,snapshot=on",
            "-qmp", f"unix:{self._monitor_path},server=on,wait=off",
            "-serial", f"unix:{self._serial_path},server=on,wait=off",
        ])  # fmt: skip

    def __enter__(self) -> Self:
        self._monitor = _connected(self._monitor_path).makefile("rw")
        self._monitor.readline()
        self._ask("qmp_capabilities")
        self._serial = _connected(self._serial_path)
        self._serial.settimeout(5)
        self._looks = 0
        return self

    def __exit__(self, *_error: object) -> None:
        self._qemu.kill()
        self._qemu.wait()

    def press(self, *keys: str) -> None:
        """Keys by qemu's names, those held together joined: ``f8``, ``ctrl-q``."""
        for key in keys:
            held = [{"type": "qcode", "data": one} for one in key.split("-")]
            self._ask("send-key", **{"keys": held, "hold-time": 20})
            time.sleep(0.06)  # the keyboard's own buffer is short

    def type(self, text: str) -> None:
        """Type on a Danish keyboard."""
        self.press(*map(key_of, text))

    def picture(self, path: Path) -> None:
        """The screen as it is, as PNG."""
        self._ask("screendump", filename=str(path.absolute()), format="png")

    def wait_for(self, text: str) -> None:
        """Until this stands on the first console."""
        end = time.monotonic() + PATIENCE
        while text not in (seen := self._seen()):
            if time.monotonic() > end:
                raise TimeoutError(f"waited for {text!r} on: {' '.join(seen.split())}")

    def _seen(self) -> str:
        self._looks += 1
        self._serial.sendall(b" echo %d:$(gzip -c /dev/vcsu1 | base64 -w0):\n" % self._looks)
        answer = b""
        try:
            while not (found := re.search(rb"\b%d:([A-Za-z0-9+/=]+):" % self._looks, answer)):
                answer += self._serial.recv(1 << 16)
        except TimeoutError:  # nobody answers there yet
            return ""
        return gzip.decompress(base64.b64decode(found[1])).decode("utf-32-le")

    def _ask(self, what: str, **arguments: Any) -> None:
        self._monitor.write(json.dumps({"execute": what, "arguments": arguments}) + "\n")
        self._monitor.flush()
        while "return" not in (answer := json.loads(self._monitor.readline())):
            if "error" in answer:
                raise ValueError(answer["error"]["desc"])


def _connected(path: Path) -> socket.socket:
    line = socket.socket(socket.AF_UNIX)
    while line.connect_ex(str(path)):
        time.sleep(0.1)
    return line
