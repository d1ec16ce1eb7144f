"""The yardstick: a Textual application with nothing but one TextArea.  python -m bench.stock FILE"""

import sys
from pathlib import Path

from textual.app import App, ComposeResult
from textual.widgets import TextArea


class StockApp(App[None]):
    """One text."""

    def compose(self) -> ComposeResult:
        yield TextArea(Path(sys.argv[1]).read_text(encoding="utf-8"))


StockApp().run()
