"""The house keeps its rules: catalogues complete, start-up lazy, no markup doors left open."""

import ast
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Message

from kkr_tui.language import LANGUAGES
from tests import catalogues

PACKAGE = Path(__file__).parents[1] / "kkr_tui"


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogues_are_complete_and_compiled(language: str) -> None:
    known = catalogues.catalogue_of(language)
    wanted = {(message.id, message.context) for message in catalogues.extracted() if message.id}
    have = {(m.id, m.context) for m in known if m.id and (all(m.string) if isinstance(m.string, tuple) else m.string)}
    assert wanted == have, "run: make catalogues, then translate"
    assert not any(message.fuzzy for message in known)
    assert catalogues.mo_path(language).read_bytes() == catalogues.compiled(known)


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_have_the_same_placeholders(language: str) -> None:
    for message in catalogues.catalogue_of(language):
        if message.id and message.python_format:
            assert list(message.check()) == [], message.id


# A number and a noun in the plural, or what looks so; "ikke", "mere" and "færdige" go with any number.
COUNTED = {
    "en": re.compile(r"%\(\w+\)d (?!is\b|was\b|undoes\b|puts\b)[a-z]+s\b"),
    "da": re.compile(r"%\(\w+\)d (?!ikke\b|mere\b|færdige\b)[a-zæøå]+e[r]?\b"),
}
NEVER_ONE = {
    "There are %(count)d viewers already; no more are let in.",
    "The PDF has %(pages)d pages; at most %(most)d are read.",
    "Pandoc did not finish in %(seconds)d seconds.",
    "--head %(text)s is no check code: that is %(length)d signs, 0 to 9 and a to f, as in %(example)s.",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_counted_has_a_form_for_one(language: str) -> None:
    """A message in which a plural follows a number goes through ngettext."""
    catalogue = catalogues.catalogue_of(language)
    for message in catalogues.extracted():
        if isinstance(message.id, str) and message.id not in NEVER_ONE:
            said = message.id if language == "en" else catalogue.get(message.id, context=message.context)
            text = str(said.string) if isinstance(said, Message) else said or ""
            assert not COUNTED[language].search(text), text


def test_no_plain_text_reaches_a_widget_that_parses_markup() -> None:
    """``Static(x)``, ``update(x)``, titles and toasts get Content, or say ``markup=False``."""
    offences = [
        f"{path.name}:{node.lineno}"
        for path in (PACKAGE / "tui").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and _is_open_door(node)
    ]
    assert offences == []


def _is_open_door(call: ast.Call) -> bool:
    name = (
        call.func.attr
        if isinstance(call.func, ast.Attribute)
        else call.func.id
        if isinstance(call.func, ast.Name)
        else ""
    )
    if any(keyword.arg == "markup" for keyword in call.keywords):
        return False
    first = call.args[0] if call.args else None
    if name == "notify":
        return True
    return name in ("Static", "Label", "Option") and isinstance(first, ast.Constant | ast.JoinedStr | ast.BinOp)
