"""kkr that makes a backup every second instead of every ten minutes."""

from kkr_tui.cli import main
from kkr_tui.journal import backups

if __name__ == "__main__":
    backups.EVERY_SECONDS = 1.0
    main()
