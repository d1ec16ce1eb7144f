"""Contrast as WCAG 2.2 defines it (1.4.3, and "relative luminance")."""

from rich.style import Style
from textual.app import App
from textual.screen import ModalScreen

BLANKS = frozenset(" ▔▁▂▃▄▅▆▇█▀▌▐▊▎▍")
LINES = range(0x2500, 0x2580)
"""Frames and rules: they carry nothing that is not said otherwise."""


def luminance(rgb: tuple[int, int, int]) -> float:
    """Relative luminance of an sRGB colour."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in rgb)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def ratio(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """From 1 (the same) to 21 (black on white)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def pairs(app: App[None]) -> dict[tuple[tuple[int, int, int], tuple[int, int, int]], str]:
    """Every pair of text colour and ground that is on the screen, with an example of it."""
    found = {}
    box = app.screen.children[0].region if isinstance(app.screen, ModalScreen) else app.screen.region
    for strip in app.screen._compositor.render_strips()[box.y : box.bottom]:  # behind a question it is dim on purpose
        for segment in strip.crop(box.x, box.right):
            text = "".join(c for c in segment.text if c not in BLANKS and ord(c) not in LINES)
            if text and segment.style:
                found[_colours(segment.style)] = text
    return found


def _colours(style: Style) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    assert style.color
    assert style.bgcolor
    colour, ground = tuple(style.color.get_truecolor()), tuple(style.bgcolor.get_truecolor())
    return (ground, colour) if style.reverse else (colour, ground)  # type: ignore[return-value]
