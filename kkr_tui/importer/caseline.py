"""The line that says which case an item is about, and who handles it."""

import re

# Numbers in real use look like "SAG-2023-04525", "24/1234", "00.22.04-P35-1-24".
_NUMBER = r"(?:[A-ZÆØÅ]{2,5}-)?\d[\d./-]*(?:[A-Z]\d+[\d./-]*)?\d|[A-ZÆØÅ]{2,5}-\d+(?:-\d+)*"
_LABEL = r"(?:sags?\s?-?nr\.?|sagsnummer|j\.?\s?nr\.?|journalnr\.?|sagsid)"
_OFFICER = r"(?:[,;|]?\s*(?:sagsbehandler|sagsbeh\.?|sagsansvarlig|init\.?)\s*[:.]?\s*)"
_LABELLED = re.compile(
    rf"(?P<label>{_LABEL})(?P<colon>\s*:)?\s*(?P<number>{_NUMBER})(?:{_OFFICER}|\s+)?(?P<officer>.{{2,40}})?",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?P<number>SAG-\d{4}-\d{2,7})(?:\s+(?P<officer>[\w/.&,-]+(?: ?/ ?[\w.-]+)*))?", re.IGNORECASE)
_PLAIN = re.compile(r"(?P<number>[A-ZÆØÅ-]*\d[\w./-]*)(?:\s+(?P<officer>[\w/.-]{2,20}))?")
_OFFICER_ALONE = re.compile(rf"{_OFFICER}(?P<officer>[\w/.-]{{2,40}}(?: [\w.-]+){{0,3}})", re.IGNORECASE)


def case_line(text: str, *, is_marked: bool = False) -> tuple[str, str] | None:
    """A line -> (case number, case officer), either of which may be missing, or None when it is no such line.

    ``Sag nr. 130`` without a colon is the number of an item, not of a case. ``is_marked``: it stands between the
    heading of an item and that of its first section, both marked as such; then a number needs no label.
    """
    if match := _BARE.fullmatch(text):
        return match["number"], match["officer"] or ""
    if match := _LABELLED.fullmatch(text):
        is_item = match["label"].casefold().startswith("sag ") and not match["colon"] and match["number"].isdecimal()
        return None if is_item else (match["number"], match["officer"] or "")
    if match := _OFFICER_ALONE.fullmatch(text):
        return "", match["officer"]
    if is_marked and (match := _PLAIN.fullmatch(text)):
        return match["number"], match["officer"] or ""
    return None
