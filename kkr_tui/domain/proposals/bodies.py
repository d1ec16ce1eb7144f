"""What recommendations call the body that meets."""

from kkr_tui.domain.proposals.words import Words, join, split

Names = tuple[tuple[str, ...], ...]

_PREPOSITIONS = frozenset(("i", "for", "af", "på", "ved"))
_COMMITTEES = ("udvalget", "rådet", "bestyrelsen", "forsamlingen", "nævnet", "skabet")
_NO_ADVERBIAL = frozenset(("og", "samt", "eller", "af", "som", "der"))


def names(body: str) -> Names:
    """``KKR Hovedstaden`` -> also "KKR"; ``Byrådet i Nordby Kommune`` -> also "byrådet" and "rådet". Longest first."""
    whole = tuple(word.bare for word in split(body)) or ("",)
    end = next((index for index, word in enumerate(whole) if word in _PREPOSITIONS), 0) or len(whole)
    head = whole[:end]
    short = {head[-1]} if len(head) == 1 else {head[-1] + ending for ending in ("", "en", "et", "n")}
    short |= {committee for committee in _COMMITTEES if any(word.endswith(committee) for word in short)}
    if not head[0].endswith("-"):  # "Teknik- og Miljøudvalget"
        short.add(head[0])
    return tuple(sorted({whole, head, *((word,) for word in short)}, key=lambda name: (-len(name), name)))


def beyond(body: Names, subject: Words) -> str | None:
    """What stands between the body and its verb ("enstemmigt"); None when the subject is somebody else.

    No subject is the body: "– Godkender planen". The genitive is somebody else: "byrådets forvaltning".
    """
    if not subject:
        return ""
    if not (length := named(body, subject)):
        return None
    rest = subject[length:]
    after = rest[1:] if rest and rest[0].bare in _PREPOSITIONS else rest
    another_body = after and after[0].text[0].isupper()  # "KKR Sjælland", "byrådet i Sydby"
    return None if another_body or (rest and rest[0].bare in _NO_ADVERBIAL) else join(rest)


def named(body: Names, words: Words) -> int:
    """How many words at the beginning name the body."""
    bare = tuple(word.bare for word in words[: max(map(len, body))])
    return next((len(name) for name in body if bare[: len(name)] == name), 0)
