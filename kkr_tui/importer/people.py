"""One entry of a list of people: who it is, for whom they stand, and what else is said about them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kkr_tui.importer.prose import breaks_off, bullet, is_unclosed
from kkr_tui.importer.source import Line
from kkr_tui.importer.vocabulary import plain

_PARTICLES = frozenset(
    ("af", "al", "da", "de", "del", "den", "der", "di", "du", "e", "el", "la", "le", "von", "van", "y", "zu")
)
_MANDATES = (
    "borgmester", "viceborgmester", "rådmand", "regionsrådsmedlem", "regionsrådsformand", "byrådsmedlem",
    "kommunalbestyrelsesmedlem", "medlem af borgerrepræsentationen", "udvalgsformand",
)  # fmt: skip
_CHAIRS = ("formand", "formanden", "næstformand", "mødeleder", "sekretær")

_PARTY = re.compile(r"\s*\((?P<party>[A-ZÆØÅ]{1,3}|løsgænger|Lokalliste|UP)\)")
# Each with the one who is listed (``who``) and the one who is named with them (``other``).
_STANDS_FOR = re.compile(
    r"(?P<who>.+?)[\s,;(–-]+(?:suppleant|suppl\.|supp\.?|stedfortræder|vikar|i stedet)\s+for\s+(?P<other>.+)",
    re.IGNORECASE,
)
_CAME_INSTEAD = re.compile(
    r"(?P<who>.+)(?:[\s,(–-]+(?:suppl?\.?|suppleant|stedfortræder)[:.]?\s+|\s+[–-]\s+|\s*[(,;]\s*|(?<=\w\w\w)(?<!supp)(?<!suppl)\.\s+)"
    r"(?P<other>[^–,]+?)\s+(?:deltog|mødte)(?:\s+(?:i stedet|som\s+\w+|for\s.+?|i\s.+? sted))?\)?",
    re.IGNORECASE,
)
_SUBSTITUTE_NAMED = re.compile(
    r"(?P<who>.+?)[\s,(–-]+(?:[Ss]uppleant|[Ss]tedfortræder|[Ss]uppl?\.?):?\s+(?P<other>[A-ZÆØÅ].+)"
)
_FOR = re.compile(r"(?P<who>.+?)\s+for\s+(?P<other>.+)")
_RELATIONS = (
    (_STANDS_FOR, "stands_for"),
    (_CAME_INSTEAD, "replaced_by"),
    (_SUBSTITUTE_NAMED, "replaced_by"),
    (_FOR, "stands_for"),
)
_REMARK = re.compile(
    r"[\s,;.–-]*(?P<remark>\(?\b(?:(?:fra|til|indtil|mødte|ankom|forlod|deltog|udeblev|uden afbud|uden varsel|inhabil|"
    r"under behandling|syg|sygdom|ferie|barsel|orlov|afbud|via|online|virtuelt|digitalt|gik|kom)\b|"
    r"(?:under )?(?:sag(?:erne)?|pkt\.?|punkt(?:erne)?) \d).*)$",
    re.IGNORECASE,
)
_LONGEST = 300  # characters that are said of one person
_NO_NOTICE = re.compile(r"udeblev|uden afbud|uden varsel", re.IGNORECASE)
_MUNICIPALITY = re.compile(r"(?P<name>.+?)[ ,]+(?P<place>[A-ZÆØÅ][\w-]+ (?:Regions)?kommune)", re.IGNORECASE)
_SEVERAL = re.compile(r"\s*(?:;|,| og )\s*(?=[A-ZÆØÅ][^\s,;()]+(?: [^\s,;()]+){1,4} \([A-ZÆØÅ]{1,3}\))")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Somebody on a list. ``stands_for`` and ``replaced_by`` are entries of their own, with what is said of them."""

    line: int
    text: str
    name: str
    party: str = ""
    municipality: str = ""
    rest: tuple[str, ...] = ()
    remark: str = ""
    stands_for: "Entry | None" = None
    replaced_by: "Entry | None" = None

    @property
    def stayed_away(self) -> bool:
        """Whether they are said to have stayed away without notice."""
        return bool(_NO_NOTICE.search(self.remark))

    @property
    def mandate(self) -> str:
        """``borgmester``, if that is said."""
        return next((part for part in self.rest if part.casefold() in _MANDATES), "")

    @property
    def role(self) -> str:
        """``formand``, ``næstformand`` or ``sekretær``, if that is said."""
        return next((part.casefold() for part in self.rest if part.casefold() in _CHAIRS), "")

    @property
    def unplaced(self) -> str:
        """What is said of them that has no place in a roll."""
        known = (self.mandate, self.role, *_NO_NOTICE.findall(self.remark)[:1])
        return ", ".join(part for part in (*self.rest, self.remark) if part and part not in known)


