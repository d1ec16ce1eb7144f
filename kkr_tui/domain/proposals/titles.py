"""What a title says about the decision, for items whose recommendation does not say it better."""

import re

_FORMALITIES = (("referat", "referatet"), ("dagsorden", "dagsordenen"), ("protokol", "protokollen"))
_INFORMING = re.compile(r"orientering|meddelelser|^siden sidst|^status|^nyt fra")
_APPROVING = re.compile(r"godkendelse af ", re.IGNORECASE)
_APPOINTING = re.compile(r"^(udpegning|valg|nyvalg|genudpegning)\b")

NOTED = "tog orienteringen til efterretning"


def formality(title: str) -> str:
    """``Godkendelse af referat og dagsorden`` -> ``referatet og dagsordenen``; other titles -> nothing."""
    words = re.findall(r"\w+", title.casefold())
    if not words or words[0] not in {"godkendelse", *(stem for stem, _ in _FORMALITIES)}:
        return ""
    found = {definite: None for word in words for stem, definite in _FORMALITIES if word in (stem, definite)}
    return " og ".join(found)


def predicate(title: str) -> str:
    """The title of an item without a recommendation -> what the body did ("" when it does not say).

    A predicate that ends with a blank is an opening: the writer goes on after it.
    """
    title = " ".join(title.split()).rstrip(".")
    folded = title.casefold()
    if _INFORMING.search(folded):
        return NOTED
    if _APPOINTING.match(folded):
        return "udpegede "
    if match := _APPROVING.match(title):
        return f"godkendte {title[match.end() :]}"
    return ""
