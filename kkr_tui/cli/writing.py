"""Writing the files that commands make."""

from pathlib import Path

import click

from kkr_tui.cli.exits import BAD_INPUT, fail
from kkr_tui.domain.text import clean_line
from kkr_tui.intake import is_there
from kkr_tui.language import _

STDOUT = Path("-")


def write_new(path: Path, text: str, *, force: bool) -> Path:
    """Write ``text`` to ``path``, and its folder when there is none; gives back ``path``.

    Ends the program with plain words when the file exists, unless ``force``. Raises OSError.
    """
    if is_there(path) and not force:
        fail(_("%(file)s exists. Give another name with -o, or --force.") % {"file": path}, BAD_INPUT)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def give(document: bytes, output: Path, *, force: bool) -> None:
    """Write a sealed document to ``output`` and say its name, or to stdout.

    Ends the program with plain words when the file was edited since it was written, unless ``force``. Raises OSError.
    """
    from kkr_tui.minutes.files import EditedSince, write_export  # noqa: PLC0415 - lazy start-up

    if output == STDOUT:
        click.echo(document, nl=False)
        return
    try:
        write_export(output, document, force=force)
    except EditedSince:
        fail(
            _("%(file)s was edited since it was written. Give another name with -o, or --force.") % {"file": output},
            BAD_INPUT,
        )
    click.echo(clean_line(str(output)))
