"""``python -m kkr_tui`` is ``kkr``."""

from kkr_tui.cli import main

main()
