"""How YAML writes a text that it would otherwise misread."""

import json
from typing import Any

import yaml

# YAML 1.1 §5.3: a bare text cannot begin with these.
INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")
_RESOLVER: Any = yaml.resolver.Resolver()
_TEXT = "tag:yaml.org,2002:str"


def quoted(text: str) -> str:
    """One line of text -> the same in quotes: double ones, or single ones when that saves backslashes."""
    if ('"' in text or "\\" in text) and "'" not in text and text.isprintable():
        return f"'{text}'"
    return json.dumps(text, ensure_ascii=False)


def scalar(text: str, *, flow: bool = False) -> str:
    """One line of text -> as YAML writes it: bare where every YAML reader takes it for that text, else in quotes.

    ``flow`` when it is to stand between brackets or braces, where commas and brackets mean something too.
    """
    return text if _is_safe(text, flow=flow) else quoted(text)


def _is_safe(text: str, *, flow: bool) -> bool:
    if not text or text != text.strip() or text[0] in INDICATORS or not text.isprintable():
        return False
    if ": " in text or " #" in text or text.endswith(":") or text.startswith(("---", "...")):
        return False
    if flow and any(char in text for char in ",[]{}?:"):
        return False
    # Other YAML readers make numbers, dates and truth values of texts such as 1.10, 10:30, no and Null.
    return bool(_RESOLVER.resolve(yaml.ScalarNode, text, (True, False)) == _TEXT)
