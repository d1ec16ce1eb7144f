"""Writing the files that commands make for the user to edit."""

from pathlib import Path

from kkr_tui.cli.exits import BAD_INPUT, fail
from kkr_tui.language import _


def write_new(path: Path, text: str, *, force: bool) -> Path:
    """Write ``text`` to ``path``, and its folder when there is none; gives back ``path``.

    Ends the program with plain words when the file exists, unless ``force``. Raises OSError.
    """
    if path.exists() and not force:
        fail(_("%(file)s exists. Give another name with -o, or --force.") % {"file": path}, BAD_INPUT)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