def is_name(text: str) -> bool:
    """Whether ``text`` looks like the name of one person: two to seven words, each with a capital but for particles."""
    words = text.split()
    return (
        2 <= len(words) <= 7
        and all(word[0].isupper() or word in _PARTICLES for word in words)
        and words[0][0].isupper()
        and not any(char.isdigit() or char in ":;!?/" for char in text)
        and not words[-1].casefold().endswith("kommune")
    )


def entry_texts(lines: Sequence[Line]) -> Iterator[tuple[int, str]]:
    """The lines of a list -> (line number, text) of each entry: wrapped ones put together, several on a line parted."""
    held: Line | None = None
    for line in lines:
        if line.blank:
            continue
        if held and _goes_on(held, line):
            held = replace(held, text=f"{held.text} {line.text}")
        else:
            if held:
                yield from _parted(held)
            held = replace(line, text=line.text.removeprefix(bullet(line.text)))
    if held:
        yield from _parted(held)


def parse(line: int, text: str) -> Entry | None:
    """The text of an entry -> who it is, or None when no name can be read from it."""
    text = " ".join(text.split()).strip(" ;")
    if len(text) > _LONGEST:
        return None
    for pattern, relation in _RELATIONS:
        match = pattern.fullmatch(text.rstrip(" ."))
        if match and (entry := _related(line, text, match, relation)):
            return entry
    return _person(line, text)


def _related(line: int, text: str, match: re.Match[str], relation: str) -> Entry | None:
    person = _person(line, match["who"])
    other = _person(line, _balanced(match["other"]), is_reference=True)
    if person is None or other is None:
        return None
    if relation == "stands_for":
        return replace(person, text=text, stands_for=other)
    return replace(person, text=text, replaced_by=other)


def _balanced(text: str) -> str:
    """``text`` without a closing parenthesis that was opened before it, as in ``(suppleant for N)``."""
    text = text.rstrip(" .")
    return text[:-1] if text.count(")") > text.count("(") else text


def _person(line: int, text: str, *, is_reference: bool = False) -> Entry | None:
    """``is_reference``: somebody who is only referred to, perhaps by one name."""
    whole = text
    text = text.strip(" ,;.")
    remark = ""
    if (found := _REMARK.search(text)) and found.start() > 0:
        text, remark = text[: found.start()].rstrip(" (,"), found["remark"].strip("() ")
    name, party, tail = text, "", ""
    if match := _PARTY.search(text):
        name, party, tail = text[: match.start()], match["party"], text[match.end() :]
    elif "," in text:
        name, _comma, tail = text.partition(",")
    elif match := _MUNICIPALITY.fullmatch(text):
        name, tail = match["name"], match["place"]
    name = name.strip(" ,")
    parts = tuple(part for raw in re.split(r"[,()]", tail) if (part := raw.strip(" .")))
    if not (is_name(name) or (is_reference and name[:1].isupper() and len(name.split()) < 6)):
        return None
    if not party and parts and re.fullmatch(r"[A-ZÆØÅ]{1,2}", parts[0]):
        party, parts = parts[0], parts[1:]
    place = next((part for part in parts if part.casefold().endswith("kommune")), "")
    titles = (*_MANDATES, *_CHAIRS)
    place = place or next((part for part in parts if part.casefold() not in titles and part[0].isupper()), "")
    rest = tuple(part for part in parts if part != place)
    return Entry(line=line, text=whole, name=name, party=party, municipality=place, rest=rest, remark=remark)


def _goes_on(before: Line, line: Line) -> bool:
    if (line.whole and before.whole) or bullet(line.text):
        return False
    is_tail = line.text[0].islower() or line.text[0] == "(" or plain(line.text) in ("kommune", "regionskommune")
    if is_tail or breaks_off(before.text):
        return True
    party = _PARTY.search(line.text)
    is_somebody = party is not None and is_name(line.text[: party.start()])
    return is_unclosed(before.text) and not is_somebody


def _parted(line: Line) -> Iterator[tuple[int, str]]:
    for part in line.text.split(";"):
        for text in _SEVERAL.split(part) if len(_PARTY.findall(part)) > 1 and " for " not in part else [part]:
            if text.strip():
                yield line.number, text.strip()
