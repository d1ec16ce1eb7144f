"""``make soak``: the promises of docs/reliability.md, each many times; prints the table as Markdown.

python -m bench.soak [--share 0.1] [ROW …]    a share of the rounds, some of the rows
"""

import argparse
import os
import platform
import sqlite3
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

from tests.faults import limits
from tests.faults.rows import ROWS, Row


def measured(row: Row, share: float) -> str:
    """What the row measured here, or why it could not be tried, or how it failed."""
    if lacking := row.lacking():
        return f"not tried: {lacking}"
    with tempfile.TemporaryDirectory(prefix="kkr-soak-") as folder:
        os.environ["XDG_DATA_HOME"] = os.environ["XDG_STATE_HOME"] = str(Path(folder) / "account")
        try:
            return row.run(Path(folder), max(round(row.long * share), 1))
        except AssertionError as error:
            return f"**FAILED**: {str(error).splitlines()[0] if str(error) else 'see the test'}"


def main() -> None:
    """The whole table, or some rows of it."""
    parser = argparse.ArgumentParser(prog="python -m bench.soak")
    parser.add_argument("--share", type=float, default=1.0, help="of the rounds (default: all)")
    parser.add_argument("rows", type=int, nargs="*", help="numbers of rows (default: all)")
    chosen = parser.parse_args()
    limits.strictly()
    print(f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, Textual {version('textual')}, "
          f"{platform.system()} {platform.release()}, {os.cpu_count()} cores\n")  # fmt: skip
    print("| # | promise | measured | seconds |\n|---|---|---|---|")
    for row in ROWS:
        if not chosen.rows or row.number in chosen.rows:
            begin = time.monotonic()
            result = measured(row, chosen.share)
            print(f"| {row.number} | {row.promise} | {result} | {time.monotonic() - begin:.0f} |", flush=True)


if __name__ == "__main__":
    main()
