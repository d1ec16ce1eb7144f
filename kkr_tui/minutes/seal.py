"""The mark at the end of every written document by which the program knows its own, unedited work again.

It is the SHA-256 of everything above it, so it also notices a changed comma. It is no signature: it protects
from overwriting somebody's work by accident, the record's hash chain protects the record.
"""

import hashlib
import re

_SEALED = re.compile(r'(?P<above>.*)sha256:(?P<digest>[0-9a-f]{64})(?:"\n\})?\n', re.DOTALL)


def sealed(above: str, ending: str = "\n") -> str:
    """Everything that comes before the seal -> the whole document. ``ending`` closes what the format has open."""
    return f"{above}sha256:{_digest(above)}{ending}"


def is_intact(text: str) -> bool:
    """Whether ``text`` was sealed and nothing in it changed since."""
    match = _SEALED.fullmatch(text)
    return match is not None and match["digest"] == _digest(match["above"])


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
