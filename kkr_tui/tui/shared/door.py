"""The one door from data to the screen: text in, ``Content`` out, never through a markup parser."""

from rich.cells import cell_len, set_cell_size
from textual.content import Content

ELLIPSIS = "…"


def content(*parts: Content | str | tuple[str, str]) -> Content:
    """Plain texts and (text, style) pairs -> one Content. Styles are ours; the texts are shown as they are."""
    return Content.assemble(*(Content(part) if isinstance(part, str) else part for part in parts))


def fit(text: str, cells: int) -> str:
    """The text in exactly that many terminal cells: padded with blanks, or cut with ``…``."""
    return set_cell_size(crop(text, cells), cells)


def crop(text: str, cells: int) -> str:
    """The text in at most that many terminal cells, cut with ``…`` if it is longer."""
    if cell_len(text) <= cells:
        return text
    if cells <= 1:
        return ELLIPSIS[: max(cells, 0)]
    return set_cell_size(text, cells - 1).rstrip() + ELLIPSIS
