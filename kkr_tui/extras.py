"""How an extra is added to the installation that is running. Each installer has its own way."""

import os
import re
import sys
from pathlib import Path

PACKAGE = "kkr-tui"


def adding(extra: str) -> str:
    """The name of an extra, as in pyproject.toml -> the command that adds it here.

    pipx and uv keep a file of theirs in the environment that they made; an extra is not added to it by a plain ``pip``.
    Double quotes are understood by every shell, those of Windows too.
    """
    prefix = Path(sys.prefix)
    if (prefix / "pipx_metadata.json").exists():
        return f"pipx inject {PACKAGE} {_packages(extra)}"
    if (prefix / "uv-receipt.toml").exists():
        return f"uv pip install --python {_python()} {_packages(extra)}"
    pip = "pip" if sys.prefix == sys.base_prefix else f"{_python()} -m pip"
    return f'{pip} install "{PACKAGE}[{extra}]"'


def _python() -> str:
    """This Python, from the folder one is in where that is shorter."""
    within = os.path.relpath(sys.executable) if Path.cwd() in Path(sys.executable).parents else sys.executable
    return f'"{within}"' if " " in within else within


def _packages(extra: str) -> str:
    """What the extra consists of, with the versions it may have."""
    from importlib.metadata import PackageNotFoundError, requires  # noqa: PLC0415 - slow to load, and seldom asked for

    try:
        needed = requires(PACKAGE) or []
    except PackageNotFoundError:
        needed = []
    of_it = re.compile(rf"""extra == ['"]{extra}['"]""")
    return " ".join(f'"{need.partition(";")[0].strip()}"' for need in needed if of_it.search(need))
