"""How lines come to look on a console of few colours, such as that of Linux."""

from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

_DEFAULT = RichColor.default()
_OWN = Style(color=_DEFAULT, bgcolor=_DEFAULT)
_REVERSED = _OWN + Style(bold=False, dim=False)


class ConsoleLook(LineFilter):
    """The console's own two colours, and what is reversed is only that.

    Textual takes colours away only where NO_COLOR is set. Reversed, Linux shows dim text as if it were not reversed,
    and bold text in grey on grey (``build_attr`` in the kernel's drivers/tty/vt/vt.c).
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - as Textual has it
        """Segments of a line -> as they are to be."""
        return [Segment(text, style and _plain(style), control) for text, style, control in segments]


def _plain(style: Style) -> Style:
    return style + (_REVERSED if style.reverse else _OWN)
