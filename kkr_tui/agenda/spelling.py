"""What somebody probably meant to write, as a question."""

from collections.abc import Iterable

from kkr_tui.domain.closest import closest
from kkr_tui.language import _


def did_you_mean(text: str, known: Iterable[str]) -> str:
    """A misspelt text -> the question whether the most like of ``known`` was meant, or nothing."""
    likely = closest(text, known)
    return _("did you mean `%(key)s`?") % {"key": likely} if likely else ""
