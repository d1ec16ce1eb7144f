"""Where in a TOML file each key and each value stands, which Python's own reader does not tell.

The text has been read as TOML before, so that only what is right has to be understood here.
"""

import re
import tomllib
from collections.abc import Iterator

from kkr_tui.config.problems import Place

Path = tuple[str | int, ...]

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_PLAIN_VALUE = re.compile(r"[^,\]}#\n]*")
_PART = re.compile(r"""\s*(?:"(?:[^"\\]|\\.)*"|'[^']*'|[\w-]+)[ \t]*""")
_STRINGS = [
    re.compile(pattern, re.DOTALL)
    for pattern in (r'"""(?:\\.|.)*?"""(?:""?(?!"))?', r"'''.*?'''(?:''?(?!'))?", r'"(?:[^"\\]|\\.)*"', r"'[^']*'")
]


def places(text: str) -> dict[Path, tuple[Place, Place]]:
    """For each path through the tables: where its key begins, and where its value does."""
    return {path: (_place(text, key), _place(text, value)) for path, key, value in _Walk(text).statements()}


def _place(text: str, at: int) -> Place:
    return Place(text.count("\n", 0, at) + 1, at - (text.rfind("\n", 0, at) + 1) + 1)


class _Walk:
    """Goes through the text once, from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def statements(self) -> Iterator[tuple[Path, int, int]]:
        """Path, offset of the key, offset of the value, in the order of the text; first comes what stands first."""
        table: Path = ()
        self._skip_blank()
        while self._at < len(self._text):
            if self._text[self._at] == "[":
                begin = self._at
                while self._text[self._at] == "[":
                    self._at += 1
                table = tuple(name for name, _place in self._dotted())
                yield table, begin, begin
                while self._at < len(self._text) and self._text[self._at] == "]":
                    self._at += 1
            else:
                yield from self._pair(table)
            self._skip_blank()

    def _pair(self, table: Path) -> Iterator[tuple[Path, int, int]]:
        names = self._dotted()
        self._at += 1  # =
        self._skip_blank()
        path = table
        for name, begin in names:
            path = (*path, name)
            yield path, begin, self._at
        yield from self._value(path)

    def _dotted(self) -> list[tuple[str, int]]:
        names = []
        while found := _PART.match(self._text, self._at):
            part = found[0].strip()
            names.append((_decoded(part), found.start() + len(found[0]) - len(found[0].lstrip())))
            self._at = found.end()
            if self._text[self._at : self._at + 1] != ".":
                break
            self._at += 1
        return names

    def _value(self, path: Path) -> Iterator[tuple[Path, int, int]]:
        opening = self._text[self._at]
        if opening in "[{":
            closing = {"[": "]", "{": "}"}[opening]
            self._at += 1
            self._skip_blank()
            number = 0
            while self._text[self._at] != closing:
                if opening == "[":
                    yield (*path, number), self._at, self._at
                    yield from self._value((*path, number))
                else:
                    yield from self._pair(path)
                number += 1
                self._skip_blank()
                if self._text[self._at] == ",":
                    self._at += 1
                    self._skip_blank()
            self._at += 1
            return
        for pattern in (*_STRINGS, _PLAIN_VALUE):
            if found := pattern.match(self._text, self._at):
                self._at = found.end()
                return

    def _skip_blank(self) -> None:
        found = _BLANK.match(self._text, self._at)
        self._at = found.end() if found else self._at


def _decoded(part: str) -> str:
    """A part of a key as it is written -> as it is meant."""
    return str(tomllib.loads(f"k = {part}")["k"]) if part[0] in "\"'" else part
