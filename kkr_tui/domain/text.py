"""The one gate for text: typed, pasted or loaded, it comes through here before it is kept or shown.

What passes is NFC, has ``\\n`` as its only line end, and holds nothing that a terminal, a browser or a reader's eye
could take for a command: no control characters, no bidirectional overrides (Unicode TR 36 §2.1, "Trojan Source",
CVE-2021-42574), no invisible characters, no lone surrogates.
"""

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|\r|\x0b|\x0c|\x85|\u2028|\u2029")
# C0 but tab and line feed, DEL, C1; zero width, direction marks and overrides, invisible operators, tag characters,
# noncharacters. ZWJ (200D) is handled apart: it belongs inside emoji and nowhere else in Danish.
_UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
_JOINER = re.compile("(.)?\u200d(?=(.)?)", re.DOTALL)
_SURROGATES = re.compile("[\ud800-\udfff]")
_REPLACEMENT = "\ufffd"
# A letter with ten thousand accents takes normalisation a minute. Unicode's own measure for text that is sane (UAX #15,
# "Stream-Safe Text Format") is thirty.
MOST_MARKS = 30
_PERHAPS_MARKS = re.compile(rf"[^\w\s!-~]{{{MOST_MARKS + 1},}}")
# The letters and signs of Western Europe, each of which is whole and wanted as it is: nearly every text has no others.
_COMMON = "cp1252"
_WANTED = bytes(code for code in range(256) if code == 0x0A or (code >= 0x20 and code not in (0x7F, 0xAD)))


def clean(text: str) -> str:
    """Text of any origin -> the same text, safe to keep and show (may have several lines; tabs become spaces)."""
    if _is_plain(text):
        return text
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    text = _SURROGATES.sub(_REPLACEMENT, text)
    text = _UNWANTED.sub("", text)
    if "\u200d" in text:
        text = _JOINER.sub(_keep_joiner_in_emoji, text)
    return _PERHAPS_MARKS.sub(_fewer_marks, unicodedata.normalize("NFC", _PERHAPS_MARKS.sub(_fewer_marks, text)))


def clean_line(text: str) -> str:
    """Text of any origin -> one line of safe text: line ends and runs of blanks are one space, the ends are trimmed."""
    return " ".join(clean(text).split())


def clean_block(text: str) -> str:
    """Text of any origin -> safe paragraphs: no blanks at line ends, one blank line between, none at either end."""
    lines = [line.rstrip() for line in clean(text).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def _is_plain(text: str) -> bool:
    """Whether nothing but common letters and signs is in it; so fast that the whole record can be asked."""
    try:
        return not text.encode(_COMMON).translate(None, _WANTED)
    except UnicodeEncodeError:
        return False


def _fewer_marks(match: re.Match[str]) -> str:
    kept, marks = [], 0
    for char in match[0]:
        marks = marks + 1 if unicodedata.combining(char) else 0
        if marks <= MOST_MARKS:
            kept.append(char)
    return "".join(kept)


def _keep_joiner_in_emoji(match: re.Match[str]) -> str:
    before, after = match.group(1) or "", match.group(2) or ""
    joined = _is_emoji(before) and _is_emoji(after)
    return before + ("\u200d" if joined else "")


def _is_emoji(char: str) -> bool:
    return bool(char) and (char == "\ufe0f" or unicodedata.category(char) in {"So", "Sk"})
