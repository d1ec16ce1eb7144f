"""The two looks of the program. Every text colour has at least 4.5:1 to its ground (WCAG 2.2, 1.4.3)."""

from textual.theme import Theme

DARK = Theme(
    name="kkr-dark",
    dark=True,
    primary="#7fb2e5",
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
        "border": "#46525e",
        "scrollbar": "#46525e",
        "scrollbar-hover": "#5d6b79",
        "scrollbar-active": "#7fb2e5",
        "scrollbar-background": "#14181c",
        "scrollbar-background-hover": "#14181c",
        "scrollbar-background-active": "#14181c",
        "scrollbar-corner-color": "#14181c",
        "border-blurred": "#46525e",
        "quiet": "#9aa5af",
        "input-cursor-background": "#e8b45a",
        "input-cursor-foreground": "#14181c",
        "input-selection-background": "#7fb2e5 35%",
        "block-cursor-foreground": "#14181c",
        "block-cursor-background": "#7fb2e5",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-foreground": "#e4e6e8",
        "block-cursor-blurred-background": "#33475a",
        "block-cursor-blurred-text-style": "none",
    },
)

LIGHT = Theme(
    name="kkr-light",
    dark=False,
    primary="#14538f",
    secondary="#3d5a70",
    accent="#8a5a00",
    warning="#8a5a00",
    error="#b3261e",
    success="#1f6b2c",
    foreground="#1b1f23",
    background="#fbfaf7",
    surface="#fbfaf7",
    panel="#eceae4",
    boost="#dfdcd3",
    variables={
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
        "block-cursor-blurred-background": "#cfdceb",
        "block-cursor-blurred-text-style": "none",
    },
)

THEMES = (DARK, LIGHT)


def other(theme: str) -> str:
    """The name of the theme that is not in use."""
    return LIGHT.name if theme == DARK.name else DARK.name
