"""Where the program keeps what is not the record: crash reports and rescued texts, in the account's own folders."""

from pathlib import Path

import platformdirs

APP = "kkr-tui"


def crash_reports() -> Path:
    """The folder of crash reports, made if need be, for nobody else to read. Raises OSError."""
    return private_folder(platformdirs.user_state_path(APP, appauthor=False) / "crashes")


def rescued_texts() -> Path:
    """The folder of texts that could not be saved where they belong. Made like the other. Raises OSError."""
    return private_folder(platformdirs.user_data_path(APP, appauthor=False) / "rescued")


def private_folder(folder: Path) -> Path:
    """``folder``, made with 0700 if it is not there. Raises OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
