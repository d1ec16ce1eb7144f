"""The terminal: which, how large, its colours, letters and signs, and the keys it keeps for itself."""

import codecs
import locale
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kkr_tui.cli.doctor.answer import Answer, Verdict, note_if, wrong_if
from kkr_tui.language import _
from kkr_tui.tui.shared.signs import are_ascii, is_basic, shown

SIGNS = "⟦ ⟧ ✓ ✎ ▶ ▸ ≠ 🔒 ■ █ ▌ æ ø å Æ Ø Å"


@dataclass(frozen=True, slots=True)
class Seen:
    """What can be seen of the terminal from inside. ``size`` is None in a pipe; ``encoding`` is that of the locale."""

    environment: Mapping[str, str]
    size: tuple[int, int] | None
    encoding: str

    @property
    def kind(self) -> str:
        """The value of ``TERM``."""
        return self.environment.get("TERM", "")


def seen(environment: Mapping[str, str], size: tuple[int, int] | None) -> Seen:
    """What there is to see now."""
    return Seen(environment, size, locale.getencoding())


def answers(seen: Seen) -> Iterator[Answer]:
    """All that is to be said of the terminal."""
    yield _which(seen)
    if seen.size:
        yield _size(*seen.size)
    yield _colours(seen)
    yield _encoding(seen)
    yield _signs(seen)
    yield _keys(seen)


def _which(seen: Seen) -> Answer:
    name = seen.environment.get("TERM_PROGRAM") or ("Windows Terminal" if "WT_SESSION" in seen.environment else "")
    fact = " · ".join(part for part in (name, f"TERM={seen.kind or '?'}") if part)
    if seen.size is None:
        return Answer(_("Terminal"), _("none: this is a pipe or a file"))
    if seen.kind in ("dumb", "unknown"):
        return wrong_if(_("Terminal"), fact, _("This terminal cannot show screens. Use another one; export works."))
    return Answer(_("Terminal"), fact)


def _size(columns: int, lines: int) -> Answer:
    small = columns < 80 or lines < 24
    return note_if(_("Size"), f"{columns}×{lines}", _("Make the window at least 80 wide and 24 high.") if small else "")


def _colours(seen: Seen) -> Answer:
    if seen.environment.get("NO_COLOR"):
        return Answer(_("Colours"), _("none, as NO_COLOR asks"))
    if seen.environment.get("COLORTERM") in ("truecolor", "24bit") or "WT_SESSION" in seen.environment:
        return Answer(_("Colours"), _("16 million"))
    if seen.size is None:
        return Answer(_("Colours"), _("none: what is piped is plain"))
    if is_basic(seen.environment):
        return Answer(_("Colours"), _("none: the program does without on a console of 16 colours"))
    if "256" in seen.kind:
        return Answer(_("Colours"), "256")
    advice = _("Party colours may look alike; the letters stand beside them. If the terminal has 16 million colours, "
               "COLORTERM=truecolor tells us.")  # fmt: skip
    return note_if(_("Colours"), _("16, as far as can be seen"), advice)


def _encoding(seen: Seen) -> Answer:
    try:
        name = codecs.lookup(seen.encoding).name
    except LookupError:
        name = seen.encoding
    advice = _("æ, ø and å may go wrong in what is printed. Choose a UTF-8 locale: export LC_ALL=da_DK.UTF-8")
    return wrong_if(_("Letters"), seen.encoding, "" if name in ("utf-8", "cp65001") else advice)


def _signs(seen: Seen) -> Answer:
    if are_ascii(seen.environment):
        advice = _("This terminal has few signs, or KKR_SIGNS=ascii asks for it: letters stand for them, and there are "
                   "no colours on a console. KKR_SIGNS=unicode shows the signs all the same.")  # fmt: skip
        return Answer(_("Signs"), shown(SIGNS, seen.environment), Verdict.NOTE, advice)
    advice = _("If one of them is a square or a question mark, choose another font, such as DejaVu Sans Mono; "
               "KKR_SIGNS=ascii puts letters in their place.")  # fmt: skip
    return Answer(_("Signs"), SIGNS, advice=advice)


def _keys(seen: Seen) -> Answer:
    """What terminals are documented to keep for themselves. F7 is Ctrl+B too, F8 Ctrl+N, F3 Ctrl+G, F4 Ctrl+Space."""
    said = []
    program = seen.environment.get("TERM_PROGRAM", "")
    if program == "Apple_Terminal":
        said.append(_("Terminal on macOS: F1 to F12 are typed with fn, or for good in System Settings › Keyboard. "
                      "Ctrl+↑, Ctrl+↓ and F11 belong to macOS: Ctrl+K does what F11 does."))  # fmt: skip
    if "WT_SESSION" in seen.environment:
        said.append(_("Windows Terminal keeps F11 for itself: Ctrl+K does the same."))
    if program == "vscode":
        said.append(_("The terminal in VS Code keeps F1, Ctrl+P and others for itself: use a terminal of its own."))
    if "VTE_VERSION" in seen.environment:
        said.append(_("GNOME's terminal opens its menu on F10 and help on F1: switch that off in its preferences. It "
                      "keeps F11 for itself: Ctrl+K does the same."))  # fmt: skip
    if seen.kind == "linux":
        said.append(_("The console sends arrows, PgUp, PgDn, Home and End without their Ctrl and Shift, and keeps Alt "
                      "with F1 to F12, ← and → for going from one console to another: Ctrl+P has what they would do, "
                      "and the config file can give it other keys."))  # fmt: skip
    if "TMUX" in seen.environment:
        said.append(_("tmux keeps Ctrl+B for itself: F7 does the same. `set -s escape-time 10` makes Esc quick."))
    elif "STY" in seen.environment:
        said.append(_("screen keeps Ctrl+A for itself, and shows few colours."))
    return note_if(_("Keys"), _("kept by the terminal: see below") if said else _("nothing known against them"),
                   " ".join(said))  # fmt: skip
