"""The built-in templates, and what goes wrong with a house's own. ``kkr export --print-template`` gives them out."""

from pathlib import Path

from kkr_tui.language import _

HTML = Path(__file__).with_name("minutes.html")
MARKDOWN = Path(__file__).with_name("minutes.md")
TYPST = Path(__file__).with_name("minutes.typ")
REPORT = Path(__file__).with_name("report.html")
WORD = Path(__file__).with_name("reference.docx")


class TemplateFailed(Exception):
    """A template cannot be read or does not run; ``line`` is 0 where that is not known."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        super().__init__(path, line, reason)
        self.path, self.line, self.reason = path, line, reason

    def __str__(self) -> str:
        if not self.line:
            return f"{self.path}: {self.reason}"
        where = {"file": self.path, "line": self.line, "reason": self.reason}
        return _("%(file)s, line %(line)d: %(reason)s") % where
