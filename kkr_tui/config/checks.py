"""What each setting may be. Every check gives what holds, and tells what does not."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kkr_tui.config.problems import LOST, Fault
from kkr_tui.config.settings import (
    DANISH,
    NAMES,
    PHRASE,
    REBOUND,
    SETTINGS,
    THEMES,
    CheckKeys,
    Config,
    Keys,
    for_example,
)
from kkr_tui.domain.closest import closest
from kkr_tui.domain.completion.tokens import place
from kkr_tui.domain.text import clean, clean_line
from kkr_tui.language import _

_DICTIONARY = re.compile(r"[a-z]{2,3}(?:_[A-Z]{2})?")
_EXAMPLES = {setting.name: setting.example for setting in SETTINGS}


def checked(tables: Mapping[str, Any], check_keys: CheckKeys) -> tuple[Config, list[Fault]]:
    """What holds of a file, and everything that is wrong in it."""
    faults = [_unknown((name,)) for name in tables if name not in NAMES and not name.startswith(LOST)]
    faults += _misplaced(tables)
    theme = tables.get("theme", THEMES[0])
    if theme not in THEMES:
        faults.append(_wrong("theme", _("`theme` is neither dark nor light")))
    database = tables.get("database")
    if database is not None and not _is_path(database):
        faults.append(_wrong("database", _("`database` is no path")))
    spelling = _dictionary(tables.get("spelling", False))
    if spelling is None:
        faults.append(_wrong("spelling", _("`spelling` is neither true nor false nor the name of a dictionary")))
    phrases, wrong = _phrases(tables.get("phrases", {}))
    faults += wrong
    keys, chair_keys, wrong = _keys(tables.get("keys", {}), check_keys)
    faults += wrong
    config = Config(
        phrases,
        theme if theme in THEMES else THEMES[0],
        Path(database).expanduser() if database is not None and _is_path(database) else None,
        spelling or "",
        keys,
        chair_keys,
    )
    return config, faults


def _dictionary(content: object) -> str | None:
    """The name of the dictionary; nothing for none, None for what is no answer."""
    if isinstance(content, bool):
        return DANISH if content else ""
    return content if isinstance(content, str) and _DICTIONARY.fullmatch(content) else None


def _is_path(content: object) -> bool:
    """A text of one line; of home folders only one's own, ``~/``, is known everywhere."""
    return isinstance(content, str) and content == clean_line(content) != "" and not re.match(r"~[^/\\]", content)


def _wrong(name: str, message: str) -> Fault:
    return Fault((name,), message, for_example(_EXAMPLES[name]))


def _unknown(path: tuple[str]) -> Fault:
    message = _("`%(name)s` is not known here") % {"name": clean_line(path[0])}
    if close := closest(path[0], NAMES):
        return Fault(path, message, _("did you mean `%(name)s`?") % {"name": close}, at_name=True)
    return Fault(path, message, _("what there is: %(names)s") % {"names": ", ".join(NAMES)}, at_name=True)


def _misplaced(tables: Mapping[str, Any]) -> list[Fault]:
    """Everything below a [heading] belongs to it, which is easily forgotten."""
    message = _("`%(name)s` stands below [%(table)s] and so belongs to it")
    return [
        Fault(
            (table, name),
            message % {"name": name, "table": table},
            _("move it to the top of the file, above every [table]"),
            at_name=True,
        )
        for table in ("phrases", "keys")
        if isinstance(content := tables.get(table), dict)
        for name in content
        if name in NAMES
    ]


def _phrases(content: object) -> tuple[dict[str, str], list[Fault]]:
    if not isinstance(content, dict):
        return {}, [Fault(("phrases",), _("`phrases` is no table"), for_example(f"[phrases] ⏎ {PHRASE}"))]
    wrong = {name: _wrong_with(name, text) for name, text in content.items() if name not in NAMES}
    right = {name: clean(content[name]) for name, message in wrong.items() if not message}
    return right, [
        Fault(("phrases", name), message, for_example(PHRASE), at_name=not _is_word(name))
        for name, message in wrong.items()
        if message
    ]


def _wrong_with(abbreviation: str, text: object) -> str:
    name = {"name": clean_line(abbreviation)}
    if not _is_word(abbreviation):
        return _("the abbreviation `%(name)s` is not one word") % name
    if not isinstance(text, str):
        return _("`%(name)s` is not a text") % name
    return "" if clean_line(text) else _("`%(name)s` is empty") % name


def _is_word(abbreviation: str) -> bool:
    """One that the editor can find before the cursor."""
    return bool(abbreviation) and place(abbreviation).prefix == abbreviation


def _keys(content: object, check_keys: CheckKeys) -> tuple[Keys, Keys, list[Fault]]:
    if not isinstance(content, dict):
        return {}, {}, [Fault(("keys",), _("`keys` is no table"), for_example(f"[keys] ⏎ {REBOUND}"))]
    asked = {name: value for name, value in content.items() if name not in NAMES}
    return check_keys(asked) if asked else ({}, {}, [])
