"""What is installed: versions, and the extras with what each of them is for."""

import platform
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

from kkr_tui import __version__, speller
from kkr_tui.cli.doctor.answer import Answer, Verdict, note_if
from kkr_tui.extras import adding
from kkr_tui.language import _


def N_(message: str) -> str:  # noqa: N802 - the name gettext tools look for
    """Mark a message for the catalogues."""
    return message


EXTRAS = {
    "import": (("docx", "pypdfium2", "markdown_it"), N_("kkr import of Word, PDF and Markdown")),
    "pdf": (("typst",), N_("kkr export --format pdf")),
    "pandoc": (("pypandoc",), N_("kkr export --format docx")),
    "words": (("wordfreq",), N_("completion by a Danish word list")),
    "spelling": (("hunspell",), N_("misspelt words underlined")),
    "postgres": (("psycopg",), N_("kkr archive push")),
    "serve": (("aiohttp", "textual_serve"), N_("kkr serve: the chair's screen in a browser")),
}


def answers() -> Iterator[Answer]:
    """Versions first, then an answer for each extra."""
    yield Answer("KKR TUI", __version__)
    yield Answer("Python", f"{platform.python_version()} · {platform.system()} {platform.release()}")
    yield Answer("Textual", _version("textual"))
    for extra, (modules, use) in EXTRAS.items():
        yield _extra(extra, modules, _(use))


def _extra(name: str, modules: tuple[str, ...], use: str) -> Answer:
    subject = _("Extra %(name)s") % {"name": name}
    if name == "pandoc" and shutil.which("pandoc"):
        return Answer(subject, use)
    if any(find_spec(module) is None for module in modules):
        fact = _("not installed: %(use)s") % {"use": use}
        return Answer(subject, fact, Verdict.FINE, _("If wanted: %(command)s") % {"command": adding(name)})
    if name == "spelling" and speller.dictionary() is None:
        hint = "sudo apt install hunspell-da" if sys.platform == "linux" else "da_DK.aff, da_DK.dic"
        return note_if(subject, _("the dictionary is missing"), _("Install it: %(hint)s") % {"hint": hint})
    return Answer(subject, use)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "?"
