"""Danish letters: the sorting and the folding that SQLite and a plain ``sorted`` do not know."""

import unicodedata

# Dansk Sprognævn, Retskrivningsordbogen § 3: æ, ø, å after z; aa sorts as å in names.
_ORDER = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"})
_SPELLED_OUT = str.maketrans({"æ": "ae", "ø": "o", "å": "aa", "ð": "d", "þ": "th", "ß": "ss", "đ": "d", "ł": "l"})


def sort_key(text: str) -> str:
    """A name or title -> a key that sorts as a Danish dictionary does (case and foreign accents folded)."""
    folded = text.casefold().replace("aa", "å").translate(_ORDER)
    return _strip_accents(folded)


def fold(text: str) -> str:
    """Any text -> lower-case ASCII-like letters for searching: ``o`` finds ø, ``aa`` å, ``ae`` æ; accents are gone."""
    return _strip_accents(text.casefold().translate(_SPELLED_OUT))


def counted(count: int, one: str, several: str) -> str:
    """``1 stemme``, ``28 stemmer``: a number and its noun in text that is always Danish."""
    return f"{count} {one if count == 1 else several}"


def _strip_accents(text: str) -> str:
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
