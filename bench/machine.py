"""The machine and the versions that figures were measured with."""

import os
import platform
import sqlite3
from importlib.metadata import version


def described() -> str:
    """In one line."""
    return (
        f"Python {platform.python_version()}, Textual {version('textual')}, SQLite {sqlite3.sqlite_version}, "
        f"{platform.system()} {platform.release()}, {os.cpu_count()} cores"
    )
