"""Keep the catalogues in step with the code: ``make catalogues`` extracts the messages and compiles the translations.

English is the key; ``en`` repeats it so that both catalogues are complete and an English wording can be mended without
touching the code.
"""

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from kkr_tui.cli.clickwords import FORMS
from kkr_tui.cli.main import COMMANDS, kkr, unspoken
from kkr_tui.cli.speech import spoken
from kkr_tui.language import LANGUAGES

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "kkr_tui"
LOCALE = PACKAGE / "locale"
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}


def extracted() -> Catalog:
    """Every message in the code."""
    catalogue = Catalog(project="kkr", charset="utf-8")
    found = extract_from_dir(str(PACKAGE), method_map=[("**.py", "python")], keywords=KEYWORDS)
    for file, _line, message, _comments, context in found:
        catalogue.add(
            message, locations=[(file, 0)], context=context, flags=["python-format"] if _formats(message) else []
        )
    _add_command_line(catalogue)
    return catalogue


def _add_command_line(catalogue: Catalog) -> None:
    """Help is made of docstrings and options: what a command says when it is asked to speak."""

    def say(message: str) -> str:
        if message:
            catalogue.add(message, locations=[("cli", 0)])
        return message

    for command in (kkr, *(unspoken(name) for name in COMMANDS)):
        spoken(command, say)
    for forms in FORMS:
        catalogue.add(forms, locations=[("cli/clickwords.py", 0)])


def catalogue_of(language: str) -> Catalog:
    """The messages of one language as they are translated now."""
    with _po(language).open("rb") as file:
        return read_po(file, locale=language)


def compiled(catalogue: Catalog) -> bytes:
    """The binary form that gettext reads."""
    buffer = BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()


def mo_path(language: str) -> Path:
    """Where the binary form stands."""
    return _po(language).with_suffix(".mo")


def update(language: str) -> list[str]:
    """Bring one language up to the code and compile it. Gives back what has no translation yet."""
    path = _po(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    old = catalogue_of(language) if path.exists() else Catalog(locale=language)
    new = Catalog(locale=language, project="kkr", charset="utf-8", fuzzy=False)
    for message in extracted():
        if not message.id:
            continue
        before = old.get(message.id, context=message.context)
        string = before.string if before and before.string else message.id if language == "en" else ""
        new.add(message.id, string, locations=message.locations, flags=message.flags, context=message.context)
    with path.open("wb") as file:
        write_po(file, new, sort_output=True, width=120, omit_header=False, include_lineno=False)
    mo_path(language).write_bytes(compiled(catalogue_of(language)))
    return [str(m.id) for m in new if m.id and not (all(m.string) if isinstance(m.string, tuple) else m.string)]


def _po(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / "kkr.po"


def _formats(message: str | tuple[str, ...]) -> bool:
    return "%(" in (message if isinstance(message, str) else "".join(message))


if __name__ == "__main__":
    for name in LANGUAGES:
        missing = update(name)
        print(f"{name}: {len(missing)} without translation", *missing, sep="\n  ")  # noqa: T201 - a command's output
