"""Two wordings side by side, their differences marked by brackets and lines, not by colour alone; and the summary."""

import re
from collections.abc import Mapping, Sequence

from textual.content import Content

from kkr_tui.domain.worddiff import Change, pieces
from kkr_tui.language import _, ngettext
from kkr_tui.returned import Comparison
from kkr_tui.tui.shared.door import content, crop, fit
from kkr_tui.tui.shared.returned import bracketed, excerpt, heading, told

_STYLES = {Change.KEPT: "", Change.OUT: "$error strike", Change.IN: "$success bold underline"}
_WORD = re.compile(r"\s*\S+\s*")
_CONTEXT = 24  # words beside a change that are shown of a long text
_MARK, _TITLE = 20, 54  # cells: a line each, also on the smallest screen


def before(old: str, new: str, *, whole: bool) -> Content:
    """The old wording, what is taken out marked ``[-…-]``. Unless ``whole``, long stretches that are kept are cut."""
    return _wording(old, new, Change.OUT, whole=whole)


def after(old: str, new: str, *, whole: bool) -> Content:
    """The new wording, what is put in marked ``{+…+}``. Cut as the old one is."""
    return _wording(old, new, Change.IN, whole=whole)


def summary(
    comparison: Comparison, chosen: Mapping[str, bool], taken: Sequence[str] | None, keys: Mapping[str, str]
) -> Content:
    """What was chosen for each difference, what happens next, and what else was changed in the file.

    ``taken`` is what was recorded, or None while nothing has been; ``keys`` are those of the gestures, as printed.
    """
    parts: list[Content | str | tuple[str, str]] = []
    for difference in comparison.differences:
        if taken is not None and difference.item in taken:
            mark = (_("✓ recorded"), "$success bold")
        elif chosen.get(difference.item):
            mark = (_("✓ taken"), "$accent bold")
        else:
            mark = (_("– left") if difference.item in chosen else _("? not chosen: left"), "$quiet")
        text, style = mark
        parts += [(fit(text, _MARK), style), f" {crop(heading(difference), _TITLE)}\n"]
    wished = sum(chosen.values())
    if taken is None:
        hint = (
            _("%(put)s puts %(count)d on record; %(earlier)s goes back.")
            if wished
            else _("Nothing is taken. %(end)s ends; %(earlier)s goes back.")
        )
    else:
        hint = _("%(count)d on record. %(undo)s undoes, %(end)s ends.")
    parts += ["\n", (hint % {**keys, "count": wished if taken is None else len(taken)}, "bold $primary"), "\n"]
    if comparison.told:
        parts += ["\n", (_("Also changed in the file, and left as it is in the record:"), "bold"), "\n"]
    for one in comparison.told:
        parts += [f"· {told(one)}\n", (f"  {excerpt(one.old, one.new)}\n", "$quiet")]
    return content(*parts)


def _wording(old: str, new: str, shown: Change, *, whole: bool) -> Content:
    found = list(pieces(old, new))
    parts = []
    for number, piece in enumerate(found):
        if piece.change is Change.KEPT and not whole:
            parts += _cut(piece.text, after_change=number > 0, before_change=number + 1 < len(found))
        elif piece.change in (Change.KEPT, shown):
            parts.append((bracketed(piece.change, piece.text), _STYLES[piece.change]))
    return content(*parts) if parts else content((_("(nothing)"), "$quiet italic"))


def _cut(text: str, *, after_change: bool, before_change: bool) -> list[tuple[str, str]]:
    """Text that is kept: only its words beside a change, when there are many more of them."""
    words = _WORD.findall(text)
    head, tail = _CONTEXT * after_change, _CONTEXT * before_change
    left_out = len(words) - head - tail
    if left_out < _CONTEXT:
        return [(text, "")]
    note = ngettext("⋯ %(count)d word ⋯", "⋯ %(count)d words ⋯", left_out) % {"count": left_out}
    ends = "".join(words[:head]), "".join(words[len(words) - tail :])
    return [(ends[0], ""), (f"{note} ", "$quiet"), (ends[1], "")]
