"""A text that keeps still: painted only when it reads differently, laid out only when it is longer or shorter."""

from textual.content import Content
from textual.widgets import Static


class Still(Static):
    """Shows a text; nothing to show takes no room."""

    DEFAULT_CSS = "Still { display: none; height: auto; }"

    shown = Content("")

    def show(self, text: Content | None) -> None:
        """Show this text, or nothing."""
        text = text or Content("")
        if text.is_same(self.shown):
            return
        rows, self.shown = self._rows(), text
        self.display = bool(text)
        self.update(text, layout=self._rows() != rows)

    def _rows(self) -> int:
        return self.shown.get_height({}, max(self.content_size.width, 1)) if self.shown else 0
