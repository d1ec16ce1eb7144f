"""Danish typography in a decision, on request."""

from kkr_tui.domain.typography import danish_typography
from kkr_tui.language import _, ngettext
from kkr_tui.tui.clerk.editor import DecisionEditor


def correct_typography(editor: DecisionEditor) -> str:
    """Correct what is written in ``editor``, as one edit, and return what to say about it."""
    changed = len(corrections := danish_typography(editor.text))
    editor.correct(corrections)
    says = ngettext(
        "Typography: %(count)d place changed. Ctrl+Z brings the old back.",
        "Typography: %(count)d places changed. Ctrl+Z brings the old back.",
        changed,
    )
    return says % {"count": changed} if changed else _("Typography: nothing to change.")
