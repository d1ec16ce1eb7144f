"""KKR TUI: a program for the secretary at the table of a formal Danish meeting."""

__version__ = "0.1.0"
