"""What programs ask their terminal, and what an ordinary one answers."""

import re
from collections.abc import Callable

_QUERY = re.compile(
    rb"\x1b\[(?P<status>\??(?:5|6|996))n"
    rb"|\x1b\[(?P<attributes>[>=]?)0?c"
    rb"|\x1b\[>0?(?P<version>q)"
    rb"|\x1b\[\?(?P<mode>\d+)\$p"
    rb"|\x1b\](?P<colour>1[0-9]|4;\d+);\?(?P<end>\x07|\x1b\\)"
    rb"|\x1bP(?P<string>[+$])q[^\x1b]*\x1b\\"
    rb"|\x1b\[(?P<window>14|16|18)t"
)
_MODES = {1, 7, 12, 25, 1000, 1002, 1003, 1004, 1006, 1015, 1049, 2004, 2026}
_COLOURS = {b"10": b"e0e0/e0e0/e0e0", b"11": b"1212/1212/1212"}
_LONGEST = 512


class Answers:
    """Finds questions in what is written, also when one comes in pieces."""

    def __init__(self, size: Callable[[], tuple[int, int]], cursor: Callable[[], tuple[int, int]]) -> None:
        self._size = size
        self._cursor = cursor
        self._before = b""

    def to(self, written: bytes) -> bytes:
        """What the terminal says to that."""
        text, end, answers = self._before + written, 0, b""
        for question in _QUERY.finditer(text):
            end = question.end()
            answers += self._answer(question)
        start = text.rfind(b"\x1b", end)
        self._before = text[start:] if start >= 0 and len(text) - start < _LONGEST else b""
        return answers

    def _answer(self, question: re.Match[bytes]) -> bytes:
        columns, rows = self._size()
        if status := question["status"]:
            x, y = self._cursor()
            mark = b"?" if status.startswith(b"?") else b""
            return {b"5": b"\x1b[0n", b"6": b"\x1b[%s%d;%dR" % (mark, y + 1, x + 1)}.get(status.strip(b"?"), b"")
        if (attributes := question["attributes"]) is not None:
            return {b"": b"\x1b[?62;22c", b">": b"\x1b[>41;354;0c"}.get(attributes, b"")
        if question["version"]:
            return b"\x1bP>|bench(1)\x1b\\"
        if mode := question["mode"]:
            return b"\x1b[?%s;%d$y" % (mode, 2 if int(mode) in _MODES else 0)
        if colour := question["colour"]:
            return b"\x1b]%s;rgb:%s%s" % (colour, _COLOURS.get(colour, b"8080/8080/8080"), question["end"])
        if string := question["string"]:
            return b"\x1bP0%sr\x1b\\" % string
        sizes = {b"14": (4, rows * 16, columns * 8), b"16": (6, 16, 8), b"18": (8, rows, columns)}
        return b"\x1b[%d;%d;%dt" % sizes[question["window"]]
