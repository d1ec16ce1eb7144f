"""The law: every word of the source is in the agenda's YAML or in the report."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from kkr_tui.agenda.writer import write_agenda
from kkr_tui.importer import Imported, ImportFailed, import_file
from tests import published
from tests.importer.outcome import samples

# Words that the YAML says with a key of its own: headings, and the labels of people, cases and numbers.
_SAID_BY_KEYS = frozenset(
    ("deltagere", "til", "stede", "fremmødte", "afbud", "fraværende", "øvrige", "resume", "resumé", "baggrund",
     "indstilling", "problemstilling", "løsning", "sagsfremstilling", "økonomi", "bilag", "beslutning", "suppleant",
     "for", "supp", "deltog", "mødte", "som", "stedfortræder", "formand", "udeblev", "sag", "nr", "sagsnr",
     "sagsbehandler", "pkt")
)  # fmt: skip
_TEXTS = [path for path, _expected in samples() if path.suffix == ".txt"]
_ROWS = [row for path in _TEXTS for row in path.read_text().split("\n")]


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]+", text.casefold()))


def strings(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield key
            yield from strings(value)
    elif isinstance(node, list):
        for value in node:
            yield from strings(value)
    else:
        yield node


def lost(source: str, imported: Imported) -> list[str]:
    """The words of ``source`` that are in neither. A name may be said once where the source says it twice."""
    agenda = imported.agenda
    written = yaml.load(write_agenda(agenda), yaml.BaseLoader)
    kept = words(" ".join(strings(written))) + words(" ".join(finding.text for finding in imported.report.findings))
    kept += words(" ".join(item.number for item in agenda.walk()))
    people = words(" ".join(f"{p.name} {p.party} {p.municipality}" for p in (*agenda.members, *agenda.substitutes)))
    missing = words(source) - kept
    return [word for word in missing if word not in _SAID_BY_KEYS and not (word in people and word in kept)]


def test_the_published_minutes_lose_nothing() -> None:
    source = "\n".join(published.lines())
    assert not lost(source, import_file(Path("referat.txt"), source.encode()))


@pytest.mark.parametrize("path", _TEXTS, ids=lambda path: path.stem)
def test_samples_lose_nothing(path: Path) -> None:
    data = path.read_bytes()
    assert not lost(data.decode(), import_file(path, data))


@st.composite
def damaged(draw: st.DrawFn) -> list[str]:
    rows = draw(st.sampled_from(_TEXTS)).read_text().split("\n")
    for _damage in range(draw(st.integers(1, 8))):
        at = draw(st.integers(0, len(rows) - 2))
        match draw(st.sampled_from(["drop", "twice", "swap", "join", "blank", "foreign", "break", "indent"])):
            case "drop":
                del rows[at]
            case "twice":
                rows.insert(at, rows[at])
            case "swap":
                rows[at], rows[at + 1] = rows[at + 1], rows[at]
            case "join":
                rows[at : at + 2] = [f"{rows[at]} {rows[at + 1]}"]
            case "blank":
                rows.insert(at, draw(st.sampled_from(["", " ", "\t"])))
            case "foreign":
                rows.insert(at, draw(st.sampled_from(_ROWS)))
            case "break":
                left, _blank, right = rows[at].partition(" ")
                rows[at : at + 1] = [left, right]
            case "indent":
                rows[at] = f" {rows[at]}"
    return rows


@settings(deadline=None)
@given(damaged())
def test_damaged_samples_lose_nothing(rows: list[str]) -> None:
    source = "\n".join(rows)
    try:
        imported = import_file(Path("moede-2024-01-01.txt"), source.encode())
    except ImportFailed:
        return  # refused with a reason: nothing was imported, so nothing was lost
    assert not lost(source, imported)
