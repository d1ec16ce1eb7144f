"""How much of published documents the importer finds: the share of people, items, sections and decisions, by document.

Without arguments the samples of the tests are measured. A folder of other documents, each with a file of the same name
and the ending ``.expected`` beside it (a line per fact, as in ``tests/importer/samples``), shows how far the importer
is on layouts that nobody wrote it for.

    python -m bench.importer [FOLDER]
"""

import sys
from collections import Counter
from pathlib import Path

from kkr_tui.importer import ImportFailed, import_file
from tests.importer.outcome import SAMPLES, facts, samples

KINDS = {
    "people": ("present", "excused", "absent", "guest"),
    "items": ("item", "closed", "case"),
    "sections": ("section", "enclosure"),
    "decisions": ("decision",),
}


def found(path: Path) -> list[str]:
    try:
        return facts(import_file(path, path.read_bytes()).agenda)
    except ImportFailed as reason:
        print(f"{path.name}: {reason}", file=sys.stderr)
        return []


def shares(wanted: list[str], have: list[str]) -> dict[str, Counter[str]]:
    """For each kind: how many facts are wanted, how many of these were found, and how many were found besides."""
    result = {}
    for kind, words in KINDS.items():
        want, got = (Counter(fact for fact in side if fact.split(" ", 1)[0] in words) for side in (wanted, have))
        result[kind] = Counter(wanted=want.total(), found=(want & got).total(), besides=(got - want).total())
    return result


def row(name: str, measured: dict[str, Counter[str]]) -> str:
    cells = []
    for count in measured.values():
        share = f"{count['found'] / count['wanted']:.0%}" if count["wanted"] else "–"
        besides = f" +{count['besides']}" if count["besides"] else ""
        cells.append(f"{share:>5} ({count['found']}/{count['wanted']}{besides})")
    return f"{name:<28}" + "".join(f"{cell:>20}" for cell in cells)


def measure(*, quick: bool = False, folder: Path = SAMPLES) -> None:  # noqa: ARG001 - it is quick
    """A row for each document of the folder, and one for all."""
    total = {kind: Counter[str]() for kind in KINDS}
    print(f"{'':<28}" + "".join(f"{kind:>20}" for kind in KINDS))
    for path, expected in samples(folder):
        measured = shares(expected.read_text(encoding="utf-8").splitlines(), found(path))
        for kind, count in measured.items():
            total[kind] += count
        print(row(path.name, measured))
    print(row("all", total))


if __name__ == "__main__":
    measure(folder=Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES)
