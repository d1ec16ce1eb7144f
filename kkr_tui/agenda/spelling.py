"""What somebody probably meant to write, as a question."""

from collections.abc import Iterable
from pathlib import Path

from kkr_tui.domain.closest import closest
from kkr_tui.domain.text import clean_line
from kkr_tui.intake import beside
from kkr_tui.language import _


def did_you_mean(text: str, known: Iterable[str]) -> str:
    """A misspelt text -> the question whether the most like of ``known`` was meant, or nothing."""
    likely = closest(text, known)
    return _("did you mean `%(key)s`?") % {"key": likely} if likely else ""


def file_meant(path: Path, suffixes: Iterable[str] = ()) -> str:
    """A file that is not there -> the question whether the one near it most like it was meant, or nothing.

    ``suffixes``: of these kinds alone, and then names are compared without what they end in.
    """
    kinds = tuple(suffixes)
    near: dict[str, Path] = {}
    for file in beside(path):
        if not kinds or file.suffix in kinds:
            near.setdefault(file.stem if kinds else file.name, file)
    likely = closest(path.stem if kinds else path.name, near)
    return _("did you mean `%(key)s`?") % {"key": clean_line(str(near[likely]))} if likely else ""
