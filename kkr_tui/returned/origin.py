"""What a Markdown file says about itself: of which meeting it is, and which row of the record it was made at."""

import re
from dataclasses import dataclass

from kkr_tui.domain.agenda import Agenda
from kkr_tui.domain.dates import parse_date
from kkr_tui.minutes.seal import is_intact

_SEAL = re.compile(r"^\[(?P<slug>[a-z0-9-]+)\]:\s*<?sha256:[0-9a-f]{64}", re.MULTILINE)
_HEAD = re.compile(r"(?:Kontrol|Protokol)kode: (?P<head>[0-9a-f]{12})\b")
_TITLE = re.compile(
    r"^#\s+(?:Referat af|Beslutningsreferat af|Beslutningslog for) møde i (?P<body>.+) den (?P<date>\d.+?)\s*#*\s*$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Origin:
    """``slug`` of the meeting and ``head`` of its record's hash chain, or nothing; ``intact``: not edited since."""

    slug: str
    head: str
    intact: bool


def origin_of(text: str) -> Origin:
    """The text of a Markdown file -> where it comes from. What its last line says counts before what its title says."""
    seals, heads = list(_SEAL.finditer(text)), list(_HEAD.finditer(text))
    slug = seals[-1]["slug"] if seals else _slug_in_title(text)
    return Origin(slug, heads[-1]["head"] if heads else "", is_intact(text.encode()))


def _slug_in_title(text: str) -> str:
    title = _TITLE.search(text)
    if title is None:
        return ""
    try:
        return Agenda(body=title["body"].replace("\\", ""), date=parse_date(title["date"]), items=()).slug
    except ValueError:
        return ""
