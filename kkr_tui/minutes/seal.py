"""The mark at the end of every written document by which the program knows its own, unedited work again.

It is the SHA-256 of everything above it, so it also notices a changed comma. It is no signature: it protects
from overwriting somebody's work by accident, the record's hash chain protects the record. Archives of parts (Word) have
theirs in ``minutes.archive``.
"""

import hashlib
import re

from kkr_tui.minutes import archive

COMMENT = " -->\n"
"""How a seal ends that stands in a comment of HTML or XML."""

_SEALED = re.compile(
    rb'(?P<above>.*)sha256:(?P<digest>[0-9a-f]{64})(?:\n|"\n\}\n| -->\n|\nstartxref\n[0-9]+\n%%EOF\n)', re.DOTALL
)
_END_OF_PDF = re.compile(rb"startxref\n([0-9]+)\n%%EOF\n?\Z")


def sealed(above: str, ending: str = "\n") -> str:
    """Everything that comes before the seal -> the whole document. ``ending`` closes what the format has open."""
    return f"{above}sha256:{_digest(above.encode())}{ending}"


def with_comment(page: str) -> str:
    """A whole HTML or XML document -> the same with its seal in a comment behind it."""
    return sealed(f"{page.rstrip()}\n<!-- ", ending=COMMENT)


def sealed_pdf(pdf: bytes) -> bytes:
    """A PDF -> the same with its seal in a remark. That stands before ``startxref``, so that no offset changes.

    Raises ValueError when the file does not end as PDFs do.
    """
    end = _END_OF_PDF.search(pdf)
    if end is None:
        raise ValueError("not a PDF")
    above = pdf[: end.start()] + b"%"
    return above + f"sha256:{_digest(above)}\n".encode() + b"startxref\n%b\n%%%%EOF\n" % end[1]


def is_intact(document: bytes) -> bool:
    """Whether ``document`` was sealed and nothing in it changed since."""
    if archive.is_archive(document):
        return archive.is_intact(document)
    match = _SEALED.fullmatch(document)
    return match is not None and match["digest"].decode() == _digest(match["above"])


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
