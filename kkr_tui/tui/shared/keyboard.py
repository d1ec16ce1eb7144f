"""From the bytes of a terminal to text that Textual may parse: whatever they are, and whatever was pasted."""

import codecs
import sys

PASTE_BEGINS, PASTE_ENDS = "\x1b[200~", "\x1b[201~"
ESC = "\x1b"


class TerminalGone(Exception):
    """There is nobody at the keyboard any more, and never will be."""


class KeyboardDecoder(codecs.IncrementalDecoder):
    """UTF-8 to text. Bytes that are none come through as U+FFFD, and a paste holds no escape sequences.

    Textual takes an escape sequence inside a paste for keys, so that a pasted text could press them.
    """

    def __init__(self, errors: str = "replace") -> None:
        super().__init__(errors)
        self._utf8 = codecs.getincrementaldecoder("utf-8")(errors)
        self._pasting = False
        self._before = ""  # the end of what came outside a paste, in which its beginning may have begun
        self._held = ""  # the end of what came inside, in which its end may have begun

    def decode(self, input: bytes, final: bool = False) -> str:  # type: ignore[override]  # noqa: A002 - as codecs has it
        """Bytes as they come, in pieces of any size -> the text that is complete.

        Raises TerminalGone for no bytes at all, which is how a terminal that was closed answers, over and over.
        """
        if not input and not final:
            raise TerminalGone
        text, done = self._held + self._utf8.decode(input, final), ""
        self._held = ""
        while text:
            part, text = self._inside(text) if self._pasting else self._outside(text)
            done += part
        return done

    def _outside(self, text: str) -> tuple[str, str]:
        joined = self._before + text
        at = joined.find(PASTE_BEGINS)
        if at < 0:
            self._before = joined[1 - len(PASTE_BEGINS) :]
            return text, ""
        end = at + len(PASTE_BEGINS) - len(self._before)
        self._pasting, self._before = True, ""
        return text[:end], text[end:]

    def _inside(self, text: str) -> tuple[str, str]:
        pasted, end, rest = text.partition(PASTE_ENDS)
        if end:
            self._pasting = False
            return pasted.replace(ESC, "") + end, rest
        begun = next((n for n in range(len(PASTE_ENDS) - 1, 0, -1) if pasted.endswith(PASTE_ENDS[:n])), 0)
        self._held = pasted[len(pasted) - begun :]
        return pasted[: len(pasted) - begun].replace(ESC, ""), ""


def guard_keyboard() -> None:
    """Have Textual's thread that reads the terminal decode so; by itself one wrong byte ends it."""
    if sys.platform == "win32":
        return
    from textual.drivers import linux_driver  # noqa: PLC0415 - there is none on Windows

    vars(linux_driver)["getincrementaldecoder"] = lambda _encoding: KeyboardDecoder
