"""Pandoc, the converter of documents: where it is, and one run of it.

It is the one on the PATH, or that of the package pypandoc-binary (the extra ``pandoc``). Its ``--sandbox`` is not used:
trees of headings, paragraphs and lists name no files, and Debian's Pandoc cannot find its own files in it.
"""

import datetime as dt
import json
import os
import shutil
import subprocess
from functools import cache
from typing import Any

from kkr_tui.extras import adding
from kkr_tui.language import _
from kkr_tui.minutes.formats import Unavailable

_PATIENCE = 120  # seconds; a long meeting takes one


class Refused(Exception):
    """Pandoc did not convert; the words are Pandoc's own."""


def converted(tree: dict[str, Any], to: str, *options: str, date: dt.date) -> bytes:
    """Pandoc's syntax tree (``meta`` and ``blocks``) -> a file in the format ``to``. What is dated in it has ``date``.

    Raises Unavailable when there is no Pandoc, and Refused.
    """
    program = _program()
    tree = {"pandoc-api-version": _version_of_trees(program), **tree}
    return _run(program, json.dumps(tree).encode(), "-f", "json", "-t", to, *options, "-o", "-", date=date)


def _program() -> str:
    if found := shutil.which("pandoc"):
        return found
    try:
        import pypandoc  # noqa: PLC0415 - an optional package
    except ImportError as error:
        raise Unavailable(
            _("Word files are made by Pandoc, which is not on this machine: install it from pandoc.org, or %(command)s")
            % {"command": adding("pandoc")}
        ) from error
    return str(pypandoc.get_pandoc_path())


@cache
def _version_of_trees(program: str) -> list[int]:
    """The version of syntax trees that this Pandoc takes: it refuses others, although nothing in ours ever changed."""
    empty = _run(program, b"", "-f", "markdown", "-t", "json", date=dt.date(2000, 1, 1))
    version: list[int] = json.loads(empty)["pandoc-api-version"]
    return version


def _run(program: str, given: bytes, *options: str, date: dt.date) -> bytes:
    midnight = int(dt.datetime.combine(date, dt.time(), dt.UTC).timestamp())
    try:
        run = subprocess.run(  # noqa: S603 - options are ours, text goes by the pipe
            [program, *options],
            input=given,
            capture_output=True,
            timeout=_PATIENCE,
            check=True,
            env={**os.environ, "SOURCE_DATE_EPOCH": str(max(midnight, 0))},
        )
    except subprocess.CalledProcessError as error:
        raise Refused(" ".join(error.stderr.decode(errors="replace").split())) from error
    except subprocess.TimeoutExpired as error:
        raise Refused(_("Pandoc did not finish in %(seconds)d seconds.") % {"seconds": _PATIENCE}) from error
    return run.stdout
