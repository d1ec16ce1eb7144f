"""What a returned draft says otherwise, in words for the screen and for a terminal without one."""

from collections.abc import Iterator

from kkr_tui.domain.worddiff import Change, pieces
from kkr_tui.language import _
from kkr_tui.returned import Comparison, Difference, Standing, Told, What

MARKS = {Change.KEPT: ("", ""), Change.OUT: ("[-", "-]"), Change.IN: ("{+", "+}")}
_CONTEXT = 4  # words on either side of a change


def lines(comparison: Comparison) -> Iterator[str]:
    """The whole comparison as plain lines: the decisions that differ, then what else was changed and is left."""
    for difference in comparison.differences:
        yield heading(difference)
        if words := standing(difference):
            yield f"    ‼ {words}"
        yield from (f"    {line}".rstrip() for line in marked(difference.now, difference.new).split("\n"))
    for one in comparison.told:
        yield told(one)
        if words := excerpt(one.old, one.new):
            yield f"    {words}"


def heading(difference: Difference) -> str:
    """``3.7 KKR Hovedstadens høringssvar``."""
    return f"{difference.item} {difference.title}"


def standing(difference: Difference) -> str:
    """What is to be known before it is taken; nothing where only the file was changed."""
    match difference.standing:
        case Standing.CHANGED:
            return ""
        case Standing.BOTH_SIDES:
            return _("Changed on both sides since the draft was written: taking the file's wording replaces this one.")
        case Standing.UNKNOWN:
            return _("The file does not say when it was written, so the record may be the newer one.")


def marked(old: str, new: str) -> str:
    """Both wordings in one text: ``[-taken out-]``, ``{+put in+}``."""
    return "".join(bracketed(piece.change, piece.text) for piece in pieces(old, new))


def bracketed(change: Change, text: str) -> str:
    """A piece in its marks, its leading blanks before them; a line end that comes or goes is a ``¶``."""
    if change is Change.KEPT:
        return text
    before, after = MARKS[change]
    words = text.lstrip(" ")
    shown = words.replace("\n", "¶") if change is Change.OUT else words.replace("\n", "¶\n", 1)
    return f"{text[: len(text) - len(words)]}{before}{shown}{after}"


def excerpt(old: str, new: str) -> str:
    """The changes with a few words around each, on one line."""
    if not (old and new):
        return marked(old, new).replace("\n", " ").replace("¶", "")
    parts: list[str] = []
    for piece in pieces(old, new):
        words = piece.text.split()
        if piece.change is not Change.KEPT:
            parts.append(bracketed(piece.change, " ".join(words)))
        elif len(words) > 2 * _CONTEXT:
            parts += [*words[:_CONTEXT], "…", *words[-_CONTEXT:]]
        else:
            parts += words
    return " ".join(parts)


def told(one: Told) -> str:
    """What was changed and is left as it is, in a sentence."""
    about = {"item": one.item, "name": one.name}
    match one.what:
        case What.TITLE:
            return _("The title was changed; it is left as it is.")
        case What.LIST if one.name:
            return _("“%(name)s” was changed; it is left as it is.") % about
        case What.LIST:
            return _("The text above the first heading was changed; it is left as it is.")
        case What.ORDER:
            return _("The items stand in another order; the order is left as it is.")
        case What.ITEM_GONE:
            return _("Item %(item)s is not in the file; it is left as it is.") % about
        case What.ITEM_NEW:
            return _("Item %(item)s is new in the file; it is not taken in.") % about
        case What.ITEM_TITLE:
            return _("Item %(item)s: the title was changed; it is left as it is.") % about
        case What.SECTION if one.name:
            return _("Item %(item)s, “%(name)s”: the text was changed; it is left as it is.") % about
        case What.SECTION:
            return _("Item %(item)s: the text below the title was changed; it is left as it is.") % about
        case What.OWN_WORDS:
            return _("Item %(item)s: what is noted beside the decision was changed; it is left as it is.") % about
        case What.DRAFT:
            return _("Item %(item)s: the text that is not yet recorded was changed; it is left as it is.") % about
        case What.DECISION_GONE:
            return _("Item %(item)s: the decision is not in the file; it is left as it is.") % about
        case What.CLOSED:
            return _("Item %(item)s is closed and the file is public: its wording is left as it is.") % about
