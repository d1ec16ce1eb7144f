"""The words by which Danish agendas and minutes show their structure, as tables and small patterns."""

import re
from enum import Enum

from kkr_tui.domain.agenda import BACKGROUND, ECONOMY, RECOMMENDATION, STATEMENT
from kkr_tui.domain.dates import MONTHS

ENCLOSURES = "Bilag"
DECISION = "Beslutning"

# What a heading says -> the name that it is kept under.
SECTIONS = {
    "baggrund": BACKGROUND,
    "indstilling": RECOMMENDATION,
    "indstillinger": RECOMMENDATION,
    "sagsfremstilling": STATEMENT,
    "økonomi": ECONOMY,
    "bilag": ENCLOSURES,
    "beslutning": DECISION,
    "beslutninger": DECISION,
} | {
    name.casefold(): name
    for name in (
        "Resume", "Resumé", "Problemstilling", "Løsning", "Vurdering", "Lovgrundlag", "Høring", "Kommunikation",
        "Tidsplan", "Videre proces", "Videre forløb", "Den videre proces", "Sagens baggrund", "Formål",
        "Tidligere behandling",
    )
}  # fmt: skip


class Roll(Enum):
    """The lists of people that minutes have."""

    MEMBERS = "members"
    PRESENT = "present"
    EXCUSED = "excused"
    ABSENT = "absent"
    GUESTS = "guests"
    SUBSTITUTES = "substitutes"


ROLLS = {
    "medlemmer": Roll.MEMBERS,
    "deltagere": Roll.PRESENT,
    "mødedeltagere": Roll.PRESENT,
    "deltog": Roll.PRESENT,
    "til stede": Roll.PRESENT,
    "tilstede": Roll.PRESENT,
    "tilstedeværende": Roll.PRESENT,
    "fremmødte": Roll.PRESENT,
    "mødt": Roll.PRESENT,
    "afbud": Roll.EXCUSED,
    "afbud fra": Roll.EXCUSED,
    "meldt afbud": Roll.EXCUSED,
    "fraværende": Roll.EXCUSED,
    "fraværende med afbud": Roll.EXCUSED,
    "ikke til stede": Roll.EXCUSED,
    "udeblevet": Roll.ABSENT,
    "udeblevne": Roll.ABSENT,
    "udeblev": Roll.ABSENT,
    "fraværende uden afbud": Roll.ABSENT,
    "øvrige deltagere": Roll.GUESTS,
    "andre deltagere": Roll.GUESTS,
    "desuden deltog": Roll.GUESTS,
    "gæster": Roll.GUESTS,
    "embedsmænd": Roll.GUESTS,
    "fra administrationen": Roll.GUESTS,
    "fra sekretariatet": Roll.GUESTS,
    "suppleanter": Roll.SUBSTITUTES,
}

DATE = (
    r"\d{4}-\d{2}-\d{2}|\b\d{1,2}(?:-\d{1,2}-|\.\d{1,2}\.|/\d{1,2}[-/])(?:\d{4}|\d{2})\b|"
    rf"\d{{1,2}}\.?\s+(?:{'|'.join(MONTHS)})\s+\d{{4}}"
)

_LABEL_WITH_TEXT = re.compile(r"(?P<label>[A-ZÆØÅa-zæøå ]{3,30}):\s*(?P<rest>\S.*)?")
_PROPOSES = re.compile(r"[A-ZÆØÅ][^.:;!?]{2,80}\bindstiller(?:,|:| at\b|, at\b).*")
# "Beslutning i Økonomiudvalget den 5. marts 2024", "Byrådets beslutning, 12-03-2024": a decision and whose it is.
_WHOSE_DECISION = re.compile(
    r"(?:(?P<owner>[A-ZÆØÅ][\w-]*(?: [\w-]+){0,6}s) )?beslutning"
    r"(?:(?: i| fra| af| truffet af) (?P<body>[A-ZÆØÅ][^.,:;]*?))?"
    rf"(?:[, ]+(?:den |d\. |på møde(?:t)? (?:den |d\. )?)?(?:{DATE}))?:?",
    re.IGNORECASE,
)


def plain(text: str) -> str:
    """How a heading is looked up: without its colon, in lower case, blanks made one."""
    return " ".join(text.casefold().split()).rstrip(":").strip()


def section_of(text: str) -> tuple[str, str] | None:
    """A line -> (name of the section that it heads, text after a colon), or None when it heads none.

    >>> section_of("BAGGRUND:"), section_of("Indstilling: Det indstilles, at …"), section_of("Baggrund om valget")
    (('Baggrund', ''), ('Indstilling', 'Det indstilles, at …'), None)
    """
    if not text[:1].isupper():
        return None
    if name := SECTIONS.get(plain(text)):
        return name, ""
    label = _LABEL_WITH_TEXT.fullmatch(text)
    if label and (name := SECTIONS.get(plain(label["label"]))):
        return name, label["rest"] or ""
    return None


def proposes(text: str) -> bool:
    """Whether the line begins a recommendation by saying who recommends: ``Administrationen indstiller, at …``."""
    return bool(_PROPOSES.fullmatch(text))


def decision_of(text: str) -> str | None:
    """A line that heads a decision -> whose it is (nothing: this meeting's), or None when it heads none.

    >>> decision_of("Beslutning i Økonomiudvalget den 5. marts 2024"), decision_of("Beslutningen påvirker to projekter")
    ('Økonomiudvalget', None)
    """
    match = _WHOSE_DECISION.fullmatch(text) if text[:1].isupper() else None
    if match is None:
        return None
    return " ".join((match["body"] or (match["owner"] or "").removesuffix("s")).split())


def roll_of(text: str) -> tuple[Roll, str] | None:
    """A line -> (the list of people that it heads, names after a colon), or None when it heads none."""
    if roll := ROLLS.get(plain(text)):
        return roll, ""
    label, colon, rest = text.partition(":")
    if colon and (roll := ROLLS.get(plain(label))):
        return roll, rest.strip()
    return None


def is_structure(text: str) -> bool:
    """Whether the line heads a section, a decision or a list of people."""
    return bool(section_of(text) or roll_of(text)) or decision_of(text) is not None
