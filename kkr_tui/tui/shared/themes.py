"""The looks of the program: dark, light, without colours. Text has at least 4.5:1 to its ground (WCAG 2.2, 1.4.3)."""

from collections.abc import Mapping

from textual.theme import Theme

from kkr_tui.tui.shared.signs import is_basic

# Close to the parties' own colours, each lightened or darkened until its letter can be read on every ground.
_PARTIES_ON_DARK = {
    "party-a": "#e58785", "party-b": "#c08eda", "party-c": "#8bae2e", "party-d": "#35b2b8",
    "party-f": "#e484a8", "party-i": "#4fb0c6", "party-m": "#ae95d9", "party-o": "#c9a227",
    "party-v": "#7ea4d4", "party-oe": "#e88a2c", "party-aa": "#45b575", "party-ae": "#87a4bf",
    "party-other": "#9aa2ab",
}  # fmt: skip

_PARTIES_ON_LIGHT = {
    "party-a": "#c42f2a", "party-b": "#9441c1", "party-c": "#5a701e", "party-d": "#227377",
    "party-f": "#c02a62", "party-i": "#2a7181", "party-m": "#7a51c1", "party-o": "#7e6518",
    "party-v": "#386aa8", "party-oe": "#9b5611", "party-aa": "#2c754c", "party-ae": "#4a6b8a",
    "party-other": "#5f6973",
}  # fmt: skip

DARK = Theme(
    name="kkr-dark",
    dark=True,
    primary="#84b6e8",
    secondary="#9db7c9",
    accent="#e8b45a",
    warning="#e8b45a",
    error="#ff8f80",
    success="#86c98a",
    foreground="#e4e6e8",
    background="#14181c",
    surface="#14181c",
    panel="#20262c",
    boost="#2a323a",
    variables={
        **_PARTIES_ON_DARK,
        "border": "#46525e",
        "scrollbar": "#46525e",
        "scrollbar-hover": "#5d6b79",
        "scrollbar-active": "#7fb2e5",
        "scrollbar-background": "#14181c",
        "scrollbar-background-hover": "#14181c",
        "scrollbar-background-active": "#14181c",
        "scrollbar-corner-color": "#14181c",
        "border-blurred": "#46525e",
        "quiet": "#a2adb7",
        "input-cursor-background": "#e8b45a",
        "input-cursor-foreground": "#14181c",
        "input-selection-background": "#7fb2e5 35%",
        "block-cursor-foreground": "#14181c",
        "block-cursor-background": "#7fb2e5",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-foreground": "#e4e6e8",
        "block-cursor-blurred-background": "#28394a",
        "block-cursor-blurred-text-style": "none",
    },
)

LIGHT = Theme(
    name="kkr-light",
    dark=False,
    primary="#14538f",
    secondary="#3d5a70",
    accent="#855600",
    warning="#855600",
    error="#b3261e",
    success="#1f6b2c",
    foreground="#1b1f23",
    background="#fbfaf7",
    surface="#fbfaf7",
    panel="#eceae4",
    boost="#e6e3db",
    variables={
        **_PARTIES_ON_LIGHT,
        "border": "#9a9588",
        "scrollbar": "#c9c4b6",
        "scrollbar-hover": "#9a9588",
        "scrollbar-active": "#14538f",
        "scrollbar-background": "#fbfaf7",
        "scrollbar-background-hover": "#fbfaf7",
        "scrollbar-background-active": "#fbfaf7",
        "scrollbar-corner-color": "#fbfaf7",
        "border-blurred": "#9a9588",
        "quiet": "#5a6068",
        "input-cursor-background": "#14538f",
        "input-cursor-foreground": "#fbfaf7",
        "input-selection-background": "#14538f 25%",
        "block-cursor-foreground": "#fbfaf7",
        "block-cursor-background": "#14538f",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-foreground": "#1b1f23",
        "block-cursor-blurred-background": "#e2eaf3",
        "block-cursor-blurred-text-style": "none",
    },
)

_OWN = "ansi_default"

# For who set NO_COLOR: the terminal's own two colours; what a colour would mark is reversed instead.
PLAIN = Theme(
    name="kkr-plain",
    dark=True,
    ansi=True,
    primary=_OWN,
    secondary=_OWN,
    accent=_OWN,
    warning=_OWN,
    error=_OWN,
    success=_OWN,
    foreground=_OWN,
    background=_OWN,
    surface=_OWN,
    panel=_OWN,
    boost=_OWN,
    variables={
        **dict.fromkeys([*DARK.variables, "ansi-background", "ansi-foreground"], _OWN),
        **{f"{name}-cursor-text-style": "reverse" for name in ("input", "block")},
        "block-cursor-blurred-text-style": "reverse",
    },
)

THEMES = (DARK, LIGHT, PLAIN)


def first(environment: Mapping[str, str], wanted: str = "") -> str:
    """The name of the theme to begin with.

    Who has NO_COLOR set gets none of the coloured ones (no-color.org), nor does a console of sixteen colours: ours
    would come out as any of those.
    """
    return PLAIN.name if environment.get("NO_COLOR") or is_basic(environment) else wanted or DARK.name


def other(theme: str) -> str:
    """The name of the theme that is not in use. Who wants no colours keeps to that."""
    return {DARK.name: LIGHT.name, LIGHT.name: DARK.name}.get(theme, theme)
