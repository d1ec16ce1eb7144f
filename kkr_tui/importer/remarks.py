"""What our own minutes say about themselves, known again in every format: also where the italics are lost."""

import re
from collections.abc import Sequence

from kkr_tui.importer.source import Line, filled

HEADS = ("Kontrolkode: ", "Protokolkode: ")
"""What the head of the record stands behind; the second in what earlier versions wrote."""
BEGINNINGS = (
    "Udkast",
    "Godkendt på mødet den ",
    "Beslutning mangler",
    "Kladde –",
    "Ændret efter mødets afslutning",
)
"""How our remarks begin that Markdown sets in italics (DESIGN §6)."""

_DRAFT = re.compile(r"Kladde [–—-]{1,2} ikke fastslået(?:: teksten er slettet)?")
_ALONE = re.compile(
    r"Beslutning mangler|(?:Kontrol|Protokol)kode: [0-9a-f]{12}"
    r"|Ændret efter mødets afslutning, den \d{1,2}\. [a-z]+ \d{4} kl\. \d\d\.\d\d"
)

_FOOT = re.compile(r"Side \d+ af \d+\s+(?:Kontrol|Protokol)kode: [0-9a-f]{12}")
_AFTER_THE_ITEMS = frozenset(("Opfølgning", "Tillæg efter mødets afslutning"))
_ENTRY = re.compile(r"(?:[-–•*] *)?(?:Pkt\. \S+ [-–—] |Den \d{1,2}\. [a-z]+ \d{4} kl\. \d)")


def is_remark(text: str) -> bool:
    """Whether a line that may have lost its italics (Word, a web page, a PDF) is one of our remarks."""
    return bool(_ALONE.fullmatch(text)) or is_draft_note(text)


def is_draft_note(text: str) -> bool:
    """Whether the line says that what follows was typed and never recorded."""
    return bool(_DRAFT.fullmatch(text))


def is_standing(text: str) -> bool:
    """Whether the line says, below the title, whether the minutes were approved."""
    return text == "Udkast" or text.startswith("Godkendt på mødet den ")


def is_our_pdf(lines: Sequence[Line]) -> bool:
    """Whether the pages have the foot of those that this program sets, which splits no words."""
    return any(_FOOT.fullmatch(line.text) for line in lines)


def end_of_items(lines: Sequence[Line]) -> int:
    """Where the last item of our minutes ends: what is to be followed up and what was added stand behind it."""
    for place, line in enumerate(lines):
        following = filled(lines[place + 1 : place + 4])
        if line.text in _AFTER_THE_ITEMS and following and _ENTRY.match(following[0].text):
            return place
    return len(lines)
