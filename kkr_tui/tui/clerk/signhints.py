"""What the signs of the attendance list do, in one line under it."""

from rich.cells import cell_len

from kkr_tui.language import _

_BETWEEN = " · "


def sign_hints(cells: int, *, opened: bool) -> str:
    """As many hints as are whole in ``cells``, the most needed first; F1 has them all."""
    hints = (
        _("Space present"),
        _("- left now") if opened else _("- excused"),
        _("Enter more"),
        _("+ arrived"),
        _(". recused"),
    )
    shown = hints[0]
    for hint in hints[1:]:
        if cell_len(longer := shown + _BETWEEN + hint) > cells:
            break
        shown = longer
    return shown
